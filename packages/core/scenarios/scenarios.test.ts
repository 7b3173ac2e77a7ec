import { describe, expect, test } from 'vitest';
import type { TransactionRow } from '../src/index.js';
import { mechanismTable } from './mechanism-table.js';
import { differencesOf } from './outcome.js';
import { outcomeOfEngine } from './outcome-of-engine.js';
import { expectedKeys, readJson, readScenarios, type Scenario } from './read-scenarios.js';

const scenarios = readScenarios();
// Both files are lists of this folder; the tests below look at every entry of them.
const pending = readJson('pending.json') as readonly string[];
const mechanisms = readJson('mechanisms.json') as Readonly<Record<string, string>>;

describe('a scenario gives what its story says', () => {
  for (const scenario of scenarios) {
    test(`${scenario.title} (${scenario.name})`, ({ skip }) => {
      const rows = rowsOf(scenario);
      const isPending = pending.includes(scenario.name);
      if (isPending && rows.length > 0) skip('its mechanism is not there yet');
      expect(rows).toEqual([]);
      expect(isPending, 'it passes: take it off pending.json').toBe(false);
    });
  }
});

if (pending.length > 0) test.skip(`PENDING: ${pending.length} scenarios wait for their mechanism (pending.json)`);

test('pending scenarios are scenarios', () => {
  expect(pending.filter((name) => !scenarios.some((each) => each.name === name))).toEqual([]);
});

test('a scenario has a title of its own, mechanisms of the closed list, and expectations that are compared', () => {
  expect(scenarios.length).toBeGreaterThanOrEqual(60);
  expect(new Set(scenarios.map((each) => each.title)).size).toBe(scenarios.length);
  const wrong = scenarios.flatMap(({ name, title, mechanisms: shown, expected }) => [
    ...(title === '' ? [`${name}: no title`] : []),
    ...(shown.length === 0 ? [`${name}: no mechanism`] : []),
    ...shown.filter((id) => !Object.hasOwn(mechanisms, id)).map((id) => `${name}: mechanism ${id}`),
    ...Object.keys(expected)
      .filter((key) => !expectedKeys.includes(key))
      .map((key) => `${name}: key ${key}`),
    ...(expected.lines || expected.totals || expected.refused ? [] : [`${name}: nothing is expected`]),
  ]);
  expect(wrong).toEqual([]);
});

test('every mechanism of the specification has a scenario', () => {
  const shown = new Set(scenarios.flatMap((each) => each.mechanisms));
  expect(Object.keys(mechanisms).filter((id) => !shown.has(id))).toEqual([]);
});

test('the table of mechanisms is up to date', async () => {
  await expect(mechanismTable(mechanisms, scenarios)).toMatchFileSnapshot('./mechanisms.md');
});

/**
 * What differs from the expectation, also when the lists of the documents stand in another order, which must never matter. An
 * engine that throws differs in that.
 */
function rowsOf({ documents, expected }: Scenario): string[] {
  try {
    const turned = differencesOf(expected, outcomeOfEngine(turnedAround(documents)));
    return [...differencesOf(expected, outcomeOfEngine(documents)), ...turned.map((row) => `turned around, ${row}`)];
  } catch (error) {
    return [`thrown: ${String(error)}`];
  }
}

function turnedAround(documents: Scenario['documents']): Scenario['documents'] {
  const { people, transactions, quotas, assignments } = documents;
  return {
    ...documents,
    people: { ...people, participants: [...people.participants].reverse() },
    // The scenario's own JSON: its transactions are rows, never a packed set.
    transactions: [...(transactions as readonly TransactionRow[])].reverse(),
    ...(quotas && { quotas: [...quotas].reverse() }),
    ...(assignments && { assignments: [...assignments].reverse() }),
  };
}
