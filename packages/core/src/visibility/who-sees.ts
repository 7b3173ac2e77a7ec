import type { PlainDate } from '../calendar/index.js';
import { compareText } from '../foundation/index.js';
import { decide, explainDecision } from './decide.js';
import { nothing, type OrderDetail, orderDetails, type ValueDetail, valueDetails } from './detail.js';
import type { Policy } from './policy.js';
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

/** Everybody else who sees something of a subject, by viewer and metric: what {@link decide} says of each, and nothing that it does not. */
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

function idsOf({ organization }: VisibilityWorld): string[] {
  return [...organization.participants.keys()].sort(compareText);
}

function sightsOf(world: VisibilityWorld, viewer: string, subject: string, days: SightDays): Sight[] {
  return [...world.policy.metrics.keys()].flatMap((metric): Sight[] => {
    const question = { viewer, subject, metric, ...days };
    if (decide(world, question) === nothing) return [];
    return [{ viewer, subject, metric, ...explainDecision(world, question) }];
  });
}

/** What changes for a viewer when a policy is replaced: null where nothing is seen. */
export interface PolicyChange {
  readonly viewer: string;
  readonly subject: string;
  readonly metric: string;
  readonly before: Sight | null;
  readonly after: Sight | null;
}

/**
 * Who gains and who loses when a policy is replaced by another, everything else as it is; somebody who sees more of a value and less of an order is in both. For
 * whoever may edit policies: it names everybody. It asks of everybody about everybody, so its time grows with the square of the people.
 */
export function diffPolicies(
  world: VisibilityWorld,
  policy: Policy,
  days: SightDays,
): { readonly gains: readonly PolicyChange[]; readonly losses: readonly PolicyChange[] } {
  const changes = idsOf(world).flatMap((viewer) => changesFor(world, { ...world, policy }, viewer, days));
  return {
    gains: changes.filter(({ before, after }) => isMore(after, before)),
    losses: changes.filter(({ before, after }) => isMore(before, after)),
  };
}

function changesFor(before: VisibilityWorld, after: VisibilityWorld, viewer: string, days: SightDays): PolicyChange[] {
  const changes = new Map<string, PolicyChange>();
  const note = (side: 'before' | 'after', sight: Sight) => {
    const { subject, metric } = sight;
    const key = JSON.stringify([subject, metric]);
    changes.set(key, { viewer, subject, metric, before: null, after: null, ...changes.get(key), [side]: sight });
  };
  for (const sight of whatSees(before, viewer, days)) note('before', sight);
  for (const sight of whatSees(after, viewer, days)) note('after', sight);
  return [...changes.values()].filter((each) => isMore(each.before, each.after) || isMore(each.after, each.before));
}

/** True when one sight shows something that the other does not. */
function isMore(one: Sight | null, other: Sight | null): boolean {
  if (one === null) return false;
  return (
    valueDetails.indexOf(one.value) > valueDetails.indexOf(other?.value ?? 'hidden') ||
    orderDetails.indexOf(one.order) > orderDetails.indexOf(other?.order ?? 'none')
  );
}
