import { type Effective, type PlainDate, shiftDays } from '../../calendar/index.js';
import { activeSpans, overlapOf } from '../active-spans.js';
import type { Place } from '../open-run.js';

/**
 * The last day of a period, up to the day `until`, on which somebody is on the plan and the component holds; in a period that has not begun its first such
 * day. Null when there is none.
 */
export function lastDayFor(
  { outcome, participant }: Place,
  period: Required<Effective>,
  until: PlainDate,
): PlainDate | null {
  const { scope, compiled } = outcome;
  const inPlan = overlapOf(period, scope.input.plan.plan.effective);
  const within = compiled.effective === null ? inPlan : overlapOf(inPlan, compiled.effective);
  const assignments = scope.assignments.get(outcome.participants[participant] ?? '') ?? [];
  const spans = activeSpans(scope.input, assignments, within);
  const begun = spans.findLast((each) => each.from <= until);
  const last = begun && shiftDays(begun.to, -1);
  if (last) return last < until ? last : until;
  return spans[0]?.from ?? null;
}
