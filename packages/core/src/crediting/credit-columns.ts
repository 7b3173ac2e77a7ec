import type { CreditColumns, CreditColumnsOptions } from './credits-in-columns.js';
import { emitCredits } from './emit-credits.js';
import { groupCredits } from './group-credits.js';
import type { TransactionSet } from './transaction-set.js';

/**
 * Credits the counted transactions of a set by rules. Nothing is made for a single credit; a date that the set does not have
 * counts as missing on every row.
 */
export function creditColumns(set: TransactionSet, options: CreditColumnsOptions): CreditColumns {
  return groupCredits(emitCredits(set, options));
}
