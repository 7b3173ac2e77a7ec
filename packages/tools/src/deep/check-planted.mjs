import { join } from 'node:path';
import { root } from '../root.mjs';
import { deepRoom } from './deep-rooms.mjs';
import { mutateRoom } from './mutate-room.mjs';

const expected = [
  'clamp.ts:5 value < low → value <= low',
  'clamp.ts:6 value > high → value >= high',
  'clamp.ts:11 not reached',
  'clamp.ts:12 not reached',
];

/**
 * Runs Stryker over the planted room, where it is known what survives. A runner that does not understand this vitest
 * would let all survive, or none, and every score would be worth nothing.
 *
 * @returns {Promise<string[]>} what is wrong
 */
export async function checkPlanted() {
  const from = join(root, 'packages/tools/fixtures/deep');
  const outcome = await mutateRoom(deepRoom('planted'), { from, workers: 1, sample: null, quiet: true });
  if (outcome === null) return ['Stryker did not come to its end in the planted room'];
  const found = outcome.survivors.map(({ at, from: code, to, reached }) => {
    const place = at.replace(/:\d+$/, '');
    return reached ? `${place} ${code} → ${to}` : `${place} not reached`;
  });
  return [
    ...expected.filter((each) => !found.includes(each)).map((each) => `planted, and not found: ${each}`),
    ...found.filter((each) => !expected.includes(each)).map((each) => `found, and not planted: ${each}`),
    ...(outcome.killed >= 10 ? [] : [`only ${outcome.killed} mutants were killed in the planted room`]),
  ];
}
