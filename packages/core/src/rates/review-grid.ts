import { finding, type Issue } from '../foundation/index.js';
import { compare, type Fraction } from '../money/index.js';
import type { Grid, GridSide } from './grid.js';
import { sayPlace, sayResult } from './say-result.js';

/**
 * What deserves a look in a grid that can be read; the paths start at the grid. One finding an edge, for the first results that differ there.
 * Findings: `rates/gap-at-zero`, `rates/cliff` (not between the corners of a `bilinear` grid), `rates/pays-less-for-more`.
 */
export function reviewGrid(grid: Grid): readonly Issue[] {
  const byColumn = grid.columns.from.map((_, column) => grid.cells.flatMap((row) => row[column] ?? []));
  return [
    ...gapAtZero('rows', grid.rows),
    ...gapAtZero('columns', grid.columns),
    ...changes('rows', grid.rows, { grid, lists: grid.cells }),
    ...changes('columns', grid.columns, { grid, lists: byColumn }),
  ];
}

function gapAtZero(name: 'rows' | 'columns', { by, from }: GridSide): Issue[] {
  const first = from[0];
  if (!first || first.numerator <= 0n) return [];
  const found = `nothing is paid below ${sayPlace(by, first)}`;
  return [finding('rates/gap-at-zero', [name, 'from', 0], found, 'a band from 0, unless that is meant')];
}

/** `lists` are the results of each band of the side, in the order of the other side. */
function changes(
  name: 'rows' | 'columns',
  { by, from }: GridSide,
  { grid, lists }: { readonly grid: Grid; readonly lists: readonly (readonly Fraction[])[] },
): Issue[] {
  return from.flatMap((edge, index) => {
    const pairs = (lists[index] ?? []).map((after, other) => ({ before: lists[index - 1]?.[other] ?? after, after }));
    const fall = pairs.find(({ before, after }) => compare(before, after) > 0);
    const rise = grid.between === 'cell' ? pairs.find(({ before, after }) => compare(before, after) < 0) : undefined;
    const path = [name, 'from', index];
    const words = (verb: string, { before, after }: { readonly before: Fraction; readonly after: Fraction }) =>
      `at ${sayPlace(by, edge)} the pay ${verb} from ${sayResult(grid.pays, before)} to ${sayResult(grid.pays, after)}`;
    const expected = 'pay that does not fall, unless that is meant';
    if (fall) return [finding('rates/pays-less-for-more', path, words('falls', fall), expected)];
    if (rise) return [finding('rates/cliff', path, words('jumps', rise), '`bilinear`, unless the jump is meant')];
    return [];
  });
}
