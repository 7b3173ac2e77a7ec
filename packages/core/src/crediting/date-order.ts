import { sortByDay } from './sort-by-day.js';
import { columnsOf, rowsInIdOrder, type TransactionSet } from './transaction-set.js';

const orders = new WeakMap<TransactionSet, Map<string, Int32Array>>();

/** The positions of a set in the order of a date and then of ids, those without it first; null when that is the order they are in. */
export function dateOrder(set: TransactionSet, date: string): Int32Array | null {
  if (date === 'effectiveOn') return null;
  let known = orders.get(set);
  if (!known) {
    known = new Map();
    orders.set(set, known);
  }
  let order = known.get(date);
  if (!order) {
    const days = columnsOf(set).dates.get(date);
    order = days ? sortByDay(rowsInIdOrder(set), days) : rowsInIdOrder(set);
    known.set(date, order);
  }
  return order;
}
