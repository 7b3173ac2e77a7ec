import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decimalAt, type TransactionRow, transactionAt, transactionSetFromRows } from '../crediting/index.js';
import { unwrap } from '../foundation/index.js';
import { add, divide, type Fraction, fraction, multiply, parseDecimal, toExactText, zero } from '../money/index.js';
import { aggregateEntries, type Measure, type MeasureDocument, measureTransactions, parseMeasures } from './index.js';

const seed = 20_261_123;
const exact = (text: unknown) => unwrap(parseDecimal(text));
const decimal = fc.oneof(
  fc
    .tuple(fc.integer({ min: -9999, max: 9999 }), fc.nat(3))
    .map(([units, places]) => toExactText(fraction(BigInt(units), 10n ** BigInt(places)))),
  fc.bigInt({ min: -(10n ** 18n), max: 10n ** 18n }).map(String),
);
const deals = fc.array(
  fc.record({
    amount: fc.option(decimal, { nil: undefined }),
    currency: fc.constantFrom('USD', 'USD', 'EUR'),
    stage: fc.constantFrom('won', 'lost'),
    units: fc.option(decimal, { nil: undefined }),
  }),
  { minLength: 1, maxLength: 8 },
);
type Deal = { amount: string | undefined; currency: string; stage: string; units: string | undefined };
const rowOf = ({ amount, currency, stage, units }: Deal, index: number): TransactionRow => ({
  id: `d${index}`,
  effectiveOn: '2026-02-03',
  amount,
  currency,
  fields: { stage },
  numbers: { units },
});
const bases = {
  won: { sum: 'amount', where: { stage: 'won' } },
  all: { sum: 'amount' },
  units: { sum: 'units', where: { stage: 'lost' } },
  deals: { count: true },
  holders: { count: true, splits: 'each', where: { stage: 'won' } },
} as const satisfies Record<string, MeasureDocument>;
type Base = keyof typeof bases;

/** What one deal counts in one base measure, read from the row: a value, or a reason. */
function naive(base: Base, deal: Deal): Fraction | 0 | 2 | 3 {
  const document: MeasureDocument = bases[base];
  if (document.where && deal.stage !== document.where.stage) return 0;
  if (document.count) return fraction(1n);
  const value = document.sum === 'amount' ? deal.amount : deal.units;
  if (value === undefined) return 2;
  return document.sum === 'amount' && deal.currency !== 'USD' ? 3 : exact(value);
}

test('a weighted measure counts Σ weight × value of every deal, exactly, whatever the numbers', () => {
  const met = { certified: 0, beyond: 0, missed: 0, nothing: 0, mixed: 0, nested: 0 };
  const parts = fc.array(fc.record({ base: fc.constantFrom(...(Object.keys(bases) as Base[])), weight: decimal }), {
    minLength: 1,
    maxLength: 4,
  });
  fc.assert(
    fc.property(deals, parts, fc.option(decimal, { nil: undefined }), (list, weighted, outer) => {
      const documents: Record<string, MeasureDocument> = {
        ...bases,
        inner: { weighted: weighted.map(({ base, weight }) => ({ measure: base, weight })) },
        top: { weighted: [{ measure: 'inner', weight: outer ?? '1' }] },
      };
      const measures = new Map(unwrap(parseMeasures(documents)).map((each) => [each.id, each]));
      const set = unwrap(transactionSetFromRows(list.map(rowOf)));
      const found = measureTransactions(measures.get('top') as Measure, { measures, set, currency: 'USD' });
      if (outer !== undefined) met.nested += 1;
      if (found.perHolder) met.mixed += 1;
      met[found.values.certified ? 'certified' : 'beyond'] += 1;
      for (let index = 0; index < set.size; index += 1) {
        const row = Number(transactionAt(set, index)?.id.slice(1));
        const each = weighted.map(({ base, weight }) => ({
          base,
          weight: multiply(exact(weight), exact(outer ?? '1')),
          counted: naive(base, list[row] as Deal),
        }));
        const counting = each.filter(({ counted }) => typeof counted !== 'number');
        const reasons = each.map(({ counted }) => counted).filter((counted) => counted === 2 || counted === 3);
        expect(found.counts[index]).toBe(counting.length > 0 ? 1 : (reasons[0] ?? 0));
        expect(found.missed?.[index] ?? 0).toBe(counting.length > 0 ? (reasons[0] ?? 0) : 0);
        if (counting.length === 0) met.nothing += 1;
        else if (reasons.length > 0) met.missed += 1;
        if (counting.length === 0) continue;
        // A credit of two fifths counts that share of everything but what each holder counts in full.
        const share = fraction(2n, 5n);
        const expected = counting.reduce((total, { base, weight, counted }) => {
          const value = multiply(weight, typeof counted === 'number' ? zero : counted);
          return add(total, base === 'holders' ? value : multiply(value, share));
        }, zero);
        const value = decimalAt(found.values, index) ?? zero;
        const perHolder = (found.perHolder && decimalAt(found.perHolder, index)) ?? zero;
        expect(add(found.shared ? multiply(value, share) : value, perHolder)).toEqual(expected);
      }
    }),
    { seed, numRuns: 300 },
  );
  expect(Math.min(...Object.values(met))).toBeGreaterThan(20);
});

test('aggregates are those of a list of numbers', () => {
  const met = { several: 0, tie: 0, empty: 0 };
  const kinds = unwrap(
    parseMeasures({
      sum: { sum: 'units' },
      count: { count: true },
      each: { count: true, splits: 'each' },
      average: { average: 'units' },
      minimum: { minimum: 'units' },
      maximum: { maximum: 'units' },
      distinct: { distinct: 'stage' },
    }),
  );
  const entries = fc.array(
    fc.record({
      stage: fc.constantFrom('won', 'lost', undefined),
      value: fc.integer({ min: -4, max: 4 }),
      share: fc.integer({ min: 1, max: 5 }),
    }),
    { maxLength: 6 },
  );
  fc.assert(
    fc.property(entries, (list) => {
      const rows = list.map(({ stage }, index) => ({ id: `d${index}`, fields: { stage } }));
      const set = unwrap(transactionSetFromRows(rows));
      const given = list.map(({ value, share }, transaction) => ({
        transaction,
        value: fraction(BigInt(value)),
        share: fraction(BigInt(share), 5n),
      }));
      const values = list.map((each) => each.value).sort((a, b) => a - b);
      const shares = list.reduce((total, { share }) => total + share, 0);
      const weighed = list.reduce((total, { share, value }) => total + share * value, 0);
      const expected: Record<string, Fraction | null> = {
        sum: fraction(BigInt(weighed), 5n),
        count: fraction(BigInt(shares), 5n),
        each: fraction(BigInt(list.length)),
        average: shares === 0 ? null : divide(fraction(BigInt(weighed)), fraction(BigInt(shares))),
        minimum: values.length === 0 ? null : fraction(BigInt(values[0] ?? 0)),
        maximum: values.length === 0 ? null : fraction(BigInt(values.at(-1) ?? 0)),
        distinct: fraction(BigInt(new Set(list.flatMap(({ stage }) => stage ?? [])).size)),
      };
      for (const measure of kinds)
        expect([measure.id, aggregateEntries(measure, given, set)]).toEqual([measure.id, expected[measure.id]]);
      if (list.length === 0) met.empty += 1;
      if (list.length > 2) met.several += 1;
      if (new Set(values).size < values.length) met.tie += 1;
    }),
    { seed, numRuns: 300 },
  );
  expect(Math.min(...Object.values(met))).toBeGreaterThan(10);
});

test('exactly the measures that lead back to themselves are refused as circles', () => {
  const met = { circle: 0, none: 0, innocent: 0 };
  const edges = fc.uniqueArray(fc.tuple(fc.nat(5), fc.nat(5)), { maxLength: 9, selector: String });
  fc.assert(
    fc.property(edges, (pairs) => {
      const partsOf = (from: number) => pairs.filter(([each]) => each === from).map(([, to]) => to);
      const documents: Record<string, MeasureDocument> = {};
      for (let id = 0; id <= 5; id += 1) {
        const parts = partsOf(id).map((part) => ({ measure: `m${part}`, weight: '1' }));
        documents[`m${id}`] = parts.length === 0 ? { sum: 'amount' } : { weighted: parts };
      }
      const reach = (from: number, seen = new Set<number>()): Set<number> => {
        for (const part of partsOf(from)) if (!seen.has(part)) reach(part, seen.add(part));
        return seen;
      };
      const ids = [0, 1, 2, 3, 4, 5];
      const circular = ids.filter((id) => reach(id).has(id));
      // What joins two circles is named with them: it is made of the one and the other is made of it.
      const joined = ids.filter(
        (id) => circular.some((each) => reach(id).has(each)) && circular.some((each) => reach(each).has(id)),
      );
      const result = parseMeasures(documents);
      const found = result.ok ? [] : result.issues.map(({ code, path }) => `${code} ${path[0]}`).sort();
      expect(found).toEqual(
        [...new Set([...circular, ...joined])].sort((a, b) => a - b).map((id) => `plan/cyclic-measure m${id}`),
      );
      met[circular.length > 0 ? 'circle' : 'none'] += 1;
      if (
        circular.length > 0 &&
        ids.some((id) => !circular.includes(id) && circular.some((each) => reach(id).has(each)))
      )
        met.innocent += 1;
    }),
    { seed, numRuns: 400 },
  );
  expect(Math.min(...Object.values(met))).toBeGreaterThan(20);
});
