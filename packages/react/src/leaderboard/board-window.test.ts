import { describe, expect, test } from 'vitest';
import { boards } from '../fixtures/leaderboards.js';
import { boardItems } from './board-window.js';

const usual = { top: 3, around: 2 };
const drawn = (rows: Parameters<typeof boardItems>[0], window: Parameters<typeof boardItems>[1]) =>
  boardItems(rows, window).map((item) => (item.item === 'row' ? item.row.rank?.position : `+${item.count}`));

describe('the window of a board', () => {
  test('shows the best and the neighbourhood of the reader, and counts the rest', () => {
    expect(drawn(boards.crowd.ranked, usual)).toEqual([1, 2, 3, '+6', 10, 11, 12, 13, 14, '+11']);
  });

  test('closes a gap of a single row', () => {
    expect(drawn(boards.crowd.ranked.slice(0, 14), { top: 3, around: 8 })).toEqual([
      1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14,
    ]);
  });

  test('starts at the top when the reader is not ranked', () => {
    const others = boards.crowd.ranked.filter((row) => !row.person.you);
    expect(drawn(others, usual)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, '+16']);
  });

  test('draws everything when asked', () => {
    expect(drawn(boards.crowd.ranked, 'all')).toHaveLength(25);
  });

  test('draws nothing of an empty board', () => {
    expect(boardItems([], usual)).toEqual([]);
  });
});
