export type { EarningsStatementProps } from './EarningsStatement.js';
export { EarningsStatement } from './EarningsStatement.js';
export type { ExplainLine } from './explain-line.js';
