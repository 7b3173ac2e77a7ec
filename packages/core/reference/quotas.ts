import { allot } from './allot.js';
import { daysBetween, overlapOf, type Period, periodOf, periodOfKey, periodsBetween } from './dates.js';
import type { Documents } from './documents.js';
import type { ComponentDocument, QuotaDocument, ReliefDocument } from './plan-documents.js';
import {
  compare,
  divide,
  floorOf,
  multiply,
  one,
  type Rational,
  rational,
  readRational,
  subtract,
  sumOf,
  zero,
} from './rationals.js';

/** Whose quota it is. */
export interface QuotaHolder {
  readonly participant?: string;
  readonly team?: string;
}

/**
 * Section 6: the quota of a holder in a component and period, or null when no document gives one. In this order: the part that
 * falls to the period when the quota of a longer one is spread, the ramp, the reliefs.
 */
export function quotaOf(
  documents: Documents,
  component: ComponentDocument,
  holder: QuotaHolder,
  period: Period,
): Rational | null {
  const { yearStarts } = documents.plan.calendar;
  for (const quota of documents.quotas) {
    if (quota.component !== component.id) continue;
    if (quota.participant !== holder.participant || quota.team !== holder.team) continue;
    const stated = quota.period === period.key ? readRational(quota.amount) : partOf(yearStarts, quota, period);
    if (stated === null) continue;
    const ramped = multiply(stated, rampOf(yearStarts, quota, period));
    return (quota.relief ?? []).reduce((left, relief) => relieved(left, relief, period), ramped);
  }
  return null;
}

/** "Divided into the shorter periods by weights in whole units by largest remainder, ties to the earlier." */
function partOf(yearStarts: string, quota: QuotaDocument, period: Period): Rational | null {
  if (quota.spread?.over !== period.kind) return null;
  const whole = periodOfKey(yearStarts, quota.period);
  const parts = periodsBetween(yearStarts, period.kind, whole.from, whole.to);
  const index = parts.findIndex((each) => each.key === period.key);
  if (index < 0) return null;
  const unit = readRational(quota.spread.unit ?? '0.01');
  const units = floorOf(divide(readRational(quota.amount), unit));
  const weights = quota.spread.weights?.map(readRational) ?? parts.map(() => one);
  return multiply(rational(allot(units, weights)[index] ?? 0n), unit);
}

/** The mean of the ratios of the period's months: the n-th from the one that contains `startsOn` has the n-th ratio, others 1. */
function rampOf(yearStarts: string, { ramp }: QuotaDocument, period: Period): Rational {
  if (!ramp) return one;
  const months = periodsBetween(yearStarts, 'month', period.from, period.to);
  const ratios = months.map((month) => {
    const first = periodOf(yearStarts, 'month', ramp.startsOn);
    if (month.from < first.from) return one;
    const n = periodsBetween(yearStarts, 'month', first.from, month.to).length - 1;
    return readRational(ramp.ratios[n] ?? '1');
  });
  return divide(sumOf(ratios), rational(BigInt(ratios.length)));
}

/** `ratio` takes that part, `amount` that amount, for the days of the period that lie inside; "never below 0". */
function relieved(quota: Rational, relief: ReliefDocument, period: Period): Rational {
  const inside = overlapOf(period, relief);
  if (inside?.from === undefined || inside.to === undefined) return quota;
  const part = rational(BigInt(daysBetween(inside.from, inside.to)), BigInt(daysBetween(period.from, period.to)));
  const less =
    relief.ratio === undefined
      ? multiply(readRational(relief.amount ?? '0'), part)
      : multiply(quota, multiply(readRational(relief.ratio), part));
  const left = subtract(quota, less);
  return compare(left, zero) < 0 ? zero : left;
}
