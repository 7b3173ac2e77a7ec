import { expect, test } from 'vitest';
import type { Quantity } from '../explain/index.js';
import { walkTrace } from '../explain/index.js';
import { unwrap } from '../foundation/index.js';
import { type Fraction, parseFraction, sum } from '../money/index.js';
import type { ModifierDocument } from '../plan/index.js';
import { explainLine, runFrom } from './index.js';

const exactOf = (value: Quantity | null): Fraction =>
  unwrap(parseFraction(value?.unit === 'money' ? (value.exact ?? value.amount) : '0'));

const runOf = (modifiers: readonly ModifierDocument[]) =>
  unwrap(
    runFrom({
      people: { participants: ['ana', 'ben'].map((id) => ({ id, name: id, team: 'north' })) },
      plan: {
        id: 'plan',
        version: 1,
        effective: { from: '2026-01-01' },
        currency: 'USD',
        calendar: { kind: 'gregorian', yearStarts: '01' },
        measures: { bookings: { sum: 'amount' } },
        components: [
          {
            id: 'pool',
            measure: 'bookings',
            of: 'team',
            measurement: 'month',
            attainment: { over: 'quarter' },
            rates: { by: 'amount', mode: 'marginal', tiers: [{ from: '0', rate: '0.1' }] },
            pool: { share: 'equal' },
            modifiers,
          },
        ],
      },
      transactions: [
        { id: 'd1', owner: 'ana', effectiveOn: '2026-01-10', amount: '1000', currency: 'USD' },
        { id: 'd2', owner: 'ben', effectiveOn: '2026-02-10', amount: '500', currency: 'USD' },
      ],
      asOf: '2026-02-28',
      range: { from: '2026-01-01', to: '2026-03-01' },
    }),
  );

/** Every step that stands on slices, with what they sum to. */
const slicesOf = (modifiers: readonly ModifierDocument[]) => {
  const run = runOf(modifiers);
  return run.lines
    .flatMap((line) => [...walkTrace(explainLine(run, line))])
    .filter((node) => node.step === 'curve-after')
    .map((node) => [exactOf(node.value), sum(node.children.map((each) => exactOf(each.value)))]);
};

test('the slices of a pool sum to what they stand under', () => {
  const slices = slicesOf([{ kind: 'cap', amount: '70', per: 'period' }]);
  for (const [value, parts] of slices) expect(value).toEqual(parts);
  expect(slices).toHaveLength(4);
});

test('the slices of a pool sum to what they stand under, beside a kicker, a catch-up and a floor too', () => {
  const slices = slicesOf([
    { kind: 'gate', by: 'amount', atLeast: '1200', catchUp: true },
    { kind: 'kicker', per: 'period', amount: '10', by: 'amount', atLeast: '1' },
    { kind: 'floor', per: 'period', amount: '200' },
  ]);
  for (const [value, parts] of slices) expect(value).toEqual(parts);
});
