import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { unwrap } from '../foundation/index.js';
import {
  type Fraction,
  fraction,
  mostCertified,
  type RoundingMode,
  roundingModes,
  roundToMinorUnits,
  subtract,
  zero,
} from '../money/index.js';
import { creditCurve, curveAt, integerCurve, parseRateTable, type RateTable } from '../rates/index.js';
import {
  type IntegerKernel,
  isCertified,
  type KernelSpan,
  priceSlice,
  scaleSpan,
  wholeUnitsOf,
} from './integer-kernel.js';

/** Credits are in cents, so a quota of 1,000 is a scale of 100,000. */
const cents = 100;

const tableOf = (tiers: readonly object[], mode: 'marginal' | 'whole' = 'marginal') =>
  unwrap(parseRateTable({ by: 'attainment', mode, tiers } as Parameters<typeof parseRateTable>[0]));
const kernelOf = (table: RateTable, units: readonly number[], more: Partial<IntegerKernel> = {}): IntegerKernel => {
  const curve = integerCurve(table);
  if (curve === null) throw new Error('the table of a test has a curve in whole numbers');
  const creditUnits = cents * curve.creditUnits;
  const payUnits = creditUnits * curve.payUnits;
  return {
    ...{ curve, form: 'curve', units: Float64Array.from(units), creditUnits, payUnits, minor: payUnits / cents },
    ...{ mode: 'half-up', byLine: false, byQuota: true },
    ...more,
  };
};
const priced = (kernel: IntegerKernel, { scale = 1000 * cents, ...more }: Partial<KernelSpan> = {}) => {
  const paid = new Float64Array(kernel.units.length);
  const span: KernelSpan = {
    ...{ from: 0, to: paid.length, credit: 0, scale: 0, capSum: 0, cap: Number.POSITIVE_INFINITY },
    edges: new Float64Array(kernel.curve.from.length),
    long: false,
    ...more,
  };
  scaleSpan(kernel, span, scale);
  const total = priceSlice(kernel, span, paid);
  return { total, lines: [...paid], credit: span.credit, capSum: span.capSum, long: span.long };
};

const rising = tableOf([
  { from: '0', rate: '0.06' },
  { from: '1', rate: '0.09' },
]);

describe('a slice in whole numbers', () => {
  test('prices a credit that crosses the quota on both sides of it, and leaves the credit behind', () => {
    // 900 × 6 % = 54; then 100 × 6 % + 200 × 9 % = 24
    const { total, lines, credit } = priced(kernelOf(rising, [90_000, 30_000]));
    expect([total, lines, credit]).toEqual([7_800, [5_400, 2_400], 120_000]);
  });

  test('goes on from the credit before it, and back down for a return', () => {
    expect(priced(kernelOf(rising, [30_000, -30_000]), { credit: 90_000 }).lines).toEqual([2_400, -2_400]);
  });

  test('prices everything at the rate that is reached, or each deal alone', () => {
    const whole = tableOf(
      [
        { from: '0', rate: '0.06' },
        { from: '1', rate: '0.09' },
      ],
      'whole',
    );
    expect(priced(kernelOf(whole, [90_000, 30_000], { form: 'level' })).lines).toEqual([5_400, 5_400]);
    expect(priced(kernelOf(rising, [90_000, 120_000], { form: 'event' })).lines).toEqual([5_400, 7_800]);
  });

  test('lets a return first eat what the cap had cut off', () => {
    const kernel = kernelOf(rising, [100_000, 50_000, -30_000, -60_000]);
    // The running sum is 60, 105, 78, 36 (the last return is 200 at 9 % and 400 at 6 %); a cap of 70 lets 60, 70, 70, 36 through.
    const { lines, capSum } = priced(kernel, { cap: 70 * kernel.payUnits });
    expect(lines).toEqual([6_000, 1_000, 0, -3_400]);
    expect(capSum / kernel.payUnits).toBe(36);
  });

  test('says when a line needs more than 32 bits', () => {
    const flat = tableOf([{ from: '0', rate: '1' }]);
    expect(priced(kernelOf(flat, [2 ** 31 - 1, -(2 ** 31)])).long).toBe(false);
    expect(priced(kernelOf(flat, [2 ** 31, 1]))).toMatchObject({ long: true, lines: [2 ** 31, 1] });
    expect(priced(kernelOf(flat, [5, -(2 ** 31) - 1])).long).toBe(true);
  });

  test('telescopes its cents, or rounds each line by itself, and never pays −0', () => {
    const four = [10, 10, 10, 10]; // 0.6 of a cent each
    expect(priced(kernelOf(rising, four)).lines).toEqual([1, 0, 1, 0]);
    expect(priced(kernelOf(rising, four, { byLine: true })).lines).toEqual([1, 1, 1, 1]);
    const none = priced(kernelOf(rising, [-1, 0], { mode: 'down' }));
    expect([none.total, ...none.lines].every((each) => Object.is(each, 0))).toBe(true);
  });
});

describe('what whole numbers cannot hold', () => {
  test('is a value finer than the unit, or larger than doubles double exactly', () => {
    expect(wholeUnitsOf(fraction(3n, 2n), cents)).toBe(150);
    expect(wholeUnitsOf(fraction(1n, 3n), cents)).toBeNull();
    expect(wholeUnitsOf(fraction(BigInt(mostCertified)), 1)).toBe(mostCertified);
    expect(wholeUnitsOf(fraction(BigInt(mostCertified) + 1n), 1)).toBeNull();
    expect(wholeUnitsOf(fraction(-BigInt(mostCertified) - 1n), 1)).toBeNull();
  });

  test('is credit whose pay, or a quota whose edge, leaves them', () => {
    const kernel = kernelOf(rising, []);
    const scale = 1000 * cents;
    expect(isCertified(kernel, 10 ** 12, scale)).toBe(true);
    expect(isCertified(kernel, 10 ** 15, scale)).toBe(false);
    expect(isCertified(kernel, mostCertified, scale)).toBe(false);
    expect(isCertified(kernel, 0, mostCertified)).toBe(false);
  });
});

const tables = fc
  .record({
    edges: fc.uniqueArray(fc.integer({ min: 1, max: 300 }), { maxLength: 3 }).map((all) => all.sort((a, b) => a - b)),
    rates: fc.array(fc.constantFrom('0', '0.05', '1/3', '0.0725', '1', '2.5'), { minLength: 4, maxLength: 4 }),
    retroactive: fc.array(fc.boolean(), { minLength: 4, maxLength: 4 }),
    lower: fc.array(fc.boolean(), { minLength: 4, maxLength: 4 }),
  })
  .map(({ edges, rates, retroactive, lower }) =>
    tableOf(
      [0, ...edges].map((edge, index) => ({
        from: `${edge}/100`,
        rate: rates[index],
        ...(index > 0 && retroactive[index] ? { retroactive: true } : {}),
        ...(index > 0 && lower[index] ? { edge: 'lower' } : {}),
      })),
    ),
  );

test('a slice as large as the certificate allows still has the cents of exact fractions, in every rounding mode', () => {
  const seen = { retroactive: 0, returned: 0, ties: 0, byLine: 0 };
  fc.assert(
    fc.property(
      tables,
      fc.array(fc.integer({ min: -1_000, max: 2_000 }), { minLength: 1, maxLength: 8 }),
      fc.constantFrom(...roundingModes),
      fc.boolean(),
      fc.integer({ min: 1, max: 9 }),
      (table, parts, mode, byLine, quotaSize) => {
        const scale = 12_345 * 10 ** quotaSize;
        const most = mostCredit(kernelOf(table, []), scale);
        if (most < 1) return;
        const size = parts.reduce((so, each) => so + Math.abs(each), 0);
        const units = parts.map((part) => Math.trunc((part / Math.max(1, size)) * most));
        const kernel = kernelOf(table, units, { mode, byLine });
        const exact = exactLines(table, units, { scale, mode, byLine });
        expect(priced(kernel, { scale }).lines.map(BigInt)).toEqual(exact.lines);
        if (table.tiers.some((tier) => tier.retroactive)) seen.retroactive += 1;
        if (units.some((each) => each < 0)) seen.returned += 1;
        if (exact.ties > 0) seen.ties += 1;
        if (byLine) seen.byLine += 1;
      },
    ),
    { seed: 20_261_123, numRuns: 1_500 },
  );
  expect(Math.min(...Object.values(seen))).toBeGreaterThan(100);
});

/** The most credit that the certificate allows, found by halving. */
function mostCredit(kernel: IntegerKernel, scale: number): number {
  let low = 0;
  let high = mostCertified;
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (isCertified(kernel, middle, scale)) low = middle;
    else high = middle;
  }
  return low;
}

interface Rounding {
  readonly scale: number;
  readonly mode: RoundingMode;
  readonly byLine: boolean;
}

function exactLines(table: RateTable, units: readonly number[], { scale, mode, byLine }: Rounding) {
  const curve = creditCurve(table, fraction(BigInt(scale), BigInt(cents)));
  const round = (exact: Fraction) => roundToMinorUnits(exact, 2, mode);
  let credit = 0n;
  let before = zero;
  let ties = 0;
  const lines = units.map((each) => {
    credit += BigInt(each);
    const after = curveAt(curve, fraction(credit, BigInt(cents)));
    if ((after.numerator * 200n) % after.denominator === 0n && (after.numerator * 100n) % after.denominator !== 0n)
      ties += 1;
    const line = byLine ? round(subtract(after, before)) : round(after) - round(before);
    before = after;
    return line;
  });
  return { lines, ties };
}
