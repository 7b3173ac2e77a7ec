import type { Condition } from './condition.js';
import { maskOf } from './mask-of.js';
import type { TransactionSet } from './transaction-set.js';

/** A condition made ready for one set: true for the positions that satisfy it. */
export function compileCondition(condition: Condition, set: TransactionSet): (index: number) => boolean {
  const mask = maskOf(condition, set);
  return (index) => mask[index] === 1;
}
