import { fromDayNumber, type PlainDate } from '../calendar/index.js';
import { compareText, PacelineError } from '../foundation/index.js';
import { type Fraction, fraction, one } from '../money/index.js';
import { type DecimalColumn, unitsAt } from './decimal-column.js';
import type { HolderColumn, Split } from './holder-column.js';
import { noDay } from './no-day.js';
import { type PackedTexts, packTexts, textIn, unpackTexts } from './packed-texts.js';
import type { Transaction } from './transaction.js';

declare const setBrand: unique symbol;

/**
 * Transactions of an organization, checked and packed into columns; immutable and opaque. Make one with
 * `transactionSetFromRows` or `transactionSetFromColumns`, read single rows with {@link transactionAt}. Positions go by
 * `effectiveOn` (those without one first) and then by id, whatever the order of the input was.
 */
export interface TransactionSet {
  readonly size: number;
  readonly [setBrand]: true;
}

/** Texts by code: `dictionary[codes[i]]`, with code −1 for none. */
export interface TextColumn {
  readonly codes: Int32Array;
  readonly dictionary: readonly string[];
}

/**
 * The columns behind a {@link TransactionSet}, row by row in the order of `effectiveOn` and id; for rooms of this package only.
 * Days without a date are {@link noDay}. `idOrder` is the rank of each row's id by code point. `owner`, `splits` and `credits`
 * share the dictionary `participants`, so that their codes compare; `shares[0]` is 1. The order of rows is the only order:
 * shuffled input gives equal columns.
 */
export interface PackedTransactions {
  /** All ids, made anew whenever they are asked for; {@link idAt} reads one. */
  readonly id: readonly string[];
  readonly idOrder: Int32Array;
  readonly participants: readonly string[];
  readonly owner: TextColumn;
  readonly effectiveOn: Int32Array;
  readonly recordedSeq: Float64Array;
  readonly amount: DecimalColumn;
  readonly currency: TextColumn;
  /** Null when no deal is split. */
  readonly splits: HolderColumn | null;
  /** Overlays and assists; null when there are none. */
  readonly credits: HolderColumn | null;
  readonly shares: readonly Fraction[];
  readonly fields: ReadonlyMap<string, TextColumn>;
  readonly numbers: ReadonlyMap<string, DecimalColumn>;
  readonly dates: ReadonlyMap<string, Int32Array>;
}

const packedIds = new WeakMap<TransactionSet, PackedTexts>();
const packed = new WeakMap<TransactionSet, PackedTransactions>();
const rowsById = new WeakMap<TransactionSet, Int32Array>();

/** Seals columns into a set. Private to this room. */
export function sealTransactions({ id, ...columns }: PackedTransactions): TransactionSet {
  const set = Object.freeze({ size: id.length }) as TransactionSet;
  const ids = packTexts(id);
  packedIds.set(set, ids);
  packed.set(set, {
    ...columns,
    get id() {
      return unpackTexts(ids);
    },
  });
  return set;
}

/**
 * The columns of a set, for rooms of this package; not exported from the package.
 *
 * @throws PacelineError `crediting/not-a-transaction-set`
 */
export function columnsOf(set: TransactionSet): PackedTransactions {
  const columns = packed.get(set);
  if (columns) return columns;
  throw new PacelineError(
    'crediting/not-a-transaction-set',
    'this object was not made by transactionSetFromRows or …FromColumns',
  );
}

/** The id of the transaction at a position, empty beyond the end. */
export function idAt(set: TransactionSet, index: number): string {
  const ids = packedIds.get(set);
  return (ids && textIn(ids, index)) ?? '';
}

/** True for what a builder of sets has made, and nothing else. */
export function isTransactionSet(input: unknown): input is TransactionSet {
  return typeof input === 'object' && input !== null && packed.has(input as TransactionSet);
}

/** The transaction at a position from 0, or undefined beyond the end. */
export function transactionAt(set: TransactionSet, index: number): Transaction | undefined {
  const columns = columnsOf(set);
  const id = idAt(set, index);
  if (id === '') return undefined;
  return {
    id,
    owner: textAt(columns.owner, index),
    effectiveOn: dateAt(columns.effectiveOn, index),
    recordedSeq: columns.recordedSeq[index] ?? 0,
    amount: decimalAt(columns.amount, index),
    currency: textAt(columns.currency, index),
  };
}

/** The position of the transaction with this id, or undefined when the set has none. */
export function positionOf(set: TransactionSet, id: string): number | undefined {
  const rows = rowsInIdOrder(set);
  let low = 0;
  let high = rows.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const row = rows[middle] ?? 0;
    const order = compareText(idAt(set, row), id);
    if (order === 0) return row;
    if (order < 0) low = middle + 1;
    else high = middle - 1;
  }
  return undefined;
}

/** The positions of a set in the order of ids by code point. Private to this room. */
export function rowsInIdOrder(set: TransactionSet): Int32Array {
  let rows = rowsById.get(set);
  if (!rows) {
    const { idOrder } = columnsOf(set);
    rows = new Int32Array(idOrder.length);
    for (let row = 0; row < idOrder.length; row += 1) rows[idOrder[row] ?? 0] = row;
    rowsById.set(set, rows);
  }
  return rows;
}

/** The text field `name` of a transaction, or null when it has none. */
export function fieldAt(set: TransactionSet, name: string, index: number): string | null {
  const column = columnsOf(set).fields.get(name);
  return column ? textAt(column, index) : null;
}

/** Who holds a split deal and by how much; nobody when it is not split. */
export function splitsAt(set: TransactionSet, index: number): Split[] {
  const { splits, participants, shares } = columnsOf(set);
  const held: Split[] = [];
  for (let entry = splits?.starts[index] ?? 0; entry < (splits?.starts[index + 1] ?? 0); entry += 1) {
    const participant = participants[splits?.participant[entry] ?? 0] ?? '';
    held.push({ participant, share: shares[splits?.share[entry] ?? 0] ?? one });
  }
  return held;
}

/** The text at a position of a column. */
export function textAt(column: TextColumn, index: number): string | null {
  return column.dictionary[column.codes[index] ?? -1] ?? null;
}

/** The date at a position of a day column. */
export function dateAt(days: Int32Array, index: number): PlainDate | null {
  const day = days[index] ?? noDay;
  return day === noDay ? null : fromDayNumber(day);
}

/** The exact decimal at a position of a column. */
export function decimalAt(column: DecimalColumn, index: number): Fraction | null {
  const units = unitsAt(column, index);
  return units === null ? null : fraction(units, 10n ** BigInt(column.scale));
}
