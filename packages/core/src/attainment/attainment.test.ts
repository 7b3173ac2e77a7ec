import { describe, expect, test } from 'vitest';
import { parsePlainDate, periodOfKey } from '../calendar/index.js';
import { unwrap } from '../foundation/index.js';
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
    expect(result.ok ? [] : result.issues.map((each) => [each.code, each.path[0]])).toEqual([
      ['attainment/duplicate-quota', 1],
      ['attainment/negative-quota', 2],
      ['attainment/quota-holder', 3],
      ['attainment/quota-holder', 4],
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

  test('expects everything at the end and nothing before the start', () => {
    expect(paceOn(quarter, on('2026-12-31'), fraction(1n)).expected).toEqual(fraction(1n));
    expect(paceOn(quarter, on('2027-03-01'), fraction(1n)).expected).toEqual(fraction(1n));
    expect(paceOn(quarter, on('2026-09-29'), fraction(0n)).expected).toEqual(fraction(0n));
  });
});
