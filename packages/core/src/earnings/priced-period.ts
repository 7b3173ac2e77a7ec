import type { Fraction } from '../money/index.js';
import type { CapState, Carry, Readings, Workings } from './workings.js';

/** What one credit adds before any modifier. `ends` are the two points of the curve, where the line is their difference. */
export interface RawStep {
  /** Its place in the list of credits. */
  readonly index: number;
  readonly value: Fraction;
  readonly pay: Fraction;
  /** Credit of the measurement period up to and including this one. */
  readonly reached: Fraction;
}

/** What a step of pay comes from: one credit, the whole result, or what a modifier adds. */
export type PayCause = 'credit' | 'result' | 'catch-up' | 'kicker' | 'floor';

/**
 * One step of the pay of a measurement period, in order. `raw` is before modifiers, `uncapped` after factors, deal caps and kickers,
 * `before` and `after` the running total behind all caps; `units` the line in minor units.
 */
export interface PayStep {
  readonly cause: PayCause;
  readonly credit: RawStep | null;
  readonly raw: Fraction;
  readonly factor: Fraction;
  readonly kicker: Fraction;
  readonly uncapped: Fraction;
  readonly before: Fraction;
  readonly after: Fraction;
  readonly units: bigint;
  /** What the line was before a budget cut it; null when none did. */
  readonly beforeBudget: bigint | null;
}

/** A member's part of a pool: `whole` and `part` in minor units, by weight among the sum of all weights. */
export interface PoolPart {
  readonly whole: bigint;
  readonly part: bigint;
  readonly weight: Fraction;
  readonly weights: Fraction;
}

/** A part of the pay of a colleague's deal, where splits share pay: the owner's whole line and what of it came here, in minor units. */
export interface SharedPay {
  readonly owner: string;
  readonly transaction: number;
  readonly day: number;
  readonly share: Fraction;
  readonly whole: bigint;
  readonly units: bigint;
}

/** A measurement period priced in exact fractions. `total` in minor units. */
export interface PricedPeriod {
  readonly workings: Workings;
  readonly readings: Readings;
  readonly capsBefore: readonly CapState[];
  readonly steps: readonly PayStep[];
  /** The same before pay was shared: what came before a step, for caps, is looked up here. */
  readonly allSteps: readonly PayStep[];
  readonly total: bigint;
  readonly carry: Carry;
  /** The member's part, where the steps price a whole team's pool; null otherwise. */
  readonly pool: PoolPart | null;
  /** Parts of the pay of deals, the own ones and colleagues', where splits share pay. */
  readonly shared: readonly SharedPay[];
}
