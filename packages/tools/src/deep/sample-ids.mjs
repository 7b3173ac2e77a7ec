/**
 * `size` of the ids, drawn by a seed: the same ids, size and seed give the same sample, whatever the order of the ids.
 *
 * @param {readonly string[]} ids
 * @param {{ size: number, seed: number }} sample
 * @returns {string[]}
 */
export function sampleIds(ids, { size, seed }) {
  const drawn = ids.map((id) => ({ id, lot: lotOf(`${seed}/${id}`) }));
  drawn.sort((a, b) => a.lot - b.lot || (a.id < b.id ? -1 : 1));
  return drawn.slice(0, size).map(({ id }) => id);
}

/**
 * FNV-1a, then stirred once more: texts that differ in one digit lie far apart.
 *
 * @param {string} text
 */
function lotOf(text) {
  let hash = 0x811c9dc5;
  for (const character of text) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  return (hash ^ (hash >>> 13)) >>> 0;
}
