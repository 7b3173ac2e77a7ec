import type { CompiledComponent } from '../plan/index.js';
import type { MeasuredCredits } from './measured-credits.js';
import type { ComponentPeriods } from './periods-of.js';
import type { PricedPeriod } from './price-period.js';
import type { RunScope } from './run-scope.js';

/** What somebody has in a measurement period of a component. */
export const groupStates = { absent: 0, integers: 1, exact: 2 } as const;

/**
 * One component of a run: its credits, its measurement periods, and what came of each participant on the plan in each of them. A group
 * is a participant and a period; its number is `participant × periods.all.length + period`.
 */
export interface ComponentOutcome {
  readonly scope: RunScope;
  readonly compiled: CompiledComponent;
  /** Null only for a scorecard without a measure. */
  readonly credits: MeasuredCredits | null;
  /** Credits by team, for components of teams. */
  readonly teams: ReadonlyMap<string, Int32Array>;
  readonly periods: ComponentPeriods;
  /** Who is on the plan, by id; and where each stands among the participants of the credits (−1: nowhere). */
  readonly participants: readonly string[];
  readonly codes: Int32Array;
  readonly states: Uint8Array;
  /** Totals in minor units, of groups priced in integers. */
  readonly totals: Float64Array;
  /** What each credit pays in minor units, by its position, of groups priced in integers. */
  readonly paid: Float64Array;
  /** Everything about the groups priced in fractions, by group. */
  readonly exact: Map<number, PricedPeriod>;
  /** Team totals and sums that all members share, by team and period. */
  readonly shared: Map<string, unknown>;
}

/** The number of a group. */
export function groupOf(outcome: ComponentOutcome, participant: number, period: number): number {
  return participant * outcome.periods.all.length + period;
}
