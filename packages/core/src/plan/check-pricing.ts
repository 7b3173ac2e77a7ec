import { type Issue, issue } from '../foundation/index.js';
import type { ComponentReading } from './component-reading.js';
import { paysRates } from './pays-by-transaction.js';

/**
 * What a component pays by, together with its measure.
 * Issues: `plan/goal-pays-nothing`, `plan/rate-needs-additive`, `rates/per-unit-of-money`, `rates/marginal-needs-own-axis` and
 * `rates/reach-needs-own-axis` (`count` where the measure is not that count).
 */
export function checkPricing(reading: ComponentReading): Issue[] {
  const { pricing, measure, measurement, over } = reading;
  if (pricing?.kind === 'goal') return checkGoal(reading);
  if (!measure || !pricing) return [];
  const issues: Issue[] = [];
  if (paysRates(pricing) && !measure.additive && over !== measurement) {
    const found = `the measure \`${measure.id}\`, which is no sum of what each credit counts`;
    const expected = `a sum or a count, or \`attainment.over\` of one measurement period, \`${measurement}\``;
    issues.push(issue('plan/rate-needs-additive', ['measure'], found, expected));
  }
  if (pricing.kind !== 'table') return issues;
  const { table } = pricing;
  if (table.perUnit && measure.unit === 'money') {
    const expected = '`rate`, a ratio of the amount';
    issues.push(issue('rates/per-unit-of-money', ['rates', 'tiers'], '`perUnit` of money', expected));
  }
  const ownCount = measure.of.kind === 'count' && measure.of.splits === 'share';
  if (table.mode === 'marginal' && table.by.kind === 'count' && !ownCount) {
    const expected = 'a measure that counts transactions by share, or another axis or `mode`';
    issues.push(issue('rates/marginal-needs-own-axis', ['rates', 'by'], '`count`', expected));
  }
  if (table.mode === 'whole' && table.reach === 'window' && table.by.kind === 'count' && !ownCount) {
    const expected = 'a measure that counts transactions by share, another axis, or no `reach`';
    issues.push(issue('rates/reach-needs-own-axis', ['rates', 'reach'], '`count`', expected));
  }
  return issues;
}

/** A component without rates has a result to which others refer; whatever would change pay is a mistake there. */
function checkGoal({ document }: ComponentReading): Issue[] {
  const expected = '`rates` or a `scorecard` beside it';
  return (['modifiers', 'pool', 'budget'] as const)
    .filter((key) => document[key] !== undefined)
    .map((key) => issue('plan/goal-pays-nothing', [key], 'a component that pays nothing', expected));
}
