import { PacelineError } from '../foundation/index.js';

/**
 * An exact rational number: `numerator / denominator`, in lowest terms, denominator above zero.
 * Everything between input and rounding is a fraction, so thirds and day counts lose nothing.
 * Read it, but make it with {@link fraction} or {@link parseFraction}: those keep it in lowest terms.
 */
export interface Fraction {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

/**
 * `numerator / denominator` in lowest terms.
 *
 * @throws PacelineError `money/division-by-zero`
 * @example fraction(6n, -4n); // { numerator: -3n, denominator: 2n }
 */
export function fraction(numerator: bigint, denominator = 1n): Fraction {
  if (denominator === 0n)
    throw new PacelineError('money/division-by-zero', 'a fraction needs a denominator other than 0');
  if (denominator === 1n) return { numerator, denominator };
  const sign = denominator < 0n ? -1n : 1n;
  const divisor = greatestCommonDivisor(numerator, denominator) * sign;
  return { numerator: numerator / divisor, denominator: denominator / divisor };
}

/** 0 */
export const zero: Fraction = { numerator: 0n, denominator: 1n };
/** 1 */
export const one: Fraction = { numerator: 1n, denominator: 1n };

/** a + b */
export function add(a: Fraction, b: Fraction): Fraction {
  if (a.denominator === b.denominator) return fraction(a.numerator + b.numerator, a.denominator);
  return fraction(a.numerator * b.denominator + b.numerator * a.denominator, a.denominator * b.denominator);
}

/** a − b */
export function subtract(a: Fraction, b: Fraction): Fraction {
  return add(a, negate(b));
}

/** a × b */
export function multiply(a: Fraction, b: Fraction): Fraction {
  return fraction(a.numerator * b.numerator, a.denominator * b.denominator);
}

/**
 * a ÷ b
 *
 * @throws PacelineError `money/division-by-zero`
 */
export function divide(a: Fraction, b: Fraction): Fraction {
  return fraction(a.numerator * b.denominator, a.denominator * b.numerator);
}

/** −a */
export function negate(a: Fraction): Fraction {
  return { numerator: -a.numerator, denominator: a.denominator };
}

/** Negative when a < b, 0 when they are equal, positive when a > b. */
export function compare(a: Fraction, b: Fraction): number {
  const left = a.numerator * b.denominator;
  const right = b.numerator * a.denominator;
  return left < right ? -1 : left > right ? 1 : 0;
}

/** The smaller of two fractions. */
export function minimum(a: Fraction, b: Fraction): Fraction {
  return compare(a, b) <= 0 ? a : b;
}

/** The larger of two fractions. */
export function maximum(a: Fraction, b: Fraction): Fraction {
  return compare(a, b) >= 0 ? a : b;
}

/** The sum of a list; 0 for an empty one. */
export function sum(list: Iterable<Fraction>): Fraction {
  let total = zero;
  for (const each of list) total = add(total, each);
  return total;
}

function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  let left = a < 0n ? -a : a;
  let right = b < 0n ? -b : b;
  while (right !== 0n) [left, right] = [right, left % right];
  return left;
}
