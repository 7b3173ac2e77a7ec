import {
  effectiveOn,
  isEffectiveOn,
  type Period,
  type PlainDate,
  periodContaining,
  periodsBetween,
  shiftDays,
} from '../calendar/index.js';
import { transactionAt } from '../crediting/index.js';
import { compareText, fail, finding, groupBy, type Issue, type Result, succeed } from '../foundation/index.js';
import { assignmentOn } from '../people/index.js';
import type { CompiledComponent, PlanAssignment } from '../plan/index.js';
import { checkInput } from './check-input.js';
import { checkQuotas } from './check-quotas.js';
import type { EarningsInput, UncreditedLine } from './earnings-input.js';
import type { ComponentResult, EarningLine, EarningsRun } from './earnings-run.js';
import { workingsKey } from './earnings-run.js';
import { creditsBetween, type MeasuredCredits, measureCredits } from './measure-credits.js';
import { priceWorkings } from './price-workings.js';
import { gatherWorkings, lacksQuota, targetFor, type Workings } from './workings.js';

/**
 * Calculates what everybody on a plan earned in the measurement periods of a range, line by line, to the cent.
 *
 * The order of the input never matters and nothing is read but the input, so the same facts give the same bytes.
 * Issues: `earnings/unknown-participant`, `earnings/unknown-column`. Findings: `earnings/quota-missing` (blocks approval),
 * `earnings/quota-zero`, `earnings/quota-unmatched`, `earnings/team-missing`, `earnings/target-incentive-missing`.
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
  const findings: Issue[] = checkQuotas(input);
  const assignments = groupBy(input.assignments, (each) => each.participant);
  const participants = [...assignments.keys()].sort(compareText);
  for (const compiled of input.plan.components) {
    const credits = measureCredits(input, compiled);
    uncredited.push(...credits.uncredited, ...offPlan(input, compiled, credits, assignments));
    for (const participant of participants) {
      for (const period of paidPeriods(input, compiled)) {
        const found = findWorkings(
          input,
          compiled,
          credits,
          participant,
          assignments.get(participant) ?? [],
          period,
          findings,
        );
        if (!found) continue;
        workings.set(workingsKey(participant, compiled.component.id, period.key), found);
        const priced = priceWorkings(found, input);
        lines.push(...priced.lines);
        results.push(priced.result);
      }
    }
  }
  const run = { input, lines, results, uncredited, findings, workings };
  return succeed(Object.freeze(run), findings);
}

function paidPeriods(input: EarningsInput, compiled: CompiledComponent): Period[] {
  const { plan } = input.plan;
  const from = plan.effective.from > input.range.from ? plan.effective.from : input.range.from;
  const to = plan.effective.to !== undefined && plan.effective.to < input.range.to ? plan.effective.to : input.range.to;
  return from < to ? periodsBetween(plan.calendar, compiled.component.measurement, from, to) : [];
}

/** The last day of a period that has come: what somebody is on that day decides team and target incentive. */
function referenceDay(input: EarningsInput, period: Period): PlainDate {
  const last = shiftDays(period.to, -1);
  return last < input.asOf.effectiveOn ? last : input.asOf.effectiveOn;
}

function findWorkings(
  input: EarningsInput,
  compiled: CompiledComponent,
  credits: MeasuredCredits,
  participant: string,
  assignments: readonly PlanAssignment[],
  period: Period,
  findings: Issue[],
): Workings | null {
  const { component, table } = compiled;
  const day = referenceDay(input, period);
  if (day < period.from) return null;
  const onPlan = assignments.filter(
    (each) => each.from < period.to && (each.to === undefined || each.to > period.from),
  );
  const assignment = effectiveOn(onPlan, day);
  if (onPlan.length === 0 || (component.of === 'team' && !assignment)) return null;
  const team = component.of === 'team' ? (assignmentOn(input.organization, participant, day)?.team ?? null) : null;
  const path = [participant, component.id, period.key];
  if (component.of === 'team' && team === null) {
    findings.push(
      finding('earnings/team-missing', path, `no team on ${day}`, 'a team, since the component pays for its result'),
    );
    return null;
  }
  const targetIncentive = (assignment ?? onPlan.at(-1))?.targetIncentive ?? null;
  if (table.pays === 'payout' && targetIncentive === null) {
    findings.push(
      finding('earnings/target-incentive-missing', path, 'nothing', 'a target incentive in the assignment to the plan'),
    );
  }
  const window = periodContaining(input.plan.plan.calendar, component.attainmentOver, period.from);
  const pool = team === null ? credits.byParticipant.get(participant) : credits.byTeam.get(team);
  const inWindow = creditsBetween(pool, window.from, period.to).filter(
    (each) => team !== null || assignments.some((span) => isEffectiveOn(span, each.on)),
  );
  const target = targetFor({ compiled, period, targetIncentive });
  const found = gatherWorkings({
    participant,
    team,
    compiled,
    period,
    window,
    credits: inWindow,
    targetIncentive: target,
    quotas: input.quotas,
  });
  if (component.quota !== null && found.attainment.because !== null) {
    const expected = lacksQuota(found)
      ? `a quota for ${window.key}; the plan pays \`${component.withoutQuota}\``
      : `a quota for ${window.key}`;
    findings.push(
      finding(
        `earnings/${found.attainment.because}`,
        path,
        found.attainment.because === 'quota-zero' ? '0' : 'nothing',
        expected,
      ),
    );
  }
  return found;
}

/** Credits that nobody's assignment to the plan covers count for nothing on it, and are said. */
function offPlan(
  input: EarningsInput,
  compiled: CompiledComponent,
  credits: MeasuredCredits,
  assignments: ReadonlyMap<string, readonly PlanAssignment[]>,
): UncreditedLine[] {
  if (compiled.component.of === 'team') return [];
  const idAt = (index: number) => transactionAt(input.transactions, index)?.id ?? '';
  return [...credits.byParticipant].flatMap(([participant, list]) =>
    list
      .filter((each) => each.on >= input.range.from && each.on < input.range.to)
      .filter((each) => !(assignments.get(participant) ?? []).some((span) => isEffectiveOn(span, each.on)))
      .map(
        (each): UncreditedLine => ({
          component: compiled.component.id,
          transaction: idAt(each.transaction),
          participant,
          reason: 'not-on-plan',
        }),
      ),
  );
}
