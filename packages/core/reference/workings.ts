import { compareText } from '../src/foundation/index.js';
import type { Credit } from './credit.js';
import {
  type Day,
  isOn,
  lastDayOf,
  monthsIn,
  overlapOf,
  type Period,
  type PeriodKind,
  periodOf,
  periodsBetween,
} from './dates.js';
import type { Documents, ParticipantDocument } from './documents.js';
import { measureValue, type Selection } from './measure-value.js';
import { isAdditive } from './measured.js';
import { planAssignments, teamOn } from './people.js';
import type { ComponentDocument, PlanAssignmentDocument } from './plan-documents.js';
import { quotaOf } from './quotas.js';
import { isZero, multiply, type Rational, rational, readRational, zero } from './rationals.js';
import type { World } from './world.js';

/** What one participant's pay in one component and measurement period is calculated from. */
export interface Workings {
  readonly component: ComponentDocument;
  readonly participant: ParticipantDocument;
  readonly period: Period;
  /** The attainment period, over which credit accumulates; where every event stands alone, the measurement period. */
  readonly window: Period;
  /** The last day of the measurement period that has come. */
  readonly day: Day;
  /** The team whose result is paid; null when it is the participant's own. */
  readonly team: string | null;
  /** The credits of the measurement period, in the order in which they are priced; none where the measure does not add up. */
  readonly credits: readonly Credit[];
  /** Credit of the attainment period before this measurement period; 0 where the measure does not add up. */
  readonly before: Rational;
  /** Credit of the measurement period. */
  readonly within: Rational;
  readonly creditedToDate: Rational;
  /** The quota of the window as the documents give it, null when they give none. */
  readonly quota: Rational | null;
  /** What attainment is measured against: the quota or the part of it to date, or null when it is missing or zero. */
  readonly divisor: Rational | null;
  readonly assignment: PlanAssignmentDocument;
}

/**
 * Gathers the workings, or returns null when there is nothing to pay: the period has not begun, or the participant neither
 * worked here nor was on the plan in it up to now. What somebody is on the last day that has come decides their team and their
 * target incentive; a team's result is paid only to those who still work here and are on the plan on that day.
 */
export function findWorkings(
  world: World,
  component: ComponentDocument,
  participant: ParticipantDocument,
  period: Period,
): Workings | null {
  const { documents } = world;
  const last = lastDayOf(period);
  const day = last < documents.asOf ? last : documents.asOf;
  const current = stretches(documents, participant, period).findLast((each) => (each.from ?? '') <= day);
  if (day < period.from || !current) return null;
  const team = component.of === 'team' ? teamOn(participant, day) : null;
  if (component.of === 'team' && (team === null || !isOn(current, day))) return null;
  const window = windowOf(documents, component, period);
  const isOwn = team === null ? isOf({ participant: participant.id }) : isOf({ team });
  const valueIn = (from: Day, to: Day) =>
    ownCredit(world, component, (each) => isOwn(each) && isOn({ from, to }, each.on));
  const adds = component.measure !== undefined && isAdditive(documents.plan.measures, component.measure);
  const quota = quotaIn(documents, component, team === null ? { participant: participant.id } : { team }, window);
  return {
    component,
    participant,
    period,
    window,
    day,
    team,
    credits: adds
      ? world.credits(component.id, component.measure ?? '').filter((each) => isOwn(each) && isOn(period, each.on))
      : [],
    before: adds ? valueIn(window.from, period.from) : zero,
    within: valueIn(period.from, period.to),
    creditedToDate: valueIn(window.from, period.to),
    quota,
    divisor: divisorOf(documents, component, quota, period),
    assignment: current.assignment,
  };
}

/** Both default to the period of the quota, else to months: what is paid, and over what credit accumulates. */
export function periodKinds(component: ComponentDocument): {
  readonly measurement: PeriodKind;
  readonly over: PeriodKind;
} {
  const measurement = component.measurement ?? component.quota?.period ?? 'month';
  const over = component.attainment?.over ?? component.quota?.period ?? measurement;
  return { measurement, over: over === 'event' ? measurement : over };
}

/** The attainment period that contains a measurement period. */
export function windowOf({ plan }: Documents, component: ComponentDocument, period: Period): Period {
  return periodOf(plan.calendar.yearStarts, periodKinds(component).over, period.from);
}

/** The credits of a participant, or of those who were in a team on the credit's day. */
export function isOf(holder: { readonly participant?: string; readonly team?: string }): Selection {
  return (credit) =>
    holder.team === undefined ? credit.participant === holder.participant : credit.team === holder.team;
}

/** "A component's own measure that is null counts as 0", and so does one that it does not have. */
export function ownCredit(world: World, component: ComponentDocument, selects: Selection): Rational {
  return component.measure === undefined
    ? zero
    : (measureValue(world, component.id, component.measure, selects) ?? zero);
}

/** The quota of a window as the documents give it. */
export function quotaIn(
  documents: Documents,
  component: ComponentDocument,
  holder: { readonly participant?: string; readonly team?: string },
  window: Period,
): Rational | null {
  return component.quota ? quotaOf(documents, component, holder, window) : null;
}

/** Basis `to-date`: "the quota × (measurement periods of the window up to and including this one / all of the window)". */
export function divisorOf(
  { plan }: Documents,
  component: ComponentDocument,
  quota: Rational | null,
  period: Period,
): Rational | null {
  if (!quota || isZero(quota)) return null;
  if (component.quota?.basis !== 'to-date') return quota;
  const { yearStarts } = plan.calendar;
  const { measurement, over } = periodKinds(component);
  const window = periodOf(yearStarts, over, period.from);
  const all = periodsBetween(yearStarts, measurement, window.from, window.to);
  const upToNow = all.filter((each) => each.from <= period.from);
  return multiply(quota, rational(BigInt(upToNow.length), BigInt(all.length)));
}

/** The part of somebody's target incentive that falls to a period of a kind: of a yearly one, a quarter gets 3 months of 12. */
export function targetOf({ assignment, component }: Workings, kind: PeriodKind): Rational {
  const { targetIncentive } = assignment;
  if (!targetIncentive) return zero;
  const part = rational(BigInt(monthsIn[kind]), BigInt(monthsIn[targetIncentive.per ?? 'year']));
  const share = readRational(component.pays?.targetIncentive ?? '1');
  return multiply(multiply(readRational(targetIncentive.amount), part), share);
}

/** The stretches of a period on which somebody both worked here and was on the plan, in order. */
function stretches(documents: Documents, participant: ParticipantDocument, period: Period) {
  return planAssignments(documents)
    .filter((each) => each.participant === participant.id)
    .flatMap((assignment) => {
      const span = overlapOf(period, assignment, participant.employed ?? {});
      return span ? [{ ...span, assignment }] : [];
    })
    .sort((a, b) => compareText(a.from ?? '', b.from ?? ''));
}
