import type { Fraction } from '../money/index.js';
import type { Organization } from '../people/index.js';
import type { CreditKind } from './credit-kind.js';
import type { CreditRule } from './credit-rule.js';
import type { SourcedCredits } from './credit-source.js';
import type { CountedHoldings } from './holdings.js';
import type { Uncredited } from './uncredited.js';

/**
 * Credits by participant, within one in the order of date, transaction id, kind and `via`. `starts` has one more entry than there
 * are participants: those of participant `p` are `[starts[p], starts[p + 1])`.
 */
export interface CreditColumns extends SourcedCredits {
  readonly size: number;
  /** Everybody in the organization, by code point. */
  readonly participants: readonly string[];
  readonly starts: Int32Array;
  /** By code; the first is 1. */
  readonly shares: readonly Fraction[];
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
  /** What `countedHoldings` makes of `counts`, `date` and `splits`, where it is there already. */
  readonly counted?: CountedHoldings;
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
