import type { GridDocument } from './plan-documents.js';
import { add, compare, divide, multiply, one, type Rational, readRational, subtract, zero } from './rationals.js';

/**
 * A table of two axes. `cell`: "the cell whose band holds the point; the upper band owns its edge; below the first: 0".
 * `bilinear`: "interpolated between corner points, flat outside (0 below the first row or column)".
 */
export function gridAt(grid: GridDocument, row: Rational, column: Rational): Rational {
  const rows = grid.rows.from.map(readRational);
  const columns = grid.columns.from.map(readRational);
  const cells = (grid.rate ?? grid.payout ?? grid.amount ?? []).map((each) => each.map(readRational));
  const r = bandAt(rows, row);
  const c = bandAt(columns, column);
  if (r < 0 || c < 0) return zero;
  const cell = (down: number, right: number) =>
    cells[Math.min(r + down, rows.length - 1)]?.[Math.min(c + right, columns.length - 1)] ?? zero;
  if (grid.between !== 'bilinear') return cell(0, 0);
  const right = wayInto(columns, c, column);
  return between(between(cell(0, 0), cell(0, 1), right), between(cell(1, 0), cell(1, 1), right), wayInto(rows, r, row));
}

function bandAt(edges: readonly Rational[], point: Rational): number {
  return edges.findLastIndex((edge) => compare(point, edge) >= 0);
}

/** How far into its band a point lies, from 0 to 1; beyond the last edge it stays at that edge. */
function wayInto(edges: readonly Rational[], band: number, point: Rational): Rational {
  const [low, high] = [edges[band], edges[band + 1]];
  if (!low || !high) return zero;
  return divide(subtract(point, low), subtract(high, low));
}

function between(left: Rational, right: Rational, way: Rational): Rational {
  return add(multiply(left, subtract(one, way)), multiply(right, way));
}
