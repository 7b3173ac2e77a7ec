import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { root } from '../root.mjs';
import { examplesOf, pagesOf } from './markdown-examples.js';
import { cleanUp, problemsOf, typeProblemsOf } from './run-examples.js';

const examples = pagesOf(root).flatMap((page) => examplesOf(root, page));
const planted = examplesOf(join(root, 'packages/tools/fixtures'), 'docs/README.md');

afterAll(cleanUp);

describe('the examples of the pages', () => {
  test.each(examples)('$page:$line says what is so', async (example) => {
    expect(await problemsOf(example)).toEqual([]);
  });

  test('compile', () => {
    expect(typeProblemsOf(examples)).toEqual([]);
  }, 120_000);

  test('are many, and nearly all of them are run', () => {
    const run = examples.filter((each) => each.runs);
    expect(run.length).toBeGreaterThanOrEqual(25);
    expect(run.flatMap((each) => each.claims).length).toBeGreaterThanOrEqual(60);
    expect(examples.filter((each) => each.language === 'ts' && !each.runs).length).toBeLessThanOrEqual(3);
  });
});

describe('it bites', () => {
  test('each planted example is found, on its line, and nothing else', async () => {
    const problems = await Promise.all(planted.map(problemsOf));
    expect(problems.flat()).toEqual([
      'docs/README.md:7 is 3, not 4',
      'docs/README.md:14 stopped: money/division-by-zero: a fraction needs a denominator other than 0',
      'docs/README.md:22 an arrow follows an expression on its own line: `expression; // → value`',
      'docs/README.md:28 a block that is not run follows a sentence that says why',
    ]);
  });

  test('an example that runs and does not compile is found', () => {
    expect(typeProblemsOf(planted)).toEqual([
      "docs/README.md:36 does not compile: Type 'string' is not assignable to type 'bigint'.",
    ]);
  }, 120_000);
});
