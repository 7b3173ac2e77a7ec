import { unwrap } from '../foundation/index.js';
import { add, divide, type Fraction, multiply, parseDecimal, zero } from '../money/index.js';
import type { Measure } from './measure.js';

/**
 * The value of a `ratio` or `weighted` measure from the values of the measures it names, which may be such measures themselves; any other measure is
 * what `partValue` says of it. A ratio is null when its second measure is 0 or null, or its first is null; in a weighted measure a null part counts 0.
 *
 * @example
 * const [margin] = unwrap(
 *   parseMeasures({ margin: { ratio: ['profit', 'bookings'] }, profit: { sum: 'profit' }, bookings: { sum: 'amount' } }),
 * );
 * combineMeasure(margin, (id) => (id === 'profit' ? fraction(30n) : fraction(120n))); // fraction(1n, 4n)
 */
export function combineMeasure(measure: Measure, partValue: (id: string) => Fraction | null): Fraction | null {
  const { of } = measure;
  if (of.kind === 'ratio') {
    const [above, below] = [partValue(of.of[0]), partValue(of.of[1])];
    return above === null || below === null || below.numerator === 0n ? null : divide(above, below);
  }
  if (of.kind !== 'weighted') return partValue(measure.id);
  return of.parts.reduce((total, part) => {
    const value = partValue(part.measure);
    return value === null ? total : add(total, multiply(unwrap(parseDecimal(part.weight)), value));
  }, zero);
}
