import fc from 'fast-check';
import { expect, test } from 'vitest';
import { unwrap } from '../foundation/index.js';
import { fraction } from '../money/index.js';
import {
  creditCurve,
  curveAt,
  type IntegerCurve,
  integerCurve,
  parseRateTable,
  type RateTable,
  type RateTableDocument,
} from './index.js';

const seed = 20_261_123;

const results = ['0', '0.06', '1/3', '0.12', '1', '2.5', '0.0725'];
const documents = fc
  .record({
    by: fc.constantFrom('amount' as const, 'attainment' as const),
    mode: fc.constantFrom('marginal' as const, 'whole' as const),
    edges: fc.uniqueArray(fc.integer({ min: 1, max: 300 }), { maxLength: 4 }),
    rates: fc.array(fc.constantFrom(...results), { minLength: 6, maxLength: 6 }),
    lower: fc.array(fc.boolean(), { minLength: 5, maxLength: 5 }),
    retroactive: fc.array(fc.boolean(), { minLength: 5, maxLength: 5 }),
    belowZero: fc.constantFrom('continue' as const, 'stop' as const, 'tiers' as const),
  })
  .map(({ by, mode, edges, rates, lower, retroactive, belowZero }): RateTableDocument => {
    const up = [0, ...edges.sort((a, b) => a - b)].map((edge, index) => ({
      from: `${edge}/70`,
      rate: rates[index],
      ...(index > 0 && lower[index] ? { edge: 'lower' as const } : {}),
      ...(index > 0 && mode === 'marginal' && retroactive[index] ? { retroactive: true } : {}),
    }));
    const tiers = belowZero === 'tiers' ? [{ from: '-0.4', rate: rates[5] }, ...up] : up;
    return { by, mode, tiers, belowZero, ...(mode === 'whole' ? { reach: 'window' as const } : {}) };
  });

/** What the integers say a credit pays, in units of pay; `scale` is the quota in whole units. */
function payInUnits(curve: IntegerCurve, scale: number, credit: number): number {
  let piece = 0;
  for (let next = 1; next < curve.from.length; next += 1) {
    const edge = (curve.from[next] ?? 0) * scale;
    if (credit > edge || (credit === edge && curve.lower[next] === 0)) piece = next;
  }
  const at = (curve.at[piece] ?? 0) * scale;
  return (curve.base[piece] ?? 0) * scale + (curve.slope[piece] ?? 0) * (credit - at);
}

test('the whole numbers of a curve say what its fractions say, exactly, at every credit and on every edge', () => {
  const seen = { edge: 0, lower: 0, retroactive: 0, below: 0, whole: 0, none: 0 };
  const scales = fc.integer({ min: 1, max: 40 });
  fc.assert(
    fc.property(documents, scales, fc.array(fc.integer({ min: -4_000, max: 20_000 })), (document, scale, credits) => {
      const table = unwrap(parseRateTable(document));
      const curve = integerCurve(table);
      if (curve === null) {
        seen.none += 1;
        return;
      }
      const exact = creditCurve(table.by.kind === 'attainment' ? table : byAttainment(table), fraction(BigInt(scale)));
      const onEdges = [...curve.from].filter(Number.isFinite).map((edge) => edge * scale);
      for (const credit of [...credits, ...onEdges, ...onEdges.map((edge) => edge + 1)]) {
        const pay = curveAt(exact, fraction(BigInt(credit), BigInt(curve.creditUnits)));
        const units = payInUnits(curve, scale, credit);
        expect(fraction(BigInt(units), BigInt(curve.creditUnits) * BigInt(curve.payUnits))).toEqual(pay);
        if (credit < 0) seen.below += 1;
      }
      if (onEdges.length > 0) seen.edge += 1;
      if (curve.lower.includes(1)) seen.lower += 1;
      if (table.tiers.some((tier) => tier.retroactive)) seen.retroactive += 1;
      if (table.mode === 'whole') seen.whole += 1;
    }),
    { seed, numRuns: 500 },
  );
  const { none, ...met } = seen;
  expect(Math.min(...Object.values(met))).toBeGreaterThan(50);
  expect(none).toBeLessThan(50);
});

test('a table that stands on something else, or is too fine, has none: fractions are left', () => {
  const of = (document: RateTableDocument) => integerCurve(unwrap(parseRateTable(document)));
  const tiers = [{ from: '0', rate: '0.1' }];
  for (const by of ['count', 'output'] as const) expect(of({ by, mode: 'marginal', tiers })).toBeNull();
  const fine = Array.from({ length: 9 }, (_, index) => ({ from: `${index}/${10_007 + 2 * index}`, rate: '0.1' }));
  expect(of({ by: 'amount', mode: 'marginal', tiers: fine })).toBeNull();
  expect(of({ by: 'amount', mode: 'marginal', tiers: [{ from: '0', rate: `1/${2n ** 53n}` }] })).toBeNull();
  expect(of({ by: 'amount', mode: 'marginal', tiers: [{ from: '0', rate: `1/${2n ** 52n}` }] })?.payUnits).toBe(
    2 ** 52,
  );
});

/** The same edges read as shares of a quota: an integer curve is one for a quota or unit of 1. */
function byAttainment(table: RateTable): RateTable {
  return { ...table, by: { kind: 'attainment' } };
}
