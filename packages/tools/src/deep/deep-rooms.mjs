/**
 * @typedef {object} DeepRoom a part of core whose tests are put to the proof
 * @property {string} name
 * @property {readonly string[]} mutate what is changed; `!` leaves out
 * @property {readonly string[]} tests what must notice
 * @property {readonly string[]} without tests that are too slow to be run once for each mutant
 */

/** The rooms of which `npm run deep` asks. Ranking is small and quick: good for trying the command. */
export const deepRoomNames = ['money', 'rates', 'crediting', 'attainment', 'earnings', 'ranking'];

/** What else must notice: a room that has no loop of its own is put to the proof by the loop that uses it, too. */
const alsoAsked = /** @type {Readonly<Record<string, readonly string[]>>} */ ({
  rates: ['src/earnings/**', 'scenarios'],
  crediting: ['src/earnings/**', 'scenarios'],
  attainment: ['src/earnings/**', 'scenarios'],
  earnings: ['scenarios'],
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
    // They ask how time grows with the deals; the amounts are asked of others.
    without: ['**/many-deals.test.ts'],
  };
}
