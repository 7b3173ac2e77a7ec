import { add, divide, type Fraction, maximum, multiply, one, subtract, sum, zero } from '../money/index.js';
import { curveSlices, hasCreditCurve, type Slice } from './credit-curve.js';
import { interpolate } from './interpolate.js';
import { lookupTier } from './lookup-tier.js';
import type { RateTable } from './rate-table.js';

/**
 * What a table is applied to. `before` is credited in the attainment window before the measurement period that is paid;
 * `quota` is that of the window (above 0, or null); `targetIncentive` is what a payout of 1 pays; `at` is where the table is read when
 * it stands on something else than the credit itself (a count, a measure, another component), else null. All in major units.
 */
export interface CurveBasis {
  readonly table: RateTable;
  readonly before: Fraction;
  readonly quota: Fraction | null;
  readonly targetIncentive: Fraction;
  readonly at?: Fraction | null;
}

/**
 * The curve C: exact, unrounded pay of a measurement period after `within` has been credited in it. A deal's line is
 * `C(after) − C(before)`, so a deal that crosses an edge is split between the tiers and a return walks back down. Below zero
 * the tier that contains zero goes on unless the table says otherwise; `interpolated` pays nothing below its first point.
 *
 * A table by attainment without a quota cannot be read: the caller decides what the plan pays then.
 */
export function payAt(basis: CurveBasis, within: Fraction): Fraction {
  return sum(slicesAt(basis, within).map((slice) => slice.pay));
}

/** The slices whose pay sums to {@link payAt}. */
export function slicesAt(basis: CurveBasis, within: Fraction): Slice[] {
  const { table, before, quota, targetIncentive } = basis;
  const reached = add(before, within);
  if (hasCreditCurve(table)) return curveSlices(table, quota, before, reached);
  const rate = resultAt(table, axisValue(basis, reached));
  const width = { rate: paidWidth(basis, within), payout: targetIncentive, amount: one }[table.pays];
  return [{ width, rate, pay: multiply(width, rate) }];
}

/** The rate, payout or amount that a table names at an axis value, without crediting anything. */
export function resultAt(table: RateTable, at: Fraction): Fraction {
  if (table.mode === 'interpolated') return interpolate(table.tiers, at, table.outside);
  const reached = table.belowZero === 'tiers' ? at : maximum(at, zero);
  return table.tiers[lookupTier(table.tiers, reached)]?.result ?? zero;
}

function axisValue({ table, quota, at }: CurveBasis, reached: Fraction): Fraction {
  if (at !== undefined && at !== null) return at;
  return table.by.kind === 'attainment' && quota ? divide(reached, quota) : reached;
}

/** What a rate of everything is paid on; a table that stops at zero pays nothing on credit below it. */
function paidWidth({ table, before }: CurveBasis, within: Fraction): Fraction {
  if (table.belowZero !== 'stop') return within;
  return subtract(maximum(add(before, within), zero), maximum(before, zero));
}
