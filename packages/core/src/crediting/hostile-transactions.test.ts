import { describe, expect, test } from 'vitest';
import { type TransactionRow, transactionSetFromColumns, transactionSetFromRows } from './index.js';

const deal = { id: 'd1', owner: 'ana', effectiveOn: '2026-02-03', amount: '100.00', currency: 'USD' };
const said = (result: ReturnType<typeof transactionSetFromRows>) =>
  result.ok ? [] : result.issues.map((each) => `${each.code} ${each.path.join('.')}`);
const rows = (...list: unknown[]) => said(transactionSetFromRows(list as TransactionRow[]));
const columns = (given: unknown) => said(transactionSetFromColumns(given as { id: string[] }));
const splits = (...shares: unknown[]) =>
  rows({ ...deal, splits: shares.map((share, index) => ({ participant: `p${index}`, share })) });

describe('rows of another shape', () => {
  test('are issues, never an exception', () => {
    for (const input of [undefined, null, 5, 'rows', {}, { size: 3 }]) {
      expect(said(transactionSetFromRows(input as never))).toEqual(['crediting/unreadable-row ']);
    }
    expect(rows(null, undefined, 5, [], deal)).toEqual([0, 1, 2, 3].map((at) => `crediting/unreadable-row ${at}`));
    expect(rows({ ...deal, fields: 'x', numbers: [], dates: 5 })).toEqual([
      'crediting/unreadable-row 0.fields',
      'crediting/unreadable-row 0.numbers',
      'crediting/unreadable-row 0.dates',
    ]);
    expect(rows({ ...deal, splits: 'x' })).toEqual(['crediting/unreadable-row 0.splits']);
    expect(rows({ ...deal, splits: [null, { participant: 5, share: '1' }] })).toEqual([
      'crediting/unreadable-row 0.splits.0',
      'crediting/not-a-text 0.splits.1.participant',
    ]);
    expect(rows({ ...deal, owner: 5, fields: { label: {} } })).toEqual([
      'crediting/not-a-text 0.owner',
      'crediting/not-a-text 0.fields.label',
    ]);
    expect(rows({ ...deal, id: 'd\ud800' })).toEqual(['crediting/malformed-id 0.id']);
  });

  test('with a misspelt key are refused', () => {
    expect(rows({ ...deal, recordedseq: 5 })).toEqual(['crediting/unknown-key 0.recordedseq']);
    expect(rows({ ...deal, splits: [{ participant: 'ana', share: '1', role: 'x' }] })).toEqual([
      'crediting/unknown-key 0.splits.0.role',
    ]);
  });

  test('may name a column after what every object has, but not `__proto__`', () => {
    const names = ['constructor', 'toString', 'hasOwnProperty'];
    const fields = (value: string) => Object.fromEntries(names.map((name) => [name, value]));
    expect(rows({ ...deal, fields: fields('x'), dates: {} }, { ...deal, id: 'd2' })).toEqual([]);
    expect(rows({ ...deal, fields: JSON.parse('{ "__proto__": "won" }') })).toEqual([
      'crediting/unknown-key 0.fields.__proto__',
    ]);
  });
});

describe('columns of another shape', () => {
  test('are issues, never an exception', () => {
    for (const input of [undefined, null, 5, []]) expect(columns(input)).toEqual(['crediting/unreadable-columns ']);
    expect(columns({})).toEqual(['crediting/unreadable-columns id']);
    expect(columns({ id: ['a'], owner: 'ana', amount: 5, currency: null, splits: {} })).toEqual(
      ['owner', 'amount', 'currency', 'splits'].map((name) => `crediting/unreadable-columns ${name}`),
    );
    expect(columns({ id: ['a'], fields: { stage: null }, numbers: null, ownr: ['ana'] })).toEqual([
      'crediting/unknown-key ownr',
      'crediting/unreadable-columns fields.stage',
      'crediting/unreadable-columns numbers',
    ]);
  });
});

describe('the shares of a split', () => {
  test('lie between 0 and 1; somebody may be named with nothing', () => {
    expect(splits('11', '-10')).toEqual([
      'crediting/share-out-of-range 0.splits.0.share',
      'crediting/share-out-of-range 0.splits.1.share',
    ]);
    expect(splits('0', '1')).toEqual([]);
  });

  test('are not finer than sums of many of them can bear', () => {
    expect(splits('0.333333', '0.666667')).toEqual([]);
    expect(splits('1/9999', '9998/9999')).toEqual([]);
    expect(splits('1/10007', '10006/10007')).toEqual([
      'crediting/share-too-fine 0.splits.0.share',
      'crediting/share-too-fine 0.splits.1.share',
    ]);
    expect(splits('0.3333333', '0.6666667')).toHaveLength(2);
  });
});

test('two hundred thousand bad rows are two hundred thousand issues', () => {
  const list = Array.from({ length: 200_000 }, (_, index) => ({ ...deal, id: `d${index}`, amount: 'x' }));
  expect(rows(...list.slice(0, 3))).toHaveLength(3);
  expect(said(transactionSetFromRows(list))).toHaveLength(200_000);
});
