import { type PlainDate, parsePlainDate, shiftDays } from '../../calendar/index.js';
import {
  type ColumnTest,
  type Condition,
  columnsOf,
  type TransactionRow,
  type TransactionSet,
} from '../../crediting/index.js';
import { add, type Fraction, fraction, parseDecimal, subtract, toExactText } from '../../money/index.js';

type Given = Condition[string];
type Kind = 'fields' | 'numbers' | 'dates';

/** Facts of a transaction by the part of the row in which they stand. */
export interface RowFacts {
  readonly amount?: string | undefined;
  readonly fields: Readonly<Record<string, string>>;
  readonly numbers: Readonly<Record<string, string>>;
  readonly dates: Readonly<Record<string, string>>;
}

/**
 * The plainest facts with which a transaction satisfies a condition: the first value that each test allows, the first branch of an `or`, nothing where
 * something is excluded. They may fail where conditions contradict each other, so whoever asks tries them.
 */
export function exampleRow(where: Condition, set: TransactionSet, on: PlainDate): RowFacts {
  const facts = { amount: undefined as string | undefined, fields: {}, numbers: {}, dates: {} } as {
    amount: string | undefined;
    fields: Record<string, string>;
    numbers: Record<string, string>;
    dates: Record<string, string>;
  };
  for (const [name, test] of positiveTests(where)) {
    if (name === 'amount') facts.amount = valueFor(test, 'numbers', on) ?? facts.amount;
    if (builtIn.includes(name)) continue;
    const kind = kindOf(name, test, set);
    const value = valueFor(test, kind, on);
    if (value !== null) facts[kind][name] = value;
  }
  return facts;
}

const builtIn = ['id', 'owner', 'currency', 'amount', 'effectiveOn'];

/** Every test that has to hold, one branch of each `or`. */
function positiveTests(where: Condition): (readonly [string, Given])[] {
  return Object.entries(where).flatMap(([name, test]): (readonly [string, Given])[] => {
    if (name === 'not') return [];
    if (name !== 'and' && name !== 'or') return [[name, test]];
    const parts = (Array.isArray(test) ? test : [test]) as readonly Condition[]; // connectives hold conditions
    return (name === 'or' ? parts.slice(0, 1) : parts).flatMap(positiveTests);
  });
}

/** The part of the row in which a column stands; of a column that no transaction has yet, the part that its test fits. */
function kindOf(name: string, test: Given, set: TransactionSet): Kind {
  const columns = columnsOf(set);
  if (columns.fields.has(name)) return 'fields';
  if (columns.numbers.has(name)) return 'numbers';
  if (columns.dates.has(name)) return 'dates';
  const value = wordOf(test) ?? '';
  if (parsePlainDate(value).ok) return 'dates';
  return typeof test === 'object' && !Array.isArray(test) && parseDecimal(value).ok ? 'numbers' : 'fields';
}

/** The first value that a test names. */
function wordOf(test: Given): string | undefined {
  if (typeof test === 'string') return test;
  if (Array.isArray(test)) return String(test[0] ?? '');
  const { is, in: list, startsWith, atLeast, atMost, between, above, below } = test as ColumnTest; // not a list, not a text
  const word = is ?? list?.[0] ?? startsWith ?? atLeast ?? atMost ?? between?.[0] ?? above ?? below;
  return word === undefined ? undefined : String(word);
}

function valueFor(test: Given, kind: Kind, on: PlainDate): string | null {
  const word = wordOf(test);
  if (typeof test === 'string' || Array.isArray(test)) return word ?? null;
  const { exists, above, below } = test as ColumnTest; // not a list, not a text
  if (word === undefined) return exists === true ? { fields: 'any', numbers: '1', dates: on }[kind] : null;
  if (word === String(above)) return beside(word, kind, 1);
  return word === String(below) ? beside(word, kind, -1) : word;
}

/** The next value above or below one that does not itself fit. */
function beside(word: string, kind: Kind, step: 1 | -1): string {
  if (kind === 'fields') return step > 0 ? `${word}~` : '';
  const date = kind === 'dates' ? parsePlainDate(word) : null;
  if (date?.ok) return shiftDays(date.value, step);
  const decimal = parseDecimal(word);
  const one = fraction(1n);
  const moved = (value: Fraction) => (step > 0 ? add(value, one) : subtract(value, one));
  return decimal.ok ? toExactText(moved(decimal.value)) : word;
}

/** The facts of a row, those of `more` before those of `facts`. */
export function withFacts(facts: RowFacts, more: Partial<TransactionRow>): Partial<TransactionRow> {
  return {
    ...(facts.amount === undefined ? {} : { amount: facts.amount }),
    ...more,
    fields: { ...facts.fields, ...more.fields },
    numbers: { ...facts.numbers, ...more.numbers },
    dates: { ...facts.dates, ...more.dates },
  };
}
