import { type Fraction, fraction } from '../money/index.js';
import { type CreditCurve, creditCurve } from './credit-curve.js';
import type { RateTable } from './rate-table.js';

/**
 * A credit curve in whole numbers, for a quota (or a unit of credit) of 1. With a scale of q, credit in units of `1 / creditUnits` of the scale's
 * unit and pay in units of `1 / (creditUnits × payUnits)`, the piece that begins at `from × q` pays `base × q + slope × (credit − at × q)`.
 */
export interface IntegerCurve {
  readonly creditUnits: number;
  readonly payUnits: number;
  readonly from: Float64Array;
  /** 1 where the exact edge belongs to the piece below. */
  readonly lower: Uint8Array;
  readonly at: Float64Array;
  readonly base: Float64Array;
  readonly slope: Float64Array;
}

const mostExact = 2n ** 52n;

/** A table's curve in whole numbers, or null when they would not fit or when the table has no curve that scales with its quota. */
export function integerCurve(table: RateTable): IntegerCurve | null {
  if (table.by.kind !== 'amount' && table.by.kind !== 'attainment') return null;
  return wholeNumbers(creditCurve(table, null));
}

function wholeNumbers(curve: CreditCurve): IntegerCurve | null {
  const creditUnits = curve.reduce((so, { from, at }) => multipleOf(multipleOf(so, from), at), 1n);
  const rates = curve.reduce((so, { slope }) => multipleOf(so, slope), 1n);
  // A base is a sum of slices, so its denominator divides the product of the two; asked all the same.
  const payUnits = curve.reduce((so, { base }) => {
    return multipleOf(so, fraction(base.numerator * creditUnits, base.denominator));
  }, rates);
  const all = [creditUnits, payUnits];
  const whole = (value: Fraction, units: bigint) => {
    const found = (value.numerator * units) / value.denominator;
    all.push(found < 0n ? -found : found);
    return Number(found);
  };
  const integers: IntegerCurve = {
    creditUnits: Number(creditUnits),
    payUnits: Number(payUnits),
    from: Float64Array.from(curve, ({ from }) => (from === null ? Number.NEGATIVE_INFINITY : whole(from, creditUnits))),
    lower: Uint8Array.from(curve, ({ edge }) => (edge === 'lower' ? 1 : 0)),
    at: Float64Array.from(curve, ({ at }) => whole(at, creditUnits)),
    base: Float64Array.from(curve, ({ base }) => whole(base, creditUnits * payUnits)),
    slope: Float64Array.from(curve, ({ slope }) => whole(slope, payUnits)),
  };
  return all.every((each) => each <= mostExact) ? integers : null;
}

/** The least multiple of `units` in which `value` is whole. */
function multipleOf(units: bigint, value: Fraction | null): bigint {
  if (value === null) return units;
  let [left, right] = [units, value.denominator];
  while (right !== 0n) [left, right] = [right, left % right];
  return (units / left) * value.denominator;
}
