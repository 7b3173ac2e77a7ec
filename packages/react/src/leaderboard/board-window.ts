import type { LeaderboardRow } from '@paceline/core/views';

/** Which rows of a long board are drawn at first: the best few, and the neighbourhood of the reader. */
export type BoardWindow = 'all' | { readonly top: number; readonly around: number };

/** One row to draw, or how many rows are left out between two. */
export type BoardItem =
  | { readonly item: 'row'; readonly row: LeaderboardRow }
  | { readonly item: 'gap'; readonly count: number; readonly key: string };

/**
 * Cuts a ranking down to its window. Rows left out are counted: they are visible to the reader, so their number tells
 * nothing. A gap of one row is not worth a row of its own and is closed; without an own row the window starts at the top.
 */
export function boardItems(rows: readonly LeaderboardRow[], window: BoardWindow): readonly BoardItem[] {
  if (window === 'all') return rows.map((row) => ({ item: 'row', row }));
  const { top, around } = window;
  const own = rows.findIndex((row) => row.person.you);
  const first = own < 0 ? top + 2 * around + 1 : top;
  const isInside = (index: number) => index < first || (own >= 0 && Math.abs(index - own) <= around);
  const items: BoardItem[] = [];
  let start = 0;
  while (start < rows.length) {
    let end = start + 1;
    while (end < rows.length && isInside(end) === isInside(start)) end += 1;
    if (isInside(start) || end - start === 1) {
      for (const row of rows.slice(start, end)) items.push({ item: 'row', row });
    } else {
      items.push({ item: 'gap', count: end - start, key: `gap-${start}` });
    }
    start = end;
  }
  return items;
}
