import { compare, floorOf, isWhole, multiply, type Rational, rational, subtract } from './rationals.js';

/** The names that a plan gives to the ways of rounding. */
export type RoundingMode =
  | 'half-up'
  | 'half-down'
  | 'half-even'
  | 'half-ceiling'
  | 'half-floor'
  | 'up'
  | 'down'
  | 'ceiling'
  | 'floor';

/**
 * Rounds an amount to whole cents. "Half a cent is rounded away from zero, on both sides of it; other modes are a setting."
 *
 * An amount lies on a whole cent, or between the cent below it and the cent above it; the mode only chooses between the two.
 */
export function roundToCents(amount: Rational, mode: RoundingMode): bigint {
  const cents = multiply(amount, rational(100n));
  const below = floorOf(cents);
  if (isWhole(cents)) return below;
  const half = compare(subtract(cents, rational(below)), rational(1n, 2n));
  return takesUpper(mode, { half, below, isNegative: cents.numerator < 0n }) ? below + 1n : below;
}

interface Between {
  /** Where the amount lies: -1 nearer to the cent below, 0 exactly half way, 1 nearer to the cent above. */
  readonly half: -1 | 0 | 1;
  readonly below: bigint;
  readonly isNegative: boolean;
}

/** True when the cent above is taken. Above means towards plus infinity, so for a negative amount it is the one nearer to zero. */
function takesUpper(mode: RoundingMode, { half, below, isNegative }: Between): boolean {
  switch (mode) {
    case 'ceiling':
      return true;
    case 'floor':
      return false;
    case 'up':
      return !isNegative;
    case 'down':
      return isNegative;
    case 'half-up':
      return half === 0 ? !isNegative : half > 0;
    case 'half-down':
      return half === 0 ? isNegative : half > 0;
    case 'half-ceiling':
      return half >= 0;
    case 'half-floor':
      return half > 0;
    case 'half-even':
      return half === 0 ? below % 2n !== 0n : half > 0;
  }
}
