import { PacelineError } from '@paceline/core/foundation';
import { describe, expect, test } from 'vitest';
import { boards } from '../fixtures/leaderboards.js';
import { statements } from '../fixtures/statements.js';
import { settle } from './settle.js';

/** What a host without types might pass. */
const passed = (value: unknown) => value as typeof boards.ready;

describe('the data of a component', () => {
  test('is a view, or one on its way', () => {
    const retry = () => {};
    expect(settle('leaderboard', boards.ready)).toMatchObject({ draw: 'view', refreshing: false, stale: false });
    expect(settle('leaderboard', { status: 'pending' })).toEqual({ draw: 'skeleton' });
    expect(settle('leaderboard', { status: 'refreshing' })).toEqual({ draw: 'skeleton' });
    expect(settle('leaderboard', { status: 'error', retry })).toEqual({ draw: 'error', retry });
    expect(settle('leaderboard', { status: 'error', data: boards.ready })).toMatchObject({ draw: 'view', stale: true });
    expect(settle('leaderboard', { status: 'refreshing', data: boards.ready })).toMatchObject({ refreshing: true });
  });

  test('may be a statement, whose own status is no loading status', () => {
    expect(settle('statement', statements.ready)).toMatchObject({ draw: 'view', view: statements.ready });
  });

  test.each([
    ['a list of records', [{ name: 'Ana', salary: '91000' }]],
    ['a record', { rows: [] }],
    ['a view of another kind', statements.ready],
    ['nothing', undefined],
    ['null', null],
    ['a ready state without a view', { status: 'ready' }],
    ['a refreshing state with a record', { status: 'refreshing', data: { rows: [] } }],
  ])('is refused when it is %s', (_, value) => {
    expect(() => settle('leaderboard', passed(value))).toThrow(PacelineError);
    expect(() => settle('leaderboard', passed(value))).toThrow(/react\/not-a-view.*parseView\('leaderboard', json\)/);
  });

  test('is never repeated in the refusal', () => {
    expect(() => settle('leaderboard', passed([{ salary: '91000' }]))).toThrow(
      expect.not.objectContaining({ message: expect.stringContaining('91000') }),
    );
  });
});
