import type { PlainDate } from '../calendar/index.js';
import type { DecimalInput, Fraction } from '../money/index.js';

/** A share of a deal: whose, and how much as a decimal (`"0.5"`) or a ratio (`"1/3"`). The shares of a deal sum to exactly 1. */
export interface SplitInput {
  readonly participant: string;
  readonly share: DecimalInput;
}

/**
 * Somebody who is credited beside the owner or the holders of a split: a specialist's `overlay` or an `assist`. `share` is above
 * 0, by default `"1"`; such shares need not sum to anything.
 */
export interface CreditInput {
  readonly participant: string;
  readonly kind: 'overlay' | 'assist';
  readonly share?: DecimalInput | undefined;
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
  readonly credits?: readonly CreditInput[] | undefined;
  readonly fields?: Readonly<Record<string, string | null | undefined>> | undefined;
  readonly numbers?: Readonly<Record<string, DecimalInput | null | undefined>> | undefined;
  readonly dates?: Readonly<Record<string, string | null | undefined>> | undefined;
}

/** A column of texts as codes into a list of texts, with −1 for none. The codes are whole numbers below its length. */
export interface TextCodes {
  readonly codes: Int32Array;
  readonly dictionary: readonly string[];
}

/** A column of dates as days since 1970-01-01, with −2147483648 for none. */
export interface DayNumbers {
  readonly days: Int32Array;
}

/** A column of decimals as whole units of `10^-scale` (`scale` from 0 to 22): cents are of scale 2. NaN stands for none. */
export interface DecimalUnits {
  readonly units: Float64Array | Int32Array;
  readonly scale: number;
}

/**
 * The same facts by column, one entry a transaction in each list. `currency` may be one code for all. A host that has its
 * columns as numbers already hands those on: texts as {@link TextCodes}, dates as {@link DayNumbers}, decimals as
 * {@link DecimalUnits}; they are checked and copied.
 */
export interface TransactionColumns {
  readonly id: readonly string[];
  readonly owner?: TextList | TextCodes | undefined;
  readonly effectiveOn?: TextList | DayNumbers | undefined;
  readonly recordedSeq?: readonly (number | undefined)[] | Float64Array | Int32Array | undefined;
  readonly amount?: DecimalList | DecimalUnits | undefined;
  readonly currency?: string | TextList | TextCodes | undefined;
  readonly splits?: readonly (readonly SplitInput[] | undefined)[] | undefined;
  readonly credits?: readonly (readonly CreditInput[] | undefined)[] | undefined;
  readonly fields?: Readonly<Record<string, TextList | TextCodes>> | undefined;
  readonly numbers?: Readonly<Record<string, DecimalList | DecimalUnits>> | undefined;
  readonly dates?: Readonly<Record<string, TextList | DayNumbers>> | undefined;
}

type TextList = readonly (string | null | undefined)[];
type DecimalList = readonly (DecimalInput | null | undefined)[];

/** One transaction of a set, read back. */
export interface Transaction {
  readonly id: string;
  readonly owner: string | null;
  readonly effectiveOn: PlainDate | null;
  readonly recordedSeq: number;
  readonly amount: Fraction | null;
  readonly currency: string | null;
}
