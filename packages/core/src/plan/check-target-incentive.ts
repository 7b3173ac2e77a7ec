import { type Issue, issue, quoteFound } from '../foundation/index.js';
import type { ComponentReading } from './component-reading.js';

/**
 * The share of the target incentive that a component pays. A cap by target incentive beside rates needs none: it is a multiple of the
 * whole target incentive.
 * Issues: `plan/target-incentive-needed`, `plan/target-incentive-unused`, `plan/negative-target-incentive`.
 */
export function checkTargetIncentive({ document, pricing, targetIncentiveShare }: ComponentReading): Issue[] {
  const given = document.pays?.targetIncentive;
  const issues: Issue[] = [];
  if (pricing) {
    const payouts =
      pricing.kind === 'scorecard' ||
      (pricing.kind === 'table' && pricing.table.pays === 'payout') ||
      (pricing.kind === 'grid' && pricing.grid.pays === 'payout');
    if (payouts && given === undefined) {
      const expected = 'the share of the target incentive that a payout of 1 pays';
      issues.push(issue('plan/target-incentive-needed', ['pays'], 'nothing', expected));
    }
    if (!payouts && given !== undefined) {
      const found = 'a share of the target incentive that no payout reads';
      const expected = 'tiers with `payout`, a scorecard, or no `pays`';
      issues.push(issue('plan/target-incentive-unused', ['pays'], found, expected));
    }
  }
  if (targetIncentiveShare && targetIncentiveShare.numerator < 0n) {
    const path = ['pays', 'targetIncentive'];
    issues.push(issue('plan/negative-target-incentive', path, quoteFound(given), '0 or more'));
  }
  return issues;
}
