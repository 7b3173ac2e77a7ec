export { compilePlan } from './compile-plan.js';
export type {
  CompiledComponent,
  CompiledPlan,
  Modifiers,
  Pool,
  Pricing,
  ScorecardGoal,
  TransactionKicker,
  TransactionMultiplier,
} from './compiled-plan.js';
export type {
  ComponentDocument,
  PoolDocument,
  RatesDocument,
  ScorecardDocument,
  ScorecardGoalDocument,
} from './component-document.js';
export type {
  CapDocument,
  FloorDocument,
  GateDocument,
  ModifierDocument,
  PeriodKickerDocument,
  PeriodMultiplierDocument,
  ThresholdDocument,
  TransactionKickerDocument,
  TransactionMultiplierDocument,
} from './modifier-document.js';
export { parsePlan } from './parse-plan.js';
export type { Plan, PlanComponent } from './plan.js';
export type { PlanAssignment, PlanAssignmentDocument } from './plan-assignment.js';
export { parsePlanAssignments, planAssignmentsSchema } from './plan-assignment.js';
export type { PlanDocument } from './plan-document.js';
export { planJsonSchema } from './plan-json-schema.js';
export { calendarSchema, planDocumentSchema } from './plan-schema.js';
export type { PlanTestDocument, PlanTestExpectation, PlanTestGiven } from './plan-test-document.js';
export { validatePlan } from './validate-plan.js';
