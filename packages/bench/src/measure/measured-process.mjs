import { writeFileSync } from 'node:fs';
import { loadSystem } from '../pay/load-system.mjs';
import { packAnswers } from './packed-answers.mjs';
import { collectedMemory, forgetPeakMemory, peakOverInputMb } from './peak-memory.mjs';

/**
 * One system in a process of its own, so that neither its garbage nor its peak is another's. It does what it is told, one
 * request after the other; see `SystemProcess`.
 *
 * @typedef {{ kind: 'prepare', system: string, options: import('../pay/system.mjs').SystemOptions }
 *   | { kind: 'first', answersFile: string } | { kind: 'run', repeats: number }} ProcessRequest
 *
 * @typedef {{ cpuMs: number, wallMs: number }} Timing of one run
 * @typedef {Timing & { peakMb: number }} FirstRun
 */

/** @type {import('../pay/system.mjs').PreparedSystem | null} */
let system = null;
/** @type {{ bare: import('./peak-memory.mjs').MemoryNow, prepared: import('./peak-memory.mjs').MemoryNow } | null} */
let memory = null;

process.on('message', async (/** @type {ProcessRequest} */ request) => {
  try {
    process.send?.({ ok: true, value: await answer(request) });
  } catch (error) {
    process.send?.({ ok: false, message: error instanceof Error ? error.message : String(error) });
  }
});
process.on('disconnect', () => process.exit());

/** @param {ProcessRequest} request */
async function answer(request) {
  if (request.kind === 'prepare') return prepare(request);
  if (!system || !memory) throw new Error('nothing was prepared');
  if (request.kind === 'run') return timed(system, request.repeats);
  forgetPeakMemory();
  const timing = await timed(system, 1);
  const first = { ...timing, peakMb: peakOverInputMb(memory.bare, memory.prepared) };
  writeFileSync(request.answersFile, packAnswers(await system.answers()));
  // What reading the answers left behind is no cost of the runs to come.
  globalThis.gc?.();
  return first;
}

/** @param {Extract<ProcessRequest, { kind: 'prepare' }>} request */
async function prepare({ system: name, options }) {
  const { prepare: prepareSystem } = await loadSystem(name);
  const bare = await collectedMemory();
  system = await prepareSystem(options);
  memory = { bare, prepared: await collectedMemory() };
  return null;
}

/**
 * The mean of some runs on end, with the collections of garbage that fall into them. None is forced beforehand: it would
 * throw away what makes a program warm, and a short run would mostly measure that.
 *
 * @param {import('../pay/system.mjs').PreparedSystem} prepared
 * @param {number} repeats
 * @returns {Promise<Timing>}
 */
async function timed(prepared, repeats) {
  const started = performance.now();
  const before = process.cpuUsage();
  for (let run = 0; run < repeats; run += 1) await prepared.run();
  const { user, system: kernel } = process.cpuUsage(before);
  return { cpuMs: (user + kernel) / 1000 / repeats, wallMs: (performance.now() - started) / repeats };
}
