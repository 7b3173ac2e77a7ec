import type { MeasuredTransactions } from '../attainment/index.js';
import type { CreditedAmounts } from '../crediting/index.js';
import { digitsOf, type Fraction } from '../money/index.js';

/** In which whole units credits are counted: `unitsPerOne` of them are 1, and a value of the column times `factors[share]` is what a share credits. */
export interface CreditScale {
  readonly unitsPerOne: number;
  readonly factors: Float64Array | null;
  /** No credit is larger than this in whole units. */
  readonly largest: number;
}

/** Credits that do not fit whole numbers. */
export const noScale: CreditScale = { unitsPerOne: 1, factors: null, largest: Number.POSITIVE_INFINITY };

const mostParts = 1_000_000;

/**
 * Units fine enough for the column's places, for every share and for the currency's minor unit, found while the credits are made; null when the column
 * itself does not fit whole numbers.
 */
export function scalingOf(
  { values, shared, perHolder }: MeasuredTransactions,
  currency: string,
  hold: (size: number) => Float64Array,
): { readonly amounts: CreditedAmounts; readonly scale: () => CreditScale } | null {
  const places = Math.max(values.scale, digitsOf(currency), 2);
  if (!values.certified || perHolder !== null || places > 9) return null;
  const largest = largestOf(values.units);
  let scale = noScale;
  const factorsOf = (shares: readonly Fraction[]) => {
    const parts = shared ? commonDenominator(shares) : 1;
    const fine = 10 ** (places - values.scale) * parts;
    const factors = Float64Array.from(shares, ({ numerator, denominator }) =>
      shared ? (fine * Number(numerator)) / Number(denominator) : fine,
    );
    const most = factors.reduce((so, each) => Math.max(so, each), 0);
    // INVARIANT: every factor is whole, and no product of a value and a factor leaves the whole numbers that doubles hold exactly.
    if (parts > mostParts || largest * most > Number.MAX_SAFE_INTEGER) return null;
    scale = { unitsPerOne: 10 ** places * parts, factors, largest: largest * most };
    return factors;
  };
  return { amounts: { values: values.units, factorsOf, hold }, scale: () => scale };
}

function commonDenominator(shares: readonly Fraction[]): number {
  let common = 1;
  for (const { denominator } of shares) {
    let [left, right] = [common, Number(denominator)];
    while (right !== 0) [left, right] = [right, left % right];
    common = (common / left) * Number(denominator);
    if (common > mostParts) break;
  }
  return common;
}

const largestValues = new WeakMap<Float64Array, number>();

/** The largest value of a column in size; looked for once. Missing ones do not count. */
function largestOf(units: Float64Array): number {
  let largest = largestValues.get(units);
  if (largest === undefined) {
    largest = 0;
    for (let index = 0; index < units.length; index += 1) {
      const size = Math.abs(units[index] ?? 0);
      if (size > largest) largest = size;
    }
    largestValues.set(units, largest);
  }
  return largest;
}
