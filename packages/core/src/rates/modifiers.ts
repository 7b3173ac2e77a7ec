import type { Fraction } from '../money/index.js';
import type { Axis } from './axis.js';

/** A condition on one number, judged at the end of a measurement period: the axis has reached `atLeast`. */
export interface Gate {
  readonly by: Axis;
  readonly atLeast: Fraction;
  readonly catchUp: boolean;
  readonly closesFloor: boolean;
}

/** One point or band of a table of factors. */
export interface FactorTier {
  readonly from: Fraction;
  readonly result: Fraction;
  readonly edge: 'upper' | 'lower';
}

/** A factor on a whole measurement period, read at its end; below the first tier it is 1. */
export interface PeriodMultiplier {
  readonly by: Axis;
  readonly mode: 'whole' | 'interpolated';
  readonly tiers: readonly FactorTier[];
  readonly outside: 'flat' | 'extend';
  readonly combine: 'multiply' | 'add';
}

/**
 * The most that is paid. `amount` in major units, or a multiple of the target incentive of its span; `beyond` is the part of
 * the excess that is still paid (0 for a hard cap).
 */
export interface Cap {
  readonly per: 'deal' | 'period' | 'quarter' | 'year';
  readonly amount: Fraction | null;
  readonly targetIncentive: Fraction | null;
  readonly beyond: Fraction;
}

/** A fixed extra for a measurement period in which the axis has reached `atLeast`. */
export interface PeriodKicker {
  readonly by: Axis;
  readonly atLeast: Fraction;
  readonly amount: Fraction;
}
