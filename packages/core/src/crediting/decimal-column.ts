import type { Fraction } from '../money/index.js';

/**
 * Decimals of one column as whole units of `10^-scale`. `units` are doubles while every value fits into 2^53, which they
 * hold exactly, and BigInts otherwise; a missing value is NaN or null.
 */
export type DecimalColumn =
  | { readonly scale: number; readonly certified: true; readonly units: Float64Array }
  | { readonly scale: number; readonly certified: false; readonly units: readonly (bigint | null)[] };

const largestExact = BigInt(Number.MAX_SAFE_INTEGER);

/** Packs exact decimals (denominators are powers of ten) into one column. */
export function packDecimals(values: readonly (Fraction | null)[]): DecimalColumn {
  const scale = values.reduce((most, value) => (value ? Math.max(most, placesOf(value)) : most), 0);
  const whole = 10n ** BigInt(scale);
  const units = values.map((value) => (value ? (value.numerator * whole) / value.denominator : null));
  const certified = units.every((each) => each === null || (each <= largestExact && each >= -largestExact));
  if (!certified) return { scale, certified, units };
  return { scale, certified, units: Float64Array.from(units, (each) => (each === null ? Number.NaN : Number(each))) };
}

/** The units at `index`, or null when there is no value. */
export function unitsAt(column: DecimalColumn, index: number): bigint | null {
  if (!column.certified) return column.units[index] ?? null;
  const value = column.units[index];
  return value === undefined || Number.isNaN(value) ? null : BigInt(value);
}

/** Digits after the point that an exact decimal needs: the least p with 10^p divisible by its denominator. */
function placesOf(value: Fraction): number {
  let places = 0;
  let whole = 1n;
  while (whole % value.denominator !== 0n) {
    whole *= 10n;
    places += 1;
  }
  return places;
}
