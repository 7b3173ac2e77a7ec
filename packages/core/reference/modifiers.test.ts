import { describe, expect, test } from 'vitest';
import { linesOf } from './example.js';
import type { ComponentDocument, ModifierDocument } from './plan-documents.js';

const flat = { by: 'amount', mode: 'marginal', tiers: [{ from: '0', rate: '0.1' }] } as const;
const monthly = { measurement: 'month', attainment: { over: 'quarter' }, rates: flat } as const;
const january = { amount: '1000' };
const february = { amount: '1000', effectiveOn: '2026-02-10' };
const back = { amount: '-500', effectiveOn: '2026-02-20' };
const paid = (modifiers: readonly ModifierDocument[], component: Partial<ComponentDocument> = monthly) =>
  linesOf({ component: { ...component, modifiers }, deals: [january, february, back] });

describe('a gate', () => {
  test('that is closed denies what was earned; a threshold is one', () => {
    expect(paid([{ kind: 'gate', by: 'amount', atLeast: '1200' }])).toEqual([
      '2026-M02/D-2 10000',
      '2026-M02/D-3 -5000',
    ]);
    expect(paid([{ kind: 'threshold', atLeast: '1200' }])).toEqual(['2026-M02/D-2 10000', '2026-M02/D-3 -5000']);
  });

  test('that catches up pays the denied months when it opens', () => {
    expect(paid([{ kind: 'gate', by: 'amount', atLeast: '1200', catchUp: true }])).toEqual([
      '2026-M02/D-2 10000',
      '2026-M02/D-3 -5000',
      '2026-M02/catch-up 10000',
    ]);
  });

  test('leaves the floor, unless it closes that too', () => {
    const floor = { kind: 'floor', amount: '60', per: 'period' } as const;
    const gate = { kind: 'gate', by: 'amount', atLeast: '1200' } as const;
    expect(paid([gate, floor])).toEqual([
      'floor 6000',
      '2026-M02/D-2 10000',
      '2026-M02/D-3 -5000',
      '2026-M02/floor 1000',
      '2026-M03/floor 6000',
    ]);
    expect(paid([{ ...gate, closesFloor: true }, floor])).not.toContain('floor 6000');
  });
});

describe('a multiplier', () => {
  test('of deals multiplies those that satisfy it, and additive ones add up', () => {
    const twice = { kind: 'multiplier', where: { amount: { above: '0' } }, factor: '1.5' } as const;
    expect(paid([twice])).toEqual(['D-1 15000', '2026-M02/D-2 15000', '2026-M02/D-3 -5000']);
    const added = { ...twice, combine: 'add' } as const;
    // 1 + 0.5 + 0.5.
    expect(paid([added, added])[0]).toBe('D-1 20000');
    expect(paid([twice, twice])[0]).toBe('D-1 22500');
  });

  test('of the period is read at its end; below the first tier it is 1', () => {
    const tiers = [{ from: '1500', factor: '2' }];
    expect(paid([{ kind: 'multiplier', by: 'amount', mode: 'whole', tiers }])).toEqual([
      'D-1 10000',
      '2026-M02/D-2 20000',
      '2026-M02/D-3 -10000',
    ]);
  });

  test('beside a whole table at its final rate multiplies each deal at the rate of the end', () => {
    const tiers = [
      { from: '0', rate: '0.1' },
      { from: '1500', rate: '0.2' },
    ];
    const rates = { by: 'amount', mode: 'whole', tiers, jump: 'final-rate' } as const;
    const where = { id: 'D-1' };
    const deals = [january, { amount: '500' }];
    const modifiers = [{ kind: 'multiplier', where, factor: '2' }] as const;
    expect(linesOf({ component: { rates, modifiers }, deals })).toEqual(['D-1 40000', 'D-2 10000']);
  });
});

describe('a cap', () => {
  test('of deals is symmetric', () => {
    expect(paid([{ kind: 'cap', amount: '40', per: 'deal' }])).toEqual([
      'D-1 4000',
      '2026-M02/D-2 4000',
      '2026-M02/D-3 -4000',
    ]);
  });

  test('of the quarter counts earlier months, and a return first eats what it cut off', () => {
    // Uncapped 100, 200, 150; under the cap 100, 170, 150.
    expect(paid([{ kind: 'cap', amount: '170', per: 'quarter' }])).toEqual([
      'D-1 10000',
      '2026-M02/D-2 7000',
      '2026-M02/D-3 -2000',
    ]);
  });

  test('that is soft pays a part of what lies beyond', () => {
    expect(paid([{ kind: 'cap', amount: '80', per: 'period', beyond: '0.5' }])[0]).toBe('D-1 9000');
  });

  test('of the year is of what the period left', () => {
    // 90 of each month are left; the year leaves 120 of 90 and then of 140.
    const modifiers = [
      { kind: 'cap', amount: '120', per: 'year' },
      { kind: 'cap', amount: '90', per: 'period' },
    ] as const;
    expect(paid(modifiers)).toEqual(['D-1 9000', '2026-M02/D-2 3000']);
  });

  test('at a multiple of the target incentive is of its span', () => {
    // A twelfth of 12,000 is 1,000.
    expect(paid([{ kind: 'cap', targetIncentive: '0.05', per: 'period' }])[0]).toBe('D-1 5000');
  });
});

describe('a kicker', () => {
  test('of deals is taken back by a return', () => {
    expect(paid([{ kind: 'kicker', amount: '7', per: 'deal', where: {} }])).toEqual([
      'D-1 10700',
      '2026-M02/D-2 10700',
      '2026-M02/D-3 -5700',
    ]);
  });

  test('of the period is paid once it is reached, before the cap', () => {
    const kicker = { kind: 'kicker', amount: '25', per: 'period', by: 'amount', atLeast: '1500' } as const;
    expect(paid([kicker])).toEqual([
      'D-1 10000',
      '2026-M02/D-2 10000',
      '2026-M02/D-3 -5000',
      '2026-M02/kicker 2500',
      '2026-M03/kicker 2500',
    ]);
    expect(paid([kicker, { kind: 'cap', amount: '60', per: 'period' }])).toContain('2026-M02/kicker 1000');
  });
});

test('a budget is served in the order of the days, and a return first eats what was cut off', () => {
  // Running sums 100, 200, 150; under the budget 100, 120, 120.
  expect(linesOf({ component: { ...monthly, budget: '120' }, deals: [january, february, back] })).toEqual([
    'D-1 10000',
    '2026-M02/D-2 2000',
  ]);
});
