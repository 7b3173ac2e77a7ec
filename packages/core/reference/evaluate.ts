import { creditComponent, planAssignments, type Uncredited } from './credit.js';
import { payAt, paysPayouts } from './curve.js';
import { isOn, overlapOf, type Period, periodOf, periodsBetween } from './dates.js';
import type { ComponentDocument, Documents, PlanDocument } from './documents.js';
import { add, divide, type Rational, subtract, zero } from './rationals.js';
import { whyRefused } from './refusals.js';
import { roundToCents } from './rounding.js';
import { findWorkings, periodKinds, type Workings } from './workings.js';

/** One amount earned. `cause` is the id of a deal, or `result` or `team` where a result is paid. */
export interface Line {
  readonly participant: string;
  readonly component: string;
  readonly period: string;
  readonly cause: string;
  readonly cents: bigint;
}

/** What one participant reached in one component and measurement period. */
export interface Result {
  readonly participant: string;
  readonly component: string;
  readonly period: string;
  readonly creditedToDate: Rational;
  readonly attainment: Rational | null;
  readonly cents: bigint;
  readonly workings: Workings;
}

export interface Evaluation {
  readonly lines: readonly Line[];
  readonly results: readonly Result[];
  readonly uncredited: readonly Uncredited[];
}

/**
 * Calculates what everybody on a plan earned, from the documents alone: component by component, person by person, period by
 * period, each from the beginning. It believes the documents; whether they can be meant is the engine's business.
 * What {@link whyRefused} names it does not calculate at all.
 */
export function evaluate(documents: Documents): Evaluation {
  const refusal = whyRefused(documents);
  if (refusal !== null) throw new RangeError(`the reference does not support ${refusal}`);
  const lines: Line[] = [];
  const results: Result[] = [];
  const uncredited: Uncredited[] = [];
  const onPlan = new Set(planAssignments(documents).map((each) => each.participant));
  for (const component of documents.plan.components) {
    const credited = creditComponent(documents, component);
    const periods = paidPeriods(documents, component);
    uncredited.push(...credited.uncredited.filter(({ on }) => on === null || periods.some((each) => isOn(each, on))));
    for (const participant of documents.people.participants.filter((each) => onPlan.has(each.id))) {
      for (const period of periods) {
        const workings = findWorkings(documents, component, credited.credits, participant, period);
        if (!workings) continue;
        const priced = priceWorkings(documents.plan, workings);
        lines.push(...priced);
        results.push(resultOf(workings, priced));
      }
    }
  }
  return { lines, results, uncredited };
}

/** The measurement periods that share a day with the range and the plan. Each of them is paid whole. */
function paidPeriods(documents: Documents, component: ComponentDocument): Period[] {
  const { plan, asOf } = documents;
  const { yearStarts } = plan.calendar;
  const paid = overlapOf(documents.range ?? periodOf(yearStarts, 'year', asOf), plan.effective);
  if (paid?.from === undefined || paid.to === undefined) return [];
  return periodsBetween(yearStarts, periodKinds(component).measurement, paid.from, paid.to);
}

/**
 * "A deal earns what it adds to the curve: C(after) − C(before)", rounded so that the lines of a period sum to the rounded
 * total: R(C(after)) − R(C(before)). With `rounding.at: "line"` every line is rounded by itself instead.
 *
 * "Payouts (a share of a target incentive) and team components are not made of single deals. They are one line for a result",
 * also when it is zero.
 */
export function priceWorkings(plan: PlanDocument, workings: Workings): Line[] {
  const { curve, credits, team, period } = workings;
  const round = (exact: Rational) => roundToCents(exact, plan.rounding?.mode ?? 'half-up');
  const lineOf = (cause: string, cents: bigint): Line => ({
    participant: workings.participant.id,
    component: curve.component.id,
    period: period.key,
    cause,
    cents,
  });
  if (team !== null || paysPayouts(curve)) {
    const credited = subtract(workings.creditedToDate, curve.before);
    return [lineOf(team === null ? 'result' : 'team', round(payAt(curve, credited)))];
  }
  let credited = zero;
  return credits.map((credit) => {
    const before = payAt(curve, credited);
    credited = add(credited, credit.value);
    const after = payAt(curve, credited);
    const isByLine = plan.rounding?.at === 'line';
    return lineOf(credit.transaction, isByLine ? round(subtract(after, before)) : round(after) - round(before));
  });
}

/** Step 3, attainment: "Credit over quota, to date in the attainment period"; none without a quota above 0. */
function resultOf(workings: Workings, lines: readonly Line[]): Result {
  const { creditedToDate, curve } = workings;
  return {
    participant: workings.participant.id,
    component: curve.component.id,
    period: workings.period.key,
    creditedToDate,
    attainment: curve.quota && divide(creditedToDate, curve.quota),
    cents: lines.reduce((total, line) => total + line.cents, 0n),
    workings,
  };
}
