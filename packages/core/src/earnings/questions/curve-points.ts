import {
  add,
  compare,
  divide,
  type Fraction,
  fraction,
  maximum,
  multiply,
  one,
  subtract,
  zero,
} from '../../money/index.js';
import { creditCurve } from '../../rates/index.js';
import { type CurveModel, capAmount, creditAtX, isSameAxis, limited, uncappedAt } from './curve-model.js';
import { edgedAxes } from './edge-credits.js';

/**
 * A point of a curve: exact pay where the axis reads `x`. `credit` is the credit there, null where the axis does not tell. Of points with the same `x` the first is
 * what pay comes up to and the last what it jumps to; where a table and a gate differ about who owns the edge, the pay at `x` itself stands between them.
 */
export interface PayoutPoint {
  readonly x: Fraction;
  readonly credit: Fraction | null;
  readonly pay: Fraction;
}

/** How far a curve goes (null: half as far again as its last edge) and how many points are spread over it. */
interface CurveExtent {
  readonly points: number;
  readonly until: Fraction | null;
}

/** The points of a curve from 0 up. */
export function curvePoints(model: CurveModel, extent: CurveExtent): PayoutPoint[] {
  const edges = sortedUp(edgesOf(model));
  const until = extent.until ?? multiply(maximum(edges.at(-1) ?? zero, capped(model, edges) ?? zero), fraction(3n, 2n));
  const end = until.numerator > 0n ? until : one;
  const spread = Array.from({ length: extent.points }, (_, part) =>
    multiply(end, fraction(BigInt(part + 1), BigInt(extent.points + 1))),
  );
  const within = (list: readonly Fraction[]) => list.filter((x) => x.numerator > 0n && compare(x, end) < 0);
  const known = sortedUp([zero, ...within([...edges, ...spread]), end]);
  const bent = sortedUp([...known, ...bends(model, known)]);
  return bent.flatMap((x) => pointsAt(model, x));
}

function pointsAt(model: CurveModel, x: Fraction): PayoutPoint[] {
  const credit = creditAtX(model, x);
  const sides = x.numerator === 0n ? (['at', 'above'] as const) : (['below', 'at', 'above'] as const);
  const pays = sides.map((side) => limited(model, uncappedAt(model, x, side)));
  return pays
    .filter((pay, index) => index === 0 || compare(pay, pays[index - 1] ?? zero) !== 0)
    .map((pay) => ({ x, credit, pay }));
}

function sortedUp(list: readonly Fraction[]): Fraction[] {
  return [...list].sort(compare).filter((x, index, all) => index === 0 || compare(x, all[index - 1] ?? zero) !== 0);
}

/** Every edge of tiers, gates, multipliers and kickers, on the curve's own axis. */
function edgesOf(model: CurveModel): Fraction[] {
  const { by, quota, compiled } = model;
  const { pricing } = compiled;
  return edgedAxes(compiled).flatMap(({ by: axis, edges }): readonly Fraction[] => {
    if (axis.kind === 'output') {
      return pricing.kind === 'table' ? creditCurve(pricing.table, null).flatMap(({ from }) => from ?? []) : [];
    }
    const onCredit = by.kind === 'amount' || by.kind === 'output';
    if (isSameAxis(axis, by) || (axis.kind === 'amount' && onCredit)) return edges;
    if (quota === null) return [];
    if (axis.kind === 'amount' && by.kind === 'attainment') return edges.map((edge) => divide(edge, quota));
    return axis.kind === 'attainment' && onCredit ? edges.map((edge) => multiply(edge, quota)) : [];
  });
}

/** Where pay beyond the last edge comes to the first cap; null when it does not. */
function capped(model: CurveModel, edges: readonly Fraction[]): Fraction | null {
  const [cap] = model.caps;
  const last = edges.at(-1) ?? zero;
  const start = uncappedAt(model, last, 'above');
  const next = add(last, maximum(last, one));
  const rise = subtract(uncappedAt(model, next, 'above'), start);
  if (!cap || rise.numerator <= 0n) return null;
  const missing = subtract(capAmount(cap, model.target), start);
  return missing.numerator <= 0n ? null : add(last, multiply(subtract(next, last), divide(missing, rise)));
}

/** Where a straight line between two neighbors comes to a cap or rises above the floor. */
function bends(model: CurveModel, known: readonly Fraction[]): Fraction[] {
  const { floor } = model.compiled.modifiers;
  const levels = [...model.caps.map((cap) => capAmount(cap, model.target)), ...(floor === null ? [] : [floor])];
  return known.slice(1).flatMap((high, index) => {
    const low = known[index] ?? zero;
    const start = uncappedAt(model, low, 'above');
    const end = uncappedAt(model, high, 'below');
    const rise = subtract(end, start);
    return levels.flatMap((level): Fraction[] => {
      const isBetween = compare(start, level) * compare(end, level) < 0;
      return isBetween ? [add(low, multiply(subtract(high, low), divide(subtract(level, start), rise)))] : [];
    });
  });
}
