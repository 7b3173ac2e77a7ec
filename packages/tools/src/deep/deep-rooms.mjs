/**
 * @typedef {object} DeepRoom a part of core whose tests are put to the proof
 * @property {string} name
 * @property {readonly string[]} mutate what is changed; `!` leaves out
 * @property {readonly string[]} tests what must notice
 * @property {readonly string[]} without tests that are too slow to be run once for each mutant
 */

/** The rooms of which `npm run deep` asks. Ranking is small and quick: good for trying the command. */
export const deepRoomNames = ['money', 'rates', 'crediting', 'attainment', 'earnings', 'ranking'];

/**
 * What else must notice: a room that has no loop of its own is put to the proof by the loop that uses it, too: by the stories with hand arithmetic, and
 * by the reference evaluator on a few generated companies (`DEEP_CASES` in mutate-room.mjs).
 */
const alsoAsked = /** @type {Readonly<Record<string, readonly string[]>>} */ ({
  rates: ['scenarios', 'reference'],
  crediting: ['scenarios', 'reference'],
  attainment: ['scenarios', 'reference'],
  earnings: ['scenarios', 'reference'],
});

/**
 * Code without tests (types included), doors and tables of data: a door only names, and a table is compared with its source.
 *
 * @param {string} name
 * @returns {DeepRoom}
 */
export function deepRoom(name) {
  const folder = `packages/core/src/${name}`;
  return {
    name,
    mutate: [
      `${folder}/**/*.ts`,
      `!${folder}/**/*.test.ts`,
      `!${folder}/**/*.test-d.ts`,
      `!${folder}/**/*.test-fixture.ts`,
      `!${folder}/**/index.ts`,
      `!${folder}/**/data/**`,
    ],
    tests: [`src/${name}/**`, ...(alsoAsked[name] ?? [])].map((each) => `packages/core/${each}/*.test.ts`),
    // The first ask how time grows with the deals; the others are laws on thousands of companies, which would be run once for each mutant that survives.
    without: ['**/many-deals.test.ts', '**/laws-*.property.test.ts', '**/questions/*.property.test.ts'],
  };
}
