import { collectIssues, fail, type IssueCollector, issue, quoteFound, type Result } from '../foundation/index.js';
import { packTransactions } from './pack-transactions.js';
import { checkGroup, checkKeys, isObject, transactionKeys } from './read-shape.js';
import type { TransactionRow } from './transaction.js';
import type { TransactionSet } from './transaction-set.js';

/**
 * A set from rows. All problems are reported at once; nothing is made unless every row can be read.
 *
 * Issues: `crediting/unreadable-row` (not a list, not an object, a part of another shape), `crediting/unknown-key`,
 * `crediting/not-a-text`, `crediting/missing-id`, `crediting/malformed-id`, `crediting/duplicate-id`,
 * `crediting/split-not-whole`, `crediting/duplicate-split`, `crediting/duplicate-credit`, `crediting/unknown-kind`,
 * `crediting/share-out-of-range`, `crediting/share-too-fine`, `crediting/wrong-sequence`, `calendar/not-a-date`, `money/not-a-decimal`, `money/imprecise-number`, `money/unknown-currency`.
 *
 * @example
 * const deals = transactionSetFromRows([
 *   { id: 'd1', owner: 'ana', effectiveOn: '2026-02-03', amount: '1200.00', currency: 'USD', fields: { stage: 'won' } },
 * ]);
 */
export function transactionSetFromRows(rows: readonly TransactionRow[]): Result<TransactionSet> {
  if (!Array.isArray(rows)) {
    return fail([issue('crediting/unreadable-row', [], quoteFound(rows), 'a list of transactions')]);
  }
  const collector = collectIssues();
  for (let index = 0; index < rows.length; index += 1) checkRow(rows[index], index, collector);
  if (collector.issues.length > 0) return fail(collector.issues);
  return packTransactions(
    {
      id: rows.map((row) => row.id),
      owner: rows.map((row) => row.owner),
      effectiveOn: rows.map((row) => row.effectiveOn),
      recordedSeq: rows.map((row) => row.recordedSeq),
      amount: rows.map((row) => row.amount),
      currency: rows.map((row) => row.currency),
      splits: listOf(rows, (row) => row.splits),
      credits: listOf(rows, (row) => row.credits),
      fields: columnsIn(rows, 'fields'),
      numbers: columnsIn(rows, 'numbers'),
      dates: columnsIn(rows, 'dates'),
    },
    (column, index) => [index, ...column],
  );
}

/** A column that most sets do not have at all: then it is not made. */
function listOf<TValue>(rows: readonly TransactionRow[], partOf: (row: TransactionRow) => TValue) {
  return rows.some((row) => (partOf(row) ?? null) !== null) ? rows.map(partOf) : undefined;
}

/** The columns that the rows have in a group, each with a place for every row. */
function columnsIn(rows: readonly TransactionRow[], part: 'fields' | 'numbers' | 'dates'): Map<string, unknown[]> {
  const columns = new Map<string, unknown[]>();
  rows.forEach((row, index) => {
    const group: Readonly<Record<string, unknown>> = row[part] ?? {};
    for (const name of Object.keys(group)) {
      let column = columns.get(name);
      if (!column) {
        column = new Array<unknown>(rows.length).fill(undefined);
        columns.set(name, column);
      }
      column[index] = group[name];
    }
  });
  return columns;
}

function checkRow(row: unknown, index: number, collector: IssueCollector): void {
  const shape = (path: readonly string[], found: unknown, expected: string) =>
    collector.issues.push(issue('crediting/unreadable-row', [index, ...path], quoteFound(found), expected));
  if (!isObject(row)) {
    shape([], row, 'a transaction');
    return;
  }
  checkKeys(row, transactionKeys, [index], collector);
  for (const part of ['fields', 'numbers', 'dates'] as const) {
    const group = row[part];
    if (group === undefined || group === null) continue;
    if (isObject(group)) checkGroup(group, [index, part], collector);
    else shape([part], group, 'names with their values');
  }
}
