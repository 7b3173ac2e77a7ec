import { describe, expect, test } from 'vitest';
import { hrefOf, type Place, parsePlace } from './place.js';

describe('an address', () => {
  test.each<[string, Place]>([
    ['/progress', { page: 'progress' }],
    ['/statement?period=2026-Q1', { page: 'statement', period: '2026-Q1' }],
    ['/leaderboard?period=2026-Q1&among=my-team', { page: 'leaderboard', period: '2026-Q1', among: 'my-team' }],
    ['/team/3f9ac0?period=2026-Q1', { page: 'team', person: '3f9ac0', period: '2026-Q1' }],
  ])('%s is read and written alike', (address, place) => {
    expect(parsePlace(address)).toEqual(place);
    expect(hrefOf(place)).toBe(address);
  });

  test.each(['/', '/nowhere', '/statement/3f9ac0', '/team/a/b'])('%s names no page', (address) => {
    expect(parsePlace(address)).toBeNull();
  });

  test('ignores what it does not know', () => {
    expect(parsePlace('/leaderboard?among=the-board&debug=1')).toEqual({ page: 'leaderboard' });
  });
});
