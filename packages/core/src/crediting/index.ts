export { addTransactions } from './add-transactions.js';
export { checkCondition } from './check-condition.js';
export { checkConditionColumns } from './check-condition-columns.js';
export type { ColumnTest, Condition, TestValue } from './condition.js';
export { conditionSchema } from './condition.js';
export { creditAt } from './credit-at.js';
export { creditColumns } from './credit-columns.js';
export { type CreditKind, creditKinds } from './credit-kind.js';
export type { CreditRule, CreditRuleDocument, RollUpRule } from './credit-rule.js';
export { creditRuleSchema } from './credit-rule.js';
export { dayAt, firstOnOrAfter, kindCodeAt, rowAt, type SourcedCredits, shareCodeAt, viaAt } from './credit-source.js';
export type { CreditColumns, CreditColumnsOptions, CreditEntry, CreditedAmounts } from './credits-in-columns.js';
export type { DecimalColumn } from './decimal-column.js';
export { firstDayOf } from './first-day-of.js';
export type { HolderColumn, Split } from './holder-column.js';
export { type CountedHoldings, countedHoldings } from './holdings.js';
export { maskOf } from './mask-of.js';
export { noDay } from './no-day.js';
export { parseCreditRules } from './parse-credit-rules.js';
export { pickTransactions } from './pick-transactions.js';
export type {
  CreditInput,
  DayNumbers,
  DecimalUnits,
  SplitInput,
  TextCodes,
  Transaction,
  TransactionColumns,
  TransactionRow,
} from './transaction.js';
export type { PackedTransactions, TextColumn, TransactionSet } from './transaction-set.js';
export {
  columnsOf,
  decimalAt,
  fieldAt,
  idAt,
  isTransactionSet,
  positionOf,
  splitsAt,
  textAt,
  transactionAt,
} from './transaction-set.js';
export { transactionSetFromColumns } from './transaction-set-from-columns.js';
export { transactionSetFromRows } from './transaction-set-from-rows.js';
export type { Uncredited, UncreditedReason } from './uncredited.js';
export type { WantedValue } from './wanted-values.js';
export { wantedValues } from './wanted-values.js';
