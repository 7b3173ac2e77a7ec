import { fail, type Result, succeed } from '../foundation/index.js';
import { calculateComponent } from './calculate-component.js';
import { checkInput, checkPools, checkValues } from './check-input.js';
import { checkQuotas } from './check-quotas.js';
import type { EarningsInput } from './earnings-input.js';
import type { EarningsRun } from './earnings-run.js';
import { openRun } from './open-run.js';
import { closeScope, scopeOf } from './run-scope.js';

/**
 * Calculates what everybody on a plan earned in the measurement periods of a range, line by line, to the cent.
 *
 * Periods are paid whole: all that share a day with the range and the plan, also their days outside the range. A deal counts
 * when its date lies in the plan's own time. Whoever did not work here or was not on the plan during a period is not in it.
 * The order of the input never matters and nothing is read but the input, so the same facts give the same bytes. Where amounts, rates and quotas
 * fit whole numbers that doubles hold exactly, those are used, else fractions: the cents are the same.
 *
 * Issues: `earnings/unknown-participant`, `earnings/unknown-column`, `crediting/ambiguous-column`, `crediting/test-does-not-fit`. Findings:
 * `earnings/quota-missing` (blocks approval), `earnings/quota-zero`, `earnings/quota-unmatched`, `earnings/team-missing`,
 * `earnings/target-incentive-missing`, `earnings/not-prorated`, `earnings/left-before-period-end`, `earnings/pool-unallocated`,
 * `earnings/pool-weight-unmatched`, `earnings/value-never-seen`.
 *
 * @returns the run: lines, results, what was not credited, and findings
 */
export function calculateEarnings(input: EarningsInput): Result<EarningsRun> {
  const issues = checkInput(input);
  if (issues.length > 0) return fail(issues);
  const scope = scopeOf(input);
  for (const each of [...checkValues(input), ...checkPools(input), ...checkQuotas(input)]) scope.findings.push(each);
  for (const index of input.plan.order) {
    const compiled = input.plan.components[index];
    if (compiled) calculateComponent(scope, compiled);
  }
  closeScope(scope);
  return succeed(openRun(scope), scope.findings);
}
