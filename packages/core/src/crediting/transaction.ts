import type { PlainDate } from '../calendar/index.js';
import type { DecimalInput, Fraction } from '../money/index.js';

/** A share of a deal: whose, and how much as a decimal (`"0.5"`) or a ratio (`"1/3"`). The shares of a deal sum to exactly 1. */
export interface SplitInput {
  readonly participant: string;
  readonly share: DecimalInput;
}

/**
 * A dated commercial fact as a host gives it: a deal, an invoice, a return.
 *
 * `effectiveOn` is the day on which it holds (absent while it is open); `recordedSeq` when it became known, a whole number
 * that grows; `amount` is a decimal in major units of `currency`. Further columns go into `fields` (texts), `numbers`
 * (decimals) and `dates`; a plan refers to them by name.
 */
export interface TransactionRow {
  readonly id: string;
  readonly owner?: string | null | undefined;
  readonly effectiveOn?: string | null | undefined;
  readonly recordedSeq?: number | undefined;
  readonly amount?: DecimalInput | null | undefined;
  readonly currency?: string | null | undefined;
  readonly splits?: readonly SplitInput[] | undefined;
  readonly fields?: Readonly<Record<string, string | null | undefined>> | undefined;
  readonly numbers?: Readonly<Record<string, DecimalInput | null | undefined>> | undefined;
  readonly dates?: Readonly<Record<string, string | null | undefined>> | undefined;
}

/**
 * The same facts by column, one entry a transaction in each list. `currency` may be one code for all.
 */
export interface TransactionColumns {
  readonly id: readonly string[];
  readonly owner?: readonly (string | null | undefined)[] | undefined;
  readonly effectiveOn?: readonly (string | null | undefined)[] | undefined;
  readonly recordedSeq?: readonly (number | undefined)[] | undefined;
  readonly amount?: readonly (DecimalInput | null | undefined)[] | undefined;
  readonly currency?: string | readonly (string | null | undefined)[] | undefined;
  readonly splits?: readonly (readonly SplitInput[] | undefined)[] | undefined;
  readonly fields?: Readonly<Record<string, readonly (string | null | undefined)[]>> | undefined;
  readonly numbers?: Readonly<Record<string, readonly (DecimalInput | null | undefined)[]>> | undefined;
  readonly dates?: Readonly<Record<string, readonly (string | null | undefined)[]>> | undefined;
}

/** One transaction of a set, read back. */
export interface Transaction {
  readonly id: string;
  readonly owner: string | null;
  readonly effectiveOn: PlainDate | null;
  readonly recordedSeq: number;
  readonly amount: Fraction | null;
  readonly currency: string | null;
}
