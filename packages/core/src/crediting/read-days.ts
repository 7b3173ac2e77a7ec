import { parsePlainDate, toDayNumber } from '../calendar/index.js';
import { type IssuePath, issue } from '../foundation/index.js';
import { noDay } from './no-day.js';
import type { List, Reading } from './reading.js';
import type { DayNumbers } from './transaction.js';

/** Reads a column of dates as day numbers. */
export function readDays(reading: Reading, path: IssuePath, list: List | undefined): Int32Array {
  const { size, collector, pathOf } = reading;
  const days = new Int32Array(size).fill(noDay);
  if (!list) return days;
  const dayOf = plainDayReader();
  for (let index = 0; index < size; index += 1) {
    const value = list[index];
    if (value === undefined || value === null) continue;
    let day = typeof value === 'string' ? dayOf(value) : noDay;
    if (day === noDay) {
      const date = collector.take(parsePlainDate(value), pathOf(path, index));
      if (date !== undefined) day = toDayNumber(date);
    }
    days[index] = day;
  }
  return days;
}

/** Checks a column of day numbers: each is a day that a document may name. */
export function checkDays(reading: Reading, path: IssuePath, { days }: DayNumbers): Int32Array {
  const [first, last] = ['0002-01-01', '9998-12-31'].map((text) => {
    const date = parsePlainDate(text);
    return date.ok ? toDayNumber(date.value) : noDay;
  });
  days.forEach((day, index) => {
    if (day === noDay || (day >= (first ?? noDay) && day <= (last ?? noDay))) return;
    const expected = 'days since 1970-01-01 from 0002-01-01 to 9998-12-31, or -2147483648 for none';
    reading.collector.issues.push(issue('calendar/not-a-date', reading.pathOf(path, index), `\`${day}\``, expected));
  });
  return days.slice();
}

/**
 * Reads `YYYY-MM-DD` in plain arithmetic, because a million rows pass here; {@link noDay} for everything else, which then
 * takes the careful way. How long a month is says the calendar, once for each year that occurs.
 */
function plainDayReader(): (text: string) => number {
  const known = new Map<number, Int32Array>();
  let lastYear = 0;
  let starts: Int32Array = new Int32Array(13);
  return (text) => {
    if (text.length !== 10 || text.charCodeAt(4) !== 45 || text.charCodeAt(7) !== 45) return noDay;
    const year = twoDigits(text, 0) * 100 + twoDigits(text, 2);
    const month = twoDigits(text, 5);
    const day = twoDigits(text, 8);
    // In the last year that documents may name, December ends in one that they may not: it takes the careful way.
    if (!(year >= 2 && year <= 9997 && month >= 1 && month <= 12 && day >= 1)) return noDay;
    if (year !== lastYear) {
      lastYear = year;
      starts = known.get(year) ?? monthStarts(year);
      known.set(year, starts);
    }
    const start = starts[month - 1] ?? noDay;
    return start + day <= (starts[month] ?? noDay) ? start + day - 1 : noDay;
  };
}

/** The days on which the months of a year start, and the one after it. */
function monthStarts(year: number): Int32Array {
  return Int32Array.from({ length: 13 }, (_, month) => {
    const first = month < 12 ? [year, month + 1] : [year + 1, 1];
    const [yearText, monthText] = [String(first[0]).padStart(4, '0'), String(first[1]).padStart(2, '0')];
    const date = parsePlainDate(`${yearText}-${monthText}-01`);
    return date.ok ? toDayNumber(date.value) : noDay;
  });
}

/** The number that two ASCII digits make; far below zero when one of them is none. */
function twoDigits(text: string, at: number): number {
  const tens = text.charCodeAt(at) - 48;
  const ones = text.charCodeAt(at + 1) - 48;
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : -1_000_000;
}
