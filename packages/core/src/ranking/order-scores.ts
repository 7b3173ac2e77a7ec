import { compareText } from '../foundation/index.js';
import { compare, type Fraction } from '../money/index.js';
import type { Scored } from './rank-input.js';

/** Below this many a plain sort is quicker than passes over tables of digits. */
const fewest = 256;

/**
 * The positions of a list, best first; equal scores by tie-breakers, then by id. Doubles order what they can tell apart, fractions what they cannot: a
 * fraction of whole numbers that doubles hold is rounded to the nearest double, so an order of two doubles is never wrong. Private to this room.
 */
export function orderScores(list: readonly Scored[], lowerIsBetter: boolean): Int32Array {
  const sign = lowerIsBetter ? -1 : 1;
  const exactly = (a: Scored, b: Scored) => sign * compare(b.score, a.score) || compareTies(a, b);
  const at = (index: number | undefined) => list[index ?? 0] as Scored;
  const order = Int32Array.from(list, (_, index) => index);
  const keys = list.length < fewest ? null : keysOf(list, -sign);
  if (keys === null) return order.sort((a, b) => exactly(at(a), at(b)));
  sortByKey(order, keys);
  for (let start = 0; start < order.length; ) {
    let end = start + 1;
    while (end < order.length && keys[order[end] ?? 0] === keys[order[start] ?? 0]) end += 1;
    if (end - start > 1) order.subarray(start, end).sort((a, b) => exactly(at(a), at(b)));
    start = end;
  }
  return order;
}

/** The better of two with equal scores: by tie-breakers, who has none comes after who has one; then by id. */
function compareTies(a: Scored, b: Scored): number {
  return compareTieBreakers(a.tieBreakers ?? [], b.tieBreakers ?? []) || compareText(a.id, b.id);
}

/** 0 when nothing but the id tells two with equal scores apart. Private to this room. */
export function compareTieBreakers(a: readonly Fraction[], b: readonly Fraction[]): number {
  for (let i = 0; i < Math.max(a.length, b.length); i += 1) {
    const left = a[i];
    const right = b[i];
    const order = left && right ? compare(right, left) : left ? -1 : right ? 1 : 0;
    if (order !== 0) return order;
  }
  return 0;
}

/** Scores as doubles, times `sign`; null when one of them is made of numbers that doubles do not hold. */
function keysOf(list: readonly Scored[], sign: number): Float64Array | null {
  const keys = new Float64Array(list.length);
  for (let index = 0; index < list.length; index += 1) {
    const { numerator, denominator } = (list[index] as Scored).score;
    const above = Number(numerator);
    const below = Number(denominator);
    if (!Number.isSafeInteger(above) || !Number.isSafeInteger(below)) return null;
    keys[index] = (sign * above) / below + 0; // no −0, whose bits are not those of 0
  }
  return keys;
}

const digits = 1 << 16;

/** Sorts positions by their keys, rising and stable: four passes over the 64 bits of a double, 16 at a time. */
function sortByKey(order: Int32Array, keys: Float64Array): void {
  const bits = new Uint32Array(keys.buffer);
  const count = new Int32Array(digits);
  let from: Int32Array = order;
  let to: Int32Array = new Int32Array(order.length);
  for (let pass = 0; pass < 4; pass += 1) {
    const half = pass >> 1; // the low half first
    const shift = (pass & 1) * 16;
    count.fill(0);
    for (let index = 0; index < keys.length; index += 1) {
      const digit = (ordered(bits, index, half) >>> shift) & 0xffff;
      count[digit] = (count[digit] ?? 0) + 1;
    }
    for (let digit = 0, start = 0; digit < digits; digit += 1) {
      const size = count[digit] ?? 0;
      count[digit] = start;
      start += size;
    }
    for (let place = 0; place < from.length; place += 1) {
      const index = from[place] ?? 0;
      const digit = (ordered(bits, index, half) >>> shift) & 0xffff;
      const next = count[digit] ?? 0;
      count[digit] = next + 1;
      to[next] = index;
    }
    [from, to] = [to, from];
  }
  // After four passes the result stands where it began.
}

/** A half of a double's bits, changed so that whole numbers are in the order of the doubles. */
function ordered(bits: Uint32Array, index: number, half: number): number {
  const high = bits[2 * index + littleEndian] ?? 0;
  const word = half === 1 ? high : (bits[2 * index + 1 - littleEndian] ?? 0);
  if (high >>> 31 === 1) return ~word;
  return half === 1 ? word | 0x8000_0000 : word;
}

/** 1 where the high half of a double stands second, as nearly everywhere. */
const littleEndian = new Uint8Array(new Uint32Array([1]).buffer)[0] ?? 1;
