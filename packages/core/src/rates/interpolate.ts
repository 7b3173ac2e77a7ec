import { add, divide, type Fraction, multiply, subtract, zero } from '../money/index.js';
import { lookupTier } from './lookup-tier.js';

/** A point through which a line is drawn, or a band. */
export interface Point {
  readonly from: Fraction;
  readonly result: Fraction;
  readonly edge: 'upper' | 'lower';
}

/**
 * A value on the straight lines between points. Outside them: nothing below the first and flat above the last (`flat`), or
 * the first and last lines go on (`extend`); a single point is flat in both directions then.
 */
export function interpolate(points: readonly Point[], at: Fraction, outside: 'flat' | 'extend' = 'flat'): Fraction {
  const index = lookupTier(points, at);
  const first = points[0];
  if (!first) return zero;
  if (index < 0) return outside === 'flat' ? zero : along(first, points[1], at);
  const lower = points[index] ?? first;
  const upper = points[index + 1];
  if (upper) return along(lower, upper, at);
  return outside === 'flat' ? lower.result : along(lower, points[index - 1], at);
}

function along(a: Point, b: Point | undefined, at: Fraction): Fraction {
  if (!b) return a.result;
  const share = divide(subtract(at, a.from), subtract(b.from, a.from));
  return add(a.result, multiply(share, subtract(b.result, a.result)));
}
