import type { FactorTierDocument, GoalTierDocument, TierDocument } from './plan-documents.js';
import { add, compare, divide, multiply, type Rational, readRational, subtract, zero } from './rationals.js';

/** A tier with its numbers read. `result` is its rate, payout, amount or factor. */
export interface Tier {
  readonly from: Rational;
  readonly result: Rational;
  readonly ownsEdge: boolean;
  readonly isRetroactive: boolean;
}

export function tiersOf(documents: readonly (TierDocument | GoalTierDocument | FactorTierDocument)[]): Tier[] {
  return documents.map((tier: TierDocument & Partial<FactorTierDocument>) => ({
    from: readRational(tier.from),
    result: readRational(tier.rate ?? tier.perUnit ?? tier.payout ?? tier.amount ?? tier.factor ?? '0'),
    ownsEdge: tier.edge !== 'lower',
    isRetroactive: tier.retroactive === true,
  }));
}

/** The position of the tier that contains a point, -1 below the first. An exact edge belongs to the upper tier unless it says `lower`. */
export function tierAt(tiers: readonly Tier[], point: Rational): number {
  return tiers.findLastIndex((tier) => {
    const side = compare(point, tier.from);
    return side > 0 || (side === 0 && tier.ownsEdge);
  });
}

/** The result of the tier that contains a point, or `below` where there is none. */
export function resultAt(tiers: readonly Tier[], point: Rational, below: Rational = zero): Rational {
  return tiers[tierAt(tiers, point)]?.result ?? below;
}

/**
 * The straight line between two points of a table. Outside them: `below` below the first and flat above the last, or, with
 * `extend`, the first and the last line go on.
 */
export function interpolatedAt(
  tiers: readonly Tier[],
  point: Rational,
  outside: { readonly mode: 'flat' | 'extend'; readonly below: Rational },
): Rational {
  const index = tierAt(tiers, point);
  if (outside.mode === 'extend') {
    // "The first and last lines go on (one point: flat)."
    if (tiers.length === 1) return tiers[0]?.result ?? zero;
    const left = Math.min(Math.max(index, 0), tiers.length - 2);
    return onLine(tiers[left], tiers[left + 1], point);
  }
  const [left, right] = [tiers[index], tiers[index + 1]];
  if (!left) return outside.below;
  return right ? onLine(left, right, point) : left.result;
}

function onLine(left: Tier | undefined, right: Tier | undefined, point: Rational): Rational {
  if (!left || !right) throw new RangeError('a line has two points');
  const way = divide(subtract(point, left.from), subtract(right.from, left.from));
  return add(left.result, multiply(way, subtract(right.result, left.result)));
}
