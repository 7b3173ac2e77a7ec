import { collectIssues, fail, type IssueCollector, issue, quoteFound, type Result } from '../foundation/index.js';
import { packTransactions } from './pack-transactions.js';
import { checkGroup, checkKeys, isObject, transactionKeys } from './read-shape.js';
import type { TransactionColumns } from './transaction.js';
import type { TransactionSet } from './transaction-set.js';

/**
 * A set from columns: the same checks and the same set as from rows, without an object for each row.
 * Issues: as `transactionSetFromRows`, with `crediting/unreadable-columns` for `crediting/unreadable-row`, and
 * `crediting/uneven-columns`.
 */
export function transactionSetFromColumns(columns: TransactionColumns): Result<TransactionSet> {
  const collector = collectIssues();
  checkColumns(columns, collector);
  if (collector.issues.length > 0) return fail(collector.issues);
  const { id, owner, effectiveOn, recordedSeq, amount, currency, splits, fields, numbers, dates } = columns;
  const listOf = (given: typeof currency) => (typeof given === 'string' ? id.map(() => given) : given);
  return packTransactions(
    {
      ...{ id, owner, effectiveOn, recordedSeq, amount, splits, currency: listOf(currency) },
      fields: new Map(Object.entries(fields ?? {})),
      numbers: new Map(Object.entries(numbers ?? {})),
      dates: new Map(Object.entries(dates ?? {})),
    },
    (column, index) => [...column, index],
  );
}

function checkColumns(columns: unknown, collector: IssueCollector): void {
  const shape = (path: readonly string[], found: unknown, expected: string) =>
    collector.issues.push(issue('crediting/unreadable-columns', path, quoteFound(found), expected));
  if (!isObject(columns)) {
    shape([], columns, 'columns by name');
    return;
  }
  checkKeys(columns, transactionKeys, [], collector);
  const { id, currency, fields, numbers, dates, ...lists } = columns;
  if (!Array.isArray(id)) {
    shape(['id'], id, 'a list');
    return;
  }
  const checkList = (path: readonly string[], list: unknown) => {
    if (list === undefined) return;
    if (!Array.isArray(list)) shape(path, list, 'a list');
    else if (list.length !== id.length) {
      const expected = `${id.length}, as many as ids`;
      collector.issues.push(issue('crediting/uneven-columns', [path.join('.')], `${list.length} entries`, expected));
    }
  };
  for (const name of transactionKeys) if (name in lists) checkList([name], lists[name]);
  if (typeof currency !== 'string') checkList(['currency'], currency);
  for (const [part, group] of Object.entries({ fields, numbers, dates })) {
    if (group === undefined) continue;
    if (!isObject(group)) shape([part], group, 'columns by name');
    else {
      checkGroup(group, [part], collector);
      for (const [name, list] of Object.entries(group)) checkList([part, name], list);
    }
  }
}
