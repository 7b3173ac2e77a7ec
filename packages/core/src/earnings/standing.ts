import { shiftDays, toDayNumber } from '../calendar/index.js';
import { finding } from '../foundation/index.js';
import { assignmentOn } from '../people/index.js';
import { activeSpans, overlapOf } from './active-spans.js';
import type { ComponentOutcome, RunScope } from './component-outcome.js';
import { isPaidPeriod, type MeasurementPeriod } from './measurement-period.js';
import type { Standing } from './workings.js';

/** Says something that deserves attention about a participant in a measurement period; changes no number. */
export type Say = (code: string, found: string, expected: string) => null;

/** Findings are of the periods paid; what is only remembered is not spoken of. */
export function sayOf({ scope, compiled, periods }: ComponentOutcome, participant: string, period: number): Say {
  return (code, found, expected) => {
    const path = [participant, compiled.component.id, periods.all[period]?.period.key ?? ''];
    if (isPaidPeriod(periods, period)) scope.findings.push(finding(`earnings/${code}`, path, found, expected));
    return null;
  };
}

/**
 * Who is paid for whose credit in a measurement period, or null when there is nothing to pay: the period has not begun, or the
 * participant neither worked here nor was on the plan in it up to now, or is in no team for a component of teams.
 */
export function standingIn(
  outcome: ComponentOutcome,
  participant: string,
  at: MeasurementPeriod,
  say: Say,
): Standing | null {
  const { scope, compiled } = outcome;
  const last = shiftDays(at.period.to, -1);
  const day = last < scope.today ? last : scope.today;
  if (day < at.period.from) return null;
  const spans = activeSpans(scope.input, scope.assignments.get(participant) ?? [], at.period);
  const current = spans.findLast((each) => each.from <= day);
  if (!current) return null;
  sayNotProrated(outcome, participant, at, say);
  const { targetIncentive } = current.assignment;
  let team: string | null = null;
  if (compiled.component.of === 'team') {
    const reason = 'employment and the plan on that day, since the component pays for the result of a team';
    if (day >= current.to) return say('left-before-period-end', `neither or one of the two on ${day}`, reason);
    team = assignmentOn(scope.input.organization, participant, day)?.team ?? null;
    if (team === null)
      return say('team-missing', `no team on ${day}`, 'a team, since the component pays for its result');
  }
  if (targetIncentive === null && needsTarget(outcome)) {
    say('target-incentive-missing', 'nothing', 'a target incentive in the assignment to the plan');
  }
  return { holder: { participant, team }, targetIncentive };
}

/** True when something in the component is a share of the target incentive. */
export function needsTarget({ compiled }: ComponentOutcome): boolean {
  return compiled.targetIncentiveShare !== null || compiled.modifiers.caps.some((cap) => cap.targetIncentive !== null);
}

/** True when somebody is employed and on the plan on every day of a run's periods, so that nothing need be asked for each of them. */
export function isAlwaysOn(scope: RunScope, participant: string, from: string, to: string): boolean {
  const assignments = scope.assignments.get(participant) ?? [];
  const employed = scope.input.organization.participants.get(participant)?.employed;
  const only = assignments[0];
  if (!employed || !only || assignments.length !== 1) return false;
  const covers = (span: { readonly from: string; readonly to?: string }) =>
    span.from <= from && (span.to === undefined || span.to >= to);
  return covers(employed) && covers(only);
}

/** Quotas, target incentives and team results count in full, also for a part of the time: nobody should learn that by chance. */
function sayNotProrated(outcome: ComponentOutcome, participant: string, at: MeasurementPeriod, say: Say): void {
  const { scope, compiled } = outcome;
  const { component } = compiled;
  const inFull = component.quota !== null || component.of === 'team' || needsTarget(outcome);
  if (!inFull && compiled.modifiers.floor === null) return;
  const whole = component.quota !== null && component.of === 'participant' ? at.window : at.period;
  const covered = overlapOf(whole, scope.input.plan.plan.effective);
  const spans = activeSpans(scope.input, scope.assignments.get(participant) ?? [], covered);
  const days = spans.reduce((so, each) => so + toDayNumber(each.to) - toDayNumber(each.from), 0);
  const all = toDayNumber(whole.to) - toDayNumber(whole.from);
  if (days === all) return;
  const expected = 'all of them: quota, target incentive and team result count in full, nothing is prorated yet';
  say('not-prorated', `${days} of the ${all} days of ${whole.key} on the plan`, expected);
}
