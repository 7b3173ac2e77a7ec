import { add, compare, divide, type Fraction, maximum, multiply, sum, zero } from '../../money/index.js';
import type { CompiledComponent } from '../../plan/index.js';
import {
  type Axis,
  axisDocumentOf,
  type Cap,
  capSum,
  factorAt,
  joinFactors,
  payAt,
  type RateTable,
  resultAt,
} from '../../rates/index.js';

/**
 * A component as a curve over one axis, for one measurement period that is the whole window. `quota` turns attainment into credit; `target` is what a payout
 * of 1 pays; `caps` are those that hold for the period.
 */
export interface CurveModel {
  readonly compiled: CompiledComponent;
  readonly by: Axis;
  readonly quota: Fraction | null;
  readonly target: Fraction;
  readonly caps: readonly Cap[];
}

/** How a point is looked at: with what holds just below it, exactly there, or just above it. */
export type CurveSide = 'below' | 'at' | 'above';

/** The credit where the curve's axis reads `x`; null where the axis does not tell. */
export function creditAtX({ by, quota }: CurveModel, x: Fraction): Fraction | null {
  if (by.kind === 'attainment') return quota && multiply(x, quota);
  return by.kind === 'amount' || by.kind === 'output' ? x : null;
}

/** What another axis reads there; null where the curve does not tell. */
export function readingAtX(model: CurveModel, axis: Axis, x: Fraction): Fraction | null {
  if (isSameAxis(axis, model.by)) return x;
  const credit = creditAtX(model, x);
  if (axis.kind === 'amount') return credit;
  return axis.kind === 'attainment' && credit && model.quota ? divide(credit, model.quota) : null;
}

/** True for two axes that read the same. */
export function isSameAxis(a: Axis, b: Axis): boolean {
  return JSON.stringify(axisDocumentOf(a)) === JSON.stringify(axisDocumentOf(b));
}

/** Pay before caps and floor. */
export function uncappedAt(model: CurveModel, x: Fraction, side: CurveSide): Fraction {
  const { gates, periodMultipliers, periodKickers } = model.compiled.modifiers;
  const reaches = (by: Axis, least: Fraction) => {
    const reading = readingAtX(model, by, x);
    return reading === null || compare(reading, least) > (side === 'below' ? 0 : -1);
  };
  if (gates.some(({ by, atLeast }) => !reaches(by, atLeast))) return zero;
  const factors = periodMultipliers.flatMap((each) => {
    const reading = readingAtX(model, each.by, x);
    return reading ? [{ factor: factorAt(sided(each, side), reading), combine: each.combine }] : [];
  });
  const kickers = periodKickers.filter(({ by, atLeast }) => readingAtX(model, by, x) && reaches(by, atLeast));
  return add(multiply(ratedAt(model, x, side), joinFactors(factors)), sum(kickers.map((each) => each.amount)));
}

/** What caps leave of pay, and the floor adds to it. */
export function limited({ compiled, caps, target }: CurveModel, uncapped: Fraction): Fraction {
  const capped = caps.reduce((so, cap) => capSum(so, capAmount(cap, target), cap.beyond), uncapped);
  return compiled.modifiers.floor === null ? capped : maximum(capped, compiled.modifiers.floor);
}

/** Where a cap of a period begins to hold. */
export function capAmount(cap: Cap, target: Fraction): Fraction {
  return cap.amount ?? multiply(cap.targetIncentive ?? zero, target);
}

function ratedAt(model: CurveModel, x: Fraction, side: CurveSide): Fraction {
  const { compiled, quota, target } = model;
  const { pricing } = compiled;
  if (pricing.kind === 'scorecard') {
    return sum(
      pricing.goals.map(({ weight, table }) => {
        const reading = readingAtX(model, table.by, x) ?? zero;
        return multiply(multiply(target, weight), resultAt(sided(table, side), reading));
      }),
    );
  }
  if (pricing.kind !== 'table') return zero;
  const credit = creditAtX(model, x);
  const basis = { table: sided(pricing.table, side), before: zero, targetIncentive: target };
  // Without a quota, or on another axis, a payout is read at x itself.
  return credit === null ? payAt({ ...basis, quota: null, at: x }, zero) : payAt({ ...basis, quota }, credit);
}

/** The same tiers; off the point with every edge given to the tier below it or above it: what is paid just before or just after the edge. */
function sided<TTable extends Pick<RateTable, 'tiers'> | { readonly tiers: readonly { readonly from: Fraction }[] }>(
  table: TTable,
  side: CurveSide,
): TTable {
  if (side === 'at') return table;
  const edge = side === 'below' ? 'lower' : 'upper';
  const tiers = table.tiers.map((tier) => (tier.from.numerator > 0n ? { ...tier, edge } : tier));
  return { ...table, tiers };
}
