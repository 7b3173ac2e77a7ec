import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from './root.mjs';
import { nodeTool, runStep } from './run-step.mjs';

/**
 * @typedef {object} Tally what a run of tests came to
 * @property {number} passed
 * @property {number} failed
 * @property {string[]} skipped the full name of each skipped test
 * @property {string[]} files the test files of which at least one test passed or failed
 *
 * @typedef {{ name: string, status: string, message?: string, assertionResults: { fullName: string, status: string }[] }} FileReport
 */

/**
 * Runs vitest over all its projects, or over what `args` says, and counts.
 *
 * @param {string} title
 * @param {string[]} args
 * @returns {Promise<Tally>}
 */
export async function runTests(title, args) {
  const folder = mkdtempSync(join(tmpdir(), 'paceline-test-'));
  const report = join(folder, 'report.json');
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const { ok } = await runStep(title, nodeTool('vitest/vitest.mjs', 'run', ...reporters, ...args));
  const files = existsSync(report) ? JSON.parse(readFileSync(report, 'utf8')).testResults : [];
  rmSync(folder, { recursive: true, force: true });
  const tally = countTests(files);
  if (!ok && tally.failed === 0) tally.failed = 1;
  for (const name of tally.skipped) console.log(`  skipped: ${name}`);
  return tally;
}

/**
 * @param {FileReport[]} files
 * @returns {Tally}
 */
export function countTests(files) {
  /** @type {Tally} */
  const tally = { passed: 0, failed: 0, skipped: [], files: [] };
  for (const { name, status, assertionResults: tests } of files) {
    const passed = tests.filter((test) => test.status === 'passed').length;
    const failed = tests.filter((test) => test.status === 'failed').length;
    tally.passed += passed;
    // A file that breaks before its first test would otherwise count as nothing.
    tally.failed += failed === 0 && status === 'failed' ? 1 : failed;
    const rest = tests.filter((test) => test.status !== 'passed' && test.status !== 'failed');
    tally.skipped.push(...rest.map((test) => test.fullName));
    if (passed + failed > 0) tally.files.push(name);
  }
  return tally;
}

/**
 * Kinds of browser test that should have run and did not: a browser that quietly ran nothing is no proof.
 *
 * @param {readonly string[]} files the test files that ran
 * @param {boolean} hasStories whether there is a Storybook
 */
export function browserTestsMissing(files, hasStories = existsSync(join(root, '.storybook', 'main.ts'))) {
  const kinds = [
    { name: 'browser tests (*.browser.test.tsx)', pattern: /\.browser\.test\.tsx?$/, expected: true },
    { name: 'story tests (*.stories.tsx)', pattern: /\.stories\.tsx$/, expected: hasStories },
  ];
  return kinds
    .filter(({ pattern, expected }) => expected && !files.some((file) => pattern.test(file)))
    .map(({ name }) => name);
}

/**
 * The plain line that ends every run.
 *
 * @param {{ passed: number, failed: number, skipped: number }} total
 */
export function plainLine({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}
