import { describe, expect, test } from 'vitest';
import { browserTestsMissing, countTests, plainLine } from './run-tests.mjs';

describe('counting what ran', () => {
  const result = (...statuses: string[]) => statuses.map((status) => ({ fullName: `a ${status} test`, status }));

  test('passed, failed and skipped tests are counted, and the skipped keep their names', () => {
    const tally = countTests([
      { name: 'money.test.ts', status: 'failed', assertionResults: result('passed', 'failed', 'skipped', 'todo') },
      { name: 'data.test.ts', status: 'passed', assertionResults: result('skipped') },
    ]);
    expect(tally).toEqual({
      passed: 1,
      failed: 1,
      skipped: ['a skipped test', 'a todo test', 'a skipped test'],
      files: ['money.test.ts'],
    });
  });

  test('a file that breaks before its first test is one failure', () => {
    expect(countTests([{ name: 'broken.test.ts', status: 'failed', assertionResults: [] }])).toMatchObject({
      failed: 1,
    });
  });

  test('a kind of browser test that ran nothing is missed', () => {
    const ran = ['packages/react/src/leaderboard/Leaderboard.browser.test.tsx'];
    expect(browserTestsMissing(ran, false)).toEqual([]);
    expect(browserTestsMissing(ran, true)).toEqual(['story tests (*.stories.tsx)']);
    expect(browserTestsMissing(['packages/core/src/money/add.test.ts'], false)).toHaveLength(1);
  });

  test('the plain line is what CI reads', () => {
    expect(plainLine({ passed: 12, failed: 0, skipped: 0 })).toBe('12 passed, 0 failed');
    expect(plainLine({ passed: 12, failed: 1, skipped: 3 })).toBe('12 passed, 1 failed, 3 skipped');
  });
});
