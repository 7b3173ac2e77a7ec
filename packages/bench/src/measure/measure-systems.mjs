import { comparesLines, firstDifference } from '../pay/answers.mjs';
import { interleave } from './interleave.mjs';
import { median } from './median.mjs';
import { startSystem } from './system-process.mjs';

/**
 * @typedef {object} SystemToMeasure
 * @property {string} module as `loadSystem` knows it
 * @property {string} system its name in the report
 * @property {string} workload
 * @property {number} size
 *
 * @typedef {object} Effort
 * @property {number} mostRounds
 * @property {number} leastRounds
 * @property {number} budgetMs after this much time of a system its rounds are fewer, but not fewer than the least
 *
 * @typedef {object} Reference what a program that we trust paid, for each size
 * @property {(size: number) => Promise<import('../pay/answers.mjs').Answers>} answers
 * @property {(size: number) => import('../pay/answers.mjs').AnswerPlaces} places
 *
 * @typedef {object} Measurement
 * @property {SystemToMeasure} of
 * @property {number} medianMs CPU
 * @property {number} lowestMs CPU
 * @property {number} firstMs CPU of the first run in a new process
 * @property {number} rounds
 * @property {number} peakMb of resident memory over the input, in the first run
 */

/** A timed round takes at least this long, so that short programs pay for the collections that they cause. */
const leastRoundMs = 100;

/**
 * Measures systems beside each other. Each starts in its own process, runs once and must pay what the reference pays; only
 * then are all of them timed, round by round in turn.
 *
 * @param {readonly SystemToMeasure[]} systems
 * @param {Reference} reference
 * @param {{ readonly basic: boolean, readonly engine: string, readonly effort: Effort,
 *   readonly say: (text: string) => void }} options
 * @returns {Promise<Measurement[]>}
 * @throws where answers differ, with the first line that does
 */
export async function measureSystems(systems, reference, options) {
  /** @type {Awaited<ReturnType<typeof startAndCompare>>[]} */
  const started = [];
  try {
    for (const of of systems) started.push(await startAndCompare(of, reference, options));
    await interleave(started, async ({ running, repeats, times }) => {
      times.push((await running.run(repeats)).cpuMs);
    });
  } finally {
    for (const { running } of started) running.stop();
  }
  return started.map(({ of, first, rounds, times }) => ({
    of,
    medianMs: median(times),
    lowestMs: Math.min(...times),
    firstMs: first.cpuMs,
    rounds,
    peakMb: first.peakMb,
  }));
}

/**
 * @param {SystemToMeasure} of
 * @param {Reference} reference
 * @param {Parameters<typeof measureSystems>[2]} options
 */
async function startAndCompare(of, reference, { basic, engine, effort, say }) {
  const running = await startSystem(of.module, { size: of.size, basic, engine });
  try {
    const { answers, ...first } = await running.first();
    const trusted = { name: 'the reference', answers: await reference.answers(of.size) };
    const difference = firstDifference(trusted, { name: of.system, answers }, reference.places(of.size));
    if (difference) throw new Error(`${of.workload}: answers differ. ${difference}`);
    const warm = await warmUp(running, first);
    const repeats = Math.max(1, Math.ceil(leastRoundMs / warm.wallMs));
    const affordable = Math.floor(effort.budgetMs / (warm.wallMs * repeats));
    const rounds = Math.max(effort.leastRounds, Math.min(effort.mostRounds, affordable));
    say(
      `${of.workload}, ${of.system}: ${comparesLines(of.size) ? 'pays the same' : 'pays the same each month'}; ${rounds} rounds of ${repeats}`,
    );
    /** @type {number[]} */
    const times = [];
    return { of, running, first, rounds, repeats, times };
  } catch (error) {
    running.stop();
    throw error;
  }
}

/**
 * Runs short programs often enough for the compiler of the engine to be done with them; long ones warm up in their first run.
 *
 * @param {import('./system-process.mjs').SystemProcess} running
 * @param {import('./measured-process.mjs').Timing} first
 */
async function warmUp(running, first) {
  const runs = Math.min(100, Math.floor(3000 / Math.max(1, first.wallMs)));
  if (runs === 0) return first;
  await running.run(runs);
  return running.run(Math.max(1, Math.ceil(leastRoundMs / first.wallMs)));
}
