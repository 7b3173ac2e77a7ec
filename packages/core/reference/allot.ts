import { compare, divide, floorOf, multiply, type Rational, rational, subtract, sumOf } from './rationals.js';

/**
 * Allots whole units by largest remainder: the parts sum to the whole. Of equal remainders the earlier comes first; "a negative
 * whole is the mirror image of the positive allotment".
 */
export function allot(units: bigint, weights: readonly Rational[]): bigint[] {
  if (units < 0n) return allot(-units, weights).map((each) => -each);
  const total = sumOf(weights);
  const exact = weights.map((weight) => divide(multiply(rational(units), weight), total));
  const parts = exact.map(floorOf);
  const remainders = exact.map((each) => subtract(each, rational(floorOf(each))));
  let left = units - parts.reduce((so, each) => so + each, 0n);
  while (left > 0n) {
    const largest = remainders.reduce((best, each, index) => {
      const other = remainders[best];
      return other && compare(each, other) > 0 ? index : best;
    }, 0);
    parts[largest] = (parts[largest] ?? 0n) + 1n;
    remainders[largest] = rational(-1n);
    left -= 1n;
  }
  return parts;
}
