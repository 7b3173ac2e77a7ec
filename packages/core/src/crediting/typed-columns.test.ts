import { describe, expect, test } from 'vitest';
import { unwrap } from '../foundation/index.js';
import {
  columnsOf,
  type TransactionColumns,
  transactionAt,
  transactionSetFromColumns,
  transactionSetFromRows,
} from './index.js';

const said = (columns: unknown) => {
  const result = transactionSetFromColumns(columns as TransactionColumns);
  return result.ok ? [] : result.issues.map((each) => `${each.code} ${each.path.join('.')}`);
};
const id = ['a', 'b'];

describe('columns that are numbers already', () => {
  test('are checked, entry by entry', () => {
    expect(said({ id, owner: { codes: Int32Array.of(0, 2), dictionary: ['ana', 5] } })).toEqual([
      'crediting/not-a-text owner.dictionary.1',
      'crediting/unknown-code owner.codes.1',
    ]);
    expect(said({ id, amount: { units: Float64Array.of(0.5, 2 ** 53), scale: 2 }, currency: 'USD' })).toEqual([
      'crediting/not-whole-units amount.units.0',
      'crediting/not-whole-units amount.units.1',
    ]);
    expect(said({ id, effectiveOn: { days: Int32Array.of(0, 5_000_000) } })).toEqual([
      'calendar/not-a-date effectiveOn.1',
    ]);
    expect(said({ id, recordedSeq: Float64Array.of(1, -1) })).toEqual(['crediting/wrong-sequence recordedSeq.1']);
    expect(said({ id, amount: { units: Int32Array.of(1, 2), scale: 2 } })).toEqual([
      'money/unknown-currency currency.0',
      'money/unknown-currency currency.1',
    ]);
  });

  test('have the shape that their column wants, and one entry for each id', () => {
    const days = Int32Array.of(1);
    expect(
      said({ id, owner: { days }, effectiveOn: { days }, amount: { units: Int32Array.of(1, 2), scale: 23 } }),
    ).toEqual([
      'crediting/unreadable-columns owner',
      'crediting/uneven-columns effectiveOn',
      'crediting/unreadable-columns amount',
    ]);
    expect(said({ id, splits: days, fields: { stage: { codes: [0, 0], dictionary: ['won'] } } })).toEqual([
      'crediting/unreadable-columns splits',
      'crediting/unreadable-columns fields.stage',
    ]);
  });

  test('are copied: what the host does with them later changes nothing', () => {
    const units = Float64Array.of(100, Number.NaN);
    const set = unwrap(transactionSetFromColumns({ id, amount: { units, scale: 2 }, currency: 'USD' }));
    units[0] = 500;
    expect(transactionAt(set, 0)?.amount).toEqual({ numerator: 1n, denominator: 1n });
    expect(transactionAt(set, 1)?.amount).toBeNull();
  });
});

describe('credits beside the owner', () => {
  const codes = (...credits: unknown[]) => {
    const result = transactionSetFromRows([{ id: 'a', credits: credits as never }]);
    return result.ok ? [] : result.issues.map((each) => `${each.code} ${each.path.join('.')}`);
  };

  test('have a kind, a share above 0, and one entry for each participant and kind', () => {
    const ana = { participant: 'ana', kind: 'overlay' };
    expect(codes(ana, { ...ana, kind: 'assist', share: '1.5' })).toEqual([]);
    expect(codes(ana, ana)).toEqual(['crediting/duplicate-credit 0.credits']);
    expect(
      codes({ ...ana, kind: 'split' }, { ...ana, share: '0' }, { ...ana, share: '0.0000001' }, { ...ana, by: 1 }),
    ).toEqual([
      'crediting/unknown-kind 0.credits.0.kind',
      'crediting/share-out-of-range 0.credits.1.share',
      'crediting/share-too-fine 0.credits.2.share',
      'crediting/unknown-key 0.credits.3.by',
    ]);
  });

  test('share one dictionary with owners and splits, so that codes compare', () => {
    const set = unwrap(
      transactionSetFromRows([
        { id: 'b', owner: 'ben', credits: [{ participant: 'ana', kind: 'overlay' }] },
        { id: 'a', splits: [{ participant: 'ben', share: '1' }] },
      ]),
    );
    const { owner, splits, credits, participants } = columnsOf(set);
    expect(owner.dictionary).toBe(participants);
    expect([splits, credits].map((each) => participants[each?.participant[0] ?? -1])).toEqual(['ben', 'ana']);
  });
});
