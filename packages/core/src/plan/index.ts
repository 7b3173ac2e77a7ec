export type { CompiledComponent, CompiledPlan } from './compile-plan.js';
export { compilePlan } from './compile-plan.js';
export { parsePlan } from './parse-plan.js';
export type { Plan, PlanComponent } from './plan.js';
export type { PlanAssignment, PlanAssignmentDocument } from './plan-assignment.js';
export { parsePlanAssignments, planAssignmentsSchema } from './plan-assignment.js';
export type { ComponentDocument, MeasureDocument, PlanDocument } from './plan-document.js';
export { planDocumentSchema } from './plan-document.js';
