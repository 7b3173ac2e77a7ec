import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { unwrap } from '../foundation/index.js';
import {
  add,
  compare,
  divide,
  type Fraction,
  fraction,
  multiply,
  negate,
  one,
  subtract,
  sum,
  zero,
} from '../money/index.js';
import { creditCurve, curveAt, curveSlices, parseRateTable, type RateTable, type RateTableDocument } from './index.js';

const seed = 20_261_123;
const fixed = { seed, numRuns: 400 };

const shapes = fc.record({
  by: fc.constantFrom('amount' as const, 'attainment' as const),
  mode: fc.constantFrom('marginal' as const, 'marginal' as const, 'whole' as const),
  first: fc.constantFrom(0, 5),
  edges: fc.uniqueArray(fc.integer({ min: 6, max: 40 }), { maxLength: 4 }),
  rates: fc.array(fc.constantFrom('0', '0.06', '1/3', '0.12', '1', '2.5'), { minLength: 7, maxLength: 7 }),
  lower: fc.array(fc.boolean(), { minLength: 5, maxLength: 5 }),
  retroactive: fc.array(fc.boolean(), { minLength: 5, maxLength: 5 }),
  belowZero: fc.constantFrom('continue' as const, 'stop' as const, 'tiers' as const),
});
type Shape = typeof shapes extends fc.Arbitrary<infer TShape> ? TShape : never;

const documentOf = ({ by, mode, first, edges, rates, lower, retroactive, belowZero }: Shape): RateTableDocument => {
  const up = [first, ...edges.sort((a, b) => a - b)].map((edge, index) => ({
    from: String(edge),
    rate: rates[index],
    ...(index > 0 && lower[index] ? { edge: 'lower' as const } : {}),
    ...(index > 0 && mode === 'marginal' && retroactive[index] ? { retroactive: true } : {}),
  }));
  const below =
    belowZero === 'tiers'
      ? [
          { from: '-20', rate: rates[5] },
          { from: '-8', rate: rates[6] },
        ]
      : [];
  return { by, mode, tiers: [...below, ...up], belowZero, ...(mode === 'whole' ? { reach: 'window' as const } : {}) };
};
const tables = shapes.map((shape) => unwrap(parseRateTable(documentOf(shape))));
const marginal = tables.filter((table) => table.mode === 'marginal');

/** Credits in sixths, so that edges are met exactly and thirds come in. */
const credits = fc
  .oneof(
    fc.integer({ min: -200, max: 300 }),
    fc.integer({ min: -20, max: 40 }).map((whole) => whole * 6),
  )
  .map((sixths) => fraction(BigInt(sixths), 6n));
const quotas = fc.constantFrom(one, fraction(3n), fraction(7n, 2n));

describe('the curve of a table', () => {
  test('is what the rule of its tiers says, unit by unit, at every credit', () => {
    const seen = { below: 0, edge: 0, retroactive: 0, whole: 0, unpriced: 0 };
    fc.assert(
      fc.property(tables, credits, quotas, (table, credit, quota) => {
        const scaled = table.by.kind === 'attainment' ? quota : one;
        const pay = curveAt(creditCurve(table, quota), credit);
        expect(pay).toEqual(byTheRule(table, scaled, credit));
        if (credit.numerator < 0n) seen.below += 1;
        if (table.tiers.some((tier) => compare(multiply(tier.from, scaled), credit) === 0)) seen.edge += 1;
        if (table.tiers.some((tier) => tier.retroactive)) seen.retroactive += 1;
        if (table.mode === 'whole') seen.whole += 1;
        if (tierAt(table, scaled, credit) < 0) seen.unpriced += 1;
      }),
      { ...fixed, numRuns: 2_000 },
    );
    expect(Math.min(...Object.values(seen))).toBeGreaterThan(20);
  });

  test('between two credits is the sum of its slices, and without retroactive edges they cover what lies between', () => {
    const seen = { down: 0, retroactive: 0, several: 0 };
    fc.assert(
      fc.property(tables, credits, credits, quotas, (table, from, to, quota) => {
        const slices = curveSlices(table, quota, from, to);
        const curve = creditCurve(table, quota);
        expect(sum(slices.map((each) => each.pay))).toEqual(subtract(curveAt(curve, to), curveAt(curve, from)));
        for (const { width, rate, pay } of slices) expect(multiply(width, rate)).toEqual(pay);
        const isPlain = table.mode === 'marginal' && !table.tiers.some((tier) => tier.retroactive);
        const first = table.tiers.find((tier) => tier.from.numerator >= 0n);
        if (isPlain && table.belowZero === 'continue' && first?.from.numerator === 0n)
          expect(sum(slices.map((each) => each.width))).toEqual(subtract(to, from));
        if (compare(from, to) > 0) seen.down += 1;
        if (table.tiers.some((tier) => tier.retroactive)) seen.retroactive += 1;
        if (slices.length > 1) seen.several += 1;
      }),
      fixed,
    );
    expect(Math.min(...Object.values(seen))).toBeGreaterThan(50);
  });

  test('by attainment is the curve for a quota of 1, drawn larger', () => {
    fc.assert(
      fc.property(tables, credits, fc.integer({ min: 1, max: 50 }), (table, credit, size) => {
        const quota = fraction(BigInt(size), 3n);
        if (table.by.kind !== 'attainment') return;
        const drawn = multiply(quota, curveAt(creditCurve(table, one), divide(credit, quota)));
        expect(curveAt(creditCurve(table, quota), credit)).toEqual(drawn);
      }),
      fixed,
    );
  });

  test('never falls in a marginal table whose rates do not, and each retroactive edge only adds', () => {
    const seen = { rises: 0, jumps: 0, adds: 0 };
    fc.assert(
      fc.property(marginal, credits, credits, (table, a, b) => {
        const [low, high] = compare(a, b) <= 0 ? [a, b] : [b, a];
        const risen = risingOf(table);
        const [rising, plain] = [creditCurve(risen, one), creditCurve(withoutRetroactive(risen), one)];
        expect(compare(curveAt(rising, low), curveAt(rising, high))).toBeLessThanOrEqual(0);
        expect(compare(curveAt(rising, high), curveAt(plain, high))).toBeGreaterThanOrEqual(0);
        if (compare(curveAt(rising, low), curveAt(rising, high)) < 0) seen.rises += 1;
        if (compare(curveAt(rising, high), curveAt(plain, high)) > 0) seen.adds += 1;
        if (risen.tiers.some((tier) => tier.retroactive)) seen.jumps += 1;
      }),
      fixed,
    );
    expect(Math.min(...Object.values(seen))).toBeGreaterThan(50);
  });
});

test('a tier over what the curve has paid begins at the credit at which it has paid just that', () => {
  let checked = 0;
  const rates = fc.array(fc.constantFrom('0.06', '1/3', '0.12', '1'), { minLength: 4, maxLength: 4 });
  const given = fc.record({
    edges: fc.uniqueArray(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 3 }),
    rates,
  });
  fc.assert(
    fc.property(given, ({ edges, rates: paid }) => {
      const from = [0, ...edges.sort((a, b) => a - b)];
      const tiers = from.map((edge, index) => ({ from: String(edge), rate: paid[index] }));
      const table = unwrap(parseRateTable({ by: 'output', mode: 'marginal', tiers }));
      const curve = creditCurve(table, null);
      for (const { from: at, slope } of curve.slice(1)) {
        const tier = table.tiers.find((each) => at && compare(each.from, curveAt(curve, at)) === 0);
        expect(tier?.result).toEqual(slope);
        checked += 1;
      }
      expect(curve).toHaveLength(tiers.length);
    }),
    fixed,
  );
  expect(checked).toBeGreaterThan(100);
});

/** The tier that contains a credit, by edges alone; −1 below the first. */
function tierAt({ tiers }: RateTable, scale: Fraction, credit: Fraction): number {
  return tiers.findLastIndex(({ from, edge }) => {
    const order = compare(credit, multiply(from, scale));
    return order > 0 || (order === 0 && edge === 'upper');
  });
}

/** What a table pays for an amount of credit, told anew: every sixth of a unit at the rate of its tier, or at that of a retroactive edge. */
function byTheRule(table: RateTable, scale: Fraction, credit: Fraction): Fraction {
  const { tiers, belowZero, mode } = table;
  const atZero = tierAt(table, scale, zero);
  const isBelow = credit.numerator < 0n;
  const reached = isBelow && belowZero !== 'tiers' ? atZero : tierAt(table, scale, credit);
  if (isBelow && belowZero === 'stop') return zero;
  if (mode === 'whole') return multiply(tiers[reached]?.result ?? zero, credit);
  // No edge lies inside a cell this fine: edges are whole, scales halves, credits sixths.
  const cell = fraction(1n, 6n);
  const step = isBelow ? negate(cell) : cell;
  let pay = zero;
  for (let at = zero; compare(at, credit) !== 0; at = add(at, step)) {
    const middle = add(at, divide(step, fraction(2n)));
    const tier = isBelow && belowZero === 'continue' ? atZero : tierAt(table, scale, middle);
    const repriced = tiers.findLastIndex((each, index) => index <= reached && index > tier && each.retroactive);
    const rate = tiers[isBelow || repriced < 0 ? tier : repriced]?.result ?? zero;
    pay = add(pay, multiply(rate, step));
  }
  return pay;
}

function risingOf(table: RateTable): RateTable {
  const results = table.tiers.map((tier) => tier.result).sort(compare);
  return { ...table, tiers: table.tiers.map((tier, index) => ({ ...tier, result: results[index] ?? zero })) };
}

function withoutRetroactive(table: RateTable): RateTable {
  return { ...table, tiers: table.tiers.map((tier) => ({ ...tier, retroactive: false })) };
}
