import { assertNever } from '../foundation/index.js';
import type { RoundingMode } from './rounding.js';

/** Whole numbers up to this size can be doubled and still be exact as doubles; kernels in integers stay below it. */
export const mostCertified = 2 ** 51;

/**
 * The whole number that `mode` picks for `value / unit`, both whole, `unit` above 0 and both at most {@link mostCertified} in size: the same
 * as `roundToInteger` of the fraction. Never −0.
 *
 * @example roundQuotient(-5, 2, 'half-up'); // -3
 */
export function roundQuotient(value: number, unit: number, mode: RoundingMode): number {
  // INVARIANT: a quotient of whole numbers below 2^53, rounded down, is exact: it differs from the next whole number by more than half an ulp.
  const size = Math.abs(value);
  const quotient = Math.floor(size / unit);
  const rest = size - quotient * unit;
  const away = rest !== 0 && isAway(mode, 2 * rest - unit, value < 0, quotient);
  const rounded = away ? quotient + 1 : quotient;
  return value < 0 && rounded !== 0 ? -rounded : rounded;
}

/** `half` is below, at or above 0 as the rest is below, at or above one half. */
function isAway(mode: RoundingMode, half: number, negative: boolean, quotient: number): boolean {
  switch (mode) {
    case 'half-up':
      return half >= 0;
    case 'up':
      return true;
    case 'down':
      return false;
    case 'ceiling':
      return !negative;
    case 'floor':
      return negative;
    case 'half-down':
      return half > 0;
    case 'half-even':
      return half > 0 || (half === 0 && quotient % 2 !== 0);
    case 'half-ceiling':
      return half > 0 || (half === 0 && !negative);
    case 'half-floor':
      return half > 0 || (half === 0 && negative);
    default:
      return assertNever(mode);
  }
}
