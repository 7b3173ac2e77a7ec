export type { Account, Posting } from './posting.js';
export { accounts, balancesOf, postEarnings } from './posting.js';
export type { PaidFor, Statement, StatementEntry, StatementSection } from './statement.js';
export { statementOf } from './statement.js';
