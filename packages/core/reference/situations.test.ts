import { expect, test } from 'vitest';
import { generateDocuments } from './generate-documents.js';
import { mechanisms } from './mechanisms.js';
import { situations } from './situations.js';

test('every mechanism has a situation that needs it', () => {
  const needed = new Set(Object.values(situations).flatMap((each) => each.needs));
  expect(mechanisms.filter((each) => !needed.has(each))).toEqual([]);
});

test('the same seed gives the same documents', () => {
  expect(generateDocuments(11, mechanisms)).toEqual(generateDocuments(11, mechanisms));
});
