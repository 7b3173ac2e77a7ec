import { assertNever } from '../foundation/index.js';
import type { Fraction } from './fraction.js';

/** The modes by which a value is brought to whole units; the names are those of decimal arithmetic everywhere. */
export const roundingModes = [
  'half-up',
  'half-even',
  'half-down',
  'half-ceiling',
  'half-floor',
  'up',
  'down',
  'ceiling',
  'floor',
] as const;

/** One of {@link roundingModes}. `half-up` is symmetric about zero: −0.5 becomes −1. */
export type RoundingMode = (typeof roundingModes)[number];

/**
 * The whole number that `mode` picks for an exact value. Ties are seen exactly: nothing is divided on the way.
 *
 * @example roundToInteger(fraction(-1n, 2n), 'half-up'); // -1n
 */
export function roundToInteger(value: Fraction, mode: RoundingMode): bigint {
  const quotient = value.numerator / value.denominator;
  const rest = value.numerator % value.denominator;
  if (rest === 0n) return quotient;
  const sign = value.numerator < 0n ? -1n : 1n;
  const twice = rest * 2n * sign;
  const half = twice < value.denominator ? -1 : twice > value.denominator ? 1 : 0;
  return awayFromZero(mode, half, sign, quotient) ? quotient + sign : quotient;
}

/** `half` is −1, 0 or 1: the magnitude beyond the quotient is below, at or above one half. */
function awayFromZero(mode: RoundingMode, half: number, sign: bigint, quotient: bigint): boolean {
  switch (mode) {
    case 'up':
      return true;
    case 'down':
      return false;
    case 'ceiling':
      return sign > 0n;
    case 'floor':
      return sign < 0n;
    case 'half-up':
      return half >= 0;
    case 'half-down':
      return half > 0;
    case 'half-even':
      return half > 0 || (half === 0 && quotient % 2n !== 0n);
    case 'half-ceiling':
      return half > 0 || (half === 0 && sign > 0n);
    case 'half-floor':
      return half > 0 || (half === 0 && sign < 0n);
    default:
      return assertNever(mode);
  }
}
