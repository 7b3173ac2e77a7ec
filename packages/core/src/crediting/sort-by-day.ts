import { noDay } from './no-day.js';
import { sortByKey } from './sort-ids.js';

/** Positions that are in the order of ids, sorted by day and then by id; those without a day come first. */
export function sortByDay(byId: Int32Array, days: Int32Array): Int32Array {
  let first = Number.POSITIVE_INFINITY;
  let last = Number.NEGATIVE_INFINITY;
  for (let index = 0; index < days.length; index += 1) {
    const day = days[index] ?? noDay;
    if (day === noDay) continue;
    if (day < first) first = day;
    if (day > last) last = day;
  }
  if (first > last) return byId;
  // Few rows over many years: a bucket for each day would cost more than comparing.
  if (last - first > 4 * days.length + 1024) return byId.slice().sort((a, b) => (days[a] ?? 0) - (days[b] ?? 0));
  const keys = new Int32Array(days.length);
  for (let index = 0; index < days.length; index += 1) {
    const day = days[index] ?? noDay;
    keys[index] = day === noDay ? 0 : day - first + 1;
  }
  return sortByKey(byId, keys, last - first + 2);
}
