export { calculateEarnings } from './calculate-earnings.js';
export { creditQuantity } from './credit-quantity.js';
export { explainLine } from './explain-line.js';
export { metricValues } from './metric-values.js';
export type { ComponentResult, EarningCause, EarningLine, EarningsInput, EarningsRun, UncreditedLine } from './earnings-run.js';
export type { MetricSource, MetricValue } from './metric-values.js';
export type { MeasuredCredit } from './measure-credits.js';
export type { Workings } from './workings.js';
