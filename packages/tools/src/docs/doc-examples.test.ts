import { isDeepStrictEqual } from 'node:util';
import { describe, expect, test } from 'vitest';
import { root } from '../root.mjs';
import { docExamplesOf, docProblemsOf } from './doc-examples.js';
import { scopeOfExamples } from './example-scope.js';

const examples = docExamplesOf(root, 'packages/core/src').filter((each) => !each.needsHost);
const planted = docExamplesOf(root, 'packages/tools/fixtures/docs/src').filter((each) => !each.needsHost);
/** Known to say what cannot be checked, by a piece of their code; an example that is mended fails here and leaves the list. */
const broken = ["periodOfKey({ kind: 'gregorian', yearStarts: '01' }, '2017-Q2'); // [2017-04-01, 2017-07-01)"];
const scope = await scopeOfExamples();

describe('the examples in the doc comments of core', () => {
  test.each(examples)('$file:$line says what is so', async (example) => {
    const problems = await docProblemsOf(example, scope, isDeepStrictEqual);
    if (broken.some((each) => example.code.includes(each))) expect(problems).not.toEqual([]);
    else expect(problems).toEqual([]);
  });

  test('are many', () => {
    expect(examples.length).toBeGreaterThanOrEqual(18);
    expect(examples.flatMap((each) => each.claims).length).toBeGreaterThanOrEqual(13);
  });
});

test('it bites: each planted example is found, and nothing else', async () => {
  const problems = await Promise.all(planted.map((each) => docProblemsOf(each, scope, isDeepStrictEqual)));
  expect(problems.flat()).toEqual([
    "packages/tools/fixtures/docs/src/wrong.ts:4 is not '0.68'",
    'packages/tools/fixtures/docs/src/wrong.ts:14 stopped: nowhere is not defined',
  ]);
});
