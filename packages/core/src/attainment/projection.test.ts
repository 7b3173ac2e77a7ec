import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type PlainDate,
  parsePlainDate,
  periodOfKey,
  periodsBetween,
  shiftDays,
  toDayNumber,
} from '../calendar/index.js';
import { unwrap } from '../foundation/index.js';
import { compare, type Fraction, fraction, multiply, one, toExactText, zero } from '../money/index.js';
import { closedShareAt, closingCurve, type ProjectionOptions, projectCredit } from './index.js';

const seed = 20_261_123;
const calendar = { kind: 'gregorian', yearStarts: '01' } as const;
const day = (text: string) => unwrap(parsePlainDate(text));
const quarter = unwrap(periodOfKey(calendar, '2026-Q4'));
const earlier = periodsBetween(calendar, 'quarter', day('2025-10-01'), day('2026-10-01'));
const project = (options: Partial<ProjectionOptions>) => {
  const given = {
    basis: 'linear' as const,
    period: quarter,
    on: day('2026-10-31'),
    credited: fraction(620n),
    ...options,
  };
  const { expected, ...rest } = projectCredit(given);
  return { ...rest, expected: expected && toExactText(expected) };
};
/** A quarter of the credit in the first day, the rest on the last. Made inside each test, so that what goes wrong here is a failed test. */
const lateCurve = () =>
  closingCurve(
    earlier.map((period) => ({
      period,
      credits: [
        { on: shiftDays(period.to, -1), value: fraction(300n) },
        { on: shiftDays(period.from, 1), value: fraction(100n) },
      ],
    })),
  );

describe('a projection', () => {
  test('is credited over the share of the days that are over', () => {
    // October has 31 of the 92 days
    expect(project({})).toEqual({ basis: 'linear', passed: [], elapsed: fraction(31n, 92n), expected: '1840' });
    // and 22 of the 66 business days
    expect(project({ basis: 'business-days' })).toMatchObject({ basis: 'business-days', passed: [], expected: '1860' });
  });

  test('follows the closing curve of four earlier periods', () => {
    const curve = lateCurve();
    expect(curve.periods.map((each) => each.key)).toEqual(['2025-Q4', '2026-Q1', '2026-Q2', '2026-Q3']);
    // After October a quarter of the whole has always been there
    expect(project({ basis: 'curve', curve })).toEqual({
      basis: 'curve',
      passed: [],
      elapsed: fraction(1n, 4n),
      expected: '2480',
    });
  });

  test('says why it fell back to another basis', () => {
    const three = { periods: lateCurve().periods.slice(1) };
    const few = { basis: 'business-days', passed: [{ basis: 'curve', because: 'fewer-than-four-periods' }] };
    expect(project({ basis: 'curve', curve: three })).toMatchObject(few);
    expect(project({ basis: 'curve' })).toMatchObject({ ...few, expected: '1860' });
    const last = (period: (typeof earlier)[number]) => [{ on: shiftDays(period.to, -1), value: one }];
    const nothingYet = closingCurve(earlier.map((period) => ({ period, credits: last(period) })));
    expect(project({ basis: 'curve', curve: nothingYet })).toMatchObject({
      basis: 'business-days',
      passed: [{ basis: 'curve', because: 'curve-is-zero' }],
    });
    // 1 August 2026 is a Saturday
    const august = unwrap(periodOfKey(calendar, '2026-M08'));
    expect(project({ basis: 'business-days', period: august, on: august.from, credited: one })).toMatchObject({
      basis: 'linear',
      passed: [{ basis: 'business-days', because: 'nothing-elapsed' }],
      expected: '31',
    });
  });

  test('expects nothing before the period begins, and what is there when it is over', () => {
    const curve = lateCurve();
    for (const basis of ['linear', 'business-days', 'curve'] as const) {
      const before = project({ basis, curve, on: day('2026-09-30') });
      expect(before).toMatchObject({ basis: 'linear', expected: null, elapsed: zero });
      expect(before.passed.at(-1)).toEqual({ basis: 'linear', because: 'nothing-elapsed' });
      for (const on of ['2026-12-31', '2027-03-01']) {
        expect(project({ basis, curve, on: day(on) })).toMatchObject({
          basis,
          elapsed: one,
          expected: '620',
        });
      }
    }
  });

  test('of a period without business days is what is there', () => {
    // 1 and 2 August 2026 are a weekend
    const weekend = { ...quarter, from: day('2026-08-01'), to: day('2026-08-03') };
    expect(project({ basis: 'business-days', period: weekend, on: weekend.from })).toEqual({
      basis: 'business-days',
      passed: [],
      elapsed: one,
      expected: '620',
    });
  });

  test('of a series that goes on evenly is that series, whatever the basis counts', () => {
    const kinds = { linear: 0, 'business-days': 0, curve: 0 };
    const perDay = fc.integer({ min: 1, max: 1_000_000 }).map((units) => fraction(BigInt(units), 100n));
    fc.assert(
      fc.property(perDay, fc.integer({ min: 0, max: 91 }), (rate, offset) => {
        const on = shiftDays(quarter.from, offset);
        const isBusinessDay = (each: PlainDate) => ((toDayNumber(each) + 3) % 7) + 1 <= 5;
        const daysOf = (from: PlainDate, to: PlainDate) =>
          Array.from({ length: toDayNumber(to) - toDayNumber(from) }, (_, index) => shiftDays(from, index));
        const even = closingCurve(
          earlier.map((period) => ({
            period,
            credits: daysOf(period.from, period.to)
              .filter(isBusinessDay)
              .map((each) => ({ on: each, value: one })),
          })),
        );
        for (const basis of ['linear', 'business-days', 'curve'] as const) {
          const counted = (days: PlainDate[]): Fraction =>
            multiply(rate, fraction(BigInt(basis === 'linear' ? days.length : days.filter(isBusinessDay).length)));
          const credited = counted(daysOf(quarter.from, shiftDays(on, 1)));
          const projection = projectCredit({ basis, period: quarter, on, credited, curve: even });
          expect(projection).toMatchObject({ basis, expected: counted(daysOf(quarter.from, quarter.to)) });
          kinds[projection.basis] += 1;
        }
      }),
      { seed, numRuns: 40 },
    );
    expect(kinds).toEqual({ linear: 40, 'business-days': 40, curve: 40 });
  });
});

describe('a closing curve', () => {
  test('counts a weekend with the business day before it and passes over what lies outside', () => {
    // August 2026 begins on a Saturday and has 21 business days
    const period = unwrap(periodOfKey(calendar, '2026-M08'));
    const credits = ['2026-07-31', '2026-08-01', '2026-08-03', '2026-08-08', '2026-08-31', '2026-09-01'].map((on) => ({
      on: day(on),
      value: one,
    }));
    const { shares } = closingCurve([{ period, credits }]).periods[0] ?? { shares: [] };
    expect(shares).toHaveLength(22);
    expect([0, 1, 4, 5, 20, 21].map((index) => toExactText(shares[index] ?? zero))).toEqual([
      '0.25',
      '0.5',
      '0.5',
      '0.75',
      '0.75',
      '1',
    ]);
  });

  test('adds up what is credited on one day', () => {
    // 1 to 7 June 2026 is a week from Monday; the week's last day is a Sunday
    const period = { ...quarter, from: day('2026-06-01'), to: day('2026-06-08') };
    const credits = ['2026-06-01', '2026-06-03', '2026-06-03', '2026-06-07'].map((on) => ({ on: day(on), value: one }));
    const { shares } = closingCurve([{ period, credits }]).periods[0] ?? { shares: [] };
    expect(shares.map(toExactText)).toEqual(['0', '0.25', '0.25', '0.75', '0.75', '1']);
  });

  test('leaves out periods without credit above 0, and knows no share without a period', () => {
    const [period] = earlier;
    const none = closingCurve(
      period
        ? [
            { period, credits: [] },
            { period, credits: [{ on: period.from, value: fraction(-1n) }] },
          ]
        : [],
    );
    expect(none.periods).toEqual([]);
    expect(closedShareAt(none, one)).toBeNull();
  });

  test('begins with what came before the first business day and ends at 1, and never falls without returns', () => {
    let risen = 0;
    const credits = fc.array(fc.record({ offset: fc.nat(89), value: fc.integer({ min: 1, max: 1000 }) }), {
      minLength: 1,
      maxLength: 12,
    });
    fc.assert(
      fc.property(fc.array(credits, { minLength: 1, maxLength: 5 }), (years) => {
        const [period] = earlier;
        if (!period) throw new Error('there is a period');
        const curve = closingCurve(
          years.map((list) => ({
            period,
            credits: list.map(({ offset, value }) => ({
              on: shiftDays(period.from, offset),
              value: fraction(BigInt(value)),
            })),
          })),
        );
        const steps = Array.from(
          { length: 41 },
          (_, step) => closedShareAt(curve, fraction(BigInt(step), 40n)) ?? zero,
        );
        expect(steps.at(-1)).toEqual(one);
        steps.forEach((share, step) => {
          const next = steps[step + 1];
          if (!next) return;
          expect(compare(share, next)).toBeLessThanOrEqual(0);
          if (compare(share, next) < 0) risen += 1;
        });
      }),
      { seed, numRuns: 100 },
    );
    expect(risen).toBeGreaterThan(500);
  });
});
