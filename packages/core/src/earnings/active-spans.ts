import type { Effective, PlainDate } from '../calendar/index.js';
import type { PlanAssignment } from '../plan/index.js';
import type { EarningsInput } from './earnings-input.js';

/** A stretch of days `[from, to)` on which somebody both worked here and was on the plan, and on which terms. */
export interface ActiveSpan extends Required<Effective> {
  readonly assignment: PlanAssignment;
}

/** When somebody worked here and was on the plan `within` a stretch of time, in order. Assignments come in order of time. */
export function activeSpans(
  input: EarningsInput,
  assignments: readonly PlanAssignment[],
  within: Required<Effective>,
): ActiveSpan[] {
  return assignments.flatMap((assignment): ActiveSpan[] => {
    const employed = input.organization.participants.get(assignment.participant)?.employed;
    const span = employed && overlapOf(overlapOf(within, assignment), employed);
    return span && span.from < span.to ? [{ ...span, assignment }] : [];
  });
}

const never = '9999-12-31' as PlainDate; // the last text that is a day

/** A span with an end: without one of its own, after every day there is. */
export function bounded(span: Effective): Required<Effective> {
  return { from: span.from, to: span.to ?? never };
}

/** The days that two spans share; it ends before it starts when they share none. */
export function overlapOf(a: Required<Effective>, b: Effective): Required<Effective> {
  const to: PlainDate = b.to !== undefined && b.to < a.to ? b.to : a.to;
  return { from: a.from > b.from ? a.from : b.from, to };
}
