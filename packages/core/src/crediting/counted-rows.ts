import type { CreditColumnsOptions } from './credits-in-columns.js';
import { dateOrder } from './date-order.js';
import type { TransactionSet } from './transaction-set.js';

/**
 * The positions that `counts` selects, in the order of a date and then of ids. Whoever credits the same rows by several rules makes them once.
 */
export function countedRows(
  set: TransactionSet,
  { counts, date }: Pick<CreditColumnsOptions, 'counts' | 'date'>,
): Int32Array {
  const order = dateOrder(set, date);
  const rows = new Int32Array(counts.length + 1);
  let size = 0;
  // Every row is written, and the next one over it unless it counts: nothing is guessed wrong a million times.
  for (let at = 0; at < counts.length; at += 1) {
    const row = order === null ? at : (order[at] ?? 0);
    rows[size] = row;
    size += Number(counts[row] === 1);
  }
  return rows.subarray(0, size);
}
