import { add, compare, divide, multiply, type Rational, subtract, sumOf, zero } from './rationals.js';
import { resultAt, type Tier, tierAt } from './tiers.js';

/**
 * G(x): what all credit from 0 up to x earns, slice by slice. The edges of the tiers are amounts of credit. "A retroactive edge,
 * once x has reached it, prices everything below it at its tier's rate": a slice has the rate of the highest retroactive edge
 * above it that has been reached, else its own. What lies below the first tier is a slice that pays nothing.
 */
export function marginalPay(
  tiers: readonly Tier[],
  x: Rational,
  belowZero: 'continue' | 'stop' | 'tiers' = 'continue',
): Rational {
  if (compare(x, zero) < 0) {
    if (belowZero === 'stop') return zero;
    // "The tier that contains zero goes on."
    if (belowZero === 'continue') return multiply(x, resultAt(tiers, zero));
    return subtract(
      zero,
      slicesBetween(tiers, x, zero, (tier) => tiers[tier]?.result ?? zero),
    );
  }
  const reached = tierAt(tiers, x);
  return slicesBetween(tiers, zero, x, (tier) => {
    const edge = tiers.findLastIndex((each, index) => each.isRetroactive && index > tier && index <= reached);
    return tiers[Math.max(edge, tier)]?.result ?? zero;
  });
}

/** The part of `[low, high]` that lies in each tier, at the rate of the tier; -1 is what lies below the first. */
function slicesBetween(
  tiers: readonly Tier[],
  low: Rational,
  high: Rational,
  rateOf: (tier: number) => Rational,
): Rational {
  const slices = [-1, ...tiers.keys()].map((tier) => {
    const from = tiers[tier]?.from ?? low;
    const next = tiers[tier + 1]?.from ?? high;
    const bottom = compare(from, low) > 0 ? from : low;
    const top = compare(next, high) < 0 ? next : high;
    return compare(top, bottom) > 0 ? multiply(subtract(top, bottom), rateOf(tier)) : zero;
  });
  return sumOf(slices);
}

/**
 * Tiers over `output`: "the edges are amounts of money paid by the curve itself; the next tier begins at the credit at which G
 * reaches its `from`".
 */
export function tiersOfCredit(tiers: readonly Tier[]): Tier[] {
  const edges = [zero];
  tiers.slice(1).forEach((tier, index) => {
    const below = tiers[index];
    const start = edges[index];
    if (below && start) edges.push(add(start, divide(subtract(tier.from, below.from), below.result)));
  });
  return tiers.map((tier, index) => ({ ...tier, from: edges[index] ?? zero }));
}
