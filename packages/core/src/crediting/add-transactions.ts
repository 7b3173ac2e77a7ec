import { compareText, fail, issue, quoteFound, type Result, succeed } from '../foundation/index.js';
import { arrangeTransactions } from './arrange-transactions.js';
import { concatenateColumns } from './concatenate-columns.js';
import type { TransactionRow } from './transaction.js';
import { columnsOf, positionOf, rowsInIdOrder, sealTransactions, type TransactionSet } from './transaction-set.js';
import { transactionSetFromRows } from './transaction-set-from-rows.js';

/**
 * A new set with further rows; the given set stays as it is. It is the set that would have been made from all rows at once.
 *
 * Issues: as `transactionSetFromRows`, with `crediting/duplicate-id` also for an id that the set has already.
 *
 * @example
 * const more = addTransactions(unwrap(transactionSetFromRows(deals)), [{ id: 'd9', owner: 'ana', amount: '500.00', currency: 'USD' }]);
 * unwrap(more).size; // 2
 */
export function addTransactions(set: TransactionSet, rows: readonly TransactionRow[]): Result<TransactionSet> {
  const added = transactionSetFromRows(rows);
  if (!added.ok) return added;
  const known = rows.flatMap(({ id }, index) =>
    positionOf(set, id) === undefined
      ? []
      : [issue('crediting/duplicate-id', [index, 'id'], quoteFound(id), 'an id that no earlier transaction has')],
  );
  if (known.length > 0) return fail(known);
  const columns = concatenateColumns(columnsOf(set), columnsOf(added.value));
  return succeed(sealTransactions(arrangeTransactions({ ...columns, byId: mergeIds(set, added.value) })));
}

/** The positions of both sets in the order of ids, those of the second counted on. Few rows beside many are looked up, not compared with all. */
function mergeIds(first: TransactionSet, second: TransactionSet): Int32Array {
  const ids = columnsOf(first).id;
  const added = columnsOf(second).id;
  const order = rowsInIdOrder(first);
  const merged = new Int32Array(first.size + second.size);
  let taken = 0;
  let count = 0;
  for (const row of rowsInIdOrder(second)) {
    const until = firstAfter(ids, order, added[row] ?? '');
    merged.set(order.subarray(taken, until), count);
    count += until - taken;
    taken = until;
    merged[count] = first.size + row;
    count += 1;
  }
  merged.set(order.subarray(taken), count);
  return merged;
}

function firstAfter(ids: readonly string[], order: Int32Array, id: string): number {
  let low = 0;
  let high = order.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (compareText(ids[order[middle] ?? 0] ?? '', id) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}
