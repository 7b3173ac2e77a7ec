/** What a number of units comes to: whether it is enough, and in words which tiers, gates and factors it meets. */
export interface Probe {
  readonly reached: boolean;
  readonly signature: string;
}

/**
 * The least number of units above 0 that is enough, or null when none up to `bound` is. `points` are numbers at which something may jump. Between two
 * neighbors that meet the same tiers, gates and factors pay only rises, so it is enough to look at the ends; where they meet others, the place
 * between them is looked for.
 */
export function leastUnits(probe: (units: bigint) => Probe, points: readonly bigint[], bound: bigint): bigint | null {
  const known = new Map<bigint, Probe>();
  const at = (units: bigint): Probe => {
    const found = known.get(units) ?? probe(units);
    known.set(units, found);
    return found;
  };
  const least = (low: bigint, high: bigint): bigint | null => {
    if (high - low === 1n) return at(high).reached ? high : null;
    const middle = (low + high) / 2n;
    if (at(low).signature === at(high).signature) {
      if (!at(high).reached) return null;
      return at(middle).reached ? least(low, middle) : least(middle, high);
    }
    return (
      (at(middle).reached || at(low).signature !== at(middle).signature ? least(low, middle) : null) ??
      least(middle, high)
    );
  };
  const sorted = [...new Set([1n, ...points, bound])].filter((each) => each > 0n && each <= bound);
  let low = 0n;
  for (const high of sorted.sort((a, b) => (a < b ? -1 : 1))) {
    const found = least(low, high);
    if (found !== null) return found;
    low = high;
  }
  return null;
}
