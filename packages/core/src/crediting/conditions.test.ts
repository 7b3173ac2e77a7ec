import { describe, expect, test } from 'vitest';
import type { Result } from '../foundation/index.js';
import { unwrap } from '../foundation/index.js';
import {
  type Condition,
  checkCondition,
  checkConditionColumns,
  conditionSchema,
  maskOf,
  type TransactionRow,
  transactionSetFromRows,
  wantedValues,
} from './index.js';

const said = (result: Result<unknown>) =>
  result.ok ? [] : result.issues.map((each) => `${each.code} ${each.path.join('.')}`);
const rows: TransactionRow[] = [
  {
    id: 'a',
    owner: 'ana',
    effectiveOn: '2026-01-05',
    fields: { stage: 'won', kind: 'new' },
    numbers: { margin: '0.25' },
  },
  { id: 'b', owner: 'ben', effectiveOn: '2026-01-06', fields: { stage: 'signed' }, numbers: { margin: '0.3' } },
  { id: 'c', effectiveOn: '2026-01-07', fields: { stage: 'lost', kind: 'renewal' } },
];
const set = unwrap(transactionSetFromRows(rows));
const held = (condition: unknown) => {
  const checked = unwrap(checkConditionColumns(unwrap(checkCondition(condition)), set));
  expect(conditionSchema.safeParse(condition).success).toBe(true);
  return [...maskOf(checked, set)].flatMap((each, index) => (each === 1 ? [rows[index]?.id] : [])).join('');
};

describe('a condition', () => {
  test('compares texts, decimals and dates as what they are', () => {
    expect(held({})).toBe('abc');
    expect(held({ stage: ['won', 'signed'] })).toBe('ab');
    expect(held({ margin: '0.250' })).toBe('a');
    expect(held({ margin: { above: 0.25 } })).toBe('b');
    expect(held({ effectiveOn: { between: ['2026-01-06', '2026-01-31'] } })).toBe('bc');
    expect(held({ stage: { startsWith: 's' }, owner: { above: 'ana' } })).toBe('b');
    expect(held({ or: [{ stage: 'won' }, { and: [{ kind: 'renewal' }, { not: { owner: 'ana' } }] }] })).toBe('ac');
  });

  test('fails on what is missing, unless it asks for that; `not` turns that around', () => {
    expect(held({ kind: { exists: false } })).toBe('b');
    expect(held({ kind: { exists: true } })).toBe('ac');
    expect(held({ margin: { atMost: '1' } })).toBe('ab');
    expect(held({ not: { margin: { atMost: '1' } } })).toBe('c');
    expect(held({ margin: { exists: false, atMost: '1' } })).toBe('');
  });

  test('of another shape is refused, all of it at once', () => {
    expect(said(checkCondition('won'))).toEqual(['crediting/unreadable-condition ']);
    const wrong = {
      stage: { abve: 'x' },
      kind: [],
      margin: {},
      and: [],
      or: [{ not: 'x' }],
      amount: { atLeast: '1e5' },
      effectiveOn: { is: '2026-02-30' },
      owner: { between: ['a'] },
      currency: '',
      other: { in: [1.0000000000000002] },
    };
    expect(said(checkCondition(wrong))).toEqual([
      'crediting/unreadable-condition stage.abve',
      'crediting/unreadable-condition kind',
      'crediting/unreadable-condition margin',
      'crediting/unreadable-condition and',
      'crediting/unreadable-condition or.0.not',
      'crediting/test-does-not-fit amount.atLeast',
      'crediting/test-does-not-fit effectiveOn.is',
      'crediting/unreadable-condition owner.between',
      'crediting/unreadable-condition currency',
      'money/imprecise-number other.in.0',
    ]);
    let deep: object = { stage: 'won' };
    for (let level = 0; level < 5000; level += 1) deep = { not: deep };
    expect(said(checkCondition(deep))).toHaveLength(1);
    expect(said(checkCondition(JSON.parse('{ "__proto__": "won" }')))).toHaveLength(1);
  });

  test('names columns that exist, once, and fits them', () => {
    const both = unwrap(
      transactionSetFromRows([{ id: 'a', fields: { margin: 'x', owner: 'y' }, numbers: { margin: '1' } }]),
    );
    expect(said(checkConditionColumns({ margin: 'x', not: { owner: 'y' } }, both))).toEqual([
      'crediting/ambiguous-column margin',
      'crediting/ambiguous-column not.owner',
    ]);
    const wrong = {
      or: [{ stge: 'won' }],
      margin: { startsWith: '0' },
      not: { margin: ['x', '1'] },
      stage: { above: 5 },
    };
    expect(said(checkConditionColumns(wrong, set))).toEqual([
      'earnings/unknown-column or.0.stge',
      'crediting/test-does-not-fit margin.startsWith',
      'crediting/test-does-not-fit not.margin.0',
      'crediting/test-does-not-fit stage.above',
    ]);
  });

  test('tells which values it asks for by name', () => {
    const condition: Condition = {
      stage: ['won', 'signed'],
      or: [{ margin: { is: 1, above: '0' } }, { not: { kind: 'new' } }],
    };
    expect(wantedValues(condition).map((each) => `${each.path.join('.')} ${each.value}`)).toEqual([
      'stage won',
      'stage signed',
      'or.0.margin 1',
      'or.1.not.kind new',
    ]);
  });
});
