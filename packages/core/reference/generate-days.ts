import type { Day } from './dates.js';
import type { Random } from './random.js';

/** A day from October 2025 to December 2026, often the first of a month, where periods meet. */
export function someDay(random: Random): Day {
  return someDayIn(random, { first: 2025 * 12 + 9, last: 2026 * 12 + 11 });
}

/** Months in which the deals of a company lie, counted from the year 0: the shorter, the more of them meet in one period. */
export interface Season {
  readonly first: number;
  readonly last: number;
}

/** Two months to all fifteen. */
export function generateSeason({ whole, pick }: Random): Season {
  const first = whole(2025 * 12 + 9, 2026 * 12 + 8);
  return pick([
    { first, last: first + 1 },
    { first, last: first + 2 },
    { first, last: first + 3 },
    { first: 2025 * 12 + 9, last: 2026 * 12 + 11 },
  ]);
}

/** The first day of a season. */
export function firstDayOf({ first }: Season): Day {
  return dayIn(first, 1);
}

/** A day of a season, often the first of a month, where periods meet. */
export function someDayIn({ whole, pick }: Random, { first, last }: Season): Day {
  return dayIn(whole(first, last), pick([1, 1, 15, whole(1, 28), 28]));
}

/** A day one to seven months after another. What lies long ago is moved to where the deals are. */
export function someDayAfter({ whole }: Random, day: Day): Day {
  const start = day < '2025-10' ? '2025-10-01' : day;
  const month = Number(start.slice(0, 4)) * 12 + Number(start.slice(5, 7)) - 1;
  return dayIn(month + whole(1, 7), whole(1, 28));
}

function dayIn(month: number, day: number): Day {
  const two = (number: number) => String(number).padStart(2, '0');
  return `${Math.floor(month / 12)}-${two((month % 12) + 1)}-${two(day)}`;
}
