/** A small source of repeatable numbers: the same seed gives the same sequence on every machine. */
export interface SeededRandom {
  /** A number in `[0, 1)`. */
  readonly next: () => number;
  /** A whole number from `from` to `to`, both included. */
  readonly between: (from: number, to: number) => number;
  /** One member of a list that is not empty. */
  readonly pick: <TItem>(list: readonly TItem[]) => TItem;
}

/** Mulberry32 (public domain, by Tommy Ettinger): 32 bits of state, whole-number arithmetic only. */
export function seededRandom(seed: number): SeededRandom {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x1_0000_0000;
  };
  const between = (from: number, to: number) => from + Math.floor(next() * (to - from + 1));
  return {
    next,
    between,
    pick: <TItem>(list: readonly TItem[]) => list[between(0, list.length - 1)] as TItem,
  };
}
