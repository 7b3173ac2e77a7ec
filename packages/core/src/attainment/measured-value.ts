import { columnsOf, type DecimalColumn, decimalAt, type TransactionSet } from '../crediting/index.js';
import { type Fraction, one } from '../money/index.js';
import type { Measure } from './measure.js';

/** The value that a transaction has in a measure of transactions before any share, or null when it has none. */
export function measuredValue(measure: Measure, set: TransactionSet, index: number): Fraction | null {
  if (measure.of.kind === 'count' || measure.of.kind === 'distinct') return one;
  if (!('number' in measure.of)) return null;
  const column = numberColumn(set, measure.of.number);
  return column ? decimalAt(column, index) : null;
}

/** `amount` or one of the set's numbers; undefined when no transaction has it. Private to this room. */
export function numberColumn(set: TransactionSet, name: string): DecimalColumn | undefined {
  const columns = columnsOf(set);
  return name === 'amount' ? columns.amount : columns.numbers.get(name);
}
