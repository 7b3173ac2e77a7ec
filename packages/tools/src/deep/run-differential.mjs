import { join } from 'node:path';
import { nodeTool, runStep } from '../run-step.mjs';

const file = join('packages', 'core', 'reference', 'reference.diff.test.ts');

/**
 * Compares the engine with the reference evaluator on many generated documents. `DEEP_CASES` says how many, `DEEP_SEED`
 * where the seeds begin; without a seed every day begins elsewhere, and the seed is printed so that a failure returns.
 *
 * @param {NodeJS.ProcessEnv} env
 * @param {Date} now
 * @returns {Promise<boolean>} whether they agree
 */
export async function runDifferential(env, now) {
  const cases = env.DEEP_CASES ?? '20000';
  const seed = env.DEEP_SEED ?? seedOf(now);
  const title = `Engine and reference on ${cases} documents (DEEP_SEED=${seed} DEEP_CASES=${cases})`;
  const command = nodeTool('vitest/vitest.mjs', 'run', '--project', 'unit', '--typecheck.enabled=false', file);
  const limits = ['--testTimeout=0', '--hookTimeout=0'];
  const { ok } = await runStep(title, [...command, ...limits], { env: { DEEP_CASES: cases, DEEP_SEED: seed } });
  return ok;
}

/**
 * The day as a number, a hundred thousand apart: the cases of two days do not overlap.
 *
 * @param {Date} now
 */
export function seedOf(now) {
  return String((Math.floor(now.getTime() / 86_400_000) % 20_000) * 100_000);
}
