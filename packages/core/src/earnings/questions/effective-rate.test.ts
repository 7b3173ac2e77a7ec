import { expect, test } from 'vitest';
import { unwrap } from '../../foundation/index.js';
import { toExactText } from '../../money/index.js';
import { runFrom } from '../index.js';
import { effectiveRate } from './effective-rate.js';

const run = unwrap(
  runFrom({
    people: { participants: ['ana', 'ben', 'cy'].map((id) => ({ id, name: id })) },
    plan: {
      id: 'ae',
      version: 1,
      effective: { from: '2026-01-01' },
      currency: 'USD',
      calendar: { kind: 'gregorian', yearStarts: '01' },
      measures: { bookings: { sum: 'amount' } },
      components: [
        {
          id: 'own',
          measure: 'bookings',
          measurement: 'quarter',
          rates: {
            by: 'amount',
            mode: 'marginal',
            tiers: [
              { from: '0', rate: '0.06' },
              { from: '1000', rate: '0.09' },
            ],
          },
        },
      ],
    },
    assignments: [{ participant: 'ana' }, { participant: 'ben' }, { participant: 'cy', from: '2026-05-01' }],
    transactions: [{ id: 'd1', owner: 'ana', effectiveOn: '2026-01-10', amount: '1500', currency: 'USD' }],
    asOf: '2026-02-10',
  }),
);

test('an effective rate is pay over credit, exactly, and null where nothing is credited', () => {
  const { rate, pay } = unwrap(effectiveRate(run, { participant: 'ana', component: 'own' }));
  expect([rate && toExactText(rate), pay.amount]).toEqual(['0.07', '105.00']);
  expect(unwrap(effectiveRate(run, { participant: 'ben', component: 'own' })).rate).toBeNull();
});

test('somebody without a result has none', () => {
  const result = effectiveRate(run, { participant: 'cy', component: 'own', period: '2026-Q1' });
  expect(result.ok ? [] : result.issues.map((each) => each.code)).toEqual(['earnings/no-result']);
});
