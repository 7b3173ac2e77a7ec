import type { Calendar, Effective, Period, PlainDate } from '../calendar/index.js';
import type { Fraction } from '../money/index.js';

/** Whose quota it is. */
export interface QuotaHolder {
  readonly kind: 'participant' | 'team';
  readonly id: string;
}

/** What a quota in a book is for; `index` is its place in the document, `spreadOver` the shorter periods that its parts are for. */
export interface QuotaEntry {
  readonly index: number;
  readonly holder: QuotaHolder;
  readonly component: string;
  readonly period: string;
  readonly spreadOver: 'month' | 'quarter' | null;
}

/**
 * How the quota of a period came about, in this order: the amount that was written down, the part of it that fell to the period, the ramp, the reliefs. What
 * changed nothing is left out.
 */
export interface QuotaDetail {
  readonly value: Fraction;
  /** The place of the quota in the document, and what was written there: an amount for a period, perhaps a longer one. */
  readonly index: number;
  readonly stated: { readonly amount: Fraction; readonly period: string };
  /** The part of `stated` that fell to this period by its weight among all weights; null when it is the quota of the period itself. */
  readonly spread: { readonly weight: Fraction; readonly weights: Fraction; readonly part: Fraction } | null;
  /** The mean of the ratios of the period's months. */
  readonly ramp: { readonly ratio: Fraction; readonly startsOn: PlainDate } | null;
  readonly reliefs: readonly AppliedRelief[];
}

/** A relief and what it did: `days` of the period's `daysOfPeriod` lie in it, and it took the quota from `before` to `after`. */
export interface AppliedRelief {
  readonly reason: string;
  readonly ratio: Fraction | null;
  readonly amount: Fraction | null;
  readonly days: number;
  readonly daysOfPeriod: number;
  readonly before: Fraction;
  readonly after: Fraction;
}

/**
 * All quotas, by holder, component and period of the plan's calendar: `of` is the quota, or null when there is none; `detailOf` says how it
 * came about. The calendar says which months a ramp eases.
 */
export interface QuotaBook {
  readonly entries: readonly QuotaEntry[];
  readonly of: (holder: QuotaHolder, component: string, period: Period, calendar: Calendar) => Fraction | null;
  readonly detailOf: (holder: QuotaHolder, component: string, period: Period, calendar: Calendar) => QuotaDetail | null;
}

/** A quota as read, before it is known for which period it is asked. Private to this room. */
export interface StatedQuota {
  readonly index: number;
  readonly period: string;
  readonly amount: Fraction;
  readonly ramp: { readonly startsOn: PlainDate; readonly ratios: readonly Fraction[] } | null;
  readonly reliefs: readonly StatedRelief[];
}

/** A relief as read: one of `ratio` and `amount` is null. Private to this room. */
export interface StatedRelief extends Effective {
  readonly ratio: Fraction | null;
  readonly amount: Fraction | null;
  readonly reason: string;
}
