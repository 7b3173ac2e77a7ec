import {
  type Calendar,
  type Effective,
  type Period,
  periodContaining,
  periodsBetween,
  toDayNumber,
} from '../calendar/index.js';
import { divide, type Fraction, fraction, maximum, multiply, one, subtract, sum, zero } from '../money/index.js';
import type { AppliedRelief, QuotaDetail, StatedQuota, StatedRelief } from './quota-book.js';

/** A stated quota with the part of it that falls to the period asked for, if it was spread. */
export interface QuotaShare {
  readonly quota: StatedQuota;
  readonly spread: QuotaDetail['spread'];
}

/** True when a quota is what was stated: neither spread nor eased. Private to this room. */
export function isPlainQuota({ quota, spread }: QuotaShare): boolean {
  return spread === null && quota.ramp === null && quota.reliefs.length === 0;
}

/** The quota of one period: what falls to it, eased by the ramp, lowered by the reliefs in their order. Private to this room. */
export function settleQuota({ quota, spread }: QuotaShare, period: Period, calendar: Calendar): QuotaDetail {
  const ratio = rampRatio(quota, period, calendar);
  const part = spread?.part ?? quota.amount;
  let value = multiply(part, ratio);
  const reliefs: AppliedRelief[] = [];
  for (const relief of quota.reliefs) {
    const applied = applyRelief(relief, period, value);
    if (applied.days === 0) continue;
    value = applied.after;
    reliefs.push(applied);
  }
  return {
    value,
    index: quota.index,
    stated: { amount: quota.amount, period: quota.period },
    spread,
    ramp: isOne(ratio) || quota.ramp === null ? null : { ratio, startsOn: quota.ramp.startsOn },
    reliefs,
  };
}

/** The mean of the ratios of a period's months; months before and after the ramp count 1. */
function rampRatio({ ramp }: StatedQuota, period: Period, calendar: Calendar): Fraction {
  if (ramp === null) return one;
  const ratioOf = new Map<string, Fraction>();
  let month = periodContaining(calendar, 'month', ramp.startsOn);
  for (const ratio of ramp.ratios) {
    // A ramp that is longer than the calendar ends with it; no quota can be asked for beyond.
    if (month.from > '9998-12-31') break;
    ratioOf.set(month.from, ratio);
    month = periodContaining(calendar, 'month', month.to);
  }
  const months = periodsBetween(calendar, 'month', period.from, period.to);
  return divide(sum(months.map((each) => ratioOf.get(each.from) ?? one)), fraction(BigInt(months.length)));
}

function applyRelief(
  { ratio, amount, reason, ...span }: StatedRelief,
  period: Period,
  before: Fraction,
): AppliedRelief {
  const days = daysInside(span, period);
  const daysOfPeriod = toDayNumber(period.to) - toDayNumber(period.from);
  const share = fraction(BigInt(days), BigInt(daysOfPeriod));
  const left =
    amount === null
      ? multiply(before, subtract(one, multiply(ratio ?? zero, share)))
      : subtract(before, multiply(amount, share));
  return { reason, ratio, amount, days, daysOfPeriod, before, after: maximum(left, zero) };
}

/** Days of a period that lie in a span. */
function daysInside(span: Effective, period: Period): number {
  const from = span.from > period.from ? span.from : period.from;
  const to = span.to === undefined || span.to > period.to ? period.to : span.to;
  return Math.max(0, toDayNumber(to) - toDayNumber(from));
}

function isOne(value: Fraction): boolean {
  return value.numerator === value.denominator;
}
