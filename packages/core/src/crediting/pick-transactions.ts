import { moveRows, renumberHolders } from './arrange-transactions.js';
import type { DecimalColumn } from './decimal-column.js';
import type { HolderColumn } from './holder-column.js';
import { packUnits } from './pack-units.js';
import { columnsOf, idAt, rowsInIdOrder, sealTransactions, type TransactionSet } from './transaction-set.js';

/**
 * A new set of the transactions at whose positions `keep` is 1, in the same order and with the same columns, also those in which nothing is left; the
 * given set stays as it is.
 *
 * @example pickTransactions(unwrap(transactionSetFromRows(deals)), Uint8Array.of(0)).size; // 0
 */
export function pickTransactions(set: TransactionSet, keep: Uint8Array): TransactionSet {
  const columns = columnsOf(set);
  const order = positionsKept(keep, set.size);
  const moved = moveRows(columns, order);
  const kept = { ...moved, splits: orNull(moved.splits), credits: orNull(moved.credits) };
  const decimals = ([name, column]: [string, DecimalColumn]): [string, DecimalColumn] => [name, packUnits([column])];
  return sealTransactions({
    ...kept,
    ...renumberHolders(kept),
    id: Array.from(order, (row) => idAt(set, row)),
    amount: packUnits([kept.amount]),
    numbers: new Map([...kept.numbers].map(decimals)),
    idOrder: ranksOf(set, keep, order),
  });
}

function positionsKept(keep: Uint8Array, size: number): Int32Array {
  let count = 0;
  for (let row = 0; row < size; row += 1) count += keep[row] === 1 ? 1 : 0;
  const order = new Int32Array(count);
  let at = 0;
  for (let row = 0; row < size; row += 1) {
    if (keep[row] !== 1) continue;
    order[at] = row;
    at += 1;
  }
  return order;
}

/** The rank of each kept row's id among the kept ones. */
function ranksOf(set: TransactionSet, keep: Uint8Array, order: Int32Array): Int32Array {
  const rankOfRow = new Int32Array(set.size);
  let rank = 0;
  for (const row of rowsInIdOrder(set)) {
    if (keep[row] !== 1) continue;
    rankOfRow[row] = rank;
    rank += 1;
  }
  return Int32Array.from(order, (row) => rankOfRow[row] ?? 0);
}

/** A set without a holder has no column of holders. */
function orNull(column: HolderColumn | null): HolderColumn | null {
  return column && column.participant.length > 0 ? column : null;
}
