import { fail, issue, type Result, succeed } from '../../foundation/index.js';
import { divide, type Fraction, type Money, toFraction } from '../../money/index.js';
import type { EarningsRun } from '../earnings-run.js';
import { resultOf } from '../result-of.js';
import { findPlace, type ResultQuestion } from './find-place.js';

/** What a result pays for each unit credited in its measurement period: `rate` is pay over credit, exact; null where nothing is credited. */
export interface EffectiveRate {
  readonly pay: Money;
  readonly credited: Fraction;
  readonly rate: Fraction | null;
}

/**
 * Pay over credit of a result: what the rates, edges, factors and caps come to in all.
 *
 * Issues: `earnings/unknown-participant`, `earnings/unknown-component`, `earnings/unknown-period`, `earnings/no-result`.
 *
 * @example
 * const { rate } = unwrap(effectiveRate(run, { participant: 'ana', component: 'new-business' }));
 * rate && toExactText(rate); // '0.06'
 */
export function effectiveRate(run: EarningsRun, question: ResultQuestion): Result<EffectiveRate> {
  const found = findPlace(run, question);
  if (!found.ok) return found;
  const { place, ahead } = found.value;
  const result = ahead ? null : resultOf(place.outcome, place.participant, place.period);
  if (result === null) {
    const expected = 'a period in which the participant has a result';
    return fail([issue('earnings/no-result', ['period'], 'none', expected)]);
  }
  const { total: pay, credited } = result;
  return succeed({ pay, credited, rate: credited.numerator === 0n ? null : divide(toFraction(pay), credited) });
}
