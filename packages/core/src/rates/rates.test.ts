import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { unwrap } from '../foundation/index.js';
import { add, compare, type Fraction, fraction, multiply, sum, toExactText, zero } from '../money/index.js';
import {
  type CurveBasis,
  lookupTier,
  parseRateTable,
  payAt,
  type RateTable,
  type RateTableDocument,
  slicesAt,
} from './index.js';

const seed = 20_261_123;
const rising: RateTableDocument = {
  by: 'attainment',
  mode: 'marginal',
  tiers: [
    { from: '0', rate: '0.06' },
    { from: '1', rate: '0.09' },
    { from: '1.5', rate: '0.12' },
  ],
};
const basis = (document: RateTableDocument, more: Partial<CurveBasis> = {}): CurveBasis => ({
  table: unwrap(parseRateTable(document)),
  before: zero,
  quota: fraction(100_000n),
  targetIncentive: zero,
  ...more,
});
const pay = (curve: CurveBasis, within: bigint) => toExactText(payAt(curve, fraction(within)));
const codes = (document: RateTableDocument) => {
  const result = parseRateTable(document);
  return result.ok ? [] : result.issues.map((each) => each.code);
};

describe('a marginal table', () => {
  test('prices each slice at the rate of its tier', () => {
    // 100,000 × 6 % + 50,000 × 9 % + 10,000 × 12 % = 6,000 + 4,500 + 1,200
    expect(pay(basis(rising), 160_000n)).toBe('11700');
    expect(slicesAt(basis(rising), fraction(160_000n)).map((each) => toExactText(each.pay))).toEqual([
      '6000',
      '4500',
      '1200',
    ]);
  });

  test('counts what was credited in the attainment window before the period that is paid', () => {
    // 90,000 before: of 20,000 the first 10,000 pay 6 %, the rest 9 %
    expect(pay(basis(rising, { before: fraction(90_000n) }), 20_000n)).toBe('1500');
  });

  test('has a slice for each tier that it prices, and none where no credit lies', () => {
    const widths = (before: bigint, within: bigint) =>
      slicesAt(basis(rising, { before: fraction(before) }), fraction(within)).map(({ width, rate }) =>
        [width, rate].map(toExactText).join(' at '),
      );
    expect(widths(90_000n, 20_000n)).toEqual(['10000 at 0.06', '10000 at 0.09']);
    expect(widths(0n, 100_000n)).toEqual(['100000 at 0.06']);
    expect(widths(100_000n, 0n)).toEqual([]);
  });

  test('over what it has paid stops at a rate of 0, whatever comes after it', () => {
    const tiers = [
      { from: '0', rate: '0.1' },
      { from: '100', rate: '0' },
      { from: '200', rate: '0.2' },
    ];
    const stopped = basis({ by: 'output', mode: 'marginal', tiers });
    expect([pay(stopped, 1000n), pay(stopped, 5000n)]).toEqual(['100', '100']);
  });

  test('walks back down for a return, and goes on below zero with the slope of the tier at zero', () => {
    expect(pay(basis(rising, { before: fraction(110_000n) }), -20_000n)).toBe('-1500');
    expect(pay(basis(rising), -1000n)).toBe('-60');
  });

  test('pays nothing below a first tier that starts above zero', () => {
    const threshold = { by: 'amount', mode: 'marginal', tiers: [{ from: '500', rate: '0.1' }] } as const;
    expect([pay(basis(threshold), 500n), pay(basis(threshold), 600n), pay(basis(threshold), -100n)]).toEqual([
      '0',
      '10',
      '0',
    ]);
  });
});

describe('a whole table', () => {
  const whole = { ...rising, mode: 'whole' } as const;

  test('prices everything at the rate that was reached, so crossing an edge jumps', () => {
    expect([pay(basis(whole), 99_999n), pay(basis(whole), 100_000n), pay(basis(whole), 160_000n)]).toEqual([
      '5999.94',
      '9000',
      '19200',
    ]);
  });

  test('lets a tier say that its edge belongs to the one below', () => {
    const lower = {
      ...whole,
      tiers: [
        { from: '0', rate: '0.06' },
        { from: '1', rate: '0.09', edge: 'lower' as const },
      ],
    };
    expect([pay(basis(lower), 100_000n), pay(basis(lower), 100_001n)]).toEqual(['6000', '9000.09']);
  });

  test('goes on below zero with the tier that contains zero: a return costs what it was paid', () => {
    expect(pay(basis(whole), -1000n)).toBe('-60');
    expect(pay(basis(whole, { before: fraction(1000n) }), -3000n)).toBe('-180');
  });

  test('prices only the credit of the period, at the rate reached to date', () => {
    expect(pay(basis(whole, { before: fraction(90_000n) }), 20_000n)).toBe('1800');
  });

  test('that reaches back prices the window anew and takes back what earlier periods were paid', () => {
    const back = { ...whole, reach: 'window' } as const;
    const slices = (before: bigint, within: bigint) =>
      slicesAt(basis(back, { before: fraction(before) }), fraction(within)).map(({ width, rate, pay: paid }) =>
        [width, rate, paid].map(toExactText).join(' '),
      );
    // 110,000 × 9 % less 90,000 × 6 %
    expect(slices(90_000n, 20_000n)).toEqual(['110000 0.09 9900', '-90000 0.06 -5400']);
    expect(pay(basis(back, { before: fraction(90_000n) }), 20_000n)).toBe('4500');
    expect(slices(0n, 1000n)).toEqual(['1000 0.06 60']);
    expect(slices(1000n, -1000n)).toEqual(['-1000 0.06 -60']);
  });

  test('by amount is read at the credit, though there is a quota', () => {
    const byAmount = { ...whole, by: 'amount' } as const;
    expect([pay(basis(byAmount), 1n), pay(basis(byAmount), 1000n)]).toEqual(['0.09', '120']);
  });

  test('with tiers below zero reads them there', () => {
    const tiers = [
      { from: '-10', rate: '0.02' },
      { from: '0', rate: '0.1' },
    ];
    const both = basis({ by: 'amount', mode: 'whole', belowZero: 'tiers', tiers });
    expect([-11n, -10n, -1n, 1n].map((each) => pay(both, each))).toEqual(['0', '-0.2', '-0.02', '0.1']);
  });
});

describe('payouts', () => {
  const tiers = [
    { from: '0.8', payout: '0.5' },
    { from: '1', payout: '1' },
  ];
  const target = { targetIncentive: fraction(1000n) };

  test('interpolate between the points: nothing below the first, flat above the last', () => {
    const line = basis({ by: 'attainment', mode: 'interpolated', tiers }, target);
    expect([79_999n, 80_000n, 90_000n, 100_000n, 300_000n].map((each) => pay(line, each))).toEqual([
      '0',
      '500',
      '750',
      '1000',
      '1000',
    ]);
  });

  test('step in a whole table', () => {
    const steps = basis({ by: 'attainment', mode: 'whole', tiers }, target);
    expect([79_999n, 80_000n, 99_999n, 100_000n].map((each) => pay(steps, each))).toEqual(['0', '500', '500', '1000']);
  });

  test('below zero go on with the step at zero, and are nothing below the first point of a line', () => {
    const fromZero = [
      { from: '0', payout: '0.5' },
      { from: '1', payout: '1' },
    ];
    const at = (mode: 'whole' | 'interpolated') => pay(basis({ by: 'attainment', mode, tiers: fromZero }, target), -1n);
    expect([at('whole'), at('interpolated')]).toEqual(['500', '0']);
  });
});

describe('a table that cannot be meant', () => {
  test('is refused with every reason', () => {
    expect(codes({ by: 'amount', mode: 'marginal', tiers: [] })).toEqual(['rates/no-tiers']);
    expect(
      codes({
        by: 'amount',
        mode: 'marginal',
        tiers: [
          { from: '5', rate: '1' },
          { from: '5', rate: '2' },
        ],
      }),
    ).toEqual(['rates/edges-not-rising']);
    expect(codes({ by: 'amount', mode: 'marginal', tiers: [{ from: '0' }] })).toEqual(['rates/missing-result']);
    expect(codes({ by: 'amount', mode: 'marginal', tiers: [{ from: '0', payout: '1' }] })).toEqual([
      'rates/mode-not-for-payout',
    ]);
    expect(codes({ by: 'amount', mode: 'whole', tiers: [{ from: 'x', rate: '1e3' }] })).toEqual([
      'money/not-a-decimal',
      'money/not-a-decimal',
    ]);
    expect(
      codes({
        by: 'amount',
        mode: 'whole',
        tiers: [
          { from: '0', rate: '1' },
          { from: '1', payout: '1' },
        ],
      }),
    ).toEqual(['rates/mixed-results']);
    expect(codes({ by: 'amount', mode: 'whole', tiers: [{ from: '0', rate: '-0.1' }] })).toEqual([
      'rates/negative-result',
    ]);
    expect(codes({ by: 'amount', mode: 'whole', tiers: [{ from: '-1', rate: '0.1' }] })).toEqual([
      'rates/edge-below-zero',
    ]);
    expect(codes({ by: 'amount', mode: 'marginal', tiers: [{ from: '0', rate: '0.1', edge: 'lower' }] })).toEqual([
      'rates/first-edge-lower',
    ]);
  });
});

/** The obvious way: unit by unit, each at the rate of the tier that contains its beginning. */
function unitByUnit(table: RateTable, from: number, to: number): Fraction {
  const rates = Array.from({ length: Math.abs(to - from) }, (_, step) => {
    const at = fraction(BigInt(Math.min(from, to) + step));
    const tier = compare(at, zero) < 0 ? lookupTier(table.tiers, zero) : lookupTier(table.tiers, at);
    return table.tiers[tier]?.result ?? zero;
  });
  return multiply(sum(rates), fraction(to < from ? -1n : 1n));
}

test('a marginal curve is the sum of its units, across edges, downwards and below zero', () => {
  const seen = { crossed: 0, below: 0, down: 0 };
  const edges = fc
    .uniqueArray(fc.integer({ min: 0, max: 60 }), { minLength: 1, maxLength: 4 })
    .map((list) => list.sort((a, b) => a - b));
  fc.assert(
    fc.property(
      edges,
      fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 4, maxLength: 4 }),
      fc.integer({ min: -80, max: 80 }),
      fc.integer({ min: -80, max: 80 }),
      (from, rates, before, within) => {
        const tiers = from.map((edge, index) => ({ from: String(edge), rate: `${rates[index]}/1000` }));
        const curve = basis({ by: 'amount', mode: 'marginal', tiers }, { before: fraction(BigInt(before)) });
        expect(payAt(curve, fraction(BigInt(within)))).toEqual(unitByUnit(curve.table, before, before + within));
        if (from.some((edge) => before < edge && before + within > edge)) seen.crossed += 1;
        if (before < 0 || before + within < 0) seen.below += 1;
        if (within < 0) seen.down += 1;
      },
    ),
    { seed, numRuns: 400 },
  );
  expect(Math.min(seen.crossed, seen.below, seen.down)).toBeGreaterThan(0);
});

test('regrouping never changes a marginal total, and a whole table never pays less than it when rates rise', () => {
  const parts = fc.array(fc.bigInt(0n, 100_000n), { minLength: 1, maxLength: 6 });
  fc.assert(
    fc.property(parts, fc.bigInt(0n, 200_000n), (list, before) => {
      let so = fraction(before);
      let total = zero;
      for (const part of list) {
        total = add(total, payAt(basis(rising, { before: so }), fraction(part)));
        so = add(so, fraction(part));
      }
      const whole = fraction(list.reduce((a, b) => a + b, 0n));
      expect(total).toEqual(payAt(basis(rising, { before: fraction(before) }), whole));
      const retroactive = payAt(basis({ ...rising, mode: 'whole' }, { before: fraction(before) }), whole);
      expect(compare(retroactive, total)).toBeGreaterThanOrEqual(0);
    }),
    { seed },
  );
});
