import { expect, test } from 'vitest';
import { formatIssue, unwrap } from '../foundation/index.js';
import { runFrom } from './index.js';

const documents = (numbers?: Readonly<Record<string, string | null>>) => ({
  people: { participants: [{ id: 'ana', name: 'Ana' }] },
  plan: {
    id: 'plan',
    version: 1,
    effective: { from: '2026-01-01' },
    currency: 'USD',
    calendar: { kind: 'gregorian', yearStarts: '01' } as const,
    measures: { profit: { sum: 'margin', unit: 'money' as const } },
    components: [
      {
        id: 'own',
        measure: 'profit',
        measurement: 'month' as const,
        rates: { by: 'amount' as const, mode: 'marginal' as const, tiers: [{ from: '0', rate: '0.1' }] },
      },
    ],
  },
  transactions: [
    {
      id: 'd1',
      owner: 'ana',
      effectiveOn: '2026-01-10',
      amount: '1000',
      currency: 'USD',
      ...(numbers ? { numbers } : {}),
    },
  ],
  asOf: '2026-01-31',
});

test('a column that no deal has a value in yet is refused when it is nowhere, and may be there as null', () => {
  const refused = runFrom(documents());
  expect(refused.ok ? [] : refused.issues.map(formatIssue)).toEqual([
    'earnings/unknown-column at measures.profit.sum: found `margin`, expected a number of the transactions: `amount`; one that no transaction has yet may be there as null',
  ]);
  const run = unwrap(runFrom(documents({ margin: null })));
  expect(run.lines).toEqual([]);
  expect(run.uncredited.map((each) => each.reason)).toEqual(['no-value']);
});
