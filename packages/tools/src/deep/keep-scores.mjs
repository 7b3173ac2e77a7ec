import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../root.mjs';
import { renderPage } from './render-page.mjs';
import { raiseBar } from './scores.mjs';

/** @typedef {import('./scores.mjs').DeepScores} DeepScores */

const numbers = join(root, 'docs', 'contributing', 'deep.json');
const page = join(root, 'docs', 'contributing', 'deep.md');

/** @returns {DeepScores} none before the first run */
export function readScores() {
  return existsSync(numbers) ? JSON.parse(readFileSync(numbers, 'utf8')) : { rooms: {} };
}

/** @returns {string} the page as it stands */
export const readPage = () => readFileSync(page, 'utf8');

/**
 * Writes the numbers, with bars raised to where rooms stand, and the page made from them.
 *
 * @param {DeepScores} given
 */
export function writeScores(given) {
  const rooms = Object.entries(given.rooms).map(([name, room]) => [name, raiseBar(room)]);
  const scores = { rooms: Object.fromEntries(rooms) };
  writeFileSync(numbers, `${JSON.stringify(scores, null, 2)}\n`);
  writeFileSync(page, renderPage(scores));
}

/** The commit that the sources stand on, with a plus when core has changed since. */
export function describeCommit() {
  const git = (/** @type {string[]} */ ...args) =>
    spawnSync('git', args, { cwd: root, encoding: 'utf8' }).stdout?.trim() ?? '';
  const changed = git('status', '--porcelain', '--', 'packages/core/src') !== '';
  return `${git('rev-parse', '--short=7', 'HEAD')}${changed ? '+' : ''}`;
}
