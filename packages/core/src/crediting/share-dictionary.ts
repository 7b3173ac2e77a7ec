import { compare, type Fraction, one } from '../money/index.js';

/** Shares by code; code 0 is 1. Equal shares have one code, however they are written. */
export interface ShareDictionary {
  readonly shares: Fraction[];
  readonly codes: Map<string, number>;
}

/** A dictionary that knows `shares`, of which the first must be 1. */
export function shareDictionary(shares: readonly Fraction[] = [one]): ShareDictionary {
  return { shares: [...shares], codes: new Map(shares.map((share, code) => [keyOf(share), code])) };
}

/** The code of a share; a new one when the dictionary does not know it. */
export function shareCode({ shares, codes }: ShareDictionary, share: Fraction): number {
  if (compare(share, one) === 0) return 0;
  const key = keyOf(share);
  const known = codes.get(key);
  if (known !== undefined) return known;
  codes.set(key, shares.length);
  shares.push(share);
  return shares.length - 1;
}

function keyOf({ numerator, denominator }: Fraction): string {
  return `${numerator}/${denominator}`;
}
