import type { Measure } from '../attainment/index.js';
import type { Effective } from '../calendar/index.js';
import type { Condition, CreditRule } from '../crediting/index.js';
import type { Fraction } from '../money/index.js';
import type { Axis, Cap, Gate, Grid, PeriodKicker, PeriodMultiplier, RateTable } from '../rates/index.js';
import type { Plan, PlanComponent } from './plan.js';

/** A goal of a scorecard: a payout read on an axis, and its weight in the whole. */
export interface ScorecardGoal {
  readonly id: string;
  readonly weight: Fraction;
  readonly table: RateTable;
}

/** How a component prices: not at all (it only has a result that others refer to), by a table, a grid or a scorecard. */
export type Pricing =
  | { readonly kind: 'goal' }
  | { readonly kind: 'table'; readonly table: RateTable }
  | { readonly kind: 'grid'; readonly grid: Grid }
  | { readonly kind: 'scorecard'; readonly goals: readonly ScorecardGoal[] };

/** A factor on the deals that satisfy a condition. */
export interface TransactionMultiplier {
  readonly where: Condition;
  readonly factor: Fraction;
  readonly combine: 'multiply' | 'add';
}

/** A fixed extra for the deals that satisfy a condition. */
export interface TransactionKicker {
  readonly where: Condition;
  readonly amount: Fraction;
}

/** The modifiers of a component by kind, in the order in which the pipeline applies the kinds. Caps stand by span, shortest first. */
export interface Modifiers {
  readonly gates: readonly Gate[];
  readonly dealMultipliers: readonly TransactionMultiplier[];
  readonly periodMultipliers: readonly PeriodMultiplier[];
  readonly caps: readonly Cap[];
  readonly dealKickers: readonly TransactionKicker[];
  readonly periodKickers: readonly PeriodKicker[];
  readonly floor: Fraction | null;
}

/** How a team's money is divided among its members. */
export interface Pool {
  readonly share: 'equal' | 'credit' | 'target-incentive' | 'weights';
  readonly weights: ReadonlyMap<string, Fraction>;
  readonly qualify: { readonly by: Axis; readonly atLeast: Fraction } | null;
}

/** A component made ready for calculation: documents read into exact numbers. `measure` is null only for a scorecard without one. */
export interface CompiledComponent {
  readonly component: PlanComponent;
  readonly measure: Measure | null;
  readonly crediting: readonly CreditRule[];
  readonly effective: Effective | null;
  readonly pricing: Pricing;
  /** True when every credit makes a line of its own; else the component pays one line for the result. */
  readonly paysByDeal: boolean;
  readonly targetIncentiveShare: Fraction | null;
  readonly modifiers: Modifiers;
  readonly pool: Pool | null;
  readonly budget: Fraction | null;
}

/** A plan made ready for calculation; compile once, run often. `order` lists the components so that every link points back. */
export interface CompiledPlan {
  readonly plan: Plan;
  readonly measures: ReadonlyMap<string, Measure>;
  readonly components: readonly CompiledComponent[];
  readonly order: readonly number[];
}
