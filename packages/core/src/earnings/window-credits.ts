import type { Period } from '../calendar/index.js';
import { type Fraction, sum } from '../money/index.js';
import type { MeasuredCredit } from './measure-credits.js';

/** The credits of one attainment window up to the end of a measurement period, and those inside the period. */
export interface WindowCredits {
  readonly creditsToDate: readonly MeasuredCredit[];
  readonly credits: readonly MeasuredCredit[];
  readonly before: Fraction;
  readonly within: Fraction;
}

/** Cuts a pool of credits to a window and a period of it. Members of a team share one, so it is made once for a team. */
export function windowCredits(pool: readonly MeasuredCredit[], window: Period, period: Period): WindowCredits {
  const creditsToDate = pool.filter((each) => each.on >= window.from && each.on < period.to);
  const credits = creditsToDate.filter((each) => each.on >= period.from);
  const before = sum(creditsToDate.filter((each) => each.on < period.from).map((each) => each.value));
  return { creditsToDate, credits, before, within: sum(credits.map((each) => each.value)) };
}
