import { dayAt, firstOnOrAfter, shareCodeAt } from '../crediting/index.js';
import { type Fraction, fraction, sum, zero } from '../money/index.js';
import { type MeasuredCredits, shareAt, unitsAt, valueAt } from './credited-columns.js';

/**
 * Credits of one participant or team in order of day and id: positions `from` to `to` of `order`, or of the columns themselves
 * where `order` is null. Sums are exact.
 */
export interface CreditList {
  readonly columns: MeasuredCredits;
  readonly order: Int32Array | null;
  readonly from: number;
  readonly to: number;
}

/** The credits of the participant with this position among the participants of the columns. */
export function creditsOfParticipant(columns: MeasuredCredits, code: number): CreditList {
  return { columns, order: null, from: columns.starts[code] ?? 0, to: columns.starts[code + 1] ?? 0 };
}

/** A list without credits. */
export function noCredits(columns: MeasuredCredits): CreditList {
  return { columns, order: null, from: 0, to: 0 };
}

/** The position in the columns of the i-th entry, counted as `from` to `to` are. */
export function positionIn({ order }: CreditList, index: number): number {
  return order === null ? index : (order[index] ?? 0);
}

/** The part of a list from the day `from` up to, not including, the day `to`, both as day numbers. */
export function betweenDays(list: CreditList, from: number, to: number): CreditList {
  return { ...list, from: firstFrom(list, from), to: firstFrom(list, to) };
}

/** Where the credits from a day on begin. */
export function firstFrom(list: CreditList, day: number): number {
  return firstBetween(list, list.from, list.to, day);
}

/** The same within `[from, to)` of a list. */
export function firstBetween({ columns, order }: CreditList, from: number, to: number, day: number): number {
  if (order === null) return firstOnOrAfter(columns, from, to, day);
  let low = from;
  let high = to;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (dayAt(columns, order[middle] ?? 0) < day) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The exact sum of what a list credits. */
export function sumOf(list: CreditList): Fraction {
  const { factors, unitsPerOne } = list.columns;
  if (factors === null) {
    const values: Fraction[] = [];
    for (let index = list.from; index < list.to; index += 1)
      values.push(valueAt(list.columns, positionIn(list, index)));
    return sum(values);
  }
  let safe = 0;
  let total = 0n;
  for (let index = list.from; index < list.to; index += 1) {
    const units = unitsAt(list.columns, positionIn(list, index));
    const next = safe + units;
    if (next <= Number.MAX_SAFE_INTEGER && next >= -Number.MAX_SAFE_INTEGER) safe = next;
    else {
      total += BigInt(safe);
      safe = units;
    }
  }
  total += BigInt(safe);
  return total === 0n ? zero : fraction(total, BigInt(unitsPerOne));
}

/** How many transactions a list credits, by share. */
export function countOf(list: CreditList): Fraction {
  const perShare = new Map<number, number>();
  for (let index = list.from; index < list.to; index += 1) {
    const code = shareCodeAt(list.columns, positionIn(list, index));
    perShare.set(code, (perShare.get(code) ?? 0) + 1);
  }
  const { shares } = list.columns.raw.credits;
  return sum(
    [...perShare].map(([code, times]) => {
      const share = shares[code] ?? zero;
      return fraction(share.numerator * BigInt(times), share.denominator);
    }),
  );
}

/** The share at the i-th entry. */
export function shareIn(list: CreditList, index: number): Fraction {
  return shareAt(list.columns, positionIn(list, index));
}

/** Whose credit a position of the columns is: the position among the participants. */
export function ownerOf({ starts }: MeasuredCredits, position: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low + 1 < high) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? 0) <= position) low = middle;
    else high = middle;
  }
  return low;
}
