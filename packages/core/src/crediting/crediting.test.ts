import { describe, expect, test } from 'vitest';
import { unwrap } from '../foundation/index.js';
import { fraction, toExactText, zero } from '../money/index.js';
import { parsePeople } from '../people/index.js';
import {
  creditAt,
  creditColumns,
  maskOf,
  parseCreditRules,
  type TransactionRow,
  transactionAt,
  transactionSetFromColumns,
  transactionSetFromRows,
} from './index.js';

const deal = (id: string, more: Partial<TransactionRow> = {}): TransactionRow => ({
  id,
  owner: 'ana',
  effectiveOn: '2026-02-03',
  amount: '100.00',
  currency: 'USD',
  fields: { stage: 'won' },
  ...more,
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
  const organization = unwrap(
    parsePeople({
      participants: [
        { id: 'ana', name: 'Ana' },
        { id: 'ben', name: 'Ben' },
        { id: 'cy', name: 'Cy', employed: { from: '2026-06-01' } },
      ],
    }),
  );
  const credit = (rows: readonly TransactionRow[]) => {
    const set = unwrap(transactionSetFromRows(rows));
    const counts = maskOf({ stage: 'won' }, set);
    const rules = unwrap(parseCreditRules(undefined));
    return creditColumns(set, { counts, date: 'effectiveOn', rules, splits: 'credit', organization });
  };

  test('go to the owner in full, or to the holders by share', () => {
    const thirds = [
      { participant: 'ana', share: '1/3' },
      { participant: 'ben', share: '2/3' },
    ];
    const columns = credit([deal('d1'), deal('d2', { splits: thirds })]);
    const credits = Array.from({ length: columns.size }, (_, position) => creditAt(columns, position));
    expect(credits.map((each) => [each.participant, each.kind, toExactText(each.share)])).toEqual([
      ['ana', 'direct', '1'],
      ['ana', 'split', '1/3'],
      ['ben', 'split', '2/3'],
    ]);
  });

  test('are refused with a reason, never silently', () => {
    const { size, uncredited } = credit([
      deal('a', { owner: null }),
      deal('b', { owner: 'zed' }),
      deal('c', { owner: 'cy', effectiveOn: '2026-05-31' }),
      deal('d', { effectiveOn: null }),
      deal('e', { fields: { stage: 'lost' } }),
    ]);
    expect(size).toBe(0);
    expect(uncredited.map((each) => [each.transaction, each.reason])).toEqual([
      ['a', 'no-owner'],
      ['b', 'unknown-participant'],
      ['c', 'not-employed'],
      ['d', 'no-date'],
    ]);
  });
});
