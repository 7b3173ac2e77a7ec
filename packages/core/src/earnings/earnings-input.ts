import type { QuotaBook } from '../attainment/index.js';
import type { AsOf, Effective, PlainDate } from '../calendar/index.js';
import type { TransactionSet, UncreditedReason } from '../crediting/index.js';
import type { Organization } from '../people/index.js';
import type { CompiledPlan, PlanAssignment } from '../plan/index.js';

/**
 * Everything that one calculation reads. `range` says which measurement periods are paid: all that share a day with it
 * and with the plan, each of them whole; `asOf` says what is in effect and known.
 */
export interface EarningsInput {
  readonly plan: CompiledPlan;
  readonly organization: Organization;
  readonly transactions: TransactionSet;
  readonly quotas: QuotaBook;
  readonly assignments: readonly PlanAssignment[];
  readonly range: Required<Effective>;
  readonly asOf: AsOf;
}

/**
 * A transaction dated inside the paid periods, or not at all, that a component counted for nobody, or not for one of its
 * holders, and why.
 */
export interface UncreditedLine {
  readonly component: string;
  readonly transaction: string;
  readonly participant: string | null;
  readonly on: PlainDate | null;
  readonly reason: UncreditedReason | 'not-on-plan' | 'currency-not-converted' | 'no-value';
}
