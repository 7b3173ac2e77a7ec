import type { Measure } from '../attainment/index.js';
import type { PlainDate } from '../calendar/index.js';
import type { CountedHoldings } from '../crediting/index.js';
import type { Issue } from '../foundation/index.js';
import type { CompiledComponent, PlanAssignment } from '../plan/index.js';
import type { MeasuredCredits, RawCredits } from './credited-columns.js';
import type { EarningsInput } from './earnings-input.js';
import type { ComponentPeriods } from './measurement-period.js';
import type { PricedPeriod } from './priced-period.js';

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
  paid: Int32Array | Float64Array;
  /** Everything about the groups priced in fractions, by group. */
  readonly exact: Map<number, PricedPeriod>;
  /** Team totals and sums that all members share, by team and period. */
  readonly shared: Map<string, unknown>;
}

/** The number of a group. */
export function groupOf(outcome: ComponentOutcome, participant: number, period: number): number {
  return participant * outcome.periods.all.length + period;
}

/** Room that a calculation uses and leaves to the next one over the same set. */
export interface Scratch {
  /** For credited amounts, used by one component after the other. */
  amounts: Float64Array;
  /** For what the first measure counts. */
  entries: Int32Array;
}

/** What one calculation shares between its components: read once, kept for explanations. */
export interface RunScope {
  readonly input: EarningsInput;
  /** Times on the plan by participant, in order of participant and time. */
  readonly assignments: ReadonlyMap<string, readonly PlanAssignment[]>;
  readonly measures: ReadonlyMap<string, Measure>;
  /** Credits by measure and crediting rules, so that components with the same ones share them. */
  readonly rawCredits: Map<string, RawCredits>;
  /** What each component came to, by id; a component finds there what it refers to. */
  readonly outcomes: Map<string, ComponentOutcome>;
  /** Everybody on the plan, by id, and where each stands among them. */
  readonly participants: readonly string[];
  readonly indexOf: ReadonlyMap<string, number>;
  /** What each measure counts and who holds it, while components are calculated. */
  readonly countedHoldings: Map<string, CountedHoldings>;
  /** While components are calculated the set's own, afterwards the run's. */
  scratch: Scratch;
  readonly findings: Issue[];
  /** The day as of which is calculated, and its number. */
  readonly today: PlainDate;
  readonly todayNumber: number;
}
