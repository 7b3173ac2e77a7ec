export type {
  Attainment,
  Measure,
  MeasureDocument,
  Pace,
  Projection,
  ProjectionBasis,
  ProjectionReason,
  QuotaBook,
  QuotaDocument,
  QuotaEntry,
  QuotaHolder,
} from './attainment/index.js';
export { attain, paceOn, parseQuotas } from './attainment/index.js';
export type { AsOf, Calendar, Effective, Period, PeriodKind, PlainDate } from './calendar/index.js';
export {
  businessDaysBetween,
  parseCalendar,
  parsePlainDate,
  periodContaining,
  periodOfKey,
  periodsBetween,
  shiftDays,
} from './calendar/index.js';
export type {
  Condition,
  Credit,
  CreditingOptions,
  SplitInput,
  Transaction,
  TransactionColumns,
  TransactionRow,
  TransactionSet,
  Uncredited,
  UncreditedReason,
} from './crediting/index.js';
export {
  addTransactions,
  creditTransactions,
  fieldAt,
  pickTransactions,
  transactionAt,
  transactionSetFromColumns,
  transactionSetFromRows,
} from './crediting/index.js';
export type {
  ComponentResult,
  CrossedEdge,
  CurveOmission,
  CurveOwner,
  CurveQuestion,
  EarningCause,
  EarningLine,
  EarningsInput,
  EarningsRun,
  EffectiveRate,
  EstimateQuestion,
  MetricSource,
  MetricValue,
  PayChange,
  PayEstimate,
  PayoutCurve,
  PayoutPoint,
  PayProjection,
  ProjectQuestion,
  ProjectReason,
  ResultQuestion,
  ResultState,
  RunDocuments,
  Solution,
  SolveQuestion,
  SolveReason,
  SolveTarget,
  UncreditedLine,
} from './earnings/index.js';
export {
  calculateEarnings,
  effectiveRate,
  estimateDeals,
  explainLine,
  metricValues,
  payoutCurve,
  projectPay,
  runFrom,
  solveFor,
} from './earnings/index.js';
export type { Quantity, Sayable, SentenceCatalogue, TraceNode, TraceStep, TraceSubject } from './explain/index.js';
export {
  englishSentences,
  formatDate,
  formatPeriod,
  formatQuantity,
  sentenceOf,
  traceSteps,
  walkTrace,
} from './explain/index.js';
export type { Issue, IssuePath, PacelineErrorDetails, Result, SourcePlace } from './foundation/index.js';
export {
  fail,
  finding,
  formatIssue,
  issue,
  PacelineError,
  succeed,
  unwrap,
  withPathPrefix,
} from './foundation/index.js';
export type { Account, PaidFor, Posting, Statement, StatementEntry, StatementSection } from './ledger/index.js';
export { accounts, balancesOf, postEarnings, statementOf } from './ledger/index.js';
export type { AllocationPart, DecimalInput, Fraction, Money, RoundingMode } from './money/index.js';
export {
  addMoney,
  allocate,
  digitsOf,
  fraction,
  isCurrency,
  minorUnitsOf,
  moneyOf,
  parseDecimal,
  parseFraction,
  parseMoney,
  roundingModes,
  roundToMoney,
  toDecimalText,
  toExactText,
  toFraction,
} from './money/index.js';
export type {
  Assignment,
  Organization,
  Participant,
  ParticipantDocument,
  PeopleDocument,
  Team,
} from './people/index.js';
export { parsePeople } from './people/index.js';
export type {
  CompiledComponent,
  CompiledPlan,
  ComponentDocument,
  Plan,
  PlanAssignment,
  PlanAssignmentDocument,
  PlanComponent,
  PlanDocument,
} from './plan/index.js';
export { compilePlan, parsePlan, parsePlanAssignments } from './plan/index.js';
export type { Ranked, RankInput, RankMethod } from './ranking/index.js';
export { rankMethods, rankParticipants } from './ranking/index.js';
export type { Axis, CurveBasis, RateTable, RateTableDocument, Slice, Tier, TierDocument } from './rates/index.js';
export { parseRateTable, payAt, slicesAt } from './rates/index.js';
export type {
  ExplanationView,
  FinishedValue,
  LeaderboardView,
  PeerProgressView,
  ProfileView,
  RunWorldInput,
  Shown,
  StatementView,
  ViewKind,
  ViewKinds,
  Views,
  ViewsFromInput,
  ViewsOfRunInput,
  ViewsViewer,
  ViewWorld,
} from './views/index.js';
export {
  defaultMetrics,
  parseAsOf,
  parseFinishedValues,
  parseView,
  policyDocumentOf,
  viewsFrom,
  viewsIn,
  viewsOfRun,
  worldOfRun,
} from './views/index.js';
export type {
  Audience,
  Decision,
  DecisionCode,
  Metric,
  MetricDocument,
  OrderDetail,
  Policy,
  PolicyDocument,
  Rule,
  RuleDocument,
  Share,
  ShareDocument,
  StarterPolicyId,
  Subjects,
  ValueDetail,
  VisibilityQuestion,
  VisibilityWorld,
} from './visibility/index.js';
export {
  checkPolicyNames,
  decide,
  engineMetrics,
  explainDecision,
  orderDetailOf,
  orderDetails,
  parsePolicy,
  parseShares,
  starterPolicy,
  starterPolicyIds,
  valueDetailOf,
  valueDetails,
} from './visibility/index.js';
