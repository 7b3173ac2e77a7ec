import type { PlainDate } from '../calendar/index.js';
import { compareText } from '../foundation/index.js';
import { explainDecision } from './decide.js';
import type { OrderDetail, ValueDetail } from './detail.js';
import type { VisibilityWorld } from './visibility-world.js';

/** The day of the number and the day of the look. */
export interface SightDays {
  readonly on: PlainDate;
  readonly at: PlainDate;
}

/** Somebody sees a metric of somebody: how much of it, and by which rules and shares. */
export interface Sight {
  readonly viewer: string;
  readonly subject: string;
  readonly metric: string;
  readonly value: ValueDetail;
  readonly order: OrderDetail;
  readonly because: readonly string[];
}

/** Everybody else who sees something of a subject, by viewer and metric: what `decide` says of each, and nothing that it does not. */
export function whoSees(world: VisibilityWorld, subject: string, days: SightDays): Sight[] {
  return idsOf(world)
    .filter((viewer) => viewer !== subject)
    .flatMap((viewer) => sightsOf(world, viewer, subject, days));
}

/** Everything of others that a viewer sees, by subject and metric. */
export function whatSees(world: VisibilityWorld, viewer: string, days: SightDays): Sight[] {
  return idsOf(world)
    .filter((subject) => subject !== viewer)
    .flatMap((subject) => sightsOf(world, viewer, subject, days));
}

/** Everybody, by id. Private to this room. */
export function idsOf({ organization }: VisibilityWorld): string[] {
  return [...organization.participants.keys()].sort(compareText);
}

function sightsOf(world: VisibilityWorld, viewer: string, subject: string, days: SightDays): Sight[] {
  return [...world.policy.metrics.keys()].flatMap((metric): Sight[] => {
    const decision = explainDecision(world, { viewer, subject, metric, ...days });
    return decision.value === 'hidden' ? [] : [{ viewer, subject, metric, ...decision }];
  });
}
