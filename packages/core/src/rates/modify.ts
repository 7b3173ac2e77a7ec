import { add, compare, type Fraction, maximum, minimum, multiply, one, subtract } from '../money/index.js';
import { interpolate } from './interpolate.js';
import { lookupTier } from './lookup-tier.js';
import type { PeriodMultiplier } from './modifiers.js';

/** The factor that a multiplier names at an axis value; below its first tier 1. */
export function factorAt(multiplier: PeriodMultiplier, at: Fraction): Fraction {
  const index = lookupTier(multiplier.tiers, at);
  const tier = multiplier.tiers[index];
  if (!tier && multiplier.outside === 'flat') return one;
  if (multiplier.mode === 'whole') return tier?.result ?? one;
  return interpolate(multiplier.tiers, at, multiplier.outside);
}

/** Factors joined: the additive ones add their excess over 1, then all others multiply. */
export function joinFactors(
  factors: readonly { readonly factor: Fraction; readonly combine: 'multiply' | 'add' }[],
): Fraction {
  let added = one;
  let multiplied = one;
  for (const { factor, combine } of factors) {
    if (combine === 'add') added = add(added, subtract(factor, one));
    else multiplied = multiply(multiplied, factor);
  }
  return multiply(added, multiplied);
}

/** What a cap leaves of a running sum: all of it up to `amount`, and `beyond` of the rest. */
export function capSum(sum: Fraction, amount: Fraction, beyond: Fraction): Fraction {
  if (compare(sum, amount) <= 0) return sum;
  return add(amount, multiply(beyond, subtract(sum, amount)));
}

/** One deal's pay held between −`amount` and `amount`; `beyond` of the rest is paid all the same. */
export function capSingle(pay: Fraction, amount: Fraction, beyond: Fraction): Fraction {
  const low = subtract({ numerator: 0n, denominator: 1n }, amount);
  const held = maximum(low, minimum(amount, pay));
  return add(held, multiply(beyond, subtract(pay, held)));
}
