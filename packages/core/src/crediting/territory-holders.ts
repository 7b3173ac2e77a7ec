import { add, divide, type Fraction, one, zero } from '../money/index.js';
import { noEnd, type TerritoryIndex } from './organization-index.js';
import { narrow } from './reporting-lines.js';
import { type ShareDictionary, shareCode } from './share-dictionary.js';

/** Who held one territory, and by how much, during `[from, to)`. */
export interface HeldStretch {
  readonly from: number;
  readonly to: number;
  readonly holders: readonly number[];
  readonly shares: readonly number[];
}

/** The holders of a territory on a day, and for how long they stay the same. */
export function holdersOn(
  { holders, held, weights }: TerritoryIndex,
  day: number,
  { byWeight, shares }: { readonly byWeight: boolean; readonly shares: ShareDictionary },
): HeldStretch {
  const stretch = { from: -noEnd, to: noEnd };
  const on: { holder: number; weight: Fraction }[] = [];
  holders.forEach((holder, at) => {
    const inside = narrow(stretch, held.from[at] ?? 0, held.to[at] ?? 0, day);
    if (inside) on.push({ holder, weight: weights[at] ?? one });
  });
  on.sort((a, b) => a.holder - b.holder);
  const total = on.reduce((so, each) => add(so, each.weight), zero);
  return {
    ...stretch,
    holders: on.map((each) => each.holder),
    shares: on.map((each) => (byWeight ? shareCode(shares, divide(each.weight, total)) : 0)),
  };
}
