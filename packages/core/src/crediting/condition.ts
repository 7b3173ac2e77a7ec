import { columnsOf, type TransactionSet, textAt } from './transaction-set.js';

/**
 * Which transactions count: every named text field has the given value, or one of the given values.
 *
 * @example ({ stage: 'won', product: ['GTX Pro', 'GTX Basic'] })
 */
export type Condition = Readonly<Record<string, string | readonly string[]>>;

/** A condition made ready for one set: true for the positions that satisfy it. */
export function compileCondition(condition: Condition, set: TransactionSet): (index: number) => boolean {
  const columns = columnsOf(set);
  const tests = Object.entries(condition).map(([name, wanted]) => {
    const column = columns.fields.get(name);
    const values = new Set(typeof wanted === 'string' ? [wanted] : wanted);
    return (index: number) => column !== undefined && values.has(textAt(column, index) ?? '');
  });
  return (index) => tests.every((test) => test(index));
}
