export { type Condition, compileCondition } from './condition.js';
export type { Credit, CreditingOptions, Uncredited, UncreditedReason } from './credit-transactions.js';
export { creditTransactions } from './credit-transactions.js';
export type { DecimalColumn } from './decimal-column.js';
export type { SplitInput, Transaction, TransactionColumns, TransactionRow } from './transaction.js';
export type { PackedTransactions, Split, TextColumn, TransactionSet } from './transaction-set.js';
export {
  columnsOf,
  decimalAt,
  fieldAt,
  isTransactionSet,
  positionOf,
  textAt,
  transactionAt,
} from './transaction-set.js';
export { transactionSetFromColumns } from './transaction-set-from-columns.js';
export { transactionSetFromRows } from './transaction-set-from-rows.js';
