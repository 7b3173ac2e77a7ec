import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type PlainDate, parsePlainDate } from '../calendar/index.js';
import { unwrap } from '../foundation/index.js';
import { add, fraction, toExactText, zero } from '../money/index.js';
import { parsePeople } from '../people/index.js';
import {
  creditTransactions,
  type TransactionRow,
  transactionAt,
  transactionSetFromColumns,
  transactionSetFromRows,
} from './index.js';

const seed = 20_261_123;
const asOf = { effectiveOn: unwrap(parsePlainDate('2026-12-31')) };
const organization = unwrap(
  parsePeople({
    participants: [
      { id: 'ana', name: 'Ana' },
      { id: 'ben', name: 'Ben' },
      { id: 'cy', name: 'Cy', employed: { from: '2026-06-01' } },
    ],
  }),
);
const deal = (id: string, more: Partial<TransactionRow> = {}): TransactionRow => ({
  id,
  owner: 'ana',
  effectiveOn: '2026-02-03',
  amount: '100.00',
  currency: 'USD',
  fields: { stage: 'won' },
  ...more,
});
const credit = (rows: readonly TransactionRow[], when: { effectiveOn: PlainDate; recordedSeq?: number } = asOf) =>
  creditTransactions(unwrap(transactionSetFromRows(rows)), {
    where: { stage: 'won' },
    date: 'effectiveOn',
    organization,
    asOf: when,
  });
const problems = (rows: readonly TransactionRow[]) => {
  const result = transactionSetFromRows(rows);
  return result.ok ? [] : result.issues.map((each) => [each.code, each.path.join('.')]);
};

describe('a transaction set', () => {
  test('from columns is the set from rows', () => {
    const rows = [
      deal('d1'),
      deal('d2', { amount: '-0.005', owner: null }),
      deal('d3', { amount: null, effectiveOn: null, currency: null }),
    ];
    const columns = {
      id: rows.map((each) => each.id),
      owner: rows.map((each) => each.owner),
      effectiveOn: rows.map((each) => each.effectiveOn),
      amount: rows.map((each) => each.amount),
      currency: rows.map((each) => each.currency),
      fields: { stage: rows.map(() => 'won') },
    };
    const fromRows = unwrap(transactionSetFromRows(rows));
    const fromColumns = unwrap(transactionSetFromColumns(columns));
    for (let index = 0; index < rows.length; index += 1) {
      expect(transactionAt(fromColumns, index)).toEqual(transactionAt(fromRows, index));
    }
    expect(transactionAt(fromRows, 2)?.amount).toEqual(fraction(-1n, 200n));
    expect(transactionAt(fromRows, 3)).toBeUndefined();
  });

  test('keeps amounts beyond 2^53 and forty digits exactly', () => {
    const long = '1234567890123456789012345678901234567.891';
    const set = unwrap(
      transactionSetFromRows([deal('a', { amount: long }), deal('b', { amount: '1000000000000000' })]),
    );
    expect(toExactText(transactionAt(set, 0)?.amount ?? zero)).toBe(long);
    expect(toExactText(transactionAt(set, 1)?.amount ?? zero)).toBe('1000000000000000');
  });

  test('names every problem at once, by row', () => {
    const rows = [
      deal('d1', { amount: '1e15' }),
      deal('d1'),
      deal('', { effectiveOn: '2026-02-30' }),
      deal('d4', { currency: 'XXX' }),
      deal('d5', { splits: [{ participant: 'ana', share: '0.9999' }] }),
      deal('d6', { recordedSeq: -1 }),
      deal('d7', {
        splits: [
          { participant: 'ana', share: '0.5' },
          { participant: 'ana', share: '0.5' },
        ],
      }),
    ];
    const expected = [
      ['crediting/duplicate-id', '1.id'],
      ['crediting/missing-id', '2.id'],
      ['calendar/not-a-date', '2.effectiveOn'],
      ['crediting/wrong-sequence', '5.recordedSeq'],
      ['money/not-a-decimal', '0.amount'],
      ['money/unknown-currency', '3.currency'],
      ['crediting/split-not-whole', '4.splits'],
      ['crediting/duplicate-split', '6.splits'],
    ];
    expect(problems(rows).sort()).toEqual(expected.sort());
  });

  test('from uneven columns is refused', () => {
    expect(transactionSetFromColumns({ id: ['a', 'b'], owner: ['ana'] })).toMatchObject({
      ok: false,
      issues: [{ code: 'crediting/uneven-columns', path: ['owner'] }],
    });
  });
});

describe('credits', () => {
  test('go to the owner in full, or to the holders by share', () => {
    const halves = [
      { participant: 'ana', share: '1/3' },
      { participant: 'ben', share: '2/3' },
    ];
    const { credits } = credit([deal('d1'), deal('d2', { splits: halves })]);
    expect(credits.map((each) => [each.participant, each.kind, toExactText(each.share)])).toEqual([
      ['ana', 'direct', '1'],
      ['ana', 'split', '1/3'],
      ['ben', 'split', '2/3'],
    ]);
  });

  test('are refused with a reason, never silently', () => {
    const { credits, uncredited } = credit([
      deal('a', { owner: null }),
      deal('b', { owner: 'zed' }),
      deal('c', { owner: 'cy', effectiveOn: '2026-05-31' }),
      deal('d', { effectiveOn: null }),
      deal('e', { fields: { stage: 'lost' } }),
    ]);
    expect(credits).toEqual([]);
    expect(uncredited.map((each) => [each.transaction, each.reason])).toEqual([
      ['a', 'no-owner'],
      ['b', 'unknown-participant'],
      ['c', 'not-employed'],
      ['d', 'no-date'],
    ]);
  });

  test('exist only as of what was in effect and known', () => {
    const rows = [
      deal('a', { recordedSeq: 1 }),
      deal('b', { recordedSeq: 5 }),
      deal('c', { effectiveOn: '2026-03-01', recordedSeq: 1 }),
    ];
    const known = credit(rows, { effectiveOn: unwrap(parsePlainDate('2026-02-28')), recordedSeq: 4 });
    expect(known.credits.map((each) => each.transaction)).toEqual([0]);
  });

  test('of a split deal sum to the whole, and the order of the input never matters', () => {
    let split = 0;
    const row = fc.record({
      id: fc.uuid(),
      day: fc.integer({ min: 1, max: 28 }),
      weights: fc.array(fc.bigInt(1n, 50n), { minLength: 0, maxLength: 3 }),
    });
    fc.assert(
      fc.property(fc.uniqueArray(row, { selector: (each) => each.id, maxLength: 12 }), (list) => {
        const rows = list.map((each) => {
          const total = each.weights.reduce((so, weight) => so + weight, 0n);
          const splits = each.weights.map((weight, index) => ({
            participant: ['ana', 'ben', 'cy'][index] ?? 'ana',
            share: `${weight}/${total}`,
          }));
          if (splits.length > 1) split += 1;
          return deal(each.id, { effectiveOn: `2026-07-${String(each.day).padStart(2, '0')}`, splits });
        });
        const { credits } = credit(rows);
        const shares = new Map<number, ReturnType<typeof fraction>>();
        for (const each of credits) shares.set(each.transaction, add(shares.get(each.transaction) ?? zero, each.share));
        for (const share of shares.values()) expect(share).toEqual(fraction(1n));
        expect(credit([...rows].reverse()).credits).toEqual(credits);
      }),
      { seed, numRuns: 60 },
    );
    expect(split).toBeGreaterThan(0);
  });
});
