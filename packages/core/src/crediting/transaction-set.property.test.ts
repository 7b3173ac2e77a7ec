import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fromDayNumber, parsePlainDate, toDayNumber } from '../calendar/index.js';
import { compareText, unwrap } from '../foundation/index.js';
import { compare, parseDecimal, zero } from '../money/index.js';
import {
  columnsOf,
  decimalAt,
  fieldAt,
  noDay,
  positionOf,
  splitsAt,
  type TransactionColumns,
  type TransactionRow,
  transactionAt,
  transactionSetFromColumns,
  transactionSetFromRows,
} from './index.js';

const seed = 20_261_126;
const digits = fc
  .integer({ min: 0, max: 18 })
  .chain((length) => fc.string({ unit: fc.constantFrom(...'0123459'), minLength: length, maxLength: length }));
const decimalText = fc
  .tuple(fc.constantFrom('', '-', '+'), digits, fc.constantFrom('', '.'), digits)
  .map((parts) => parts.join(''))
  .filter((text) => /\d/.test(text));
const decimal = fc.oneof(
  decimalText,
  fc.integer(),
  fc.integer({ min: -9999, max: 9999 }).map((each) => each / 100),
);
const date = fc.oneof(
  fc.integer({ min: -200, max: 200 }).map((each) => fromDayNumber(20_500 + each)),
  fc.constantFrom('0002-01-01', '1900-02-28', '2000-02-29', '9997-12-31', '9998-01-01', '9998-12-31'),
);
const text = fc.constantFrom('a', 'b', 'ab', 'é', '\ue000', '😀', '');
const person = fc.constantFrom('ana', 'ben', 'cy', 'deb');
const splits = fc
  .uniqueArray(person, { minLength: 1, maxLength: 3 })
  .map((list) => list.map((participant) => ({ participant, share: `1/${list.length}` })));
const credits = fc.uniqueArray(
  fc.record({
    participant: person,
    kind: fc.constantFrom('overlay' as const, 'assist' as const),
    share: fc.constantFrom('2', '0.5'),
  }),
  { selector: (each) => `${each.participant} ${each.kind}`, minLength: 1, maxLength: 3 },
);
const nil = undefined;
const rowsWith = (amount: typeof decimal): fc.Arbitrary<TransactionRow[]> =>
  fc.uniqueArray(
    fc.record({
      id: fc.oneof(
        fc.string({ minLength: 1, maxLength: 4, unit: fc.constantFrom('a', 'b', 'z', 'é', '\ue000', '😀') }),
        fc.string({ minLength: 1, maxLength: 7, unit: fc.constantFrom('0', '1', 'd', '-') }),
        fc.uuid(),
      ),
      owner: fc.option(person),
      effectiveOn: fc.option(date),
      recordedSeq: fc.option(fc.nat(5), { nil }),
      amount: fc.option(amount),
      currency: fc.constantFrom('USD', 'EUR'),
      splits: fc.option(splits, { nil, freq: 2 }),
      credits: fc.option(credits, { nil, freq: 2 }),
      fields: fc.record({ stage: fc.option(text), kind: text }),
      numbers: fc.record({ margin: fc.option(decimal) }),
      dates: fc.record({ closedOn: fc.option(date) }),
    }),
    { selector: (each) => each.id, maxLength: 12 },
  );

const plain = fc.constantFrom('1200.00', '-0.5', 12.75, 3, '0', '000.10', '+7.');
const rowsArbitrary = fc.boolean().chain((long) => rowsWith(long ? decimal : plain));

const columnsFrom = (rows: readonly TransactionRow[]): TransactionColumns => ({
  id: rows.map((row) => row.id),
  owner: rows.map((row) => row.owner),
  effectiveOn: rows.map((row) => row.effectiveOn),
  recordedSeq: rows.map((row) => row.recordedSeq),
  amount: rows.map((row) => row.amount),
  currency: rows.map((row) => row.currency),
  splits: rows.map((row) => row.splits),
  credits: rows.map((row) => row.credits),
  fields: { kind: rows.map((row) => row.fields?.kind), stage: rows.map((row) => row.fields?.stage) },
  numbers: { margin: rows.map((row) => row.numbers?.margin) },
  dates: { closedOn: rows.map((row) => row.dates?.closedOn) },
});
const daysOf = (list: readonly (string | null | undefined)[]) => ({
  days: Int32Array.from(list, (each) => (each ? toDayNumber(unwrap(parsePlainDate(each))) : noDay)),
});
const codesOf = (list: readonly (string | null | undefined)[]) => {
  const dictionary = ['never used', ...new Set(list.map((each) => each ?? ''))].reverse();
  return { codes: Int32Array.from(list, (each) => (each ? dictionary.indexOf(each) : -1)), dictionary };
};

describe('a transaction set', () => {
  test('is the same from rows, from columns and from shuffled rows, and keeps what it was given', () => {
    const met = { certified: 0, long: 0, split: 0, credited: 0, moved: 0 };
    fc.assert(
      fc.property(rowsArbitrary, (rows) => {
        const set = unwrap(transactionSetFromRows(rows));
        const packed = columnsOf(set);
        if (rows.length > 0) expect(columnsOf(unwrap(transactionSetFromColumns(columnsFrom(rows))))).toEqual(packed);
        expect(columnsOf(unwrap(transactionSetFromRows([...rows].reverse())))).toEqual(packed);
        const ranked = [...packed.id].sort(compareText);
        expect(packed.id.map((id) => ranked.indexOf(id))).toEqual([...packed.idOrder]);
        for (const row of rows) {
          const at = positionOf(set, row.id) ?? -1;
          expect(transactionAt(set, at)).toMatchObject({ id: row.id, owner: row.owner, effectiveOn: row.effectiveOn });
          const margin = packed.numbers.get('margin');
          const values = [
            [decimalAt(packed.amount, at), row.amount],
            [margin ? decimalAt(margin, at) : null, row.numbers?.margin],
          ] as const;
          for (const [kept, given] of values) {
            if (given === null || given === undefined) expect(kept).toBeNull();
            else expect(compare(kept ?? zero, unwrap(parseDecimal(given)))).toBe(0);
          }
          expect(fieldAt(set, 'stage', at)).toBe(row.fields?.stage || null);
          const holders = splitsAt(set, at).map((each) => each.participant);
          expect(holders).toEqual((row.splits ?? []).map((each) => each.participant).sort());
          if (at !== rows.indexOf(row)) met.moved += 1;
        }
        met[packed.amount.certified ? 'certified' : 'long'] += 1;
        if (packed.splits) met.split += 1;
        if (packed.credits) met.credited += 1;
      }),
      { seed, numRuns: 300 },
    );
    expect(Math.min(...Object.values(met))).toBeGreaterThan(20);
  });

  test('is the same from columns that are numbers already', () => {
    fc.assert(
      fc.property(rowsArbitrary, fc.infiniteStream(fc.integer({ min: -99_999, max: 99_999 })), (list, cents) => {
        const rows = list.map(({ numbers: _, ...row }) => ({
          ...row,
          amount: ((cents.next().value ?? 0) / 100).toFixed(2),
        }));
        const columns = columnsFrom(rows);
        const set = transactionSetFromColumns({
          ...columns,
          owner: codesOf(rows.map((row) => row.owner)),
          effectiveOn: daysOf(rows.map((row) => row.effectiveOn)),
          recordedSeq: Float64Array.from(rows, (row) => row.recordedSeq ?? 0),
          amount: { units: Float64Array.from(rows, (row) => Math.round(Number(row.amount) * 100)), scale: 2 },
          currency: codesOf(rows.map((row) => row.currency)),
          fields: {
            stage: codesOf(rows.map((row) => row.fields?.stage)),
            kind: codesOf(rows.map((row) => row.fields?.kind)),
          },
          numbers: { margin: { units: new Int32Array(rows.length), scale: 0 } },
          dates: { closedOn: daysOf(rows.map((row) => row.dates?.closedOn)) },
        });
        const numbers = { margin: rows.map(() => 0) };
        expect(columnsOf(unwrap(set))).toEqual(columnsOf(unwrap(transactionSetFromColumns({ ...columns, numbers }))));
      }),
      { seed, numRuns: 100 },
    );
  });

  test('is never made of nonsense, and nonsense never throws', () => {
    const met = { refused: 0, made: 0 };
    const anything = fc.oneof(fc.anything(), fc.constantFrom('a', '2026-01-01', '5', 5, null));
    const key = fc.constantFrom(
      'id',
      'owner',
      'effectiveOn',
      'recordedSeq',
      'amount',
      'currency',
      'splits',
      'credits',
      'fields',
      'numbers',
      'dates',
    );
    const part = fc.oneof(
      anything,
      fc.array(anything, { maxLength: 2 }),
      fc.dictionary(
        fc.constantFrom('participant', 'share', 'kind', 'x', 'codes', 'dictionary', 'days', 'units', 'scale'),
        anything,
      ),
      fc.constantFrom(
        Int32Array.of(0),
        Float64Array.of(0.5),
        { days: Int32Array.of(9) },
        { codes: Int32Array.of(1), dictionary: ['a'] },
      ),
    );
    const object = fc.dictionary(key, part, { maxKeys: 4 });
    fc.assert(
      fc.property(fc.array(fc.oneof(object, anything), { maxLength: 3 }), object, (rows, columns) => {
        for (const result of [
          transactionSetFromRows(rows as TransactionRow[]),
          transactionSetFromColumns({ id: ['a'], ...columns } as TransactionColumns),
        ]) {
          met[result.ok ? 'made' : 'refused'] += 1;
        }
      }),
      { seed, numRuns: 1500 },
    );
    expect(Math.min(met.made, met.refused)).toBeGreaterThan(50);
  });
});
