/**
 * Repeatable numbers (sfc32): the same seed gives the same benchmark on every machine.
 *
 * @param {number} seed
 */
export function seededNumbers(seed) {
  let a = 0x9e3779b9 ^ seed;
  let b = 0x243f6a88;
  let c = 0xb7e15162;
  let count = 1;
  const next = () => {
    const sum = (((a + b) | 0) + count) | 0;
    count = (count + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + sum) | 0;
    return (sum >>> 0) / 4294967296;
  };
  for (let warm = 0; warm < 16; warm += 1) next();
  return {
    /** From 0, below 1. */
    fraction: next,
    /** A whole number from 0, below `limit`. */
    below: (/** @type {number} */ limit) => Math.floor(next() * limit),
  };
}
