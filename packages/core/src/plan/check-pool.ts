import { type Issue, issue } from '../foundation/index.js';
import type { ComponentReading } from './component-reading.js';

/**
 * A team's money that is divided among its members.
 * Issues: `plan/pool-needs-team`, `plan/pool-needs-money`, `plan/axis-not-for-qualify`.
 */
export function checkPool({ document, pricing, modifiers }: ComponentReading): Issue[] {
  if (!document.pool || pricing?.kind === 'goal') return [];
  const issues: Issue[] = [];
  if (document.of !== 'team') {
    issues.push(issue('plan/pool-needs-team', ['pool'], 'a pool of single participants', "`of: 'team'`"));
  }
  const pays = pricing?.kind === 'table' ? pricing.table.pays : pricing?.kind === 'grid' ? pricing.grid.pays : 'payout';
  if (pricing && pays === 'payout') {
    const expected = 'rates of the credit of the team, or amounts: a team has no target incentive';
    issues.push(issue('plan/pool-needs-money', ['pool'], 'a payout, a share of a target incentive', expected));
  }
  if (modifiers?.caps.some((cap) => cap.targetIncentive !== null)) {
    const expected = 'caps by `amount`: a team has no target incentive';
    issues.push(issue('plan/pool-needs-money', ['pool'], 'a cap by target incentive', expected));
  }
  const by = document.pool.qualify?.by;
  const fits = by === undefined || by === 'amount' || by === 'count' || (typeof by === 'object' && !('payoutOf' in by));
  if (!fits) {
    const expected = '`amount`, `count`, a measure or the attainment of another component: a number of the member';
    issues.push(issue('plan/axis-not-for-qualify', ['pool', 'qualify', 'by'], 'a number that no member has', expected));
  }
  return issues;
}
