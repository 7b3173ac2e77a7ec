/**
 * Decimals of one column as whole units of `10^-scale`. `units` are doubles while every value fits into 2^53, which they
 * hold exactly, and BigInts otherwise; a missing value is NaN or null. `scale` is the least that holds every value.
 */
export type DecimalColumn =
  | { readonly scale: number; readonly certified: true; readonly units: Float64Array }
  | { readonly scale: number; readonly certified: false; readonly units: readonly (bigint | null)[] };

/** The units at `index`, or null when there is no value. */
export function unitsAt(column: DecimalColumn, index: number): bigint | null {
  if (!column.certified) return column.units[index] ?? null;
  const value = column.units[index];
  return value === undefined || Number.isNaN(value) ? null : BigInt(value);
}
