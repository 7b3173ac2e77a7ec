import type { Condition } from '../crediting/index.js';
import type { DecimalInput } from '../money/index.js';
import type { AxisDocument, FactorTierDocument } from '../rates/index.js';

/**
 * A condition on one number, judged at the end of a measurement period. Closed, the component pays nothing but its floor (unless
 * `closesFloor`); with `catchUp` a later period in which it is open pays what was denied in the same attainment window.
 */
export interface GateDocument {
  readonly kind: 'gate';
  readonly by: AxisDocument;
  readonly atLeast: DecimalInput;
  readonly catchUp?: boolean | undefined;
  readonly closesFloor?: boolean | undefined;
}

/** A gate by own attainment, or by own credit when the component has no quota. */
export interface ThresholdDocument {
  readonly kind: 'threshold';
  readonly atLeast: DecimalInput;
}

/** A factor on every credit whose transaction satisfies the condition. */
export interface TransactionMultiplierDocument {
  readonly kind: 'multiplier';
  readonly where: Condition;
  readonly factor: DecimalInput;
  readonly combine?: 'multiply' | 'add' | undefined;
}

/** A factor on a whole measurement period, read at its end; below the first tier it is 1. */
export interface PeriodMultiplierDocument {
  readonly kind: 'multiplier';
  readonly by: AxisDocument;
  readonly mode: 'whole' | 'interpolated';
  readonly tiers: readonly FactorTierDocument[];
  readonly outside?: 'flat' | 'extend' | undefined;
  readonly combine?: 'multiply' | 'add' | undefined;
}

/**
 * The most that is paid for one transaction, a measurement period, or the fiscal quarter or year that contains it: an amount in major
 * units or a multiple of the target incentive of that span. `beyond` (default 0) is the part of the excess that is still paid.
 */
export interface CapDocument {
  readonly kind: 'cap';
  readonly amount?: DecimalInput | undefined;
  readonly targetIncentive?: DecimalInput | undefined;
  readonly per: 'deal' | 'period' | 'quarter' | 'year';
  readonly beyond?: DecimalInput | undefined;
}

/** The least that a measurement period pays, after caps. */
export interface FloorDocument {
  readonly kind: 'floor';
  readonly amount: DecimalInput;
  readonly per: 'period';
}

/** A fixed extra, times the share, for every credit whose transaction satisfies the condition. */
export interface TransactionKickerDocument {
  readonly kind: 'kicker';
  readonly per: 'deal';
  readonly amount: DecimalInput;
  readonly where: Condition;
}

/** A fixed extra for a measurement period at whose end the axis has reached `atLeast`. */
export interface PeriodKickerDocument {
  readonly kind: 'kicker';
  readonly per: 'period';
  readonly amount: DecimalInput;
  readonly by: AxisDocument;
  readonly atLeast: DecimalInput;
}

/** What changes the pay of a component after its rates; the engine applies the kinds in one order, whatever the order of the list. */
export type ModifierDocument =
  | GateDocument
  | ThresholdDocument
  | TransactionMultiplierDocument
  | PeriodMultiplierDocument
  | CapDocument
  | FloorDocument
  | TransactionKickerDocument
  | PeriodKickerDocument;
