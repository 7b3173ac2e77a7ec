import { utc } from '@date-fns/utc';
import { addMonths, parseISO } from 'date-fns';
import { fail, issue, quoteFound, type Result, succeed } from '../foundation/index.js';
import { isYearInRange, type PlainDate, toText } from './plain-date.js';

/** How long a period is. */
export type PeriodKind = 'month' | 'quarter' | 'year';

/**
 * A span of days `[from, to)`: the first day belongs to it, `to` does not.
 * `key` names it within its calendar: `2026`, `2026-Q1`, `2026-M01` (fiscal year, then ordinal within it).
 */
export interface Period {
  readonly kind: PeriodKind;
  readonly key: string;
  readonly from: PlainDate;
  readonly to: PlainDate;
}

/**
 * A fiscal calendar. `yearStarts` is the month (`01` to `12`) in which the fiscal year begins; the year is named after the
 * calendar year in which it ends.
 *
 * @example ({ kind: 'gregorian', yearStarts: '02' }) // fiscal 2026 runs from 2025-02-01 to 2026-02-01
 */
export interface Calendar {
  readonly kind: 'gregorian';
  readonly yearStarts: string;
}

const monthsOf: Readonly<Record<PeriodKind, number>> = { month: 1, quarter: 3, year: 12 };
const keyForm = /^(\d{4})(?:-(Q[1-4]|M(?:0[1-9]|1[0-2])))?$/;

/** The period of `kind` that contains `date`. */
export function periodContaining(calendar: Calendar, kind: PeriodKind, date: PlainDate): Period {
  const year = Number(date.slice(0, 4));
  const month = Number(date.slice(5, 7));
  const start = Number(calendar.yearStarts);
  const firstYear = month >= start ? year : year - 1;
  const index = Math.floor((((month - start + 12) % 12) as number) / monthsOf[kind]);
  return periodAt(calendar, kind, firstYear, index);
}

/**
 * The period that a key names, of the fiscal years 0002 to 9998. Issues: `calendar/not-a-period`.
 *
 * @example periodOfKey({ kind: 'gregorian', yearStarts: '01' }, '2017-Q2'); // [2017-04-01, 2017-07-01)
 */
export function periodOfKey(calendar: Calendar, key: unknown): Result<Period> {
  const match = typeof key === 'string' ? keyForm.exec(key) : null;
  if (!match || !isYearInRange(Number(match[1]))) {
    const expected = 'a period such as `2026`, `2026-Q1` or `2026-M01`';
    return fail([issue('calendar/not-a-period', [], quoteFound(key), expected)]);
  }
  const part = match[2] ?? '';
  const kind: PeriodKind = part === '' ? 'year' : part.startsWith('Q') ? 'quarter' : 'month';
  const index = part === '' ? 0 : Number(part.slice(1)) - 1;
  const firstYear = Number(match[1]) - (calendar.yearStarts === '01' ? 0 : 1);
  return succeed(periodAt(calendar, kind, firstYear, index));
}

/** Every period of `kind` that shares a day with `[from, to)`, in order. */
export function periodsBetween(calendar: Calendar, kind: PeriodKind, from: PlainDate, to: PlainDate): Period[] {
  const periods: Period[] = [];
  let next = periodContaining(calendar, kind, from);
  while (next.from < to) {
    periods.push(next);
    next = periodContaining(calendar, kind, next.to);
  }
  return periods;
}

function periodAt(calendar: Calendar, kind: PeriodKind, firstYear: number, index: number): Period {
  const yearStart = parseISO(`${String(firstYear).padStart(4, '0')}-${calendar.yearStarts}-01`, { in: utc });
  const months = monthsOf[kind];
  const name = String(firstYear + (calendar.yearStarts === '01' ? 0 : 1)).padStart(4, '0');
  const ordinal = index + 1;
  const part = kind === 'year' ? '' : kind === 'quarter' ? `-Q${ordinal}` : `-M${String(ordinal).padStart(2, '0')}`;
  return {
    kind,
    key: `${name}${part}`,
    from: toText(addMonths(yearStart, index * months, { in: utc })),
    to: toText(addMonths(yearStart, (index + 1) * months, { in: utc })),
  };
}
