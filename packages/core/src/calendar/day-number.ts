import type { PlainDate } from './plain-date.js';

/**
 * Days since 1970-01-01, a whole number: the form in which columns keep dates.
 * Pure arithmetic, because a million rows pass here (Howard Hinnant's days_from_civil, proleptic Gregorian).
 */
export function toDayNumber(date: PlainDate): number {
  const month = Number(date.slice(5, 7));
  const year = Number(date.slice(0, 4)) - (month <= 2 ? 1 : 0);
  const era = Math.floor(year / 400);
  const yearOfEra = year - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + Number(date.slice(8, 10)) - 1;
  return (
    era * 146_097 + yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear - 719_468
  );
}
