import { businessDaysBetween, type Period, type PlainDate, shiftDays } from '../calendar/index.js';
import { add, divide, type Fraction, fraction, multiply, subtract, sum, zero } from '../money/index.js';

/** What was credited in one earlier period, in any order; what lies outside the period is passed over. */
export interface ClosedPeriod {
  readonly period: Period;
  readonly credits: Iterable<{ readonly on: PlainDate; readonly value: Fraction }>;
}

/**
 * How the business of earlier periods came in: for each of them, the share of its whole credit that was there after 0, 1, 2, … business days. What is
 * dated on a weekend stands with the business day before it.
 */
export interface ClosingCurve {
  readonly periods: readonly { readonly key: string; readonly shares: readonly Fraction[] }[];
}

/**
 * The closing curve of earlier periods. A period whose credit is not above 0 has no shares of it and is left out.
 *
 * @example
 * const period = unwrap(periodOfKey({ kind: 'gregorian', yearStarts: '01' }, '2026-M06'));
 * const curve = closingCurve([{ period, credits: [{ on: '2026-06-01', value: one }, { on: '2026-06-30', value: one }] }]);
 * closedShareAt(curve, fraction(1n, 2n)); // fraction(1n, 2n)
 */
export function closingCurve(periods: readonly ClosedPeriod[]): ClosingCurve {
  return {
    periods: periods.flatMap((each) => {
      const shares = sharesOf(each);
      return shares === null ? [] : [{ key: each.period.key, shares }];
    }),
  };
}

/**
 * The mean share of a period's credit that had come in when `elapsed`, a ratio from 0 to 1, of its business days were over; between two days on a
 * straight line. Null when the curve has no period.
 */
export function closedShareAt(curve: ClosingCurve, elapsed: Fraction): Fraction | null {
  if (curve.periods.length === 0) return null;
  const total = sum(curve.periods.map(({ shares }) => shareAt(shares, elapsed)));
  return divide(total, fraction(BigInt(curve.periods.length)));
}

function sharesOf({ period, credits }: ClosedPeriod): readonly Fraction[] | null {
  const days = businessDaysBetween(period.from, period.to);
  const byDay = Array.from({ length: days + 1 }, () => zero);
  for (const { on, value } of credits) {
    if (on < period.from || on >= period.to) continue;
    const day = businessDaysBetween(period.from, shiftDays(on, 1));
    byDay[day] = add(byDay[day] ?? zero, value);
  }
  const total = sum(byDay);
  if (total.numerator <= 0n) return null;
  let credited = zero;
  return byDay.map((value) => {
    credited = add(credited, value);
    return divide(credited, total);
  });
}

function shareAt(shares: readonly Fraction[], elapsed: Fraction): Fraction {
  const position = multiply(elapsed, fraction(BigInt(shares.length - 1)));
  const day = Number(position.numerator / position.denominator);
  const before = shares[day] ?? zero;
  const after = shares[day + 1] ?? before;
  return add(before, multiply(subtract(after, before), subtract(position, fraction(BigInt(day)))));
}
