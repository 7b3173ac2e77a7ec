import { describe, expect, test } from 'vitest';
import { carryVerdicts, hasFallen, raiseBar, scoreOf, scoreText } from './scores.mjs';

const survivor = (at: string, to: string) => ({ at, line: 'if (units < 0n)', from: 'units < 0n', to, reached: true });
const judged = (at: string, verdict: 'unread' | 'gap' | 'equivalent') => ({
  ...survivor(at, 'units <= 0n'),
  verdict,
  why: verdict === 'unread' ? '' : 'minus zero is zero',
});
const room = (mutants: number, killed: number, equivalent: number, bar = { killed: 0, of: 1 }) => ({
  bar,
  mutants,
  killed,
  survivors: Array.from({ length: equivalent }, (_, index) => judged(`allocate.ts:${index + 1}:1`, 'equivalent')),
});

describe('a verdict', () => {
  test('follows its line when the line moves in its file', () => {
    const [moved] = carryVerdicts(
      [survivor('allocate.ts:31:9', 'units <= 0n')],
      [judged('allocate.ts:25:7', 'equivalent')],
    );
    expect(moved).toMatchObject({ at: 'allocate.ts:31:9', verdict: 'equivalent', why: 'minus zero is zero' });
  });

  test('stays with its own change, its own file, and its own place among equal ones', () => {
    const before = [judged('allocate.ts:25:7', 'equivalent')];
    const now = [
      survivor('allocate.ts:25:7', 'true'),
      survivor('fraction.ts:25:7', 'units <= 0n'),
      survivor('allocate.ts:25:7', 'units <= 0n'),
      survivor('allocate.ts:41:7', 'units <= 0n'),
    ];
    expect(carryVerdicts(now, before).map(({ verdict }) => verdict)).toEqual([
      'unread',
      'unread',
      'equivalent',
      'unread',
    ]);
  });
});

describe('a score', () => {
  test('leaves out what nothing tells apart, and is never rounded up', () => {
    expect(scoreText(scoreOf(room(10, 8, 2)))).toBe('100.00');
    expect(scoreText(scoreOf(room(4, 2, 1)))).toBe('66.66');
    expect(scoreText(scoreOf(room(0, 0, 0)))).toBe('–');
  });

  test('falls by one mutant that is no longer noticed, however many there are', () => {
    expect(hasFallen(room(100_000, 99_998, 0, { killed: 99_999, of: 100_000 }))).toBe(true);
    expect(hasFallen(room(200, 180, 0, { killed: 90, of: 100 }))).toBe(false);
    expect(hasFallen(room(10, 8, 1, { killed: 8, of: 8 }))).toBe(true);
    expect(hasFallen(room(10, 8, 2, { killed: 8, of: 9 }))).toBe(false);
  });

  test('raises the bar and never lowers it; a verdict may lift a fallen room over it', () => {
    const bar = { killed: 8, of: 9 };
    expect(raiseBar(room(10, 9, 1, bar)).bar).toEqual({ killed: 9, of: 9 });
    expect(raiseBar(room(10, 7, 1, bar)).bar).toEqual(bar);
    expect(raiseBar(room(10, 7, 3, bar)).bar).toEqual({ killed: 7, of: 7 });
  });
});
