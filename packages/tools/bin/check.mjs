// npm run check: the quick look before a commit: format, lint, types, guards and unit tests. No browser, no build.
import { ensureInstalled } from '../src/ensure-installed.mjs';
import { ensureNode } from '../src/ensure-node.mjs';
import { plainLine, runTests } from '../src/run-tests.mjs';
import { checkStyle, checkTypes } from '../src/steps.mjs';

ensureNode();
await ensureInstalled();

const steps = [await checkStyle(), ...(await checkTypes())];
const tests = await runTests('Guards and unit tests (vitest)', ['--project', 'guards', '--project', 'unit']);
const stepsPassed = steps.filter((step) => step.ok).length;
const failed = tests.failed + (steps.length - stepsPassed);
process.exitCode = failed === 0 && tests.passed > 0 ? 0 : 1;
console.log(plainLine({ passed: tests.passed + stepsPassed, failed, skipped: tests.skipped.length }));
