import { assertNever } from '../foundation/index.js';
import {
  add,
  divide,
  type Fraction,
  fraction,
  maximum,
  minimum,
  multiply,
  negate,
  subtract,
  sum,
  zero,
} from '../money/index.js';
import { lookupTier } from './lookup-tier.js';
import type { RateTable, Tier } from './rate-table.js';

/**
 * What a table is applied to. `before` is credited in the attainment window before the measurement period that is paid;
 * `quota` is that of the window (above 0, or null); `targetIncentive` is what a payout of 1 pays. All in major units.
 */
export interface CurveBasis {
  readonly table: RateTable;
  readonly before: Fraction;
  readonly quota: Fraction | null;
  readonly targetIncentive: Fraction;
}

/** A part of the credit that one tier prices: `width × rate = pay`. For a payout, `rate` is the payout and `width` the target. */
export interface Slice {
  readonly width: Fraction;
  readonly rate: Fraction;
  readonly pay: Fraction;
}

/**
 * The curve C: exact, unrounded pay of a measurement period after `within` has been credited in it. A deal's line is
 * `C(after) − C(before)`, so a deal that crosses an edge is split between the tiers and a return walks back down. Below zero
 * the tier that contains zero goes on, for `marginal` and `whole` alike; `interpolated` pays nothing below its first point.
 *
 * A table by attainment without a quota cannot be read: the caller decides what the plan pays then.
 */
export function payAt(basis: CurveBasis, within: Fraction): Fraction {
  return sum(slicesAt(basis, within).map((slice) => slice.pay));
}

/** The slices whose pay sums to {@link payAt}. */
export function slicesAt(basis: CurveBasis, within: Fraction): Slice[] {
  const { table, before, targetIncentive } = basis;
  const reached = add(before, within);
  switch (table.mode) {
    case 'marginal':
      return marginalSlices(basis, before, reached);
    case 'whole': {
      const at = maximum(axisValue(basis, reached), zero);
      const result = table.tiers[lookupTier(table.tiers, at)]?.result ?? zero;
      return [slice(table.pays === 'rate' ? within : targetIncentive, result)];
    }
    case 'interpolated':
      return [slice(targetIncentive, interpolate(table.tiers, axisValue(basis, reached)))];
    default:
      return assertNever(table.mode);
  }
}

/** The rate or payout that a table names at an axis value, without crediting anything. */
export function resultAt(table: RateTable, at: Fraction): Fraction {
  if (table.mode === 'interpolated') return interpolate(table.tiers, at);
  return table.tiers[lookupTier(table.tiers, at)]?.result ?? zero;
}

function slice(width: Fraction, rate: Fraction): Slice {
  return { width, rate, pay: multiply(width, rate) };
}

function axisValue(basis: CurveBasis, amount: Fraction): Fraction {
  return basis.table.by === 'attainment' && basis.quota ? divide(amount, basis.quota) : amount;
}

/** Below zero the tier that contains zero goes on, so a deficit has to be earned back at the rate it was paid at. */
function marginalSlices(basis: CurveBasis, from: Fraction, to: Fraction): Slice[] {
  const { tiers, by } = basis.table;
  const scale = by === 'attainment' && basis.quota ? basis.quota : fraction(1n);
  const low = minimum(from, to);
  const high = maximum(from, to);
  const zeroTier = lookupTier(tiers, zero);
  const slices: Slice[] = [];
  const edges: { start: Fraction | null; rate: Fraction }[] = [
    { start: null, rate: tiers[zeroTier]?.result ?? zero },
    ...tiers
      .slice(Math.max(0, zeroTier + (zeroTier >= 0 ? 1 : 0)))
      .map((tier) => ({ start: multiply(tier.from, scale), rate: tier.result })),
  ];
  edges.forEach((edge, index) => {
    const end = edges[index + 1]?.start ?? high;
    const start = edge.start === null ? low : maximum(edge.start, low);
    const width = subtract(minimum(end, high), start);
    if (width.numerator > 0n) slices.push(slice(from === low ? width : negate(width), edge.rate));
  });
  return slices;
}

/** Nothing below the first point, flat above the last, a straight line between. */
function interpolate(tiers: readonly Tier[], at: Fraction): Fraction {
  const index = lookupTier(tiers, at);
  const lower = tiers[index];
  const upper = tiers[index + 1];
  if (!lower) return zero;
  if (!upper) return lower.result;
  const along = divide(subtract(at, lower.from), subtract(upper.from, lower.from));
  return add(lower.result, multiply(along, subtract(upper.result, lower.result)));
}
