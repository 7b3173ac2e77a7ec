import { compareText, PacelineError } from '../foundation/index.js';
import { compare, type Fraction, fraction, subtract, sum } from './fraction.js';
import { roundToInteger } from './rounding.js';

/** One part of a whole that is to be allotted: who, and how much of it relative to the others. */
export interface AllocationPart {
  readonly id: string;
  readonly weight: Fraction;
}

/**
 * Allots whole minor units by largest remainder: the parts always sum to `units`.
 * A unit that is left over goes to the largest remainder, ties to the smaller id by code point; a negative whole is the
 * mirror image of the positive one. Weights must not be negative and must not all be zero.
 *
 * @returns the parts in the order given
 * @throws PacelineError `money/unusable-weights`
 * @example allocate(100n, [{ id: 'a', weight: one }, { id: 'b', weight: one }, { id: 'c', weight: one }]); // [34n, 33n, 33n]
 */
export function allocate(units: bigint, parts: readonly AllocationPart[]): bigint[] {
  const total = sum(parts.map((part) => part.weight));
  if (total.numerator <= 0n || parts.some((part) => part.weight.numerator < 0n)) {
    throw new PacelineError('money/unusable-weights', 'weights must be 0 or more and not all 0');
  }
  const size = units < 0n ? -units : units;
  const shares = parts.map((part, index) => {
    const exact = fraction(size * part.weight.numerator * total.denominator, part.weight.denominator * total.numerator);
    const floor = roundToInteger(exact, 'floor');
    return { index, id: part.id, floor, remainder: subtract(exact, fraction(floor)) };
  });
  let left = size - shares.reduce((so, share) => so + share.floor, 0n);
  const order = [...shares].sort(
    (a, b) => compare(b.remainder, a.remainder) || compareText(a.id, b.id) || a.index - b.index,
  );
  const result = shares.map((share) => share.floor);
  for (const share of order) {
    if (left === 0n) break;
    result[share.index] = (result[share.index] ?? 0n) + 1n;
    left -= 1n;
  }
  return units < 0n ? result.map((each) => -each) : result;
}
