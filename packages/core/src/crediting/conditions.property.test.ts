import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { unwrap } from '../foundation/index.js';
import { compare, parseDecimal } from '../money/index.js';
import {
  type ColumnTest,
  type Condition,
  checkCondition,
  checkConditionColumns,
  columnsOf,
  maskOf,
  type TransactionRow,
  transactionSetFromRows,
} from './index.js';

const seed = 20_261_125;
const texts = ['a', 'ab', 'b', 'é', '\ue000', '😀'] as const;
const small = ['-3', '-0.5', '0', '0.50', '1', '2.25', '1000'] as const;
const large = [
  ...small,
  '9007199254740992',
  '9007199254740993',
  '-9007199254740993.5',
  '123456789012345678901234567890.25',
];
const dates = ['2025-12-31', '2026-01-01', '2026-02-28', '2026-03-01'] as const;
const maybe = <TValue>(list: readonly TValue[]) => fc.option(fc.constantFrom(...list), { freq: 4 });

const rowsOf = (amounts: readonly string[]): fc.Arbitrary<TransactionRow[]> =>
  fc
    .array(
      fc.record({
        owner: maybe(texts),
        effectiveOn: maybe(dates),
        amount: maybe(amounts),
        currency: fc.constantFrom('USD', 'EUR'),
        fields: fc.record({ stage: maybe(texts) }),
        numbers: fc.record({ margin: maybe(amounts) }),
        dates: fc.record({ closedOn: maybe(dates) }),
      }),
      { minLength: 1, maxLength: 6 },
    )
    .map((list) => list.map((each, index) => ({ id: `${'abc'[index % 3]}${index}`, ...each })));

const testOf = (values: readonly string[], isText: boolean): fc.Arbitrary<Condition[string]> => {
  const value = fc.constantFrom(...values);
  const object = fc.record(
    {
      is: value,
      in: fc.array(value, { minLength: 1, maxLength: 3 }),
      above: value,
      atLeast: value,
      below: value,
      atMost: value,
      between: fc.tuple(value, value),
      exists: fc.boolean(),
      ...(isText ? { startsWith: fc.constantFrom('a', 'b', '😀') } : {}),
    },
    { requiredKeys: [] },
  );
  const one = object.map((tests) => Object.fromEntries(Object.entries(tests).slice(0, 2)));
  return fc
    .oneof(value, fc.array(value, { minLength: 1, maxLength: 3 }), one, object)
    .filter((each) => Object.keys(each).length > 0);
};
const entry = (amounts: readonly string[]): fc.Arbitrary<[string, Condition[string]]> =>
  fc.oneof(
    fc.tuple(fc.constantFrom('owner', 'stage', 'id'), testOf([...texts, 'a0', 'b1'], true)),
    fc.tuple(fc.constant('currency'), testOf(['USD', 'EUR'], true)),
    fc.tuple(fc.constantFrom('amount', 'margin'), testOf(amounts, false)),
    fc.tuple(fc.constantFrom('effectiveOn', 'closedOn'), testOf(dates, false)),
  );
const conditionOf = (amounts: readonly string[]): fc.Arbitrary<Condition> =>
  fc.letrec<{ condition: Condition }>((tie) => ({
    condition: fc.oneof(
      { maxDepth: 3 },
      fc.array(entry(amounts), { minLength: 1, maxLength: 2 }).map((list) => Object.fromEntries(list)),
      fc.array(tie('condition'), { minLength: 1, maxLength: 3 }).map((list) => ({ and: list })),
      fc.array(tie('condition'), { minLength: 1, maxLength: 3 }).map((list) => ({ or: list })),
      tie('condition').map((each) => ({ not: each })),
      fc.tuple(entry(amounts), tie('condition')).map(([[name, given], each]) => ({ [name]: given, not: each })),
    ),
  })).condition;

/** One row after the other, as the table of the specification says. */
function holds(condition: Condition, row: TransactionRow): boolean {
  return Object.entries(condition).every(([name, given]) => {
    if (name === 'and') return (given as Condition[]).every((each) => holds(each, row));
    if (name === 'or') return (given as Condition[]).some((each) => holds(each, row));
    if (name === 'not') return !holds(given as Condition, row);
    const own: Readonly<Record<string, unknown>> = { ...row, ...row.fields, ...row.numbers, ...row.dates };
    return columnHolds(name, given as string | string[] | ColumnTest, (own[name] ?? null) as string | null);
  });
}

function columnHolds(name: string, given: string | string[] | ColumnTest, value: string | null): boolean {
  if (typeof given === 'string') return columnHolds(name, { is: given }, value);
  if (Array.isArray(given)) return columnHolds(name, { in: given }, value);
  const order = (limit: unknown): number => {
    if (value === null) return Number.NaN;
    if (name === 'amount' || name === 'margin')
      return compare(unwrap(parseDecimal(value)), unwrap(parseDecimal(limit)));
    const [a, b] = [[...value], [...String(limit)]].map((list) => list.map((each) => each.codePointAt(0) ?? 0));
    const at = (a ?? []).findIndex((each, index) => each !== b?.[index]);
    if (at < 0) return (a?.length ?? 0) - (b?.length ?? 0);
    return at >= (b?.length ?? 0) ? 1 : (a?.[at] ?? 0) - (b?.[at] ?? 0);
  };
  const outcomes = {
    is: (limit: unknown) => order(limit) === 0,
    in: (list: unknown) => (list as string[]).some((each) => order(each) === 0),
    above: (limit: unknown) => order(limit) > 0,
    atLeast: (limit: unknown) => order(limit) >= 0,
    below: (limit: unknown) => order(limit) < 0,
    atMost: (limit: unknown) => order(limit) <= 0,
    between: (list: unknown) => order((list as string[])[0]) >= 0 && order((list as string[])[1]) <= 0,
    startsWith: (start: unknown) => value?.startsWith(String(start)) ?? false,
    exists: (wanted: unknown) => (value !== null) === wanted,
  };
  return Object.entries(given).every(([test, limit]) => outcomes[test as keyof typeof outcomes](limit));
}

describe('the mask of a condition', () => {
  test.each([
    ['small', small],
    ['beyond 2^53', large],
  ])('says of each row what the table says, with numbers that are %s', (_, amounts) => {
    const met = { holds: 0, fails: 0, empty: 0, long: 0 };
    fc.assert(
      fc.property(rowsOf(amounts), conditionOf(amounts), (rows, given) => {
        const set = unwrap(transactionSetFromRows(rows));
        const condition = unwrap(checkConditionColumns(unwrap(checkCondition(given)), set));
        const mask = maskOf(condition, set);
        const byId = new Map(rows.map((row) => [row.id, row]));
        const { id, amount } = columnsOf(set);
        const expected = id.map((each) => (holds(condition, byId.get(each) ?? { id: '' }) ? 1 : 0));
        expect([...mask]).toEqual(expected);
        for (const each of expected) met[each === 1 ? 'holds' : 'fails'] += 1;
        if (rows.some((row) => row.fields?.stage === null)) met.empty += 1;
        if (!amount.certified) met.long += 1;
      }),
      { seed, numRuns: 800 },
    );
    expect(Math.min(met.holds, met.fails, met.empty)).toBeGreaterThan(200);
    expect(met.long > 100).toBe(amounts === large);
  });

  test('is made once for a set, however often and from whichever object it is asked', () => {
    const set = unwrap(transactionSetFromRows([{ id: 'a', fields: { stage: 'won' } }]));
    const condition = { stage: 'won' };
    expect(maskOf(condition, set)).toBe(maskOf(condition, set));
    expect(maskOf({ stage: 'won' }, set)).toBe(maskOf(condition, set));
    expect(maskOf({ nowhere: 'won' }, set)).toEqual(Uint8Array.of(0));
  });
});

describe('anything at all', () => {
  test('is refused or read as a condition, never thrown at', () => {
    let read = 0;
    const set = unwrap(transactionSetFromRows([{ id: 'a', fields: { stage: 'won' }, numbers: { margin: '1' } }]));
    const key = fc.constantFrom(
      'stage',
      'margin',
      'amount',
      'and',
      'or',
      'not',
      'is',
      'in',
      'between',
      'exists',
      '__proto__',
    );
    const value = fc.oneof(fc.anything(), fc.constantFrom('won', '1', 1, true, null));
    const { tree } = fc.letrec((tie) => ({
      tree: fc.oneof(
        { maxDepth: 4 },
        value,
        fc.dictionary(key, tie('tree'), { maxKeys: 3 }),
        fc.array(tie('tree'), { maxLength: 3 }),
      ),
    }));
    fc.assert(
      fc.property(tree, (input) => {
        const condition = checkCondition(input);
        if (!condition.ok) return;
        read += 1;
        checkConditionColumns(condition.value, set);
        expect(maskOf(condition.value, set)).toHaveLength(1);
      }),
      { seed, numRuns: 1500 },
    );
    expect(read).toBeGreaterThan(50);
  });
});
