import { parseArgs } from 'node:util';
import { deepRoomNames } from './deep-rooms.mjs';

/**
 * @typedef {object} DeepOptions
 * @property {readonly string[]} rooms
 * @property {{ size: number, seed: number } | null} sample null: every mutant
 * @property {boolean} differential whether the engine is compared with the reference evaluator first
 * @property {boolean} pageOnly write the page again, run nothing
 * @property {number | null} workers
 */

export const usage = `npm run deep                                      everything: hours
npm run deep -- --room money                      the mutants of one room; --room again for another
npm run deep -- --room money --sample 100 --seed 7  a hundred of them, drawn by a seed; keeps no score
npm run deep -- --differential                    only the comparison with the reference (DEEP_CASES, DEEP_SEED)
npm run deep -- --page                            writes docs/contributing/deep.md from deep.json, after a verdict`;

/**
 * @param {readonly string[]} argv
 * @returns {DeepOptions | string} a text when they cannot be read
 */
export function readOptions(argv) {
  try {
    const { values } = parseArgs({ args: [...argv], options: known, strict: true });
    const unknown = (values.room ?? []).find((name) => !deepRoomNames.includes(name));
    if (unknown !== undefined) return `There is no room ${unknown} here, only: ${deepRoomNames.join(', ')}.`;
    if (values.differential && values.room) return '--differential runs no room.';
    const size = values.sample === undefined ? null : positive('sample', values.sample);
    return {
      rooms: values.differential ? [] : (values.room ?? deepRoomNames),
      sample: size === null ? null : { size, seed: positive('seed', values.seed ?? '1') },
      differential: values.room === undefined,
      pageOnly: values.page ?? false,
      workers: values.workers === undefined ? null : positive('workers', values.workers),
    };
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

const known = /** @type {const} */ ({
  room: { type: 'string', multiple: true },
  sample: { type: 'string' },
  seed: { type: 'string' },
  differential: { type: 'boolean' },
  page: { type: 'boolean' },
  help: { type: 'boolean' },
  workers: { type: 'string' },
});

/**
 * @param {string} name
 * @param {string} text
 */
function positive(name, text) {
  const value = Number(text);
  if (!Number.isSafeInteger(value) || value < 1)
    throw new Error(`--${name} needs a whole number above 0, not ${text}.`);
  return value;
}
