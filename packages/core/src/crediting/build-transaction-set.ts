import { parsePlainDate, toDayNumber } from '../calendar/index.js';
import {
  collectIssues,
  fail,
  type IssueCollector,
  type IssuePath,
  issue,
  quoteFound,
  type Result,
  succeed,
} from '../foundation/index.js';
import {
  compare,
  type Fraction,
  isCurrency,
  one,
  parseDecimal,
  parseFraction,
  sum,
  toExactText,
} from '../money/index.js';
import { packDecimals } from './decimal-column.js';
import type { SplitInput, TransactionColumns, TransactionRow } from './transaction.js';
import { noDay, type Split, sealTransactions, type TextColumn, type TransactionSet } from './transaction-set.js';

/** How the path of a value is written: rows say `[3].amount`, columns `amount[3]`. */
type PathOf = (column: readonly string[], index: number) => IssuePath;

/**
 * A set from rows. All problems are reported at once; nothing is made unless every row can be read.
 *
 * Issues: `crediting/missing-id`, `crediting/duplicate-id`, `crediting/split-not-whole`, `crediting/duplicate-split`,
 * `crediting/wrong-sequence`, `calendar/not-a-date`, `money/not-a-decimal`, `money/imprecise-number`, `money/unknown-currency`.
 *
 * @example
 * const deals = transactionSetFromRows([
 *   { id: 'd1', owner: 'ana', effectiveOn: '2026-02-03', amount: '1200.00', currency: 'USD', fields: { stage: 'won' } },
 * ]);
 */
export function transactionSetFromRows(rows: readonly TransactionRow[]): Result<TransactionSet> {
  const names = (part: 'fields' | 'numbers' | 'dates') => [
    ...new Set(rows.flatMap((row) => Object.keys(row[part] ?? {}))),
  ];
  return build(
    {
      id: rows.map((row) => row.id),
      owner: rows.map((row) => row.owner),
      effectiveOn: rows.map((row) => row.effectiveOn),
      recordedSeq: rows.map((row) => row.recordedSeq),
      amount: rows.map((row) => row.amount),
      currency: rows.map((row) => row.currency),
      splits: rows.map((row) => row.splits),
      fields: Object.fromEntries(names('fields').map((name) => [name, rows.map((row) => row.fields?.[name])])),
      numbers: Object.fromEntries(names('numbers').map((name) => [name, rows.map((row) => row.numbers?.[name])])),
      dates: Object.fromEntries(names('dates').map((name) => [name, rows.map((row) => row.dates?.[name])])),
    },
    (column, index) => [index, ...column],
  );
}

/**
 * A set from columns: the same checks and the same set as from rows, without an object for each row.
 * Issues: as {@link transactionSetFromRows}, and `crediting/uneven-columns`.
 */
export function transactionSetFromColumns(columns: TransactionColumns): Result<TransactionSet> {
  const size = columns.id.length;
  const lists: [string, readonly unknown[]][] = Object.entries(columns).flatMap(([name, value]) => {
    if (Array.isArray(value)) return [[name, value] as [string, readonly unknown[]]];
    if (typeof value !== 'object') return [];
    return Object.entries(value as Record<string, readonly unknown[]>).map(
      ([key, list]): [string, readonly unknown[]] => [`${name}.${key}`, list],
    );
  });
  const uneven = lists.filter(([, list]) => list.length !== size);
  if (uneven.length > 0) {
    return fail(
      uneven.map(([name, list]) =>
        issue('crediting/uneven-columns', [name], `${list.length} entries`, `${size}, as many as ids`),
      ),
    );
  }
  return build(columns, (column, index) => [...column, index]);
}

function build(columns: TransactionColumns, pathOf: PathOf): Result<TransactionSet> {
  const collector = collectIssues();
  const size = columns.id.length;
  const decimals = (path: readonly string[], list?: readonly unknown[]) =>
    readDecimals(path, list, size, collector, pathOf);
  const days = (path: readonly string[], list?: readonly unknown[]) => readDays(path, list, size, collector, pathOf);
  const set = {
    id: readIds(columns.id, collector, pathOf),
    owner: packTexts(columns.owner, size),
    effectiveOn: days(['effectiveOn'], columns.effectiveOn),
    recordedSeq: readSequence(columns, collector, pathOf),
    amount: packDecimals(decimals(['amount'], columns.amount)),
    currency: readCurrencies(columns, collector, pathOf),
    splits: readSplits(columns, collector, pathOf),
    fields: new Map(Object.entries(columns.fields ?? {}).map(([name, list]) => [name, packTexts(list, size)])),
    numbers: new Map(
      Object.entries(columns.numbers ?? {}).map(([name, list]) => [
        name,
        packDecimals(decimals(['numbers', name], list)),
      ]),
    ),
    dates: new Map(Object.entries(columns.dates ?? {}).map(([name, list]) => [name, days(['dates', name], list)])),
  };
  return collector.issues.length > 0 ? fail(collector.issues) : succeed(sealTransactions(set));
}

function readIds(ids: readonly string[], collector: IssueCollector, pathOf: PathOf): readonly string[] {
  const seen = new Set<string>();
  ids.forEach((id, index) => {
    if (typeof id !== 'string' || id.trim() === '') {
      collector.issues.push(
        issue('crediting/missing-id', pathOf(['id'], index), quoteFound(id), 'a text that names this transaction'),
      );
    } else if (seen.has(id)) {
      collector.issues.push(
        issue('crediting/duplicate-id', pathOf(['id'], index), quoteFound(id), 'an id that no earlier transaction has'),
      );
    }
    seen.add(id);
  });
  return [...ids];
}

function readDecimals(
  path: readonly string[],
  list: readonly unknown[] | undefined,
  size: number,
  collector: IssueCollector,
  pathOf: PathOf,
): (Fraction | null)[] {
  return Array.from({ length: size }, (_, index) => {
    const value = list?.[index];
    if (value === undefined || value === null) return null;
    return collector.take(parseDecimal(value), pathOf(path, index)) ?? null;
  });
}

function readDays(
  path: readonly string[],
  list: readonly unknown[] | undefined,
  size: number,
  collector: IssueCollector,
  pathOf: PathOf,
): Int32Array {
  return Int32Array.from({ length: size }, (_, index) => {
    const value = list?.[index];
    if (value === undefined || value === null) return noDay;
    const date = collector.take(parsePlainDate(value), pathOf(path, index));
    return date === undefined ? noDay : toDayNumber(date);
  });
}

function readSequence(columns: TransactionColumns, collector: IssueCollector, pathOf: PathOf): Float64Array {
  return Float64Array.from(columns.id, (_, index) => {
    const value = columns.recordedSeq?.[index] ?? 0;
    if (Number.isSafeInteger(value) && value >= 0) return value;
    collector.issues.push(
      issue('crediting/wrong-sequence', pathOf(['recordedSeq'], index), quoteFound(value), 'a whole number from 0'),
    );
    return 0;
  });
}

function readCurrencies(columns: TransactionColumns, collector: IssueCollector, pathOf: PathOf): TextColumn {
  const { currency } = columns;
  const list = columns.id.map((_, index) => (typeof currency === 'string' ? currency : currency?.[index]));
  const expected = 'a current ISO 4217 code beside every amount';
  list.forEach((code, index) => {
    const amount = columns.amount?.[index];
    const needed = amount !== undefined && amount !== null;
    if (code === undefined || code === null ? needed : !isCurrency(code)) {
      collector.issues.push(issue('money/unknown-currency', pathOf(['currency'], index), quoteFound(code), expected));
    }
  });
  return packTexts(list, list.length);
}

function readSplits(
  columns: TransactionColumns,
  collector: IssueCollector,
  pathOf: PathOf,
): ReadonlyMap<number, readonly Split[]> {
  const splits = new Map<number, readonly Split[]>();
  columns.splits?.forEach((list, index) => {
    if (list === undefined || list.length === 0) return;
    const path = pathOf(['splits'], index);
    const shares = list.map((each, position) => readShare(each, [...path, position, 'share'], collector));
    const total = sum(shares.map((each) => each.share));
    if (new Set(list.map((each) => each.participant)).size !== list.length) {
      collector.issues.push(
        issue('crediting/duplicate-split', path, 'a participant who is named twice', 'one share for each participant'),
      );
    }
    if (compare(total, one) !== 0) {
      collector.issues.push(
        issue(
          'crediting/split-not-whole',
          path,
          `shares that sum to ${toExactText(total)}`,
          'shares that sum to exactly 1',
        ),
      );
    }
    splits.set(index, shares);
  });
  return splits;
}

function readShare(split: SplitInput, path: IssuePath, collector: IssueCollector): Split {
  return { participant: split.participant, share: collector.take(parseFraction(split.share), path) ?? one };
}

function packTexts(list: readonly (string | null | undefined)[] | undefined, size: number): TextColumn {
  const codeOf = new Map<string, number>();
  const codes = Int32Array.from({ length: size }, (_, index) => {
    const text = list?.[index];
    if (text === undefined || text === null || text === '') return -1;
    const known = codeOf.get(text);
    if (known !== undefined) return known;
    codeOf.set(text, codeOf.size);
    return codeOf.size - 1;
  });
  return { codes, dictionary: [...codeOf.keys()] };
}
