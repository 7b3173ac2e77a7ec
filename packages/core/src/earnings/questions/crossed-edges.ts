import type { Fraction } from '../../money/index.js';
import type { TierReading } from './tier-readings.js';

/**
 * An edge that a result has crossed: where it lies on its axis, and the rate, payout or amount on the side it came from and on the other. `of` is
 * `rates`, the side of a grid (`rows`, `columns`) or the id of a scorecard's goal.
 */
export interface CrossedEdge {
  readonly of: string;
  readonly pays: 'rate' | 'payout' | 'amount';
  readonly from: Fraction;
  readonly before: Fraction;
  readonly after: Fraction;
}

/** The edges between two readings of the same tables, in the order in which they are met. */
export function crossedEdges(before: readonly TierReading[], after: readonly TierReading[]): CrossedEdge[] {
  return before.flatMap((was): CrossedEdge[] => {
    const is = after.find((each) => each.of === was.of);
    if (!is) return [];
    const [low, high] = [Math.min(was.tier, is.tier), Math.max(was.tier, is.tier)];
    const up = is.tiers.slice(low + 1, high + 1).map(({ from }, index): CrossedEdge => {
      const tier = low + 1 + index;
      const rises = was.tier < is.tier;
      const [came, went] = rises ? [tier - 1, tier] : [tier, tier - 1];
      return { of: was.of, pays: was.pays, from, before: was.resultIn(came), after: is.resultIn(went) };
    });
    return was.tier < is.tier ? up : up.reverse();
  });
}
