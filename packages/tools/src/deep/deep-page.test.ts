import { expect, test } from 'vitest';
import { deepRoomNames } from './deep-rooms.mjs';
import { readPage, readScores } from './keep-scores.mjs';
import { renderPage } from './render-page.mjs';
import { hasFallen } from './scores.mjs';

const rooms = Object.entries(readScores().rooms);

test('the page is what the numbers say: after a verdict, npm run deep -- --page', () => {
  expect(readPage()).toBe(renderPage(readScores()));
});

test('the numbers add up, and are of rooms that the command knows', () => {
  expect(rooms.length).toBeGreaterThan(0);
  expect(rooms.filter(([name]) => !deepRoomNames.includes(name))).toEqual([]);
  expect(rooms.filter(([, room]) => room.killed + room.survivors.length !== room.mutants)).toEqual([]);
});

test('no room stands below the best that was kept', () => {
  expect(rooms.filter(([, room]) => hasFallen(room)).map(([name]) => name)).toEqual([]);
});

test('every verdict is one of three, and has a reason once somebody has looked', () => {
  const wrong = rooms.flatMap(([, { survivors }]) =>
    survivors.filter(
      ({ verdict, why }) =>
        !['unread', 'gap', 'equivalent'].includes(verdict) || (verdict === 'unread') !== (why === ''),
    ),
  );
  expect(wrong).toEqual([]);
});

test('bars and backticks of code do not break a table', () => {
  const survivor = { at: 'a.ts:1:1', line: '', from: '', to: '`a || b`', reached: false };
  const page = renderPage({
    rooms: {
      money: {
        day: '2026-11-23',
        commit: 'abc1234',
        seconds: 90,
        mutants: 3,
        killed: 2,
        timedOut: 0,
        bar: { killed: 1, of: 2 },
        survivors: [{ ...survivor, verdict: 'gap', why: 'nobody adds two' }],
      },
    },
  });
  expect(page).toContain('| money | 3 | 2 | 1 | 0 | 66.66 % | 50.00 % | 1.5 | 2026-11-23 | `abc1234` |');
  expect(page).toContain('| a.ts:1:1 | (nothing) | `` `a \\|\\| b` `` | no test gets here; gap: nobody adds two |');
});
