// npm test: installs what is missing, finds a browser, runs everything, ends with `N passed, N failed`.
// npm test -- --project unit: passes its arguments to vitest and runs nothing else.
import { ensureInstalled } from '../src/ensure-installed.mjs';
import { ensureNode } from '../src/ensure-node.mjs';
import { findBrowser, howToGetABrowser } from '../src/find-browser.mjs';
import { browserTestsMissing, plainLine, runTests } from '../src/run-tests.mjs';
import { build, buildStorybook, checkApi, checkStyle, checkTypes } from '../src/steps.mjs';

ensureNode();
await ensureInstalled();

console.log('> Looking for a browser …');
const browser = await findBrowser().catch((error) => console.error(error.message));
if (!browser) {
  console.error(howToGetABrowser);
  console.log(plainLine({ passed: 0, failed: 1, skipped: 0 }));
  process.exit(1);
}
console.log(`  Found by ${browser.how}: ${browser.executablePath}`);

const vitestOnly = process.argv.slice(2);
const steps = vitestOnly.length > 0 ? [] : await allSteps();
const tests = await runTests('Tests (vitest)', vitestOnly);
const missing = vitestOnly.length > 0 ? [] : browserTestsMissing(tests.files);
for (const kind of missing) console.error(`No ${kind} ran: that counts as a failure.`);

const stepsPassed = steps.filter((step) => step.ok).length;
const passed = tests.passed + stepsPassed;
const failed = tests.failed + (steps.length - stepsPassed) + missing.length;
if (tests.passed + tests.failed === 0) console.error('Not one test ran: that counts as a failure.');
process.exitCode = failed === 0 && tests.passed > 0 ? 0 : 1;
console.log(plainLine({ passed, failed, skipped: tests.skipped.length }));

async function allSteps() {
  const style = await checkStyle();
  const types = await checkTypes();
  const rest = [await build(), await checkApi(), await buildStorybook()].filter((step) => step !== null);
  return [style, ...types, ...rest];
}
