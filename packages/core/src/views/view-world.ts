import type { AsOf, Calendar, Period, PlainDate } from '../calendar/index.js';
import { periodOfKey, shiftDays } from '../calendar/index.js';
import type { EarningsRun, MetricSource, MetricValue } from '../earnings/index.js';
import { fail, issue, quoteFound, type Result, sealText, succeed } from '../foundation/index.js';
import type { Organization } from '../people/index.js';
import { type DecisionCode, decide, type Metric, type OptOut, type Policy, type Share } from '../visibility/index.js';
import type { MetricLabel, Person, ViewEnvelope } from './envelope.js';

/** Everything that views are made from. Without a run there are no statements. */
export interface ViewWorld {
  readonly organization: Organization;
  readonly policy: Policy;
  readonly shares: readonly Share[];
  readonly optOuts: readonly OptOut[];
  readonly calendar: Calendar;
  readonly values: readonly MetricValue[];
  readonly run: EarningsRun | null;
  /** Which of the run's numbers the policy's metrics are. */
  readonly sources: Readonly<Record<string, MetricSource>>;
  /** The host's secret behind the keys of people and lines; empty when their ids may be guessed. */
  readonly keySecret: string;
}

/** One viewer at one moment: whatever this room projects is asked through here. */
export interface Glance {
  readonly world: ViewWorld;
  readonly viewer: string;
  readonly asOf: AsOf;
}

/** What the viewer may see of a subject's metric in a period. */
export function decideFor(glance: Glance, subject: string, metric: string, period: Period): DecisionCode {
  const { world, viewer, asOf } = glance;
  return decide(world, { viewer, subject, metric, on: dayOf(glance, period), at: asOf.effectiveOn });
}

/** The day that stands for a period: its last one, or the day of the glance while it runs. Relations hold as on that day. */
export function dayOf(glance: Glance, period: Period): PlainDate {
  const last = shiftDays(period.to, -1);
  return last < glance.asOf.effectiveOn ? last : glance.asOf.effectiveOn;
}

/** A person under the key that only this viewer has for them. */
export function personFor(glance: Glance, id: string): Person {
  const name = glance.world.organization.participants.get(id)?.name ?? '';
  return { key: personKey(glance, id), name, you: id === glance.viewer };
}

/** The key of a person for the viewer: stable, and of no use to anybody else. */
export function personKey(glance: Glance, id: string): string {
  return sealText(`person\u0000${glance.viewer}\u0000${id}`, glance.world.keySecret, 12);
}

/** The participant behind a key that this viewer was given, if there is one. */
export function personOfKey(glance: Glance, key: string): string | null {
  for (const id of glance.world.organization.participants.keys()) {
    if (personKey(glance, id) === key) return id;
  }
  return null;
}

/** The envelope of a view. */
export function envelopeFor<TKind extends string>(glance: Glance, kind: TKind, period: Period): ViewEnvelope<TKind> {
  const { id, version, digest } = glance.world.policy;
  const { key, from, to } = period;
  return {
    paceline: 'view',
    kind,
    version: 1,
    viewer: personKey(glance, glance.viewer),
    period: { key, kind: period.kind, from, to },
    asOf: glance.asOf,
    policy: { id, version, digest },
  };
}

/** A metric as readers meet it. */
export function labelOf({ id, label, unit }: Metric): MetricLabel {
  return { id, label, unit };
}

/** The metric of a request. Issues: `visibility/unknown-metric`. */
export function metricOf(glance: Glance, id: string): Result<Metric> {
  const metric = glance.world.policy.metrics.get(id);
  return metric
    ? succeed(metric)
    : fail([issue('visibility/unknown-metric', ['metric'], quoteFound(id), 'a metric of the policy')]);
}

/** The period of a request. Issues: `calendar/not-a-period`. */
export function periodOf(glance: Glance, key: string): Result<Period> {
  const period = periodOfKey(glance.world.calendar, key);
  return period.ok ? period : fail(period.issues.map((each) => ({ ...each, path: ['period'] })));
}
