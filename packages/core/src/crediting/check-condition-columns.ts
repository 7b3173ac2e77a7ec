import { fail, type Issue, type IssuePath, issue, quoteFound, type Result, succeed } from '../foundation/index.js';
import { builtInKinds, columnsNamed } from './column-kind.js';
import type { Condition } from './condition.js';
import { testIssues } from './test-issues.js';
import { columnsOf, type PackedTransactions, type TransactionSet } from './transaction-set.js';
import { walkCondition } from './walk-condition.js';

/**
 * Checks a condition against a set: every name is one column, and every test fits it. The condition has been checked by
 * `checkCondition`.
 *
 * Issues: `earnings/unknown-column`, `crediting/ambiguous-column`, `crediting/test-does-not-fit`.
 */
export function checkConditionColumns(condition: Condition, set: TransactionSet): Result<Condition> {
  const columns = columnsOf(set);
  const issues = walkCondition(condition).flatMap(({ name, test, path }) => columnIssues(columns, name, test, path));
  return issues.length > 0 ? fail(issues) : succeed(condition);
}

function columnIssues(columns: PackedTransactions, name: string, test: unknown, path: IssuePath): Issue[] {
  const [found, other] = columnsNamed(columns, name);
  if (!found) {
    const names = [
      ...builtInKinds.keys(),
      ...columns.fields.keys(),
      ...columns.numbers.keys(),
      ...columns.dates.keys(),
    ];
    const expected = `a column of the transactions: ${names.map((each) => `\`${each}\``).join(', ')}`;
    return [issue('earnings/unknown-column', path, quoteFound(name), expected)];
  }
  if (other) {
    const expected = 'a name that only one column has, of those that every set has, `fields`, `numbers` and `dates`';
    return [issue('crediting/ambiguous-column', path, quoteFound(name), expected)];
  }
  return testIssues(test, found.kind === 'ids' ? 'text' : found.kind, path);
}
