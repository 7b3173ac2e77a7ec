import type { Fraction } from '../money/index.js';
import type { Axis } from '../rates/index.js';

/** What an axis reads at the end of a measurement period; `value` is null where it has none. */
export interface AxisReading {
  readonly axis: Axis;
  readonly value: Fraction | null;
  /** What it is read as: the value, or where there is none 1 (a component that pays at target without a quota) or 0. */
  readonly at: Fraction;
}
