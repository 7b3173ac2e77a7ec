import { compare, type Fraction } from '../money/index.js';

/**
 * The position of the tier that contains `at`, or −1 below the first. A tier contains its own `from` unless its edge
 * belongs to the tier below.
 */
export function lookupTier(
  tiers: readonly { readonly from: Fraction; readonly edge: 'upper' | 'lower' }[],
  at: Fraction,
): number {
  let found = -1;
  for (const [index, tier] of tiers.entries()) {
    const order = compare(at, tier.from);
    if (order < 0 || (order === 0 && tier.edge === 'lower')) break;
    found = index;
  }
  return found;
}
