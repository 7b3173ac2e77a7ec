import { describe, expect, test } from 'vitest';
import { type formatIssue, unwrap } from '../foundation/index.js';
import {
  type GridDocument,
  parseFactors,
  parseGrid,
  parseRateTable,
  type RateTableDocument,
  reviewFactors,
  reviewGrid,
  reviewRateTable,
} from './index.js';

const said = (found: readonly Parameters<typeof formatIssue>[0][]) =>
  found.map((each) => `${each.code} at ${each.path.join('.')}: ${each.found}`);
const review = (document: RateTableDocument) => said(reviewRateTable(unwrap(parseRateTable(document))));

describe('slices', () => {
  const rising: RateTableDocument = {
    by: 'attainment',
    mode: 'marginal',
    tiers: [
      { from: '0', rate: '0.06' },
      { from: '1', rate: '0.09' },
    ],
  };

  test('need no look, though their rates fall: more always pays more', () => {
    expect(review(rising)).toEqual([]);
    expect(review({ ...rising, tiers: [...rising.tiers, { from: '2', rate: '0.01' }] })).toEqual([]);
  });

  test('jump at a retroactive edge, by what lies below it', () => {
    // Up to the quota 6 % of it; at the quota everything below is worth 9 %.
    const tiers = [...rising.tiers.slice(0, 1), { from: '1', rate: '0.09', retroactive: true }];
    expect(review({ ...rising, tiers })).toEqual([
      'rates/cliff at tiers.1: at 100 % the pay jumps from 0.06 of the quota to 0.09 of the quota',
    ]);
    const falling = [...rising.tiers.slice(0, 1), { from: '2', rate: '0.01', retroactive: true }];
    expect(review({ ...rising, by: 'amount', tiers: falling })).toEqual([
      'rates/pays-less-for-more at tiers.1: at 2 the pay falls from 0.12 to 0.02',
    ]);
    const same = [...rising.tiers.slice(0, 1), { from: '2', rate: '0.06', retroactive: true }];
    expect(review({ ...rising, tiers: same })).toEqual([]);
  });

  test('pay nothing below a first tier above 0', () => {
    expect(review({ ...rising, tiers: [{ from: '0.5', rate: '0.1' }] })).toEqual([
      'rates/gap-at-zero at tiers.0.from: nothing is paid below 50 %',
    ]);
  });

  test('written in percent are named at each figure, and generous ones are not', () => {
    const percent = [
      { from: '0', rate: '6' },
      { from: '100', rate: '9' },
    ];
    expect(review({ ...rising, tiers: percent })).toEqual([
      'rates/looks-like-percent at tiers.0.rate: 600 % of the credit',
      'rates/looks-like-percent at tiers.1.from: a tier from 10000 %',
      'rates/looks-like-percent at tiers.1.rate: 900 % of the credit',
    ]);
    const generous = [
      { from: '0', rate: '1' },
      { from: '9.9', rate: '1' },
    ];
    expect(review({ ...rising, tiers: generous })).toEqual([]);
    expect(
      review({
        ...rising,
        by: 'amount',
        tiers: [
          { from: '0', rate: '0.1' },
          { from: '5000', rate: '0.2' },
        ],
      }),
    ).toEqual([]);
    expect(review({ ...rising, by: 'count', tiers: [{ from: '0', perUnit: '25' }] })).toEqual([]);
    const payout = (...payouts: string[]) =>
      review({
        by: 'attainment',
        mode: 'interpolated',
        tiers: payouts.map((each, index) => ({ from: String(index), payout: each })),
      });
    expect(payout('0', '9.99')).toEqual([]);
    expect(payout('0', '10')).toEqual(['rates/looks-like-percent at tiers.1.payout: 1000 % of the target incentive']);
    expect(review({ ...rising, tiers: [...generous.slice(0, 1), { from: '10', rate: '1' }] })).toEqual([
      'rates/looks-like-percent at tiers.1.from: a tier from 1000 %',
    ]);
    expect(payout('0', '100')).toEqual(['rates/looks-like-percent at tiers.1.payout: 10000 % of the target incentive']);
  });

  test('over output never get beyond a rate of 0', () => {
    const tiers = [
      { from: '0', rate: '0.1' },
      { from: '100', rate: '0' },
      { from: '200', rate: '0.2' },
    ];
    expect(review({ by: 'output', mode: 'marginal', tiers })).toEqual([
      'rates/unreachable-tier at tiers.2.from: the rate 0 before it never pays up to 200',
    ]);
    const stopped = [
      { from: '0', rate: '0' },
      { from: '100', rate: '0.2' },
    ];
    expect(review({ by: 'output', mode: 'marginal', tiers: stopped })).toEqual([
      'rates/unreachable-tier at tiers.1.from: the rate 0 before it never pays up to 100',
    ]);
    expect(
      review({ by: 'output', mode: 'marginal', tiers: [...tiers.slice(0, 1), { from: '100', rate: '1' }] }),
    ).toEqual([]);
  });
});

describe('a whole table', () => {
  test('jumps at every edge at which its result changes, and says where it falls', () => {
    const tiers = [
      { from: '0', rate: '0.06' },
      { from: '1', rate: '0.09' },
      { from: '1.2', rate: '0.09' },
      { from: '1.5', rate: '0.05' },
    ];
    expect(review({ by: 'attainment', mode: 'whole', tiers })).toEqual([
      'rates/cliff at tiers.1: at 100 % the pay jumps from 6 % of the credit to 9 % of the credit',
      'rates/pays-less-for-more at tiers.3: at 150 % the pay falls from 9 % of the credit to 5 % of the credit',
    ]);
  });

  test('says its results in their own units', () => {
    const first = (tier: object) => review({ by: 'count', mode: 'whole', tiers: [{ from: '3', ...tier }] })[1];
    expect(first({ payout: '1/3' })).toBe(
      'rates/cliff at tiers.0: at 3 the pay jumps from nothing to 1/3 of the target incentive',
    );
    expect(first({ amount: '500' })).toBe('rates/cliff at tiers.0: at 3 the pay jumps from nothing to 500');
    expect(first({ perUnit: '5' })).toBe('rates/cliff at tiers.0: at 3 the pay jumps from nothing to 5 a unit');
  });

  test('of rates does not jump where there is no credit', () => {
    const tiers = [
      { from: '-1', rate: '0' },
      { from: '0', rate: '0.1' },
    ];
    for (const by of ['amount', 'attainment'] as const) {
      expect(review({ by, mode: 'whole', belowZero: 'tiers', tiers })).toEqual([]);
    }
  });

  test('does not jump at a first tier from 0, whose result goes on below it, but at one of its own below zero', () => {
    const steps: RateTableDocument = { by: { attainmentOf: 'other' }, mode: 'whole', tiers: [] };
    expect(review({ ...steps, tiers: [{ from: '0', payout: '0.5' }] })).toEqual([]);
    expect(review({ ...steps, belowZero: 'tiers', tiers: [{ from: '-0.5', payout: '0.5' }] })).toEqual([
      'rates/cliff at tiers.0: at -50 % the pay jumps from nothing to 50 % of the target incentive',
    ]);
  });
});

describe('an interpolated table', () => {
  test('jumps at its first point alone, and says which lines fall', () => {
    const tiers = [
      { from: '0.8', payout: '0.5' },
      { from: '1', payout: '1' },
      { from: '2', payout: '0.9' },
    ];
    const line: RateTableDocument = { by: 'attainment', mode: 'interpolated', tiers };
    const falls =
      'rates/pays-less-for-more at tiers.2: between 100 % and 200 % more is worth less: from 100 % of the target incentive to 90 % of the target incentive';
    expect(review(line)).toEqual([
      'rates/gap-at-zero at tiers.0.from: nothing is paid below 80 %',
      'rates/cliff at tiers.0: at 80 % the pay jumps from nothing to 50 % of the target incentive',
      falls,
    ]);
    expect(review({ ...line, outside: 'extend' })).toEqual([falls]);
    const level = [
      { from: '0', payout: '0' },
      { from: '1', payout: '1' },
      { from: '2', payout: '1' },
    ];
    expect(review({ ...line, tiers: level })).toEqual([]);
  });

  test('of rates of the own credit may fall while the pay still rises', () => {
    const line = (rate: string): RateTableDocument => ({
      by: 'amount',
      mode: 'interpolated',
      tiers: [
        { from: '0', rate: '0.1' },
        { from: '100', rate },
      ],
    });
    // 100 × 6 % = 6, and on the way 0.1 x − 0.0004 x² rises up to 125.
    expect(review(line('0.06'))).toEqual([]);
    // 100 × 4 % = 4, and on the way 0.1 x − 0.0006 x² has its top at 83.33.
    expect(review(line('0.04'))).toHaveLength(1);
    expect(review({ ...line('0.06'), by: { measure: 'margin' } })).toHaveLength(2);
  });
});

test('a grid has a finding for each edge at which a result changes, unless it is drawn between corners', () => {
  const grid: GridDocument = {
    rows: { by: 'attainment', from: ['0.5', '1'] },
    columns: { by: { measure: 'margin' }, from: ['0', '0.2'] },
    rate: [
      ['0.01', '0.02'],
      ['0.03', '0.01'],
    ],
  };
  const reviewed = (between: 'cell' | 'bilinear') => said(reviewGrid(unwrap(parseGrid({ ...grid, between }))));
  const falls =
    'rates/pays-less-for-more at rows.from.1: at 100 % the pay falls from 2 % of the credit to 1 % of the credit';
  const fallsToo =
    'rates/pays-less-for-more at columns.from.1: at 0.2 the pay falls from 3 % of the credit to 1 % of the credit';
  const gap = 'rates/gap-at-zero at rows.from.0: nothing is paid below 50 %';
  expect(reviewed('bilinear')).toEqual([gap, falls, fallsToo]);
  expect(reviewed('cell')).toEqual([gap, falls, fallsToo]);
  const rising = { ...grid, rate: [['0.01'], ['0.03']], columns: { ...grid.columns, from: ['0'] } };
  expect(said(reviewGrid(unwrap(parseGrid(rising))))).toContain(
    'rates/cliff at rows.from.1: at 100 % the pay jumps from 1 % of the credit to 3 % of the credit',
  );
  expect(said(reviewGrid(unwrap(parseGrid({ ...rising, between: 'bilinear' }))))).toEqual([gap]);
  const late = { ...rising, columns: { ...grid.columns, from: ['0.1'] }, between: 'bilinear' } as const;
  expect(said(reviewGrid(unwrap(parseGrid(late))))).toEqual([
    gap,
    'rates/gap-at-zero at columns.from.0: nothing is paid below 0.1',
  ]);
});

test('a factor of a whole period jumps from 1 at its first tier, and a line between factors does not', () => {
  const tiers = unwrap(
    parseFactors([
      { from: '1', factor: '1.2' },
      { from: '2', factor: '1.5' },
      { from: '3', factor: '1.1' },
    ]),
  );
  const common = { by: { kind: 'attainment' }, tiers, outside: 'flat', combine: 'multiply' } as const;
  expect(said(reviewFactors({ ...common, mode: 'whole' }))).toEqual([
    'rates/cliff at tiers.0: at 100 % the pay goes from 1 times to 1.2 times',
    'rates/cliff at tiers.1: at 200 % the pay goes from 1.2 times to 1.5 times',
    'rates/pays-less-for-more at tiers.2: at 300 % the pay goes from 1.5 times to 1.1 times',
  ]);
  expect(said(reviewFactors({ ...common, mode: 'interpolated', outside: 'extend' }))).toEqual([
    'rates/pays-less-for-more at tiers.2: up to 300 % the pay goes from 1.5 times to 1.1 times',
  ]);
  expect(said(reviewFactors({ ...common, mode: 'interpolated' }))).toEqual([
    'rates/cliff at tiers.0: at 100 % the pay goes from 1 times to 1.2 times',
    'rates/pays-less-for-more at tiers.2: up to 300 % the pay goes from 1.5 times to 1.1 times',
  ]);
});
