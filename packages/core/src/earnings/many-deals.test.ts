import { expect, test } from 'vitest';
import { unwrap } from '../foundation/index.js';
import type { PlanDocument } from '../plan/index.js';
import { runFrom } from './index.js';

const plan: PlanDocument = {
  id: 'ae',
  version: 1,
  effective: { from: '2026-01-01' },
  currency: 'USD',
  calendar: { kind: 'gregorian', yearStarts: '01' },
  measures: { bookings: { sum: 'amount' } },
  components: [
    {
      id: 'team',
      measure: 'bookings',
      of: 'team',
      measurement: 'month',
      attainment: { over: 'year' },
      rates: { by: 'amount', mode: 'marginal', tiers: [{ from: '0', rate: '0.01' }] },
    },
  ],
};

test('a team’s credit is summed once for its period, not once for each of 200 members', () => {
  const ids = Array.from({ length: 200 }, (_, index) => `p${index}`);
  const transactions = Array.from({ length: 20_000 }, (_, index) => ({
    id: `d${index}`,
    owner: ids[index % 200] ?? '',
    effectiveOn: `2026-${String((index % 12) + 1).padStart(2, '0')}-15`,
    amount: `${index % 1000}.50`,
    currency: 'USD',
  }));
  const people = { participants: ids.map((id) => ({ id, name: id, team: 'all' })) };
  const run = unwrap(runFrom({ people, plan, transactions, asOf: '2026-12-31' }));
  expect(run.results).toHaveLength(2400);
  const sums = new Set(run.results.map((each) => each.creditedToDate));
  expect(sums.size).toBe(12);
  expect(run.results.at(-1)?.creditedToDate).toEqual({ numerator: 10_000_000n, denominator: 1n });
});

test('two hundred thousand deals of one person are paid, and as many bad ones told', () => {
  const people = { participants: [{ id: 'ana', name: 'Ana', team: 'all' }] };
  const transactions = Array.from({ length: 200_000 }, (_, index) => ({
    id: `d${index}`,
    owner: 'ana',
    effectiveOn: '2026-02-03',
    amount: '100.00',
    currency: 'USD',
  }));
  const components = plan.components.map((each) => ({ ...each, of: 'participant' as const }));
  const given = { people, plan: { ...plan, components }, transactions, asOf: '2026-12-31' };
  expect(unwrap(runFrom(given)).lines).toHaveLength(200_000);
  const bad = runFrom({ ...given, transactions: transactions.map((each) => ({ ...each, amount: 'x' })) });
  expect(bad.ok ? [] : bad.issues).toHaveLength(200_000);
});
