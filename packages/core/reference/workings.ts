import { compareText } from '../src/foundation/index.js';
import { type Credit, planAssignments, teamOn } from './credit.js';
import type { Curve } from './curve.js';
import { isOn, lastDayOf, monthsIn, overlapOf, type Period, type PeriodKind, periodOf } from './dates.js';
import type { ComponentDocument, Documents, ParticipantDocument, PlanAssignmentDocument } from './documents.js';
import { isZero, multiply, type Rational, rational, readRational, sumOf, zero } from './rationals.js';

/** What one participant's pay in one component and measurement period is calculated from. */
export interface Workings {
  readonly participant: ParticipantDocument;
  readonly period: Period;
  /** The attainment period, over which credit accumulates. */
  readonly window: Period;
  /** The last day of the measurement period that has come. */
  readonly day: string;
  /** The team whose result is paid; null when it is the participant's own. */
  readonly team: string | null;
  /** The credits of the measurement period, in the order in which they are priced. */
  readonly credits: readonly Credit[];
  readonly creditedToDate: Rational;
  /** The quota as the document gives it, null when it gives none. */
  readonly quota: Rational | null;
  readonly curve: Curve;
}

/**
 * Gathers the workings, or returns null when there is nothing to pay: the period has not begun, or the participant neither
 * worked here nor was on the plan in it up to now. What somebody is on the last day that has come decides their team and their
 * target incentive; a team's result is paid only to those who still work here and are on the plan on that day.
 */
export function findWorkings(
  documents: Documents,
  component: ComponentDocument,
  credits: readonly Credit[],
  participant: ParticipantDocument,
  period: Period,
): Workings | null {
  const last = lastDayOf(period);
  const day = last < documents.asOf ? last : documents.asOf;
  const current = stretches(documents, participant, period).findLast((each) => (each.from ?? '') <= day);
  if (day < period.from || !current) return null;
  const team = component.of === 'team' ? teamOn(participant, day) : null;
  if (component.of === 'team' && (team === null || !isOn(current, day))) return null;
  const window = periodOf(documents.plan.calendar.yearStarts, periodKinds(component).over, period.from);
  const toDate = credits.filter(
    (each) =>
      isOn({ from: window.from, to: period.to }, each.on) &&
      (team === null ? each.participant === participant.id : each.team === team),
  );
  const before = toDate.filter((each) => each.on < period.from);
  const quota = quotaOf(documents, component, team === null ? { participant: participant.id } : { team }, window);
  return {
    participant,
    period,
    window,
    day,
    team,
    credits: toDate.filter((each) => each.on >= period.from),
    creditedToDate: sumOf(toDate.map((each) => each.value)),
    quota,
    curve: {
      component,
      before: sumOf(before.map((each) => each.value)),
      quota: quota && !isZero(quota) ? quota : null,
      target: targetOf(component, current.assignment, period),
    },
  };
}

/** Both default to the period of the quota, else to months: what is paid, and over what credit accumulates. */
export function periodKinds(component: ComponentDocument): {
  readonly measurement: PeriodKind;
  readonly over: PeriodKind;
} {
  const measurement = component.measurement ?? component.quota?.period ?? 'month';
  return { measurement, over: component.attainment?.over ?? component.quota?.period ?? measurement };
}

/** The stretches of a period on which somebody both worked here and was on the plan, in order. */
function stretches(documents: Documents, participant: ParticipantDocument, period: Period) {
  return planAssignments(documents)
    .filter((each) => each.participant === participant.id)
    .flatMap((assignment: PlanAssignmentDocument) => {
      const span = overlapOf(period, assignment, participant.employed ?? {});
      return span ? [{ ...span, assignment }] : [];
    })
    .sort((a, b) => compareText(a.from ?? '', b.from ?? ''));
}

function quotaOf(
  documents: Documents,
  component: ComponentDocument,
  holder: { readonly participant?: string; readonly team?: string },
  window: Period,
): Rational | null {
  if (!component.quota) return null;
  const found = documents.quotas.find(
    (each) =>
      each.component === component.id &&
      each.period === window.key &&
      each.participant === holder.participant &&
      each.team === holder.team,
  );
  return found ? readRational(found.amount) : null;
}

/** The part of a target incentive that falls to one measurement period: of a yearly one, a quarter gets 3 months of 12. */
function targetOf(component: ComponentDocument, assignment: PlanAssignmentDocument, period: Period): Rational {
  const { targetIncentive } = assignment;
  if (!targetIncentive || !component.pays) return zero;
  const part = rational(BigInt(monthsIn[period.kind]), BigInt(monthsIn[targetIncentive.per ?? 'year']));
  const share = readRational(component.pays.targetIncentive);
  return multiply(multiply(readRational(targetIncentive.amount), part), share);
}
