import type { Fraction } from '../money/index.js';
import type { Organization } from '../people/index.js';
import type { CreditKind } from './credit-kind.js';
import type { CreditRule } from './credit-rule.js';
import type { Uncredited } from './uncredited.js';

/**
 * Credits in columns, in the order of participant, date, transaction id, kind and `via`. `starts` has one more entry than there
 * are participants: those of participant `p` are `[starts[p], starts[p + 1])`.
 */
export interface CreditColumns {
  readonly size: number;
  /** Everybody in the organization, by code point. */
  readonly participants: readonly string[];
  readonly starts: Int32Array;
  /** The position of the transaction in the set. */
  readonly transaction: Int32Array;
  readonly day: Int32Array;
  /** A code into `shares`, of which the first is 1. */
  readonly share: Int32Array | Uint8Array;
  readonly shares: readonly Fraction[];
  /** A code into `creditKinds`. */
  readonly kind: Uint8Array;
  /** The position in `participants` of whom a roll-up comes from, −1 for other credits; null when the rules have no roll-up. */
  readonly via: Int32Array | null;
  /** What each credit amounts to, when it was asked for and could be held: `values[transaction] × factors[share]`. */
  readonly amounts: Float64Array | null;
  /** What is counted and credits nobody, or not one of its holders: by transaction id, then by participant. */
  readonly uncredited: readonly Uncredited[];
}

/**
 * What {@link creditColumns} needs to know. `counts` has a 1 for each position of the set that is to be credited; `date` names
 * the date that counts: `effectiveOn` or one of the set's dates. With `splits: 'pay'` a split deal is credited to its owner.
 */
export interface CreditColumnsOptions {
  readonly counts: Uint8Array;
  readonly date: string;
  readonly rules: readonly CreditRule[];
  readonly splits: 'credit' | 'pay';
  readonly organization: Organization;
  readonly amounts?: CreditedAmounts;
  /** What `countedRows` makes of `counts` and `date`, where it is there already. */
  readonly rows?: Int32Array;
}

/**
 * Amounts to be written beside the credits while they are at hand, which spares reading the columns again in another order. `factorsOf` says by
 * what a value is multiplied for each share, or null when that cannot be said in whole numbers; `hold` gives the place for so many amounts,
 * which stays the caller's.
 */
export interface CreditedAmounts {
  readonly values: Float64Array;
  readonly factorsOf: (shares: readonly Fraction[]) => Float64Array | null;
  readonly hold: (size: number) => Float64Array;
}

/** One credit, read back from the columns. `transaction` is its position in the set, `day` a day number. */
export interface CreditEntry {
  readonly participant: string;
  readonly transaction: number;
  readonly day: number;
  readonly share: Fraction;
  readonly kind: CreditKind;
  readonly via: string | null;
}
