import fc from 'fast-check';
import { expect, test } from 'vitest';
import { periodOfKey, periodsBetween, shiftDays, toDayNumber } from '../calendar/index.js';
import { unwrap } from '../foundation/index.js';
import {
  add,
  compare,
  type Fraction,
  fraction,
  maximum,
  multiply,
  subtract,
  sum,
  toExactText,
  zero,
} from '../money/index.js';
import { parseQuotas, type QuotaDocument } from './index.js';

const seed = 20_261_123;
const ana = { kind: 'participant', id: 'ana' } as const;
const calendars = fc.integer({ min: 1, max: 12 }).map((month) => ({
  kind: 'gregorian' as const,
  yearStarts: String(month).padStart(2, '0'),
}));
const cents = (amount: number) => toExactText(fraction(BigInt(amount), 100n));

test('a spread quota: the parts sum to the whole, are fair to the unit, and a larger weight never gets less', () => {
  let leftOver = 0;
  let ofQuarter = 0;
  const spreads = fc.constantFrom(
    { period: '2026', over: 'month' as const, parts: 12 },
    { period: '2026', over: 'quarter' as const, parts: 4 },
    { period: '2026-Q3', over: 'month' as const, parts: 3 },
  );
  fc.assert(
    fc.property(
      calendars,
      spreads,
      fc.integer({ min: 0, max: 10_000_000 }),
      fc.array(fc.nat(9), { minLength: 12, maxLength: 12 }),
      (calendar, { period, over, parts }, amount, raw) => {
        const weights = raw.slice(0, parts).map((each, index) => (index === 0 ? each + 1 : each));
        const spread = { over, weights };
        const document = { participant: 'ana', component: 'new', period, amount: cents(amount), spread };
        const book = unwrap(parseQuotas([document]));
        const whole = unwrap(periodOfKey(calendar, period));
        const shorter = periodsBetween(calendar, over, whole.from, whole.to);
        const values = shorter.map((each) => book.of(ana, 'new', each, calendar) ?? zero);
        expect(values).toHaveLength(parts);
        expect(sum(values)).toEqual(book.of(ana, 'new', whole, calendar));
        const total = weights.reduce((so, each) => so + each, 0);
        values.forEach((value, index) => {
          const fair = fraction(BigInt(amount) * BigInt(weights[index] ?? 0), BigInt(total) * 100n);
          const off = subtract(value, fair);
          expect(compare(maximum(off, subtract(zero, off)), fraction(1n, 100n))).toBeLessThan(0);
          if (off.numerator !== 0n) leftOver += 1;
          const next = values[index + 1];
          if (next && (weights[index] ?? 0) >= (weights[index + 1] ?? 0))
            expect(compare(value, next)).toBeGreaterThanOrEqual(0);
        });
        if (period !== '2026') ofQuarter += 1;
      },
    ),
    { seed, numRuns: 200 },
  );
  expect(Math.min(leftOver, ofQuarter)).toBeGreaterThan(20);
});

test('ramp and relief: a quota is part × mean of month ratios, then each relief in turn, never below 0', () => {
  const met = { ramped: 0, relieved: 0, atZero: 0, both: 0 };
  const ratio = fc.integer({ min: 0, max: 4 }).map((quarters) => fraction(BigInt(quarters), 4n));
  const day = fc.integer({ min: -60, max: 425 });
  const reliefs = fc.array(
    fc.record({
      start: day,
      days: fc.integer({ min: 1, max: 200 }),
      ratio,
      amount: fc.nat(40_000),
      byRatio: fc.boolean(),
    }),
    { maxLength: 3 },
  );
  fc.assert(
    fc.property(
      calendars,
      fc.nat(1_000_000),
      day,
      fc.array(ratio, { minLength: 1, maxLength: 8 }),
      reliefs,
      (...drawn) => {
        const [calendar, amount, rampDay, ratios, given] = drawn;
        const year = unwrap(periodOfKey(calendar, '2026'));
        const startsOn = shiftDays(year.from, rampDay);
        const document: QuotaDocument = {
          participant: 'ana',
          component: 'new',
          period: '2026',
          amount: cents(amount),
          spread: { over: 'quarter' },
          ramp: { startsOn, ratios: ratios.map(toExactText) },
          relief: given.map((each) => ({
            ...(each.byRatio ? { ratio: toExactText(each.ratio) } : { amount: cents(each.amount) }),
            from: shiftDays(year.from, each.start),
            to: shiftDays(year.from, each.start + each.days),
            reason: 'leave',
          })),
        };
        const book = unwrap(parseQuotas([document]));
        for (const period of [year, ...periodsBetween(calendar, 'quarter', year.from, year.to)]) {
          const detail = book.detailOf(ana, 'new', period, calendar);
          // Naive: month by month with civil months, and day by day.
          const months = periodsBetween(calendar, 'month', period.from, period.to).map(({ from }) => {
            const since =
              (Number(from.slice(0, 4)) - Number(startsOn.slice(0, 4))) * 12 +
              Number(from.slice(5, 7)) -
              Number(startsOn.slice(5, 7));
            return (since >= 0 ? ratios[since] : undefined) ?? fraction(1n);
          });
          const part = detail?.spread?.part ?? fraction(BigInt(amount), 100n);
          let expected: Fraction = multiply(
            part,
            multiply(months.reduce(add, zero), fraction(1n, BigInt(months.length))),
          );
          if (detail?.ramp) met.ramped += 1;
          for (const each of given) {
            const start = toDayNumber(year.from) + each.start;
            let days = 0n;
            for (let on = toDayNumber(period.from); on < toDayNumber(period.to); on += 1) {
              if (on >= start && on < start + each.days) days += 1n;
            }
            const share = fraction(days, BigInt(toDayNumber(period.to) - toDayNumber(period.from)));
            const less = each.byRatio
              ? multiply(expected, multiply(each.ratio, share))
              : multiply(fraction(BigInt(each.amount), 100n), share);
            if (less.numerator > 0n) met.relieved += 1;
            if (compare(less, expected) >= 0 && less.numerator > 0n) met.atZero += 1;
            if (less.numerator > 0n && detail?.ramp) met.both += 1;
            expected = maximum(zero, subtract(expected, less));
          }
          expect(book.of(ana, 'new', period, calendar)).toEqual(expected);
        }
      },
    ),
    { seed, numRuns: 150 },
  );
  expect(Math.min(...Object.values(met))).toBeGreaterThan(10);
});
