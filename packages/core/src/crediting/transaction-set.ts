import { fromDayNumber, type PlainDate } from '../calendar/index.js';
import { PacelineError } from '../foundation/index.js';
import { type Fraction, fraction } from '../money/index.js';
import { type DecimalColumn, unitsAt } from './decimal-column.js';
import type { Transaction } from './transaction.js';

declare const setBrand: unique symbol;

/**
 * Transactions of an organization, checked and packed into columns; immutable and opaque. Make one with
 * `transactionSetFromRows` or `transactionSetFromColumns`, read single rows with {@link transactionAt}.
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

/** A share of a deal that is split. */
export interface Split {
  readonly participant: string;
  readonly share: Fraction;
}

/** The columns behind a {@link TransactionSet}; for rooms of this package only. Days without a date are {@link noDay}. */
export interface PackedTransactions {
  readonly id: readonly string[];
  readonly owner: TextColumn;
  readonly effectiveOn: Int32Array;
  readonly recordedSeq: Float64Array;
  readonly amount: DecimalColumn;
  readonly currency: TextColumn;
  readonly splits: ReadonlyMap<number, readonly Split[]>;
  readonly fields: ReadonlyMap<string, TextColumn>;
  readonly numbers: ReadonlyMap<string, DecimalColumn>;
  readonly dates: ReadonlyMap<string, Int32Array>;
}

/** The day number that stands for "no date". */
export const noDay = -2_147_483_648;

const packed = new WeakMap<TransactionSet, PackedTransactions>();
const positions = new WeakMap<TransactionSet, ReadonlyMap<string, number>>();

/** Seals columns into a set. Private to this room. */
export function sealTransactions(columns: PackedTransactions): TransactionSet {
  const set = Object.freeze({ size: columns.id.length }) as TransactionSet;
  packed.set(set, columns);
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

/** True for what a builder of sets has made, and nothing else. */
export function isTransactionSet(input: unknown): input is TransactionSet {
  return typeof input === 'object' && input !== null && packed.has(input as TransactionSet);
}

/** The transaction at a position from 0, or undefined beyond the end. */
export function transactionAt(set: TransactionSet, index: number): Transaction | undefined {
  const columns = columnsOf(set);
  const id = columns.id[index];
  if (id === undefined) return undefined;
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
  let known = positions.get(set);
  if (!known) {
    known = new Map(columnsOf(set).id.map((each, index) => [each, index]));
    positions.set(set, known);
  }
  return known.get(id);
}

/** The text field `name` of a transaction, or null when it has none. */
export function fieldAt(set: TransactionSet, name: string, index: number): string | null {
  const column = columnsOf(set).fields.get(name);
  return column ? textAt(column, index) : null;
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
