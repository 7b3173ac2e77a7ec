import { columnsOf, type DecimalColumn, maskOf, type TransactionSet } from '../crediting/index.js';
import { isMoney, type Measure } from './measure.js';

/** What measuring needs to know: all measures of the plan by id, the transactions, and the plan's currency. */
export interface MeasuringContext {
  readonly measures: ReadonlyMap<string, Measure>;
  readonly set: TransactionSet;
  readonly currency: string;
}

/**
 * What each transaction of a set counts in a measure, by position.
 *
 * - `counts` (to be read, not written): 0 the measure does not want it; 1 it counts; 2 it has no value; 3 its money is in another currency.
 * - `values`: what it counts before any share, where `counts` is 1. A credit counts that times its share when `shared`, else all of it
 *   (a count with `splits: 'each'`).
 * - `perHolder`: what each credit counts besides, whatever its share; only for a `weighted` measure that mixes both, else null.
 * - `missed`: for a `weighted` measure, 2 or 3 where a transaction counts in one part and another part that wants it cannot have it; else null.
 */
export interface MeasuredTransactions {
  readonly counts: Uint8Array;
  readonly values: DecimalColumn;
  readonly shared: boolean;
  readonly perHolder: DecimalColumn | null;
  readonly missed: Uint8Array | null;
}

/** Measures with a measure of transactions, one column at a time. Private to this room. */
export function measureColumn(measure: Measure, { set, currency }: MeasuringContext): MeasuredTransactions {
  const { of } = measure;
  const mask = maskOf(measure.where, set);
  const shared = of.kind !== 'count' || of.splits === 'share';
  const rest = { shared, perHolder: null, missed: null };
  if (!('number' in of)) return { counts: mask, values: onesOf(set), ...rest };
  const values = numberColumn(set, of.number) ?? emptyColumn(set.size);
  const complete = isComplete(values);
  const home = !isMoney(measure) || isAllIn(set, currency);
  if (complete && home) return { counts: mask, values, ...rest };
  const counts = mask.slice();
  if (!complete) markMissing(counts, values);
  if (!home) markForeign(counts, set, currency);
  return { counts, values, ...rest };
}

/** `amount` or one of the set's numbers; undefined when no transaction has it. */
function numberColumn(set: TransactionSet, name: string): DecimalColumn | undefined {
  const columns = columnsOf(set);
  return name === 'amount' ? columns.amount : columns.numbers.get(name);
}

const completeColumns = new WeakMap<DecimalColumn, boolean>();

/** True when every row has a value; asked once for a column. */
function isComplete(values: DecimalColumn): boolean {
  let complete = completeColumns.get(values);
  if (complete === undefined) {
    complete = values.certified ? !values.units.some(Number.isNaN) : values.units.every((each) => each !== null);
    completeColumns.set(values, complete);
  }
  return complete;
}

const homeSets = new WeakMap<TransactionSet, Map<string, boolean>>();

/** True when every row is in one currency; asked once for a set. */
function isAllIn(set: TransactionSet, currency: string): boolean {
  const known = homeSets.get(set) ?? new Map<string, boolean>();
  homeSets.set(set, known);
  let all = known.get(currency);
  if (all === undefined) {
    const { codes, dictionary } = columnsOf(set).currency;
    const home = dictionary.indexOf(currency);
    all = home >= 0 && codes.every((code) => code === home);
    known.set(currency, all);
  }
  return all;
}

function markMissing(counts: Uint8Array, values: DecimalColumn): void {
  if (values.certified) {
    const { units } = values;
    for (let index = 0; index < counts.length; index += 1) {
      if (counts[index] === 1 && Number.isNaN(units[index])) counts[index] = 2;
    }
    return;
  }
  for (let index = 0; index < counts.length; index += 1) {
    if (counts[index] === 1 && (values.units[index] ?? null) === null) counts[index] = 2;
  }
}

function markForeign(counts: Uint8Array, set: TransactionSet, currency: string): void {
  const { codes, dictionary } = columnsOf(set).currency;
  const home = dictionary.indexOf(currency);
  for (let index = 0; index < counts.length; index += 1) {
    if (counts[index] === 1 && (home === -1 || codes[index] !== home)) counts[index] = 3;
  }
}

/** A column that is not there has no value anywhere; a run refuses such a plan beforehand (`earnings/unknown-column`). */
function emptyColumn(size: number): DecimalColumn {
  return { scale: 0, certified: true, units: new Float64Array(size).fill(Number.NaN) };
}

const ones = new WeakMap<TransactionSet, DecimalColumn>();

function onesOf(set: TransactionSet): DecimalColumn {
  const known = ones.get(set);
  if (known) return known;
  const column: DecimalColumn = { scale: 0, certified: true, units: new Float64Array(set.size).fill(1) };
  ones.set(set, column);
  return column;
}
