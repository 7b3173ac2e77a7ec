import { describe, expect, test } from 'vitest';
import { unwrap } from '../foundation/index.js';
import { toExactText } from '../money/index.js';
import { compilePlan, parsePlan } from './index.js';

const slices = { by: 'amount', mode: 'marginal', tiers: [{ from: '0', rate: '0.1' }] };
const compiled = (...components: object[]) =>
  compilePlan(
    unwrap(
      parsePlan({
        id: 'plan',
        version: 1,
        effective: { from: '2026-01-01' },
        currency: 'USD',
        calendar: { kind: 'gregorian', yearStarts: '01' },
        measures: { bookings: { sum: 'amount' }, average: { average: 'amount' } },
        components: components.map((each, index) => ({ id: `c${index}`, measure: 'bookings', rates: slices, ...each })),
      }),
    ),
  );

describe('a compiled plan', () => {
  test('lists its components so that every reference points back, otherwise as the document does', () => {
    const to = (id: string) => ({ rates: { ...slices, mode: 'whole', by: { payoutOf: id } } });
    expect(compiled({}, to('c3'), {}, to('c4'), {}, {}).order).toEqual([0, 4, 3, 1, 2, 5]);
  });

  test('pays deal by deal for rates of a sum or a count, of participants, and in one line for everything else', () => {
    const whole = { ...slices, mode: 'whole' };
    const pays = { targetIncentive: '1' };
    const grid = { rows: { by: 'amount', from: ['0'] }, columns: { by: 'count', from: ['0'] } };
    const byDeal = [
      {},
      { rates: whole },
      { rates: { ...whole, mode: 'interpolated' } },
      { rates: { grid: { ...grid, rate: [['1']] } } },
      { attainment: { over: 'event' } },
    ];
    const atOnce = [
      { of: 'team' },
      { measure: 'average' },
      { rates: { ...whole, tiers: [{ from: '0', payout: '1' }] }, pays },
      { rates: { ...whole, tiers: [{ from: '0', amount: '1' }] } },
      { rates: { grid: { ...grid, amount: [['1']] } } },
      { rates: undefined },
      {
        rates: undefined,
        pays,
        scorecard: { goals: [{ id: 'g', by: 'amount', weight: 1, mode: 'whole', tiers: [{ from: 0, payout: 1 }] }] },
      },
    ];
    expect(compiled(...byDeal).components.map((each) => each.paysByDeal)).toEqual(byDeal.map(() => true));
    expect(compiled(...atOnce).components.map((each) => each.paysByDeal)).toEqual(atOnce.map(() => false));
  });

  test('has modifiers by kind, a threshold as a gate, and caps by span', () => {
    const cap = (per: string) => ({ kind: 'cap', amount: '9', per });
    const [first, second] = compiled(
      { quota: { period: 'month' }, modifiers: [cap('year'), { kind: 'threshold', atLeast: '0.5' }, cap('deal')] },
      {
        modifiers: [
          { kind: 'floor', amount: '7', per: 'period' },
          { kind: 'threshold', atLeast: '500' },
        ],
      },
    ).components;
    expect(first?.modifiers.caps.map((each) => each.per)).toEqual(['deal', 'year']);
    expect(first?.modifiers.gates).toMatchObject([{ by: { kind: 'attainment' }, catchUp: false, closesFloor: false }]);
    expect(second?.modifiers.gates).toMatchObject([{ by: { kind: 'amount' } }]);
    expect(second?.modifiers.floor && toExactText(second.modifiers.floor)).toBe('7');
  });

  test('reads slices and single events at the deal, everything else at the end of the period, unless it says so', () => {
    const whole = { ...slices, mode: 'whole' };
    const read = compiled(
      {},
      { rates: whole },
      { rates: whole, attainment: { over: 'event' } },
      { rates: whole, attainment: { over: 'month', read: 'at-deal' } },
    ).components.map((each) => each.component.read);
    expect(read).toEqual(['at-deal', 'period-end', 'at-deal', 'at-deal']);
  });
});

test('an object that no plan was read into is refused', () => {
  const { plan } = compiled({});
  expect(() => compilePlan({ ...plan, measures: [] })).toThrow('has no measure');
});
