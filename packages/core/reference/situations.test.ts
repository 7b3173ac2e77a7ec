import { expect, test } from 'vitest';
import { evaluate } from './evaluate.js';
import { generateDocuments } from './generate-documents.js';
import { mechanisms } from './mechanisms.js';
import { whyRefused } from './refusals.js';
import { situations } from './situations.js';

const firstSeed = 7;
const cases = 600;

test('documents that may use every mechanism meet every situation, and the reference prices them all', () => {
  const met = new Map(Object.keys(situations).map((name) => [name, 0]));
  for (let seed = firstSeed; seed < firstSeed + cases; seed += 1) {
    const documents = generateDocuments(seed, mechanisms);
    if (whyRefused(documents) !== null) continue;
    const evaluation = evaluate(documents);
    for (const [name, { times }] of Object.entries(situations)) {
      met.set(name, (met.get(name) ?? 0) + times(evaluation, documents));
    }
  }
  expect([...met].filter(([, times]) => times === 0)).toEqual([]);
}, 120_000);

test('the same seed gives the same documents', () => {
  expect(generateDocuments(11, mechanisms)).toEqual(generateDocuments(11, mechanisms));
});
