import { businessDaysBetween, type Period, type PlainDate, shiftDays } from '../calendar/index.js';
import { type Fraction, fraction, one, subtract } from '../money/index.js';

/**
 * Where somebody would be at the end of a day if a target were reached evenly over the business days of a period.
 * `expected` and `ahead` are ratios of the target.
 */
export interface Pace {
  readonly basis: 'business-days';
  readonly elapsedDays: number;
  readonly totalDays: number;
  readonly expected: Fraction;
  readonly ahead: Fraction;
}

/** Pace at the end of the day `on`, for an attainment (a ratio). A period without business days expects everything at once. */
export function paceOn(period: Period, on: PlainDate, attainment: Fraction): Pace {
  const through = shiftDays(on, 1);
  const until = through < period.to ? through : period.to;
  const totalDays = businessDaysBetween(period.from, period.to);
  const elapsedDays = businessDaysBetween(period.from, until);
  const expected = totalDays === 0 ? one : fraction(BigInt(elapsedDays), BigInt(totalDays));
  return { basis: 'business-days', elapsedDays, totalDays, expected, ahead: subtract(attainment, expected) };
}
