import { collectIssues, fail, type IssuePath, issue, quoteFound, type Result, succeed } from '../foundation/index.js';
import { isCurrency } from '../money/index.js';
import { arrangeTransactions } from './arrange-transactions.js';
import type { DecimalColumn } from './decimal-column.js';
import { checkDays, readDays } from './read-days.js';
import { checkUnits, readDecimals } from './read-decimals.js';
import { readCredits, readSplits } from './read-holders.js';
import { readIds } from './read-ids.js';
import { checkCodes, type Dictionary, emptyDictionary, readTexts } from './read-texts.js';
import type { List, Reading } from './reading.js';
import { shareDictionary } from './share-dictionary.js';
import type { DayNumbers, DecimalUnits, TextCodes } from './transaction.js';
import { sealTransactions, type TextColumn, type TransactionSet } from './transaction-set.js';

/** Columns of which only the lengths are known to fit; every value is still to be read. */
export interface GivenColumns {
  readonly id: List;
  readonly owner?: List | TextCodes | undefined;
  readonly effectiveOn?: List | DayNumbers | undefined;
  readonly recordedSeq?: ArrayLike<unknown> | undefined;
  readonly amount?: List | DecimalUnits | undefined;
  readonly currency?: string | List | TextCodes | undefined;
  readonly splits?: List | undefined;
  readonly credits?: List | undefined;
  readonly fields: ReadonlyMap<string, List | TextCodes>;
  readonly numbers: ReadonlyMap<string, List | DecimalUnits>;
  readonly dates: ReadonlyMap<string, List | DayNumbers>;
}

/** Reads every value of every column and packs them into a set; all problems at once. */
export function packTransactions(columns: GivenColumns, pathOf: Reading['pathOf']): Result<TransactionSet> {
  const collector = collectIssues();
  const participants = emptyDictionary();
  const shares = shareDictionary();
  const reading = { size: columns.id.length, collector, pathOf, participants, shares };
  const { ids, byId } = readIds(reading, columns.id);
  const given = {
    id: ids,
    byId,
    participants: participants.texts,
    owner: readTextColumn(reading, ['owner'], columns.owner, participants),
    effectiveOn: readDayColumn(reading, ['effectiveOn'], columns.effectiveOn),
    recordedSeq: readSequence(reading, columns.recordedSeq),
    amount: readNumberColumn(reading, ['amount'], columns.amount),
    currency: readCurrencies(reading, columns),
    splits: readSplits(reading, columns.splits),
    credits: readCredits(reading, columns.credits),
    shares: shares.shares,
    fields: mapEach(columns.fields, (list, name) => readTextColumn(reading, ['fields', name], list)),
    numbers: mapEach(columns.numbers, (list, name) => readNumberColumn(reading, ['numbers', name], list)),
    dates: mapEach(columns.dates, (list, name) => readDayColumn(reading, ['dates', name], list)),
  };
  if (collector.issues.length > 0) return fail(collector.issues);
  return succeed(sealTransactions(arrangeTransactions(given)));
}

function mapEach<TGiven, TColumn>(group: ReadonlyMap<string, TGiven>, read: (given: TGiven, name: string) => TColumn) {
  return new Map([...group].map(([name, given]) => [name, read(given, name)]));
}

/** True for a list of values, as against a column that is already numbers. */
function isList(given: unknown): given is List | undefined {
  return given === undefined || Array.isArray(given);
}

function readDayColumn(reading: Reading, path: IssuePath, given: List | DayNumbers | undefined): Int32Array {
  return isList(given) ? readDays(reading, path, given) : checkDays(reading, path, given);
}

function readNumberColumn(reading: Reading, path: IssuePath, given: List | DecimalUnits | undefined): DecimalColumn {
  return isList(given) ? readDecimals(reading, path, given) : checkUnits(reading, path, given);
}

function readTextColumn(
  reading: Reading,
  path: IssuePath,
  given: List | TextCodes | undefined,
  dictionary: Dictionary = emptyDictionary(),
): TextColumn {
  return isList(given) ? readTexts(reading, path, given, dictionary) : checkCodes(reading, path, given, dictionary);
}

function readSequence({ size, collector, pathOf }: Reading, list?: ArrayLike<unknown>): Float64Array {
  const sequence = new Float64Array(size);
  for (let index = 0; index < (list ? size : 0); index += 1) {
    const value = list?.[index] ?? 0;
    if (typeof value === 'number' && Number.isSafeInteger(value) && value >= 0) sequence[index] = value;
    else {
      const at = pathOf(['recordedSeq'], index);
      collector.issues.push(issue('crediting/wrong-sequence', at, quoteFound(value), 'a whole number from 0'));
    }
  }
  return sequence;
}

/** A code beside every amount; texts that are none are refused wherever they stand. */
function readCurrencies(reading: Reading, { currency, amount }: GivenColumns): TextColumn {
  const { size, collector, pathOf } = reading;
  const list = typeof currency === 'string' ? new Array<string>(size).fill(currency) : currency;
  // What is no text is no currency either; one issue says so.
  const quiet = isList(list) ? { ...reading, collector: collectIssues() } : reading;
  const column = readTextColumn(quiet, ['currency'], list);
  const current = column.dictionary.map(isCurrency);
  const amounts = isList(amount) ? amount : amount.units;
  for (let index = 0; index < size; index += 1) {
    const code = column.codes[index] ?? -1;
    if (code >= 0 && current[code] === true) continue;
    const value = amounts?.[index] ?? Number.NaN;
    const missing = typeof value === 'number' && Number.isNaN(value);
    const found = isList(list) ? (list?.[index] ?? undefined) : column.dictionary[code];
    if (found === undefined && missing) continue;
    const expected = 'a current ISO 4217 code beside every amount';
    collector.issues.push(issue('money/unknown-currency', pathOf(['currency'], index), quoteFound(found), expected));
  }
  return column;
}
