// npm run deep: the long proof. Compares the engine with the reference on many documents, then measures the tests of the
// rooms by mutants. npm run deep -- --help says how to ask for less. Results: docs/contributing/deep.md.
import { availableParallelism } from 'node:os';
import { checkPlanted } from '../src/deep/check-planted.mjs';
import { deepRoom } from '../src/deep/deep-rooms.mjs';
import { ensureStryker } from '../src/deep/ensure-stryker.mjs';
import { judgeRoom } from '../src/deep/judge-room.mjs';
import { readScores, writeScores } from '../src/deep/keep-scores.mjs';
import { mutateRoom } from '../src/deep/mutate-room.mjs';
import { readOptions, usage } from '../src/deep/read-options.mjs';
import { runDifferential } from '../src/deep/run-differential.mjs';
import { ensureInstalled } from '../src/ensure-installed.mjs';
import { ensureNode } from '../src/ensure-node.mjs';
import { root } from '../src/root.mjs';

ensureNode();
const args = process.argv.slice(2);
const options = readOptions(args);
if (typeof options === 'string' || args.includes('--help')) {
  console.log(typeof options === 'string' ? `${options}\n\n${usage}` : usage);
  process.exit(typeof options === 'string' ? 1 : 0);
}
if (options.pageOnly) {
  writeScores(readScores());
  console.log('  docs/contributing/deep.md is written');
  process.exit(0);
}

await ensureInstalled();
/** @type {string[]} */
const failed = [];
if (options.differential && !(await runDifferential(process.env, new Date()))) failed.push('the comparison');
if (options.rooms.length > 0) await measure(options);
for (const what of failed) console.error(`FAILED: ${what}`);
process.exitCode = failed.length === 0 ? 0 : 1;

/** @param {import('../src/deep/read-options.mjs').DeepOptions} options */
async function measure({ rooms, sample, workers }) {
  ensureStryker();
  console.log('> Mutants of the planted room …');
  const wrong = await checkPlanted();
  if (wrong.length > 0) {
    failed.push('the planted room: no score can be trusted', ...wrong);
    return;
  }
  for (const name of rooms) {
    console.log(`> Mutants of ${name}${sample ? `, ${sample.size} by seed ${sample.seed}` : ''} …`);
    const started = performance.now();
    const outcome = await mutateRoom(deepRoom(name), {
      from: root,
      sample,
      // One core is left to whoever works meanwhile.
      workers: workers ?? Math.max(1, availableParallelism() - 1),
    });
    const run = { seconds: (performance.now() - started) / 1000, sampled: sample !== null, day: today() };
    if (outcome === null) failed.push(`${name}: its tests must pass without a change first`);
    else if (!judgeRoom(name, outcome, run)) failed.push(`the score of ${name}`);
  }
}

function today() {
  return new Date().toISOString().slice(0, 10);
}
