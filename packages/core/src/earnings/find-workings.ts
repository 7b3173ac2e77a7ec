import { type Period, type PlainDate, periodContaining, shiftDays, toDayNumber } from '../calendar/index.js';
import { finding, type Issue } from '../foundation/index.js';
import { assignmentOn } from '../people/index.js';
import type { CompiledComponent, PlanAssignment } from '../plan/index.js';
import { activeSpans, overlapOf } from './active-spans.js';
import type { EarningsInput } from './earnings-input.js';
import type { MeasuredCredits } from './measure-credits.js';
import { type WindowCredits, windowCredits } from './window-credits.js';
import { gatherWorkings, lacksQuota, targetFor, type Workings } from './workings.js';

/** One component of a calculation under way: its credits, and what is shared by all participants. Findings are added to it. */
export interface ComponentRun {
  readonly input: EarningsInput;
  readonly compiled: CompiledComponent;
  readonly credits: MeasuredCredits;
  readonly assignments: ReadonlyMap<string, readonly PlanAssignment[]>;
  readonly teamCredits: Map<string, WindowCredits>;
  readonly findings: Issue[];
}

/**
 * What one participant's pay in one period is calculated from, or null when there is nothing to pay: the period has not
 * begun, or they neither worked here nor were on the plan in it up to now.
 */
export function findWorkings(run: ComponentRun, participant: string, period: Period): Workings | null {
  const { input, compiled } = run;
  const { component } = compiled;
  const day = referenceDay(input, period);
  const spans = activeSpans(input, run.assignments.get(participant) ?? [], period);
  const current = spans.findLast((each) => each.from <= day);
  if (day < period.from || !current) return null;
  const path = [participant, component.id, period.key];
  const say = (code: string, found: string, expected: string) => {
    run.findings.push(finding(`earnings/${code}`, path, found, expected));
    return null;
  };
  const window = periodContaining(input.plan.plan.calendar, component.attainmentOver, period.from);
  sayNotProrated(run, participant, { period, window }, say);
  let team: string | null = null;
  if (component.of === 'team') {
    const reason = 'employment and the plan on that day, since the component pays for the result of a team';
    if (day >= current.to) return say('left-before-period-end', `neither or one of the two on ${day}`, reason);
    team = assignmentOn(input.organization, participant, day)?.team ?? null;
    if (team === null)
      return say('team-missing', `no team on ${day}`, 'a team, since the component pays for its result');
  }
  const { targetIncentive } = current.assignment;
  if (compiled.table.pays === 'payout' && targetIncentive === null)
    say('target-incentive-missing', 'nothing', 'a target incentive in the assignment to the plan');
  const workings = gatherWorkings({
    participant,
    team,
    compiled,
    period,
    window,
    credits: creditsFor(run, { participant, team, period, window }),
    targetIncentive: targetFor({ compiled, period, targetIncentive }),
    quotas: input.quotas,
  });
  const { because } = workings.attainment;
  if (component.quota !== null && because !== null) {
    const pays = lacksQuota(workings) ? `; the plan pays \`${component.withoutQuota}\`` : '';
    const expected = `a quota for ${window.key}${pays}`;
    if (because === 'quota-zero') say('quota-zero', '0', expected);
    else say('quota-missing', 'nothing', expected);
  }
  return workings;
}

/** The last day of a period that has come: what somebody is on that day decides team and target incentive. */
function referenceDay(input: EarningsInput, period: Period): PlainDate {
  const last = shiftDays(period.to, -1);
  return last < input.asOf.effectiveOn ? last : input.asOf.effectiveOn;
}

/** Quotas, target incentives and team results count in full, also for a part of the time: nobody should learn that by chance. */
function sayNotProrated(
  run: ComponentRun,
  participant: string,
  { period, window }: { readonly period: Period; readonly window: Period },
  say: (code: string, found: string, expected: string) => null,
): void {
  const { component, table } = run.compiled;
  if (component.quota === null && component.of === 'participant' && table.pays === 'rate') return;
  const whole = component.quota !== null && component.of === 'participant' ? window : period;
  const covered = overlapOf(whole, run.input.plan.plan.effective);
  const spans = activeSpans(run.input, run.assignments.get(participant) ?? [], covered);
  const days = spans.reduce((so, each) => so + toDayNumber(each.to) - toDayNumber(each.from), 0);
  const all = toDayNumber(whole.to) - toDayNumber(whole.from);
  if (days === all) return;
  const expected = 'all of them: quota, target incentive and team result count in full, nothing is prorated yet';
  say('not-prorated', `${days} of the ${all} days of ${whole.key} on the plan`, expected);
}

function creditsFor(
  run: ComponentRun,
  of: { readonly participant: string; readonly team: string | null; readonly period: Period; readonly window: Period },
): WindowCredits {
  if (of.team === null) return windowCredits(run.credits.byParticipant.get(of.participant) ?? [], of.window, of.period);
  const key = JSON.stringify([of.team, of.period.key]);
  const known = run.teamCredits.get(key) ?? windowCredits(run.credits.byTeam.get(of.team) ?? [], of.window, of.period);
  run.teamCredits.set(key, known);
  return known;
}
