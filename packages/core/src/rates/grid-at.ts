import { add, compare, divide, type Fraction, multiply, subtract, zero } from '../money/index.js';
import type { Grid } from './grid.js';

/**
 * The result that a grid names at a point. `cell`: that of the band on both sides; `bilinear`: between the four corners around it,
 * flat beyond the last. Below the first row or column: nothing.
 */
export function gridAt(grid: Grid, row: Fraction, column: Fraction): Fraction {
  const i = bandOf(grid.rows.from, row);
  const j = bandOf(grid.columns.from, column);
  if (i < 0 || j < 0) return zero;
  if (grid.between === 'cell') return cellOf(grid, i, j);
  const down = shareOf(grid.rows.from, i, row);
  const across = shareOf(grid.columns.from, j, column);
  const upper = mix(cellOf(grid, i, j), cellOf(grid, i, j + 1), across);
  const lower = mix(cellOf(grid, i + 1, j), cellOf(grid, i + 1, j + 1), across);
  return mix(upper, lower, down);
}

function bandOf(from: readonly Fraction[], at: Fraction): number {
  return from.findLastIndex((each) => compare(each, at) <= 0);
}

/** How far a value lies between a band's start and the next one's; 0 in the last band. */
function shareOf(from: readonly Fraction[], index: number, at: Fraction): Fraction {
  const start = from[index];
  const end = from[index + 1];
  return start && end ? divide(subtract(at, start), subtract(end, start)) : zero;
}

/** Beyond the last row or column the last one stands. */
function cellOf(grid: Grid, i: number, j: number): Fraction {
  const row = grid.cells[Math.min(i, grid.cells.length - 1)] ?? [];
  return row[Math.min(j, row.length - 1)] ?? zero;
}

function mix(a: Fraction, b: Fraction, share: Fraction): Fraction {
  return add(a, multiply(share, subtract(b, a)));
}
