export { canonicalText, digestText, sealText } from './digest.js';
export type { Issue, IssuePath, SourcePlace } from './issue.js';
export { finding, formatIssue, issue, quoteFound, withPathPrefix } from './issue.js';
export { compareText, deepFreeze, groupBy, isWellFormed } from './order.js';
export type { PacelineErrorDetails } from './paceline-error.js';
export { assertNever, PacelineError } from './paceline-error.js';
export { readDocument } from './read-document.js';
export type { IssueCollector, Result } from './result.js';
export { collectIssues, fail, succeed, unwrap } from './result.js';
