import { describe, expect, test } from 'vitest';
import { parsePlainDate, periodOfKey } from '../calendar/index.js';
import { formatIssue, unwrap } from '../foundation/index.js';
import { fraction, toExactText } from '../money/index.js';
import { attain, paceOn, parseQuotas } from './index.js';

const calendar = { kind: 'gregorian', yearStarts: '01' } as const;

describe('attainment', () => {
  test('is credit over quota, exactly', () => {
    expect(attain(fraction(100n), fraction(300n)).value).toEqual(fraction(1n, 3n));
  });

  test('is null with a reason without a quota, never infinite', () => {
    expect(attain(fraction(1n), null)).toEqual({ value: null, quota: null, because: 'quota-missing' });
    expect(attain(fraction(1n), fraction(0n))).toMatchObject({ value: null, because: 'quota-zero' });
  });
});

describe('quotas', () => {
  test('are found by holder, component and period', () => {
    const book = unwrap(parseQuotas([{ participant: 'ana', component: 'new', period: '2026-Q1', amount: '100000' }]));
    const quota = (kind: 'participant' | 'team', key: string) =>
      book.of({ kind, id: 'ana' }, 'new', unwrap(periodOfKey(calendar, key)), calendar);
    expect(quota('participant', '2026-Q1')).toEqual(fraction(100_000n));
    expect(quota('team', '2026-Q1')).toBeNull();
    expect(quota('participant', '2026-Q2')).toBeNull();
  });

  test('that contradict each other, or belong to nobody, are refused', () => {
    const quota = { participant: 'ana', component: 'new', period: '2026-Q1', amount: '1' };
    const result = parseQuotas([
      quota,
      quota,
      { ...quota, period: 'x', amount: '-1' },
      { component: 'new', period: 'y', amount: '1' },
      { ...quota, team: 't' },
    ]);
    expect(result.ok ? [] : result.issues.map(formatIssue)).toEqual([
      'attainment/duplicate-quota at [1]: found `ana` in `2026-Q1`, expected one quota for a component and period, the parts of a spread one included',
      'attainment/negative-quota at [2].amount: found `-1`, expected an amount of 0 or more',
      'attainment/quota-holder at [3]: found neither, expected a participant or a team',
      'attainment/quota-holder at [4]: found both, expected a participant or a team',
    ]);
  });
});

describe('pace', () => {
  const quarter = unwrap(periodOfKey(calendar, '2026-Q4'));
  const on = (day: string) => unwrap(parsePlainDate(day));

  test('counts business days and says so', () => {
    // October has 22 business days, November 21, December 23: 66. Through Friday 13 November: 22 + 10 = 32.
    const pace = paceOn(quarter, on('2026-11-13'), fraction(1n, 2n));
    expect(pace).toMatchObject({ basis: 'business-days', elapsedDays: 32, totalDays: 66 });
    expect(toExactText(pace.ahead)).toBe('1/66');
  });

  test('expects everything at once in a period without business days', () => {
    const weekend = { ...quarter, from: on('2026-08-01'), to: on('2026-08-03') };
    expect(paceOn(weekend, on('2026-08-01'), fraction(1n, 4n))).toEqual({
      basis: 'business-days',
      elapsedDays: 0,
      totalDays: 0,
      expected: fraction(1n),
      ahead: fraction(-3n, 4n),
    });
  });

  test('expects everything at the end and nothing before the start', () => {
    expect(paceOn(quarter, on('2026-12-31'), fraction(1n)).expected).toEqual(fraction(1n));
    expect(paceOn(quarter, on('2027-03-01'), fraction(1n)).expected).toEqual(fraction(1n));
    expect(paceOn(quarter, on('2026-09-29'), fraction(0n)).expected).toEqual(fraction(0n));
  });
});
