/**
 * Compares two texts by code point: the same order on every machine, whatever the locale.
 * Negative when `a` comes first, positive when `b` does, 0 when they are equal.
 */
export function compareText(a: string, b: string): number {
  if (a === b) return 0;
  const length = Math.min(a.length, b.length);
  for (let i = 0; i < length; i += 1) {
    const left = a.charCodeAt(i);
    const right = b.charCodeAt(i);
    if (left !== right) return inCodePointOrder(left) - inCodePointOrder(right);
  }
  return a.length - b.length;
}

/** UTF-16 puts the halves of the highest code points before U+E000: lifted above, units sort as code points do. */
function inCodePointOrder(unit: number): number {
  return unit >= 0xd800 && unit <= 0xdfff ? unit + 0x10000 : unit;
}

/** True for text without half a character: only such text can be an id, because ids are encoded into links. */
export function isWellFormed(text: string): boolean {
  return !/\p{Cs}/u.test(text);
}

/** The members of `list` grouped by a text key, in order of first appearance. */
export function groupBy<TItem>(list: Iterable<TItem>, keyOf: (item: TItem) => string): Map<string, TItem[]> {
  const groups = new Map<string, TItem[]>();
  for (const item of list) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}

/** Freezes plain data all the way down and returns it. */
export function deepFreeze<TValue>(value: TValue): TValue {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value) && !ArrayBuffer.isView(value)) {
    Object.freeze(value);
    for (const child of Object.values(value)) deepFreeze(child);
  }
  return value;
}
