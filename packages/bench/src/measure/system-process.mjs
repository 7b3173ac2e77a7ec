import { fork } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { unpackAnswers } from './packed-answers.mjs';

/**
 * @typedef {import('../pay/system.mjs').SystemOptions} SystemOptions
 * @typedef {import('./measured-process.mjs').ProcessRequest} ProcessRequest
 * @typedef {import('./measured-process.mjs').Timing} Timing
 * @typedef {import('./measured-process.mjs').FirstRun} FirstRun
 *
 * @typedef {object} SystemProcess
 * @property {() => Promise<FirstRun & { answers: import('../pay/answers.mjs').Answers }>} first the first run, with what it
 *   paid and its peak of memory
 * @property {(repeats: number) => Promise<Timing>} run
 * @property {() => void} stop
 */

const program = fileURLToPath(new URL('./measured-process.mjs', import.meta.url));
const flags = ['--expose-gc', '--max-old-space-size=12000'];

/**
 * Starts a process for one system and prepares its input there.
 *
 * @param {string} system
 * @param {SystemOptions} options
 * @returns {Promise<SystemProcess>}
 */
export async function startSystem(system, options) {
  const child = fork(program, { execArgv: flags });
  const ask = (/** @type {ProcessRequest} */ request) => askChild(child, system, request);
  const stop = () => {
    if (child.connected) child.disconnect();
  };
  try {
    await ask({ kind: 'prepare', system, options });
  } catch (error) {
    stop();
    throw error;
  }
  return {
    first: async () => {
      const folder = mkdtempSync(join(tmpdir(), 'paceline-bench-'));
      const answersFile = join(folder, 'answers');
      try {
        const first = /** @type {FirstRun} what `measured-process` sends for `first` */ (
          await ask({ kind: 'first', answersFile })
        );
        return { ...first, answers: unpackAnswers(readFileSync(answersFile)) };
      } finally {
        rmSync(folder, { recursive: true, force: true });
      }
    },
    run: async (repeats) =>
      /** @type {Timing} what `measured-process` sends for `run` */ (await ask({ kind: 'run', repeats })),
    stop,
  };
}

/**
 * @param {import('node:child_process').ChildProcess} child
 * @param {string} system
 * @param {ProcessRequest} request
 * @returns {Promise<unknown>}
 */
function askChild(child, system, request) {
  return new Promise((resolve, reject) => {
    const settle = (/** @type {() => void} */ act) => {
      child.off('message', onMessage).off('exit', onExit);
      act();
    };
    const onMessage = (/** @type {{ ok: boolean, value?: unknown, message?: string }} */ reply) =>
      settle(() => (reply.ok ? resolve(reply.value) : reject(new Error(`${system}: ${reply.message}`))));
    const onExit = (/** @type {number | null} */ code) =>
      settle(() => reject(new Error(`${system}: its process ended with code ${code}`)));
    child.on('message', onMessage).on('exit', onExit);
    child.send(request);
  });
}
