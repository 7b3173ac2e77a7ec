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
 * `crediting/split-not-whole`, `crediting/duplicate-split`, `crediting/share-out-of-range`, `crediting/share-too-fine`,
 * `crediting/wrong-sequence`, `calendar/not-a-date`, `money/not-a-decimal`, `money/imprecise-number`, `money/unknown-currency`.
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
  const columnOf = (part: 'fields' | 'numbers' | 'dates') => {
    const names = new Set<string>();
    for (const row of rows) for (const name of Object.keys(row[part] ?? {})) names.add(name);
    const given = (row: TransactionRow, name: string) => {
      const group: Readonly<Record<string, unknown>> = row[part] ?? {};
      return Object.hasOwn(group, name) ? group[name] : undefined;
    };
    return new Map([...names].map((name) => [name, rows.map((row) => given(row, name))]));
  };
  return packTransactions(
    {
      id: rows.map((row) => row.id),
      owner: rows.map((row) => row.owner),
      effectiveOn: rows.map((row) => row.effectiveOn),
      recordedSeq: rows.map((row) => row.recordedSeq),
      amount: rows.map((row) => row.amount),
      currency: rows.map((row) => row.currency),
      splits: rows.map((row) => row.splits),
      fields: columnOf('fields'),
      numbers: columnOf('numbers'),
      dates: columnOf('dates'),
    },
    (column, index) => [index, ...column],
  );
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
