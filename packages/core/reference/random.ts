/** Chances that depend on a seed alone: the same seed gives the same documents on every machine. */
export interface Random {
  /** A whole number from `lowest` to `highest`, both included. */
  readonly whole: (lowest: number, highest: number) => number;
  readonly pick: <TItem>(list: readonly TItem[]) => TItem;
  /** True in so many cases of 1. */
  readonly chance: (probability: number) => boolean;
}

/** Mulberry32: small, well known, and good enough to choose test cases. */
export function randomFrom(seed: number): Random {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const whole = (lowest: number, highest: number) => lowest + Math.floor(next() * (highest - lowest + 1));
  const pick = <TItem>(list: readonly TItem[]): TItem => {
    const item = list[whole(0, list.length - 1)];
    if (item === undefined) throw new RangeError('nothing to pick from');
    return item;
  };
  return { whole, pick, chance: (probability) => next() < probability };
}
