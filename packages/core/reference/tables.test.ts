import { describe, expect, test } from 'vitest';
import { linesOf } from './example.js';
import type { TableDocument } from './plan-documents.js';

const amounts = (...list: readonly string[]) => list.map((amount) => ({ amount }));
const steps: TableDocument['tiers'] = [
  { from: '0', rate: '0.05' },
  { from: '1000', rate: '0.1' },
];
const ofTable = (rates: TableDocument, ...deals: readonly string[]) =>
  linesOf({ component: { measurement: 'quarter', rates }, deals: amounts(...deals) });

describe('a marginal table', () => {
  test('prices each slice at its rate', () => {
    expect(ofTable({ by: 'amount', mode: 'marginal', tiers: steps }, '900', '300')).toEqual(['D-1 4500', 'D-2 2500']);
  });

  test('with a retroactive edge prices everything below it too, and takes it back', () => {
    const tiers = [steps[0] ?? { from: '0' }, { from: '1000', rate: '0.1', retroactive: true }];
    // 900 at 5 % is 45; 1,200 at 10 % is 120; back at 900 it is 45 again.
    expect(ofTable({ by: 'amount', mode: 'marginal', tiers }, '900', '300', '-300')).toEqual([
      'D-1 4500',
      'D-2 7500',
      'D-3 -7500',
    ]);
  });

  test('goes on, stops or has tiers of its own below zero', () => {
    const ofReturn = (table: Partial<TableDocument>) =>
      ofTable({ by: 'amount', mode: 'marginal', tiers: steps, ...table }, '-200', '300');
    expect(ofReturn({})).toEqual(['D-1 -1000', 'D-2 1500']);
    expect(ofReturn({ belowZero: 'stop' })).toEqual(['D-2 500']);
    // 100 below zero at 20 %, the next 100 at nothing; then 100 at 20 % and 100 at 5 %.
    const tiers = [{ from: '-100', rate: '0.2' }, ...steps];
    expect(ofReturn({ belowZero: 'tiers', tiers })).toEqual(['D-1 -2000', 'D-2 2500']);
  });

  test('over its own output begins the next tier where it has paid so much', () => {
    // 50 are reached at 1,000 of credit.
    const tiers = [
      { from: '0', rate: '0.05' },
      { from: '50', rate: '0.1' },
    ];
    expect(ofTable({ by: 'output', mode: 'marginal', tiers }, '900', '300')).toEqual(['D-1 4500', 'D-2 2500']);
  });
});

describe('a whole table', () => {
  test('jumps at an edge, which belongs to the tier that owns it', () => {
    expect(ofTable({ by: 'amount', mode: 'whole', tiers: steps }, '900', '100')).toEqual(['D-1 4500', 'D-2 5500']);
    const tiers = [steps[0] ?? { from: '0' }, { from: '1000', rate: '0.1', edge: 'lower' as const }];
    expect(ofTable({ by: 'amount', mode: 'whole', tiers }, '900', '100')).toEqual(['D-1 4500', 'D-2 500']);
  });

  test('read at each deal leaves earlier deals alone', () => {
    const component = {
      measurement: 'quarter',
      attainment: { over: 'quarter', read: 'at-deal' },
      rates: { by: 'amount', mode: 'whole', tiers: steps },
    } as const;
    expect(linesOf({ component, deals: amounts('900', '100', '100') })).toEqual(['D-1 4500', 'D-2 1000', 'D-3 1000']);
  });

  test('that reaches over the window lets earlier months catch up', () => {
    const component = (reach: 'period' | 'window') =>
      ({
        measurement: 'month',
        attainment: { over: 'quarter' },
        rates: { by: 'amount', mode: 'whole', tiers: steps, reach },
      }) as const;
    const deals = [{ amount: '900' }, { amount: '300', effectiveOn: '2026-02-10' }];
    expect(linesOf({ component: component('period'), deals })).toEqual(['D-1 4500', '2026-M02/D-2 3000']);
    // 10 % of 1,200 less the 45 of January.
    expect(linesOf({ component: component('window'), deals })).toEqual(['D-1 4500', '2026-M02/D-2 7500']);
  });

  test('stands on a measure, on the count, or pays fixed amounts', () => {
    const measures = { margin: { sum: 'margin' }, wins: { count: true as const } };
    const deals = [
      { amount: '100', numbers: { margin: '20' } },
      { amount: '100', numbers: { margin: '30' } },
    ];
    const by = { measure: 'margin', target: '100' };
    const tiers = [
      { from: '0', rate: '0.05' },
      { from: '0.5', rate: '0.1' },
    ];
    expect(linesOf({ component: { rates: { by, mode: 'whole', tiers } }, measures, deals })).toEqual([
      'D-1 1000',
      'D-2 1000',
    ]);
    const counted = [
      { from: '0', amount: '10' },
      { from: '2', amount: '25.50' },
    ];
    const rates: TableDocument = { by: 'count', mode: 'whole', tiers: counted };
    expect(linesOf({ component: { rates }, measures, deals })).toContain('result 2550');
  });
});

test('a line between points is flat outside them, or goes on', () => {
  const tiers = [
    { from: '100', amount: '10' },
    { from: '200', amount: '30' },
  ];
  const at = (amount: string, outside?: 'extend') =>
    ofTable({ by: 'amount', mode: 'interpolated', tiers, ...(outside ? { outside } : {}) }, amount);
  expect([at('150'), at('300'), at('99')]).toEqual([['result 2000'], ['result 3000'], []]);
  expect([at('300', 'extend'), at('75', 'extend')]).toEqual([['result 5000'], ['result 500']]);
});

test('an event stands alone, by its own amount or by a ratio of its own numbers', () => {
  const event = { measurement: 'quarter', attainment: { over: 'event' } } as const;
  const rates: TableDocument = { by: 'amount', mode: 'marginal', tiers: steps };
  expect(linesOf({ component: { ...event, rates }, deals: amounts('900', '1200') })).toEqual(['D-1 4500', 'D-2 7000']);
  const measures = { margin: { sum: 'margin' }, rate: { ratio: ['margin', 'bookings'] as const } };
  const byMargin: TableDocument = {
    by: { measure: 'rate' },
    mode: 'whole',
    tiers: [
      { from: '0', rate: '0.01' },
      { from: '0.5', rate: '0.1' },
    ],
  };
  const deals = [
    { amount: '100', numbers: { margin: '49' } },
    { amount: '100', numbers: { margin: '50' } },
  ];
  expect(linesOf({ component: { ...event, rates: byMargin }, measures, deals })).toEqual(['D-1 100', 'D-2 1000']);
});

test('a grid gives the cell of the bands, or what lies between its corners', () => {
  const grid = {
    rows: { by: 'amount', from: ['0', '1000'] },
    columns: { by: { measure: 'units' }, from: ['0', '10'] },
    amount: [
      ['10', '20'],
      ['30', '60'],
    ],
  } as const;
  const measures = { units: { sum: 'units' } };
  const deals = [{ amount: '500', numbers: { units: '5' } }];
  const of = (between: 'cell' | 'bilinear') =>
    linesOf({ component: { rates: { grid: { ...grid, between } } }, measures, deals });
  expect(of('cell')).toEqual(['result 1000', '2026-M02/result 1000', '2026-M03/result 1000']);
  // Half way between 15 and 45.
  expect(of('bilinear')[0]).toBe('result 3000');
});

test('a scorecard pays the target incentive by weight', () => {
  const goals = [
    {
      id: 'sold',
      by: { measure: 'bookings', target: '1000' },
      weight: '0.75',
      mode: 'interpolated',
      tiers: [
        { from: '0', payout: '0' },
        { from: '1', payout: '1' },
      ],
    },
    {
      id: 'done',
      by: { measure: 'wins', target: '2' },
      weight: '0.25',
      mode: 'whole',
      tiers: [{ from: '1', payout: '1' }],
    },
  ] as const;
  const component = { measurement: 'quarter', pays: { targetIncentive: '0.5' }, scorecard: { goals } } as const;
  // A quarter of 12,000 a year is 3,000; half of it is 1,500; 75 % of 80 % are 900, and the second goal is not reached.
  expect(linesOf({ component, measures: { wins: { count: true } }, deals: amounts('800') })).toEqual(['result 90000']);
});
