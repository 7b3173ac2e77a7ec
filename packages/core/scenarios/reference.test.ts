import { describe, expect, test } from 'vitest';
import { differencesOf } from './outcome.js';
import { outcomeOfReference } from './outcome-of-reference.js';
import { readScenarios } from './read-scenarios.js';

const scenarios = readScenarios().filter((each) => each.expected.refused === undefined);

describe('the reference evaluator gives what a scenario says', () => {
  for (const { name, title, documents, expected } of scenarios) {
    test(`${title} (${name})`, () => {
      const outcome = outcomeOfReference(documents);
      expect(typeof outcome === 'string' ? [outcome] : differencesOf(expected, outcome)).toEqual([]);
    });
  }
});

test('there are scenarios for it', () => {
  expect(scenarios.length).toBeGreaterThanOrEqual(60);
});
