import { utc } from '@date-fns/utc';
import { addDays, isValid, parseISO } from 'date-fns';
import { fail, issue, quoteFound, type Result, succeed } from '../foundation/index.js';

declare const plainDateBrand: unique symbol;

/** A civil date, `YYYY-MM-DD`, without clock and time zone. Texts of this form sort as dates do. */
export type PlainDate = string & { readonly [plainDateBrand]: true };

const form = /^\d{4}-\d{2}-\d{2}$/;

/** The first day there is, where undated facts begin; before every day that a document can name. */
export const always = '0001-01-01' as PlainDate;

/** True for years that a document may name; one year is kept free on either side, so that no period leaves the calendar. */
export function isYearInRange(year: number): boolean {
  return year >= 2 && year <= 9998;
}

/**
 * Reads a date that exists, from 0002-01-01 to 9998-12-31. Issues: `calendar/not-a-date`.
 *
 * @example parsePlainDate('2026-02-30').ok; // false
 */
export function parsePlainDate(input: unknown): Result<PlainDate> {
  if (typeof input === 'string' && form.test(input) && isValid(parseISO(input, { in: utc }))) {
    if (isYearInRange(Number(input.slice(0, 4)))) return succeed(input as PlainDate);
    const expected = 'a day from 0002-01-01 to 9998-12-31; what has no end has no `to`';
    return fail([issue('calendar/not-a-date', [], quoteFound(input), expected)]);
  }
  return fail([issue('calendar/not-a-date', [], quoteFound(input), 'a day that exists, as YYYY-MM-DD')]);
}

const epoch = /* @__PURE__ */ parseISO('1970-01-01', { in: utc });

/** The date of a day number. */
export function fromDayNumber(day: number): PlainDate {
  return toText(addDays(epoch, day, { in: utc }));
}

/** The date `days` later, or earlier when negative. */
export function shiftDays(date: PlainDate, days: number): PlainDate {
  return toText(addDays(parseISO(date, { in: utc }), days, { in: utc }));
}

/** Text of a date object whose UTC fields are the civil date. Private to this room. */
export function toText(date: Date): PlainDate {
  return date.toISOString().slice(0, 10) as PlainDate;
}
