import { type Issue, issue } from '../foundation/index.js';
import type { ComponentReading } from './component-reading.js';
import { paysRates } from './pays-by-transaction.js';

/**
 * When a table is read.
 * Issues: `plan/read-not-for-marginal`, `plan/read-at-deal-needs-deal-lines`, `plan/read-at-deal-not-for-axis`, `plan/read-contradicts-table`.
 */
export function checkRead({ document, pricing, paysByDeal }: ComponentReading): Issue[] {
  const read = document.attainment?.read;
  const path = ['attainment', 'read'];
  if (read === undefined || !pricing) return [];
  const table = pricing.kind === 'table' ? pricing.table : null;
  if (table?.mode === 'marginal') {
    if (read === 'at-deal') return [];
    const expected = '`at-deal`, or no such setting: slices have no end of a period';
    return [issue('plan/read-not-for-marginal', path, '`period-end`', expected)];
  }
  if (read === 'period-end') return [];
  if (!table || paysByDeal === false || !paysRates(pricing)) {
    const expected = '`period-end`: only rates on the credit of participants are read after each transaction';
    return [issue('plan/read-at-deal-needs-deal-lines', path, '`at-deal`', expected)];
  }
  const issues: Issue[] = [];
  if (table.by.kind === 'attainment-of' || table.by.kind === 'payout-of') {
    const expected = '`period-end`: another component is looked at once, at the end of the measurement period';
    issues.push(issue('plan/read-at-deal-not-for-axis', path, '`at-deal`', expected));
  }
  for (const key of ['reach', 'jump'] as const) {
    if (key === 'reach' ? table.reach === 'period' : table.jump === null) continue;
    const expected = 'no such setting: after each transaction nothing is priced again';
    issues.push(issue('plan/read-contradicts-table', ['rates', key], `\`${key}\` beside \`at-deal\``, expected));
  }
  return issues;
}
