export { calculateEarnings } from './calculate-earnings.js';
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
export type { CrossedEdge } from './questions/crossed-edges.js';
export type { CurveOwner } from './questions/curve-of-credits.js';
export type { PayoutPoint } from './questions/curve-points.js';
export type { EffectiveRate } from './questions/effective-rate.js';
export { effectiveRate } from './questions/effective-rate.js';
export type { EstimateQuestion, PayEstimate } from './questions/estimate-deals.js';
export { estimateDeals } from './questions/estimate-deals.js';
export type { ResultQuestion } from './questions/find-place.js';
export type { PayChange } from './questions/pay-change.js';
export type { CurveOmission, CurveQuestion, PayoutCurve } from './questions/payout-curve.js';
export { payoutCurve } from './questions/payout-curve.js';
export type { PayProjection, ProjectQuestion, ProjectReason } from './questions/project-pay.js';
export { projectPay } from './questions/project-pay.js';
export type { ResultState } from './questions/result-state.js';
export type { Solution, SolveQuestion, SolveTarget } from './questions/solve-for.js';
export { solveFor } from './questions/solve-for.js';
export type { SolveReason } from './questions/solve-reason.js';
export type { RunDocuments } from './run-from.js';
export { runFrom } from './run-from.js';
export type { PlanTestResult } from './test-plan.js';
export { testPlan } from './test-plan.js';
