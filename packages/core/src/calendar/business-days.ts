import { toDayNumber } from './day-number.js';
import type { PlainDate } from './plain-date.js';

/**
 * Monday-to-Friday days in `[from, to)`; 0 when `to` is not after `from`. Holidays are not known here.
 *
 * @example businessDaysBetween('2026-11-20', '2026-11-24'); // 2 (a Friday and a Monday)
 */
export function businessDaysBetween(from: PlainDate, to: PlainDate): number {
  return Math.max(0, businessDaysSinceEpoch(toDayNumber(to)) - businessDaysSinceEpoch(toDayNumber(from)));
}

/** Whole weeks count five; 1970-01-01 was a Thursday, so day −3 is the Monday from which weeks are counted. */
function businessDaysSinceEpoch(day: number): number {
  const sinceMonday = day + 3;
  const weeks = Math.floor(sinceMonday / 7);
  return weeks * 5 + Math.min(5, sinceMonday - weeks * 7);
}
