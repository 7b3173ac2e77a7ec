import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fromDayNumber } from '../calendar/index.js';
import { unwrap } from '../foundation/index.js';
import { addTransactions, columnsOf, pickTransactions, type TransactionRow, transactionSetFromRows } from './index.js';

const seed = 20_261_201;
const person = fc.constantFrom('ana', 'ben', 'cy', 'deb');
const day = fc.integer({ min: 20_500, max: 20_530 }).map(fromDayNumber);
const amount = fc.constantFrom('1200.00', '-0.5', '12.75', '3', '0', '9007199254740993', '0.000000001', '120');
const row = fc.record({
  id: fc.string({ minLength: 1, maxLength: 3, unit: fc.constantFrom('a', 'b', 'z', 'é', '0', '😀') }),
  owner: fc.option(person),
  effectiveOn: fc.option(day),
  recordedSeq: fc.option(fc.nat(5), { nil: undefined }),
  amount: fc.option(amount),
  currency: fc.constantFrom('USD', 'EUR'),
  splits: fc.option(
    fc
      .uniqueArray(person, { minLength: 1, maxLength: 3 })
      .map((list) => list.map((participant) => ({ participant, share: `1/${list.length}` }))),
    { nil: undefined, freq: 2 },
  ),
  credits: fc.option(
    fc
      .uniqueArray(person, { minLength: 1, maxLength: 2 })
      .map((list) => list.map((participant) => ({ participant, kind: 'overlay' as const, share: '0.5' }))),
    { nil: undefined, freq: 2 },
  ),
  fields: fc.dictionary(fc.constantFrom('stage', 'kind'), fc.constantFrom('won', 'lost', '')),
  numbers: fc.dictionary(fc.constantFrom('margin', 'units'), amount),
  dates: fc.dictionary(fc.constantFrom('closedOn', 'paidOn'), day),
});
const rows: fc.Arbitrary<TransactionRow[]> = fc.uniqueArray(row, { selector: (each) => each.id, maxLength: 12 });
const setOf = (list: readonly TransactionRow[]) => unwrap(transactionSetFromRows(list));

/** What a set keeps when rows leave: its columns, also those in which nothing is left. */
const withColumnsOf = (list: readonly TransactionRow[], all: readonly TransactionRow[]): TransactionRow[] => {
  const names = (part: 'fields' | 'numbers' | 'dates') => all.flatMap((each) => Object.keys(each[part] ?? {}));
  const empty = (part: 'fields' | 'numbers' | 'dates') => Object.fromEntries(names(part).map((name) => [name, null]));
  return list.map((each) => ({
    ...each,
    fields: { ...empty('fields'), ...each.fields },
    numbers: { ...empty('numbers'), ...each.numbers },
    dates: { ...empty('dates'), ...each.dates },
  }));
};

describe('a set with further rows', () => {
  test('is the set that all rows at once would have made', () => {
    const met = { nothing: 0, between: 0, split: 0, long: 0, rescaled: 0, columns: 0 };
    fc.assert(
      fc.property(rows, fc.nat(12), (list, cut) => {
        const [first, second] = [list.slice(0, cut), list.slice(cut)];
        const before = setOf(first);
        const kept = structuredClone(columnsOf(before));
        const both = columnsOf(unwrap(addTransactions(before, second)));
        expect(both).toEqual(columnsOf(setOf(list)));
        expect(columnsOf(before)).toEqual(kept);
        if (second.length === 0) met.nothing += 1;
        if (first.length > 0 && both.id.slice(0, first.length).some((id) => !kept.id.includes(id))) met.between += 1;
        if (kept.splits && second.some((each) => each.splits)) met.split += 1;
        if (kept.amount.certified && !both.amount.certified) met.long += 1;
        if (kept.amount.scale !== both.amount.scale) met.rescaled += 1;
        if (both.fields.size > kept.fields.size && first.length > 0) met.columns += 1;
      }),
      { seed, numRuns: 600 },
    );
    expect(Math.min(...Object.values(met))).toBeGreaterThan(10);
  });

  test('refuses an id that is there already, and what rows are refused for', () => {
    const before = setOf([{ id: 'd1' }, { id: 'd2' }]);
    const said = (list: readonly TransactionRow[]) => {
      const result = addTransactions(before, list);
      return result.ok ? [] : result.issues.map((each) => `${each.code} ${each.path.join('.')}`);
    };
    expect(said([{ id: 'd3' }, { id: 'd2' }])).toEqual(['crediting/duplicate-id 1.id']);
    expect(said([{ id: 'd3' }, { id: 'd3' }])).toEqual(['crediting/duplicate-id 1.id']);
    expect(said([{ id: 'd3', effectiveOn: 'soon' }])).toEqual(['calendar/not-a-date 0.effectiveOn']);
  });
});

describe('a set of which transactions are picked', () => {
  test('is the set that the picked rows would have made, with the columns that were there', () => {
    const met = { all: 0, some: 0, none: 0, unsplit: 0, certified: 0, rescaled: 0 };
    fc.assert(
      fc.property(rows, fc.array(fc.nat(3), { minLength: 12, maxLength: 12 }), (list, dice) => {
        const all = columnsOf(setOf(list));
        const keep = Uint8Array.from(all.id, (_, index) => ((dice[index] ?? 0) > (dice[11] ?? 0) ? 1 : 0));
        const picked = columnsOf(pickTransactions(setOf(list), keep));
        const ids = new Set(all.id.filter((_, index) => keep[index] === 1));
        const wanted = list.filter((each) => ids.has(each.id));
        if (wanted.length > 0) expect(picked).toEqual(columnsOf(setOf(withColumnsOf(wanted, list))));
        expect(picked.id).toHaveLength(ids.size);
        met[ids.size === 0 ? 'none' : ids.size === list.length ? 'all' : 'some'] += 1;
        if (all.splits && !picked.splits && ids.size > 0) met.unsplit += 1;
        if (!all.amount.certified && picked.amount.certified) met.certified += 1;
        if (all.amount.scale > picked.amount.scale && ids.size > 0) met.rescaled += 1;
      }),
      { seed, numRuns: 600 },
    );
    expect(Math.min(...Object.values(met))).toBeGreaterThan(10);
  });
});
