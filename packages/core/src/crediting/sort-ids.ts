import { compareText } from '../foundation/index.js';

/** Ids longer than this, or with characters beyond ASCII, are compared in pairs. */
const longest = 64;
/** A pass costs its buckets too, so few ids get few of them. */
const bucketsFor = (size: number) => Math.min(65_536, Math.max(256, 4 * size));

/**
 * The positions of a list of ids in the order of the ids by code point. A million ids are sorted digit by digit, several
 * characters at a time, which takes a tenth of the time of comparing them.
 */
export function sortIds(ids: readonly string[]): Int32Array {
  const order: Int32Array = Int32Array.from({ length: ids.length }, (_, index) => index);
  if (isAscending(ids)) return order;
  const ranges = characterRanges(ids);
  if (ranges === null) return order.sort((a, b) => compareText(ids[a] ?? '', ids[b] ?? ''));
  let sorted = order;
  for (const group of groupsOf(ranges, bucketsFor(ids.length))) sorted = sortByGroup(ids, sorted, group);
  return sorted;
}

function isAscending(ids: readonly string[]): boolean {
  for (let index = 1; index < ids.length; index += 1) {
    if (compareText(ids[index - 1] ?? '', ids[index] ?? '') > 0) return false;
  }
  return true;
}

/** At one place of the ids, the least character and how many different ones there may be; the end of an id counts as 0. */
interface CharacterRange {
  readonly at: number;
  readonly least: number;
  readonly count: number;
}

/** What occurs at each place, or null when an id is too long or not ASCII. */
function characterRanges(ids: readonly string[]): CharacterRange[] | null {
  const least = new Int32Array(longest).fill(128);
  const most = new Int32Array(longest).fill(-1);
  let shortestId = longest;
  let longestId = 0;
  for (const id of ids) {
    if (id.length > longest) return null;
    if (id.length < shortestId) shortestId = id.length;
    if (id.length > longestId) longestId = id.length;
    for (let at = 0; at < id.length; at += 1) {
      const character = id.charCodeAt(at);
      if (character > 127) return null;
      if (character < (least[at] ?? 0)) least[at] = character;
      if (character > (most[at] ?? 0)) most[at] = character;
    }
  }
  return Array.from({ length: longestId }, (_, at) => {
    // Beyond the shortest id something may end; that comes before every character.
    const first = at < shortestId ? (least[at] ?? 0) : -1;
    return { at, least: first, count: (most[at] ?? 0) - first + 1 };
  });
}

/** Neighboring places that make at most as many values as there are buckets, from the last to the first. */
function groupsOf(ranges: readonly CharacterRange[], mostBuckets: number): CharacterRange[][] {
  const groups: CharacterRange[][] = [];
  let group: CharacterRange[] = [];
  let buckets = 1;
  for (const range of [...ranges].reverse()) {
    if (buckets * range.count > mostBuckets) {
      groups.push(group);
      group = [];
      buckets = 1;
    }
    group.unshift(range);
    buckets *= range.count;
  }
  groups.push(group);
  return groups.filter((each) => each.some((range) => range.count > 1));
}

/** One stable pass of a counting sort by the characters of one group. */
function sortByGroup(ids: readonly string[], order: Int32Array, group: readonly CharacterRange[]): Int32Array {
  const keys = new Int32Array(ids.length);
  for (let index = 0; index < ids.length; index += 1) {
    const id = ids[index] ?? '';
    let key = 0;
    for (const { at, least, count } of group) {
      key = key * count + (at < id.length ? id.charCodeAt(at) : -1) - least;
    }
    keys[index] = key;
  }
  return sortByKey(
    order,
    keys,
    group.reduce((product, { count }) => product * count, 1),
  );
}

/** A stable counting sort: the entries of `order` by `keys[entry]`, which lie in `[0, count)`. */
export function sortByKey(order: Int32Array, keys: Int32Array, count: number): Int32Array {
  const starts = new Int32Array(count + 1);
  for (let index = 0; index < keys.length; index += 1) {
    const slot = (keys[index] ?? 0) + 1;
    starts[slot] = (starts[slot] ?? 0) + 1;
  }
  for (let slot = 1; slot <= count; slot += 1) starts[slot] = (starts[slot] ?? 0) + (starts[slot - 1] ?? 0);
  const sorted = new Int32Array(order.length);
  for (let index = 0; index < order.length; index += 1) {
    const entry = order[index] ?? 0;
    const key = keys[entry] ?? 0;
    const at = starts[key] ?? 0;
    sorted[at] = entry;
    starts[key] = at + 1;
  }
  return sorted;
}
