import type { PlainDate } from '../calendar/index.js';

/**
 * Why nobody, or one of the holders, gets credit for a transaction.
 *
 * - `no-owner`, `no-date`: the transaction does not say whose it is, or when it counts;
 * - `house-account`: its owner stands for nobody; `unknown-participant`: there is nobody of this id;
 * - `not-employed`: they did not work here that day;
 * - `no-territory`: the field that names the territory is empty, or names one that is not known;
 * - `territory-unheld`: nobody held the territory that day.
 */
export type UncreditedReason =
  | 'no-owner'
  | 'no-date'
  | 'house-account'
  | 'unknown-participant'
  | 'not-employed'
  | 'no-territory'
  | 'territory-unheld';

/** A transaction that satisfies the condition and yet credits nobody, or not one of its holders. */
export interface Uncredited {
  readonly transaction: string;
  readonly participant: string | null;
  /** The day on which it would have counted; null when it has none. */
  readonly on: PlainDate | null;
  readonly reason: UncreditedReason;
}
