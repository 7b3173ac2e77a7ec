import { expect, test } from 'vitest';
import { unwrap } from '../foundation/index.js';
import { runFrom } from './index.js';

const findingsWith = (weights: Readonly<Record<string, string>>) => {
  const ran = runFrom({
    people: { participants: ['ana', 'ben', 'cy'].map((id) => ({ id, name: id, team: 'north' })) },
    plan: {
      id: 'plan',
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
          rates: { by: 'amount', mode: 'marginal', tiers: [{ from: '0', rate: '0.1' }] },
          pool: { share: 'weights', weights },
        },
      ],
    },
    transactions: [{ id: 'd1', owner: 'ana', effectiveOn: '2026-01-10', amount: '1000', currency: 'USD' }],
    assignments: [{ participant: 'ana' }, { participant: 'ben' }],
    asOf: '2026-01-31',
    range: { from: '2026-01-01', to: '2026-02-01' },
  });
  return unwrap(ran).findings.map((each) => `${each.code} ${each.path.join('.')}: ${each.found}`);
};

test('a weight for somebody unknown is said, for it quietly pays nothing; one for somebody who is not on the plan may wait', () => {
  expect(findingsWith({ ana: '2', ben: '1', cy: '1' })).toEqual([]);
  expect(findingsWith({ ana: '2', bne: '1' })).toEqual([
    'earnings/pool-weight-unmatched components.0.pool.weights.bne: `bne`',
  ]);
});
