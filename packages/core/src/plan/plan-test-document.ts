import type { QuotaDocument } from '../attainment/index.js';
import type { TransactionRow } from '../crediting/index.js';
import type { DecimalInput } from '../money/index.js';
import type { PeopleDocument } from '../people/index.js';
import type { PlanAssignmentDocument } from './plan-assignment.js';

/**
 * What a test of a plan is given. `people` defaults to everybody named in the other documents, `assignments` to all people for all
 * time, `range` to the fiscal year of `asOf`.
 */
export interface PlanTestGiven {
  readonly people?: PeopleDocument | undefined;
  readonly transactions: readonly TransactionRow[];
  readonly quotas?: readonly QuotaDocument[] | undefined;
  readonly assignments?: readonly PlanAssignmentDocument[] | undefined;
  readonly asOf: string;
  readonly range?: { readonly from: string; readonly to: string } | undefined;
}

/**
 * What a test of a plan expects, in major units of the plan's currency: `pay` by participant and component (or `total`), `lines` by
 * the id of the line. What is not named is not looked at.
 */
export interface PlanTestExpectation {
  readonly pay: Readonly<Record<string, Readonly<Record<string, DecimalInput>>>>;
  readonly lines?: Readonly<Record<string, DecimalInput>> | undefined;
}

/** An example that stands in a plan and says what it pays: `testPlan` runs it. */
export interface PlanTestDocument {
  readonly name: string;
  readonly given: PlanTestGiven;
  readonly expect: PlanTestExpectation;
}
