import { parsePlainDate, toDayNumber } from '../calendar/index.js';
import {
  collectIssues,
  fail,
  type IssueCollector,
  type IssuePath,
  issue,
  isWellFormed,
  quoteFound,
  type Result,
  succeed,
} from '../foundation/index.js';
import { type Fraction, isCurrency, parseDecimal } from '../money/index.js';
import { packDecimals } from './decimal-column.js';
import { readSplits } from './read-splits.js';
import { noDay, type Split, sealTransactions, type TextColumn, type TransactionSet } from './transaction-set.js';

/** How the path of a value is written: rows say `[3].amount`, columns `amount[3]`. */
type PathOf = (column: readonly string[], index: number) => IssuePath;

type List = readonly unknown[];

/** Columns of which only the lengths are known to fit; every value is still to be read. */
export interface GivenColumns {
  readonly id: List;
  readonly owner?: List | undefined;
  readonly effectiveOn?: List | undefined;
  readonly recordedSeq?: List | undefined;
  readonly amount?: List | undefined;
  readonly currency?: List | undefined;
  readonly splits?: List | undefined;
  readonly fields: ReadonlyMap<string, List>;
  readonly numbers: ReadonlyMap<string, List>;
  readonly dates: ReadonlyMap<string, List>;
}

/** What the readers of columns share. */
interface Reading {
  readonly size: number;
  readonly collector: IssueCollector;
  readonly pathOf: PathOf;
}

/** Reads every value of every column and packs them into a set; all problems at once. */
export function packTransactions(columns: GivenColumns, pathOf: PathOf): Result<TransactionSet> {
  const collector = collectIssues();
  const reading = { size: columns.id.length, collector, pathOf };
  const each = <TColumn>(group: 'fields' | 'numbers' | 'dates', read: ReadColumn<TColumn>) =>
    new Map([...columns[group]].map(([name, list]) => [name, read(reading, [group, name], list)]));
  const set = {
    id: readIds(reading, columns.id),
    owner: readTexts(reading, ['owner'], columns.owner),
    effectiveOn: readDays(reading, ['effectiveOn'], columns.effectiveOn),
    recordedSeq: readSequence(reading, columns.recordedSeq),
    amount: packDecimals(readDecimals(reading, ['amount'], columns.amount)),
    currency: readCurrencies(reading, columns),
    splits: readAllSplits(reading, columns.splits),
    fields: each('fields', readTexts),
    numbers: each('numbers', (...given) => packDecimals(readDecimals(...given))),
    dates: each('dates', readDays),
  };
  return collector.issues.length > 0 ? fail(collector.issues) : succeed(sealTransactions(set));
}

type ReadColumn<TColumn> = (reading: Reading, path: readonly string[], list: List | undefined) => TColumn;

function readIds({ collector, pathOf }: Reading, ids: List): string[] {
  const seen = new Set<unknown>();
  return Array.from(ids, (id, index) => {
    const refuse = (code: string, expected: string) =>
      collector.issues.push(issue(code, pathOf(['id'], index), quoteFound(id), expected));
    if (typeof id !== 'string' || id.trim() === '') {
      refuse('crediting/missing-id', 'a text that names this transaction');
      return '';
    }
    if (!isWellFormed(id)) refuse('crediting/malformed-id', 'well-formed Unicode text');
    if (seen.has(id)) refuse('crediting/duplicate-id', 'an id that no earlier transaction has');
    seen.add(id);
    return id;
  });
}

function readDecimals({ size, collector, pathOf }: Reading, path: readonly string[], list?: List): (Fraction | null)[] {
  return Array.from({ length: size }, (_, index) => {
    const value = list?.[index];
    if (value === undefined || value === null) return null;
    return collector.take(parseDecimal(value), pathOf(path, index)) ?? null;
  });
}

function readDays({ size, collector, pathOf }: Reading, path: readonly string[], list?: List): Int32Array {
  return Int32Array.from({ length: size }, (_, index) => {
    const value = list?.[index];
    if (value === undefined || value === null) return noDay;
    const date = collector.take(parsePlainDate(value), pathOf(path, index));
    return date === undefined ? noDay : toDayNumber(date);
  });
}

function readSequence({ size, collector, pathOf }: Reading, list?: List): Float64Array {
  return Float64Array.from({ length: size }, (_, index) => {
    const value = list?.[index] ?? 0;
    if (typeof value === 'number' && Number.isSafeInteger(value) && value >= 0) return value;
    collector.issues.push(
      issue('crediting/wrong-sequence', pathOf(['recordedSeq'], index), quoteFound(value), 'a whole number from 0'),
    );
    return 0;
  });
}

function readCurrencies(reading: Reading, columns: GivenColumns): TextColumn {
  const list = Array.from({ length: reading.size }, (_, index) => {
    const code = columns.currency?.[index] ?? null;
    const needed = (columns.amount?.[index] ?? null) !== null;
    if (code === null ? !needed : typeof code === 'string' && isCurrency(code)) return code;
    const expected = 'a current ISO 4217 code beside every amount';
    const path = reading.pathOf(['currency'], index);
    reading.collector.issues.push(issue('money/unknown-currency', path, quoteFound(code ?? undefined), expected));
    return null;
  });
  return readTexts(reading, ['currency'], list);
}

function readAllSplits({ collector, pathOf }: Reading, list?: List): ReadonlyMap<number, readonly Split[]> {
  const splits = new Map<number, readonly Split[]>();
  list?.forEach((each, index) => {
    const read = readSplits(each, pathOf(['splits'], index), collector);
    if (read.length > 0) splits.set(index, read);
  });
  return splits;
}

function readTexts({ size, collector, pathOf }: Reading, path: readonly string[], list?: List): TextColumn {
  const codeOf = new Map<string, number>();
  const codes = Int32Array.from({ length: size }, (_, index) => {
    const text = list?.[index];
    if (text === undefined || text === null || text === '') return -1;
    if (typeof text !== 'string') {
      collector.issues.push(issue('crediting/not-a-text', pathOf(path, index), quoteFound(text), 'a text'));
      return -1;
    }
    const known = codeOf.get(text);
    if (known !== undefined) return known;
    codeOf.set(text, codeOf.size);
    return codeOf.size - 1;
  });
  return { codes, dictionary: [...codeOf.keys()] };
}
