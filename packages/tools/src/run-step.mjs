import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { root } from './root.mjs';

/**
 * @typedef {object} StepResult
 * @property {boolean} ok
 * @property {number} seconds
 * @property {string} output empty when the child wrote straight to the terminal
 *
 * @typedef {object} StepOptions
 * @property {boolean} [quiet] keep the output and show it only when the step fails
 * @property {Record<string, string>} [env] added to the environment of the child
 */

/** No tool may call home, ask for an update or wait for an answer. */
const calm = {
  TURBO_TELEMETRY_DISABLED: '1',
  TURBO_NO_UPDATE_NOTIFIER: '1',
  STORYBOOK_DISABLE_TELEMETRY: '1',
  DO_NOT_TRACK: '1',
  NO_UPDATE_NOTIFIER: '1',
  npm_config_update_notifier: 'false',
};

/**
 * Says what is being done, runs a program to its end, says how long it took.
 *
 * @param {string} title
 * @param {string[]} command
 * @param {StepOptions} [options]
 * @returns {Promise<StepResult>}
 */
export async function runStep(title, command, { quiet = false, env = {} } = {}) {
  console.log(`> ${title} …`);
  const started = performance.now();
  const { ok, output } = await run(command, quiet, { ...process.env, ...calm, ...env });
  const seconds = (performance.now() - started) / 1000;
  if (!ok && output) console.log(output.trimEnd());
  console.log(`  ${title}: ${ok ? 'done' : 'FAILED'} in ${seconds.toFixed(1)} s`);
  return { ok, seconds, output };
}

/**
 * @param {string[]} command
 * @param {boolean} quiet
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<{ ok: boolean, output: string }>}
 */
function run([program = '', ...args], quiet, env) {
  return new Promise((resolve) => {
    const out = quiet ? 'pipe' : 'inherit';
    const child = spawn(program, args, { cwd: root, env, stdio: ['ignore', out, out] });
    let output = '';
    child.stdout?.setEncoding('utf8').on('data', (text) => (output += text));
    child.stderr?.setEncoding('utf8').on('data', (text) => (output += text));
    const stop = (/** @type {NodeJS.Signals} */ signal) => {
      child.kill(signal);
      process.exit(130);
    };
    process.once('SIGINT', stop).once('SIGTERM', stop);
    const end = (/** @type {boolean} */ ok) => {
      process.off('SIGINT', stop).off('SIGTERM', stop);
      resolve({ ok, output });
    };
    child.once('error', (error) => {
      output += `${program}: ${error.message}\n`;
      end(false);
    });
    child.once('close', (code) => end(code === 0));
  });
}

/**
 * The command that runs a JavaScript tool out of `node_modules` with this Node.
 *
 * @param {string} file path below `node_modules`
 * @param {string[]} args
 */
export function nodeTool(file, ...args) {
  return [process.execPath, join(root, 'node_modules', file), ...args];
}

/**
 * The command that runs npm, the same one that started us where there is one.
 *
 * @param {string[]} args
 */
export function npm(...args) {
  const script = process.env.npm_execpath;
  return script?.endsWith('.js') ? [process.execPath, script, ...args] : ['npm', ...args];
}
