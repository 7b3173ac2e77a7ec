import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { unwrap } from '../foundation/index.js';
import {
  businessDaysBetween,
  checkTimeline,
  effectiveOn,
  fromDayNumber,
  type PlainDate,
  parseCalendar,
  parsePlainDate,
  periodContaining,
  periodOfKey,
  periodsBetween,
  shiftDays,
  toDayNumber,
} from './index.js';

const seed = 20_261_123;
const date = (text: string) => unwrap(parsePlainDate(text));
const january = { kind: 'gregorian', yearStarts: '01' } as const;
const february = { kind: 'gregorian', yearStarts: '02' } as const;

describe('a date', () => {
  test('exists or is an issue', () => {
    for (const bad of ['2026-02-30', '2026-13-01', '26-01-01', '2026-1-1', '2026-01-01T00:00', '', null, 20260101]) {
      expect(parsePlainDate(bad)).toMatchObject({ ok: false, issues: [{ code: 'calendar/not-a-date' }] });
    }
    expect(parsePlainDate('2024-02-29').ok).toBe(true);
  });

  test('lies in the years 0002 to 9998, so that no period leaves the calendar', () => {
    for (const bad of ['0000-01-01', '0001-12-31', '9999-01-01', '9999-12-31']) {
      expect(parsePlainDate(bad)).toMatchObject({ ok: false, issues: [{ code: 'calendar/not-a-date' }] });
    }
    for (const bad of ['0000-Q1', '0001', '9999', '9999-M12']) expect(periodOfKey(february, bad).ok).toBe(false);
    for (const calendar of [january, february]) {
      for (const kind of ['month', 'quarter', 'year'] as const) {
        const last = periodsBetween(calendar, kind, date('9998-10-01'), date('9998-12-31')).at(-1);
        expect(last && last.to > '9998-12-31').toBe(true);
        expect(periodContaining(calendar, kind, date('0002-01-01')).to > '0002-01-01').toBe(true);
      }
    }
  });

  test('is a day number and back, for two thousand years', () => {
    fc.assert(
      fc.property(fc.integer({ min: -500_000, max: 500_000 }), (day) => {
        expect(toDayNumber(fromDayNumber(day))).toBe(day);
      }),
      { seed },
    );
    expect(toDayNumber(date('1970-01-01'))).toBe(0);
    expect(toDayNumber(date('2000-03-01'))).toBe(11_017);
    expect(shiftDays(date('2024-02-28'), 2)).toBe('2024-03-01');
  });
});

describe('periods', () => {
  test('tile time: each day lies in exactly one month, quarter and year, and keys name them', () => {
    const starts = fc.integer({ min: 1, max: 12 }).map((month) => String(month).padStart(2, '0'));
    fc.assert(
      fc.property(
        fc.integer({ min: -20_000, max: 40_000 }),
        starts,
        fc.constantFrom('month', 'quarter', 'year'),
        (day, yearStarts, kind) => {
          const calendar = { kind: 'gregorian', yearStarts } as const;
          const on = fromDayNumber(day);
          const period = periodContaining(calendar, kind, on);
          expect(period.from <= on && on < period.to).toBe(true);
          expect(periodContaining(calendar, kind, period.to).from).toBe(period.to);
          expect(unwrap(periodOfKey(calendar, period.key))).toEqual(period);
        },
      ),
      { seed },
    );
  });

  test('of a fiscal year that starts in February are named after the year in which it ends', () => {
    expect(unwrap(periodOfKey(february, '2027-Q1'))).toMatchObject({ from: '2026-02-01', to: '2026-05-01' });
    expect(periodContaining(february, 'year', date('2027-01-31'))).toMatchObject({
      key: '2027',
      from: '2026-02-01',
      to: '2027-02-01',
    });
  });

  test('that do not exist are issues', () => {
    for (const key of ['2026-Q5', '2026-M13', '2026-Q0', 'Q1', '2026-03', '', undefined]) {
      expect(periodOfKey(january, key)).toMatchObject({ ok: false, issues: [{ code: 'calendar/not-a-period' }] });
    }
  });

  test('between two dates touch both', () => {
    const keys = periodsBetween(january, 'quarter', date('2017-03-01'), date('2017-12-31')).map((each) => each.key);
    expect(keys).toEqual(['2017-Q1', '2017-Q2', '2017-Q3', '2017-Q4']);
  });
});

describe('a calendar', () => {
  test('is read strictly', () => {
    expect(unwrap(parseCalendar({ kind: 'gregorian', yearStarts: '12' }))).toEqual({
      kind: 'gregorian',
      yearStarts: '12',
    });
    const paths = (input: unknown) => {
      const result = parseCalendar(input);
      return result.ok ? [] : result.issues.map((each) => `${each.code} ${each.path.join('.')}`);
    };
    expect(paths(null)).toEqual(['calendar/unreadable ']);
    expect(paths([])).toEqual(['calendar/unreadable ']);
    expect(paths({ kind: 'lunar', yearStarts: '13', weeks: 53 })).toEqual([
      'calendar/unreadable weeks',
      'calendar/unreadable kind',
      'calendar/unreadable yearStarts',
    ]);
    for (const yearStarts of ['2', '00', 2, undefined])
      expect(paths({ kind: 'gregorian', yearStarts })).toEqual(['calendar/unreadable yearStarts']);
  });
});

describe('business days', () => {
  test('add up, and a week has five', () => {
    const day = fc.integer({ min: -5000, max: 30_000 });
    fc.assert(
      fc.property(day, fc.nat(500), fc.nat(500), (start, a, b) => {
        const [x, y, z] = [start, start + a, start + a + b].map(fromDayNumber) as [PlainDate, PlainDate, PlainDate];
        expect(businessDaysBetween(x, y) + businessDaysBetween(y, z)).toBe(businessDaysBetween(x, z));
        expect(businessDaysBetween(x, shiftDays(x, 7))).toBe(5);
      }),
      { seed },
    );
    expect(businessDaysBetween(date('2026-11-20'), date('2026-11-24'))).toBe(2);
    expect(businessDaysBetween(date('2026-11-21'), date('2026-11-23'))).toBe(0);
    expect(businessDaysBetween(date('2026-11-24'), date('2026-11-20'))).toBe(0);
  });
});

describe('a timeline', () => {
  const span = (from: string, to?: string) =>
    to === undefined ? { from: date(from) } : { from: date(from), to: date(to) };

  test('has no overlap and no span that ends before it starts', () => {
    const overlap = checkTimeline([span('2026-03-01'), span('2026-01-01', '2026-03-02')]);
    expect(overlap).toMatchObject({ ok: false, issues: [{ code: 'calendar/overlap', path: [0, 'from'] }] });
    const backwards = checkTimeline([span('2026-03-01', '2026-03-01')]);
    expect(backwards).toMatchObject({ ok: false, issues: [{ code: 'calendar/ends-before-start', path: [0, 'to'] }] });
  });

  test('answers with the span that holds: the first day counts, the last does not', () => {
    const timeline = unwrap(checkTimeline([span('2026-02-01'), span('2026-01-01', '2026-02-01')]));
    expect(effectiveOn(timeline, date('2025-12-31'))).toBeUndefined();
    expect(effectiveOn(timeline, date('2026-01-31'))?.from).toBe('2026-01-01');
    expect(effectiveOn(timeline, date('2026-02-01'))?.from).toBe('2026-02-01');
  });
});
