import type { DecimalInput, Fraction } from '../money/index.js';
import type { Axis, AxisDocument } from './axis.js';

/**
 * One tier of a table in a document: it begins at `from` and ends where the next one begins, so there are no gaps. A tier has one
 * result: `rate` is a ratio of the measure (`"0.06"` is 6 %), `perUnit` money for each unit of a measure that is no money,
 * `payout` a ratio of the target incentive, `amount` money for the measurement period.
 * `edge` says which tier owns the exact value `from`: this one (`upper`, the default) or the one below (`lower`).
 * `retroactive`: once this tier is reached, everything below it is priced at its rate (marginal tables).
 */
export interface TierDocument {
  readonly from: DecimalInput;
  readonly rate?: DecimalInput | undefined;
  readonly payout?: DecimalInput | undefined;
  readonly amount?: DecimalInput | undefined;
  readonly perUnit?: DecimalInput | undefined;
  readonly retroactive?: boolean | undefined;
  readonly edge?: 'upper' | 'lower' | undefined;
}

/**
 * A rate table in a document; what the settings mean stands in the README of this room.
 *
 * `by`: what the tiers stand on. `mode`: `marginal` prices each slice at the rate of its tier; `whole` prices everything at the
 * result of the tier that was reached; `interpolated` draws straight lines between the tiers.
 */
export interface RateTableDocument {
  readonly by: AxisDocument;
  readonly mode: 'marginal' | 'whole' | 'interpolated';
  readonly tiers: readonly TierDocument[];
  readonly belowZero?: 'continue' | 'stop' | 'tiers' | undefined;
  readonly reach?: 'period' | 'window' | undefined;
  readonly outside?: 'flat' | 'extend' | undefined;
  readonly jump?: 'final-rate' | undefined;
}

/** A tier, read: `result` is its rate, payout or amount. */
export interface Tier {
  readonly from: Fraction;
  readonly result: Fraction;
  readonly edge: 'upper' | 'lower';
  readonly retroactive: boolean;
}

/**
 * A rate table, checked: at least one tier, edges that rise, all tiers of one kind. `perUnit` results are read as rates, and
 * `perUnit` says so.
 */
export interface RateTable {
  readonly by: Axis;
  readonly mode: 'marginal' | 'whole' | 'interpolated';
  readonly pays: 'rate' | 'payout' | 'amount';
  readonly perUnit: boolean;
  readonly tiers: readonly Tier[];
  readonly belowZero: 'continue' | 'stop' | 'tiers';
  readonly reach: 'period' | 'window';
  readonly outside: 'flat' | 'extend';
  readonly jump: 'final-rate' | null;
}
