import { businessDaysBetween, type Period, type PlainDate, shiftDays, toDayNumber } from '../calendar/index.js';
import { divide, type Fraction, fraction, one } from '../money/index.js';
import { type ClosingCurve, closedShareAt } from './closing-curve.js';

/** How time is counted when the rest of a period is foretold: by calendar days, by business days, or by the company's own closing curve. */
export type ProjectionBasis = 'linear' | 'business-days' | 'curve';

/** What {@link projectCredit} needs: `credited` in the period through the day `on`; `curve` for the basis of that name. */
export interface ProjectionOptions {
  readonly basis: ProjectionBasis;
  readonly period: Period;
  readonly on: PlainDate;
  readonly credited: Fraction;
  readonly curve?: ClosingCurve | undefined;
}

/** Why a basis could not be used. */
export type ProjectionReason = 'fewer-than-four-periods' | 'curve-is-zero' | 'nothing-elapsed';

/**
 * The credit expected at the end of a period, in the unit of what was credited, and the share of the period that `basis` says is over. `passed` names the
 * bases that were asked for and could not be used, and why; the next one took their place. Before the period begins nothing is expected: null.
 */
export interface Projection {
  readonly basis: ProjectionBasis;
  readonly passed: readonly { readonly basis: ProjectionBasis; readonly because: ProjectionReason }[];
  readonly elapsed: Fraction;
  readonly expected: Fraction | null;
}

const fewestPeriods = 4;

/**
 * The credit expected at the end of a period if it goes on as it went through the day `on`: credited over the share of the period that is over, exactly. A
 * closing curve needs four earlier periods and a share above 0 here, else business days are taken, and before the first of them calendar days.
 *
 * @example
 * const june = unwrap(periodOfKey({ kind: 'gregorian', yearStarts: '01' }, '2026-M06'));
 * projectCredit({ basis: 'linear', period: june, on: '2026-06-10', credited: fraction(100n) }).expected; // fraction(300n)
 */
export function projectCredit(options: ProjectionOptions): Projection {
  const passed: { basis: ProjectionBasis; because: ProjectionReason }[] = [];
  const bases: readonly ProjectionBasis[] = ['curve', 'business-days', 'linear'];
  for (const basis of bases.slice(bases.indexOf(options.basis))) {
    const elapsed = elapsedBy(basis, options);
    if (typeof elapsed !== 'string') {
      return { basis, passed, elapsed, expected: divide(options.credited, elapsed) };
    }
    passed.push({ basis, because: elapsed });
  }
  return { basis: 'linear', passed, elapsed: fraction(0n), expected: null };
}

/** The share of a period that is over, above 0, or why a basis cannot say. */
function elapsedBy(basis: ProjectionBasis, { period, on, curve }: ProjectionOptions): Fraction | ProjectionReason {
  if (on < period.from) return 'nothing-elapsed';
  const through = shiftDays(on, 1);
  const until = through < period.to ? through : period.to;
  if (basis === 'linear') return ratioOfDays(toDayNumber, period, until);
  const business = (day: PlainDate) => businessDaysBetween(period.from, day);
  const elapsed = ratioOfDays(business, period, until);
  if (basis === 'business-days') return elapsed.numerator === 0n ? 'nothing-elapsed' : elapsed;
  if (curve === undefined || curve.periods.length < fewestPeriods) return 'fewer-than-four-periods';
  const share = closedShareAt(curve, elapsed) ?? one;
  return share.numerator > 0n ? share : 'curve-is-zero';
}

function ratioOfDays(numberOf: (day: PlainDate) => number, { from, to }: Period, until: PlainDate): Fraction {
  const start = numberOf(from);
  const whole = numberOf(to) - start;
  return whole === 0 ? one : fraction(BigInt(numberOf(until) - start), BigInt(whole));
}
