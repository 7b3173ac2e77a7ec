import { type Condition, columnsOf, decimalAt, type TransactionSet } from '../crediting/index.js';
import { type Fraction, one } from '../money/index.js';

/**
 * What is counted. `sum` names the amount of a transaction or one of its `numbers`; `count: true` counts transactions
 * (a split deal by share). `unit` says whether a sum is money in the currency of its transaction, or a plain number that has
 * none. `date` names the date by which it counts (default `effectiveOn`), `where` which ones do.
 */
export interface Measure {
  readonly id: string;
  readonly of: 'count' | { readonly sum: string };
  readonly unit: 'money' | 'number';
  readonly date: string;
  readonly where: Condition;
}

/** The value that a transaction has in a measure before any share, or null when it has none. */
export function measuredValue(measure: Measure, set: TransactionSet, index: number): Fraction | null {
  if (measure.of === 'count') return one;
  const columns = columnsOf(set);
  if (measure.of.sum === 'amount') return decimalAt(columns.amount, index);
  const column = columns.numbers.get(measure.of.sum);
  return column ? decimalAt(column, index) : null;
}

/** True when the measure is an amount of money, so that its currency matters. */
export function isMoney(measure: Measure): boolean {
  return measure.unit === 'money';
}
