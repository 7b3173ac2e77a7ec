/**
 * @typedef {object} DeepRoom a part of core whose tests are put to the proof
 * @property {string} name
 * @property {readonly string[]} mutate what is changed; `!` leaves out
 * @property {readonly string[]} tests what must notice
 */

/** The rooms of which `npm run deep` asks. Ranking is small and quick: good for trying the command. */
export const deepRoomNames = ['money', 'rates', 'crediting', 'attainment', 'earnings', 'ranking'];

/** Rooms that have no loop of their own are put to the proof by the loop that uses them, too. */
const usedBy = /** @type {Readonly<Record<string, readonly string[]>>} */ ({
  rates: ['earnings'],
  crediting: ['earnings'],
  attainment: ['earnings'],
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
      `!${folder}/**/index.ts`,
      `!${folder}/**/data/**`,
    ],
    tests: [name, ...(usedBy[name] ?? [])].map((each) => `packages/core/src/${each}/**/*.test.ts`),
  };
}
