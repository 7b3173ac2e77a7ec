export { calculateEarnings } from './calculate-earnings.js';
export { contributorsOf } from './contributors.js';
export { creditQuantity } from './credit-quantity.js';
export type { EarningsInput, UncreditedLine } from './earnings-input.js';
export type {
  ComponentResult,
  EarningCause,
  EarningLine,
  EarningsRun,
} from './earnings-run.js';
export { explainLine } from './explain-line.js';
export type { MetricSource, MetricValue } from './metric-values.js';
export { metricValues } from './metric-values.js';
export { linesFor, periodsFor, resultsFor } from './open-run.js';
export type { RunDocuments } from './run-from.js';
export { runFrom } from './run-from.js';
