import { type Effective, type Period, periodsBetween } from '../calendar/index.js';
import { compareText, fail, groupBy, type Issue, type Result, succeed } from '../foundation/index.js';
import type { CompiledComponent, PlanAssignment } from '../plan/index.js';
import { overlapOf } from './active-spans.js';
import { checkInput, checkValues } from './check-input.js';
import { checkQuotas } from './check-quotas.js';
import type { EarningsInput, UncreditedLine } from './earnings-input.js';
import type { ComponentResult, EarningLine, EarningsRun } from './earnings-run.js';
import { workingsKey } from './earnings-run.js';
import { findWorkings } from './find-workings.js';
import { measureCredits } from './measure-credits.js';
import { priceWorkings } from './price-workings.js';
import type { Workings } from './workings.js';

/**
 * Calculates what everybody on a plan earned in the measurement periods of a range, line by line, to the cent.
 *
 * Periods are paid whole: all that share a day with the range and the plan, also their days outside the range. A deal counts
 * when its date lies in the plan's own time. Whoever did not work here or was not on the plan during a period is not in it.
 * The order of the input never matters and nothing is read but the input, so the same facts give the same bytes.
 *
 * Issues: `earnings/unknown-participant`, `earnings/unknown-column`. Findings: `earnings/quota-missing` (blocks approval),
 * `earnings/quota-zero`, `earnings/quota-unmatched`, `earnings/team-missing`, `earnings/target-incentive-missing`,
 * `earnings/not-prorated`, `earnings/left-before-period-end`, `earnings/value-never-seen`.
 *
 * @returns the run: lines, results, what was not credited, and findings
 */
export function calculateEarnings(input: EarningsInput): Result<EarningsRun> {
  const issues = checkInput(input);
  if (issues.length > 0) return fail(issues);
  const workings = new Map<string, Workings>();
  const lines: EarningLine[] = [];
  const results: ComponentResult[] = [];
  const uncredited: UncreditedLine[] = [];
  const findings: Issue[] = [...checkValues(input), ...checkQuotas(input)];
  const assignments = groupBy(inOrder(input.assignments), (each) => each.participant);
  for (const compiled of input.plan.components) {
    const credits = measureCredits(input, compiled, assignments);
    const periods = paidPeriods(input, compiled);
    for (const each of credits.uncredited) if (isInside(each, periods)) uncredited.push(each);
    const run = { input, compiled, credits, assignments, teamCredits: new Map(), findings };
    for (const participant of assignments.keys()) {
      for (const period of periods) {
        const found = findWorkings(run, participant, period);
        if (!found) continue;
        workings.set(workingsKey(participant, compiled.component.id, period.key), found);
        const priced = priceWorkings(found, input);
        for (const line of priced.lines) lines.push(line);
        results.push(priced.result);
      }
    }
  }
  const run = { input, lines, results, uncredited, findings, workings };
  return succeed(Object.freeze(run), findings);
}

function inOrder(assignments: readonly PlanAssignment[]): PlanAssignment[] {
  return [...assignments].sort((a, b) => compareText(a.participant, b.participant) || compareText(a.from, b.from));
}

function paidPeriods(input: EarningsInput, compiled: CompiledComponent): Period[] {
  const { plan } = input.plan;
  const { from, to }: Required<Effective> = overlapOf(input.range, plan.effective);
  return from < to ? periodsBetween(plan.calendar, compiled.component.measurement, from, to) : [];
}

/** Of what was not credited, only that of the periods paid is told, and what has no date. */
function isInside({ on }: UncreditedLine, periods: readonly Period[]): boolean {
  const first = periods[0];
  const last = periods.at(-1);
  return on === null || (first !== undefined && last !== undefined && on >= first.from && on < last.to);
}
