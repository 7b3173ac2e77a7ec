import { fromDayNumber, type PlainDate } from '../calendar/index.js';
import { noDay } from './no-day.js';
import { columnsOf, type TransactionSet } from './transaction-set.js';

const firstDays = new WeakMap<TransactionSet, PlainDate | null>();

/** The earliest day in any date of a set, or null when there is none; looked for once. */
export function firstDayOf(set: TransactionSet): PlainDate | null {
  const known = firstDays.get(set);
  if (known !== undefined) return known;
  const { effectiveOn, dates } = columnsOf(set);
  let first = Number.POSITIVE_INFINITY;
  for (const days of [effectiveOn, ...dates.values()]) {
    for (let row = 0; row < days.length; row += 1) {
      const day = days[row] ?? noDay;
      if (day !== noDay && day < first) first = day;
    }
  }
  const found = Number.isFinite(first) ? fromDayNumber(first) : null;
  firstDays.set(set, found);
  return found;
}
