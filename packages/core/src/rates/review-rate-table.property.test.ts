import fc from 'fast-check';
import { expect, test } from 'vitest';
import { unwrap } from '../foundation/index.js';
import { compare, type Fraction, fraction, multiply } from '../money/index.js';
import {
  creditCurve,
  curveAt,
  parseRateTable,
  type RateTable,
  type RateTableDocument,
  resultAt,
  reviewRateTable,
} from './index.js';

const seed = 20_261_123;

/** The pay of all credit by an own amount of `at`. */
function payOf(table: RateTable, at: Fraction): Fraction {
  if (table.mode === 'marginal') return curveAt(creditCurve(table, null), at);
  return multiply(resultAt(table, at), at);
}

const edges = fc
  .uniqueArray(fc.integer({ min: 0, max: 12 }), { minLength: 1, maxLength: 4 })
  .map((list) => list.sort((a, b) => a - b));
const tables = fc
  .tuple(
    fc.constantFrom<RateTableDocument['mode'][]>('marginal', 'whole', 'interpolated'),
    edges,
    fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 4, maxLength: 4 }),
    fc.array(fc.boolean(), { minLength: 4, maxLength: 4 }),
  )
  .map(([mode, from, rates, retroactive]): RateTableDocument => {
    const tiers = from.map((edge, index) => ({
      from: String(edge),
      rate: String(rates[index]),
      ...(mode === 'marginal' && index > 0 && retroactive[index] ? { retroactive: true } : {}),
    }));
    return { by: 'amount', mode, tiers };
  });

test('a table without a finding of less for more never pays less for more, and one with it does', () => {
  const seen = { found: 0, none: 0, cliffs: 0 };
  fc.assert(
    fc.property(tables, (document) => {
      const table = unwrap(parseRateTable(document));
      const codes = reviewRateTable(table).map((each) => each.code);
      // Steps of a hundredth, so that the two sides of an edge and the top of a curve between two points are met.
      const pays = Array.from({ length: 1_301 }, (_, step) => payOf(table, fraction(BigInt(step), 100n)));
      const falls = pays.some((pay, index) => compare(pay, pays[index - 1] ?? pay) < 0);
      expect(falls).toBe(codes.includes('rates/pays-less-for-more'));
      seen[falls ? 'found' : 'none'] += 1;
      if (codes.includes('rates/cliff')) seen.cliffs += 1;
    }),
    { seed, numRuns: 300 },
  );
  expect(Math.min(seen.found, seen.none, seen.cliffs)).toBeGreaterThan(20);
});
