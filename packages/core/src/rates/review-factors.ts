import { finding, type Issue } from '../foundation/index.js';
import { compare, one } from '../money/index.js';
import type { PeriodMultiplier } from './modifiers.js';
import { sayPlace, sayResult } from './say-result.js';

/**
 * What deserves a look in a multiplier of measurement periods; the paths start at it.
 * Findings: `rates/cliff` (the factor of a whole period jumps), `rates/pays-less-for-more` (it falls).
 */
export function reviewFactors({ by, mode, tiers, outside }: PeriodMultiplier): readonly Issue[] {
  return tiers.flatMap((tier, index) => {
    const drawn = mode === 'interpolated' && (index > 0 || outside === 'extend');
    const before = tiers[index - 1]?.result ?? (drawn ? tier.result : one);
    const order = compare(before, tier.result);
    if (order === 0 || (order < 0 && drawn)) return [];
    const path = ['tiers', index];
    const [from, to] = [before, tier.result].map((each) => sayResult('factor', each));
    const found = `${drawn ? 'up to' : 'at'} ${sayPlace(by, tier.from)} the pay goes from ${from} to ${to}`;
    if (order > 0) {
      return [finding('rates/pays-less-for-more', path, found, 'factors that do not fall, unless that is meant')];
    }
    return [finding('rates/cliff', path, found, '`interpolated`, unless the jump is meant')];
  });
}
