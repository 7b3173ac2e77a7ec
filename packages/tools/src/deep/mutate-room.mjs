import { spawn } from 'node:child_process';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { copyCore } from './copy-core.mjs';
import { deepFolder } from './ensure-stryker.mjs';
import { readReport } from './read-report.mjs';

/**
 * @typedef {object} MutateOptions
 * @property {string} from the repository, or a fixture that looks like one
 * @property {number} workers
 * @property {{ size: number, seed: number } | null} sample
 * @property {boolean} [quiet] without the lines of progress
 */

/**
 * Runs Stryker over one room in a copy, to its end.
 *
 * @param {import('./deep-rooms.mjs').DeepRoom} room
 * @param {MutateOptions} options
 * @returns {Promise<import('./read-report.mjs').Outcome | null>} null when Stryker gave up; it has said why
 */
export async function mutateRoom(room, options) {
  const folder = copyCore(options.from);
  const clean = () => rmSync(folder, { recursive: true, force: true });
  process.once('exit', clean);
  try {
    const report = join(folder, 'report.json');
    writeFileSync(join(folder, 'vitest.config.mjs'), vitestConfig(room));
    writeFileSync(join(folder, 'stryker.config.json'), JSON.stringify(strykerConfig(room, report, options)));
    const ended = await runStryker(folder);
    return ended && existsSync(report) ? readReport(JSON.parse(readFileSync(report, 'utf8'))) : null;
  } finally {
    process.off('exit', clean);
    clean();
  }
}

/** @param {import('./deep-rooms.mjs').DeepRoom} room */
function vitestConfig({ tests, without }) {
  const config = {
    test: { environment: 'node', include: tests, exclude: without, testTimeout: 60_000 },
  };
  return `export default ${JSON.stringify(config)};\n`;
}

/**
 * @param {import('./deep-rooms.mjs').DeepRoom} room
 * @param {string} report
 * @param {MutateOptions} options
 */
function strykerConfig({ mutate }, report, { workers, sample, quiet = false }) {
  return {
    mutate,
    testRunner: 'vitest',
    plugins: [
      join(deepFolder, 'node_modules/@stryker-mutator/vitest-runner/dist/src/index.js'),
      join(deepFolder, 'paceline-plugin.mjs'),
    ],
    // The list of tests decides, not which files import which: a room of one file and a room of twenty are asked alike.
    vitest: { configFile: 'vitest.config.mjs', related: false },
    coverageAnalysis: 'perTest',
    ignorers: ['wording'],
    ...(sample ? { checkers: ['sample'], deep: sample } : {}),
    inPlace: true,
    allowEmpty: false,
    concurrency: workers,
    // A busy machine is slow, and slow is not stuck: a test counts as stuck after four times its time and ten seconds.
    timeoutFactor: 4,
    timeoutMS: 10_000,
    dryRunTimeoutMinutes: 15,
    reporters: quiet ? ['json'] : ['json', 'progress-append-only'],
    jsonReporter: { fileName: report },
    logLevel: 'error',
    warnings: false,
    allowConsoleColors: false,
  };
}

/**
 * @param {string} folder
 * @returns {Promise<boolean>} whether it came to its end
 */
function runStryker(folder) {
  const script = join(deepFolder, 'node_modules/@stryker-mutator/core/bin/stryker.js');
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [script, 'run', 'stryker.config.json'], {
      cwd: folder,
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, DEEP_CASES: '150' },
    });
    const stop = (/** @type {NodeJS.Signals} */ signal) => {
      child.kill(signal);
      process.exit(130);
    };
    process.once('SIGINT', stop).once('SIGTERM', stop);
    child.once('error', (error) => console.error(`Stryker did not start: ${error.message}`));
    child.once('close', (code) => {
      process.off('SIGINT', stop).off('SIGTERM', stop);
      resolve(code === 0);
    });
  });
}
