import { utc } from '@date-fns/utc';
import { addDays, isValid, parseISO } from 'date-fns';
import { fail, issue, quoteFound, type Result, succeed } from '../foundation/index.js';

declare const plainDateBrand: unique symbol;

/** A civil date, `YYYY-MM-DD`, without clock and time zone. Texts of this form sort as dates do. */
export type PlainDate = string & { readonly [plainDateBrand]: true };

const form = /^\d{4}-\d{2}-\d{2}$/;

/**
 * Reads a date that exists. Issues: `calendar/not-a-date`.
 *
 * @example parsePlainDate('2026-02-30').ok; // false
 */
export function parsePlainDate(input: unknown): Result<PlainDate> {
  if (typeof input === 'string' && form.test(input) && isValid(parseISO(input, { in: utc }))) {
    return succeed(input as PlainDate);
  }
  return fail([issue('calendar/not-a-date', [], quoteFound(input), 'a day that exists, as YYYY-MM-DD')]);
}

/** The date of a day number. */
export function fromDayNumber(day: number): PlainDate {
  return toText(addDays(parseISO('1970-01-01', { in: utc }), day, { in: utc }));
}

/** The date `days` later, or earlier when negative. */
export function shiftDays(date: PlainDate, days: number): PlainDate {
  return toText(addDays(parseISO(date, { in: utc }), days, { in: utc }));
}

/** Text of a date object whose UTC fields are the civil date. Private to this room. */
export function toText(date: Date): PlainDate {
  return date.toISOString().slice(0, 10) as PlainDate;
}
