/** A day as `2026-01-31`. Days of this form are ordered by comparing their text. */
export type Day = string;

/** Days `[from, to)`: `from` belongs to the span, `to` does not. Without `from` it always was, without `to` it never ends. */
export interface Span {
  readonly from?: Day | undefined;
  readonly to?: Day | undefined;
}

export type PeriodKind = 'month' | 'quarter' | 'year';

/** A period of the fiscal calendar. Its key is the fiscal year and the ordinal within it: `2026`, `2026-Q1`, `2026-M01`. */
export interface Period {
  readonly kind: PeriodKind;
  readonly key: string;
  readonly from: Day;
  readonly to: Day;
}

export const monthsIn: Readonly<Record<PeriodKind, number>> = { month: 1, quarter: 3, year: 12 };

/** True when the span is in force on the day. */
export function isOn(span: Span, day: Day): boolean {
  return (span.from === undefined || span.from <= day) && (span.to === undefined || day < span.to);
}

/** The days that all the spans share, or null when there is none. */
export function overlapOf(...spans: readonly Span[]): Span | null {
  const from = spans.flatMap((span) => span.from ?? []).reduce<Day | undefined>(laterOf, undefined);
  const to = spans.flatMap((span) => span.to ?? []).reduce<Day | undefined>(earlierOf, undefined);
  return from !== undefined && to !== undefined && from >= to ? null : { from, to };
}

/**
 * The period of a kind in which a day lies. `yearStarts` is the month in which the fiscal year begins; the year is named
 * after the calendar year in which it ends.
 */
export function periodOf(yearStarts: string, kind: PeriodKind, day: Day): Period {
  const monthOfStart = Number(yearStarts) - 1;
  const sinceStart = monthNumber(day) - monthOfStart;
  const firstYear = Math.floor(sinceStart / 12);
  const ordinal = Math.floor((sinceStart - firstYear * 12) / monthsIn[kind]);
  const firstMonth = firstYear * 12 + monthOfStart + ordinal * monthsIn[kind];
  const year = String(monthOfStart === 0 ? firstYear : firstYear + 1).padStart(4, '0');
  const names = { month: `${year}-M${twoDigits(ordinal + 1)}`, quarter: `${year}-Q${ordinal + 1}`, year };
  return { kind, key: names[kind], from: firstDay(firstMonth), to: firstDay(firstMonth + monthsIn[kind]) };
}

/** Every period of a kind that shares a day with `[from, to)`, in order. */
export function periodsBetween(yearStarts: string, kind: PeriodKind, from: Day, to: Day): Period[] {
  const periods: Period[] = [];
  for (let start = from; start < to; ) {
    const period = periodOf(yearStarts, kind, start);
    periods.push(period);
    start = period.to;
  }
  return periods;
}

/** The period that a key of the fiscal calendar names. */
export function periodOfKey(yearStarts: string, key: string): Period {
  const year = Number(key.slice(0, 4));
  const kind = key.includes('M') ? 'month' : key.includes('Q') ? 'quarter' : 'year';
  const ordinal = kind === 'year' ? 0 : Number(key.slice(6)) - 1;
  const monthOfStart = Number(yearStarts) - 1;
  const firstYear = monthOfStart === 0 ? year : year - 1;
  return periodOf(yearStarts, kind, firstDay(firstYear * 12 + monthOfStart + ordinal * monthsIn[kind]));
}

/** The number of days in `[from, to)`, counted. */
export function daysBetween(from: Day, to: Day): number {
  let days = 0;
  for (let day = from; day < to; day = dayAfter(day)) days += 1;
  return days;
}

/** The next day. */
export function dayAfter(day: Day): Day {
  const month = monthNumber(day);
  const next = Number(day.slice(8)) + 1;
  return next > daysInMonth(Math.floor(month / 12), month % 12)
    ? firstDay(month + 1)
    : `${day.slice(0, 8)}${twoDigits(next)}`;
}

/** The last day of a period. A period ends with a month, so it is the last day of the month before `to`. */
export function lastDayOf(period: Period): Day {
  const month = monthNumber(period.to) - 1;
  return `${firstDay(month).slice(0, 8)}${daysInMonth(Math.floor(month / 12), month % 12)}`;
}

/** Months counted from the year 0, so that stepping over a year's end is plain addition. */
function monthNumber(day: Day): number {
  return Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;
}

function firstDay(month: number): Day {
  return `${String(Math.floor(month / 12)).padStart(4, '0')}-${twoDigits((month % 12) + 1)}-01`;
}

function daysInMonth(year: number, month: number): number {
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month] ?? 31;
}

function laterOf(a: Day | undefined, b: Day): Day {
  return a !== undefined && a > b ? a : b;
}

function earlierOf(a: Day | undefined, b: Day): Day {
  return a !== undefined && a < b ? a : b;
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0');
}
