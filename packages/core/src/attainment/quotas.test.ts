import { describe, expect, test } from 'vitest';
import { periodOfKey } from '../calendar/index.js';
import { formatIssue, unwrap } from '../foundation/index.js';
import { toExactText } from '../money/index.js';
import { parseQuotas, type QuotaDocument } from './index.js';

const january = { kind: 'gregorian', yearStarts: '01' } as const;
const february = { kind: 'gregorian', yearStarts: '02' } as const;
const ana = { kind: 'participant', id: 'ana' } as const;
const quota = (more: Partial<QuotaDocument>): QuotaDocument => ({
  participant: 'ana',
  component: 'new',
  period: '2026',
  amount: '1200',
  ...more,
});
const detail = (document: QuotaDocument, key: string, calendar: typeof january | typeof february = january) =>
  unwrap(parseQuotas([document])).detailOf(ana, 'new', unwrap(periodOfKey(calendar, key)), calendar);
const value = (...asked: Parameters<typeof detail>) => {
  const found = detail(...asked);
  return found && toExactText(found.value);
};
const months = Array.from({ length: 12 }, (_, index) => `2026-M${String(index + 1).padStart(2, '0')}`);
const quarters = ['2026-Q1', '2026-Q2', '2026-Q3', '2026-Q4'];

describe('a spread quota', () => {
  test('gives its parts to the shorter periods and stays whole for the longer one', () => {
    const document = quota({ amount: '100', spread: { over: 'quarter', weights: ['1', '1', '1', '4'] } });
    // 10,000 cents / 7: 1428.57… three times and 5714.28…; two cents are left over, and go to the largest remainders, the earlier first
    expect(quarters.map((key) => value(document, key))).toEqual(['14.29', '14.29', '14.28', '57.14']);
    expect(value(document, '2026')).toBe('100');
    expect(value(document, '2026-M01')).toBeNull();
  });

  test('is divided in whole units, and what is left over goes to the earlier parts', () => {
    const deals = quota({ amount: '14', spread: { over: 'month', unit: '1' } });
    expect(months.map((key) => value(deals, key))).toEqual(['2', '2', ...Array.from({ length: 10 }, () => '1')]);
    const quarter = quota({ period: '2026-Q2', amount: '100', spread: { over: 'month' } });
    expect(months.slice(2, 7).map((key) => value(quarter, key))).toEqual([null, '33.34', '33.33', '33.33', null]);
  });

  test('follows the fiscal year of the plan', () => {
    const document = quota({ period: '2027', amount: '400', spread: { over: 'quarter' } });
    expect(unwrap(periodOfKey(february, '2027-Q1')).from).toBe('2026-02-01');
    expect(value(document, '2027-Q1', february)).toBe('100');
  });

  test('says how a part came about', () => {
    const found = detail(quota({ spread: { over: 'quarter', weights: ['1', '2', '1', '1'] } }), '2026-Q2');
    const { weight, weights, part } = found?.spread ?? {};
    expect([weight, weights, part].map((each) => each && toExactText(each))).toEqual(['2', '5', '480']);
    expect(found).toMatchObject({ index: 0, stated: { period: '2026' }, ramp: null, reliefs: [] });
    const even = detail(quota({ spread: { over: 'quarter' } }), '2026-Q2')?.spread;
    expect([even?.weight, even?.weights, even?.part].map((each) => each && toExactText(each))).toEqual([
      '1',
      '4',
      '300',
    ]);
  });

  test('contradicts another quota for one of its parts, whichever comes first', () => {
    const whole = quota({ spread: { over: 'month' } });
    const part = quota({ period: '2026-M03', amount: '1' });
    for (const documents of [
      [whole, part],
      [part, whole],
      [whole, quota({ period: '2026-Q2', spread: { over: 'month' } })],
    ]) {
      const result = parseQuotas(documents);
      expect(result.ok || result.issues.map((each) => [each.code, each.path])).toEqual([
        ['attainment/duplicate-quota', [1]],
      ]);
    }
    expect(parseQuotas([whole, quota({ period: '2026-Q2' })]).ok).toBe(true);
  });
});

describe('a ramp', () => {
  const ramp = { startsOn: '2026-02-17', ratios: ['0.25', '1/2', '0'] };

  test('counts its ratios from the month that contains its start, and 1 before and after', () => {
    const document = quota({ spread: { over: 'month' }, ramp });
    expect(months.slice(0, 6).map((key) => value(document, key))).toEqual(['100', '25', '50', '0', '100', '100']);
  });

  test('is mentioned only where it changed something', () => {
    const document = quota({ spread: { over: 'month' }, ramp });
    expect(months.slice(0, 5).map((key) => detail(document, key)?.ramp !== null)).toEqual([
      false,
      true,
      true,
      true,
      false,
    ]);
    expect(detail(quota({ spread: { over: 'month' } }), '2026-M02')).toMatchObject({ ramp: null });
  });

  test('is the mean of its months in a longer period', () => {
    expect(value(quota({ period: '2026-Q1', ramp }), '2026-Q1')).toBe('700'); // 1200 × (1 + 0.25 + 0.5) / 3
    expect(value(quota({ ramp }), '2026')).toBe('975'); // 1200 × (9 + 0.75) / 12
  });

  test('comes after the spread and before a relief', () => {
    const document = quota({
      spread: { over: 'month' },
      ramp,
      relief: [{ amount: '30', from: '2026-01-01', reason: 'new territory' }],
    });
    // 100 × 0.25 = 25, less 30 is 0 and not below; 100 × 0.5 − 30 = 20
    expect(months.slice(0, 3).map((key) => value(document, key))).toEqual(['70', '0', '20']);
    expect(detail(document, '2026-M02')).toMatchObject({
      ramp: { startsOn: '2026-02-17', ratio: { numerator: 1n, denominator: 4n } },
      reliefs: [{ reason: 'new territory', days: 28, daysOfPeriod: 28, ratio: null }],
    });
  });

  test('may be longer than the calendar', () => {
    const endless = { startsOn: '9998-11-30', ratios: ['0.5', '0.5', '0.5', '0.5'] };
    expect(value(quota({ period: '9998-M12', ramp: endless }), '9998-M12')).toBe('600');
    const years = { ...endless, ratios: Array.from({ length: 36 }, () => '0.25') };
    expect(value(quota({ period: '9998-M12', ramp: years }), '9998-M12')).toBe('300');
    expect(
      value(quota({ period: '9998-M12', ramp: { ...endless, startsOn: '9998-12-01' } }), '9998-M12', february),
    ).toBe('1200');
  });
});

describe('a relief', () => {
  const relief = (more: object) =>
    quota({ period: '2026-Q2', amount: '910', relief: [{ from: '2026-05-01', reason: 'leave', ...more }] });

  test('lowers the quota by the part of the days that lie in it', () => {
    // April to June has 91 days; 31 of them are May's
    expect(value(relief({ ratio: '1', to: '2026-06-01' }), '2026-Q2')).toBe('600');
    expect(value(relief({ ratio: '0.5', to: '2026-06-01' }), '2026-Q2')).toBe('755');
    expect(value(relief({ amount: '91', to: '2026-06-01' }), '2026-Q2')).toBe('879');
    expect(value(relief({ ratio: '1' }), '2026-Q2')).toBe('300');
    // a thirty-first of what 31 days count; a ratio need not be a decimal
    expect(value(relief({ ratio: '1/31', to: '2026-06-01' }), '2026-Q2')).toBe('900');
  });

  test('never lowers a quota below 0, and one that shares no day with the period is not mentioned', () => {
    expect(value(relief({ amount: '99999', to: '2026-05-02' }), '2026-Q2')).toBe('0');
    expect(detail(relief({ ratio: '1', from: '2026-07-01' }), '2026-Q2')).toMatchObject({ reliefs: [] });
  });

  test('follows the reliefs before it', () => {
    const all = { from: '2026-01-01', reason: 'leave' };
    const document = (...reliefs: object[]) => quota({ relief: reliefs.map((each) => ({ ...all, ...each })) });
    expect(value(document({ ratio: '0.5' }, { amount: '200' }), '2026')).toBe('400');
    expect(value(document({ amount: '200' }, { ratio: '0.5' }), '2026')).toBe('500');
  });
});

describe('quotas that make no sense', () => {
  const codes = (more: object) => {
    const result = parseQuotas([quota(more as Partial<QuotaDocument>)]);
    return result.ok ? [] : result.issues.map((each) => `${each.code} ${each.path.join('.')}`);
  };

  test.each([
    [{ period: '2026-M01', spread: { over: 'month' } }, 'attainment/spread-not-shorter 0.spread.over'],
    [{ period: '2026-Q1', spread: { over: 'quarter' } }, 'attainment/spread-not-shorter 0.spread.over'],
    [{ period: 'soon', spread: { over: 'month' } }, 'attainment/spread-not-shorter 0.spread.over'],
    [{ period: 'FY2026', spread: { over: 'month' } }, 'attainment/spread-not-shorter 0.spread.over'],
    [{ period: '12026', spread: { over: 'quarter' } }, 'attainment/spread-not-shorter 0.spread.over'],
    [{ period: 'FY2026-Q1', spread: { over: 'month' } }, 'attainment/spread-not-shorter 0.spread.over'],
    [{ period: '2026-Q12', spread: { over: 'month' } }, 'attainment/spread-not-shorter 0.spread.over'],
    [{ amount: '1/3' }, 'money/not-a-decimal 0.amount'],
    [{ amount: '-1' }, 'attainment/negative-quota 0.amount'],
    [{ spread: { over: 'quarter', weights: ['1', '1', '1'] } }, 'attainment/spread-weights 0.spread.weights'],
    [{ spread: { over: 'quarter', weights: ['0', '0', '0', '0'] } }, 'attainment/spread-weights 0.spread.weights'],
    [{ spread: { over: 'quarter', weights: ['1', '1', '1', '-1'] } }, 'attainment/spread-weights 0.spread.weights.3'],
    [{ spread: { over: 'quarter', weights: ['1', '1', '1', 'x'] } }, 'money/not-a-decimal 0.spread.weights.3'],
    [{ spread: { over: 'quarter', unit: '0' } }, 'attainment/spread-unit 0.spread.unit'],
    [{ spread: { over: 'quarter', unit: '7' } }, 'attainment/spread-unit 0.spread.unit'],
    [{ spread: { over: 'quarter', unit: 'x' } }, 'money/not-a-decimal 0.spread.unit'],
    [{ amount: '0.001', spread: { over: 'quarter' } }, 'attainment/spread-unit 0.spread.unit'],
    [{ spread: { over: 'week' } }, 'attainment/unreadable-quotas 0.spread.over'],
    [{ spread: { over: 'month', wieghts: [] } }, 'attainment/unreadable-quotas 0.spread.wieghts'],
    [{ ramp: { startsOn: '2026-02-30', ratios: ['1'] } }, 'calendar/not-a-date 0.ramp.startsOn'],
    [{ ramp: { startsOn: '2026-02-03', ratios: [] } }, 'attainment/unreadable-quotas 0.ramp.ratios'],
    [{ ramp: { startsOn: '2026-02-03', ratios: ['-1'] } }, 'attainment/negative-ramp 0.ramp.ratios.0'],
    [{ ramp: { startsOn: '2026-02-03', ratios: ['x'] } }, 'money/not-a-decimal 0.ramp.ratios.0'],
    [{ relief: [{ from: '2026-02-30', reason: 'x', ratio: '1' }] }, 'calendar/not-a-date 0.relief.0.from'],
    [{ relief: [{ from: '2026-01-01', to: 'x', reason: 'x', ratio: '1' }] }, 'calendar/not-a-date 0.relief.0.to'],
    [{ relief: [{ from: '2026-01-01', reason: 'x', ratio: 'x' }] }, 'money/not-a-decimal 0.relief.0.ratio'],
    [{ relief: [{ from: '2026-01-01', reason: 'x', amount: '1/3' }] }, 'money/not-a-decimal 0.relief.0.amount'],
    [{ relief: [{ from: '2026-01-01', reason: 'x' }] }, 'attainment/relief-needs-ratio-or-amount 0.relief.0'],
    [
      { relief: [{ from: '2026-01-01', reason: 'x', ratio: '1', amount: '1' }] },
      'attainment/relief-needs-ratio-or-amount 0.relief.0',
    ],
    [
      { relief: [{ from: '2026-01-01', reason: 'x', ratio: '1.01' }] },
      'attainment/relief-out-of-range 0.relief.0.ratio',
    ],
    [
      { relief: [{ from: '2026-01-01', reason: 'x', ratio: '-0.1' }] },
      'attainment/relief-out-of-range 0.relief.0.ratio',
    ],
    [
      { relief: [{ from: '2026-01-01', reason: 'x', amount: '-1' }] },
      'attainment/relief-out-of-range 0.relief.0.amount',
    ],
    [{ relief: [{ from: '2026-01-01', ratio: '1' }] }, 'attainment/unreadable-quotas 0.relief.0.reason'],
    [
      { relief: [{ from: '2026-02-01', to: '2026-02-01', reason: 'x', ratio: '1' }] },
      'calendar/ends-before-start 0.relief.0.to',
    ],
  ])('%j are refused', (more, expected) => {
    expect(codes(more)).toEqual([expected]);
  });

  test('say what was found and what would do', () => {
    const relief = (more: object) => ({ relief: [{ from: '2026-01-01', reason: 'x', ...more }] });
    const said = (more: object) => {
      const result = parseQuotas([quota(more as Partial<QuotaDocument>)]);
      return result.ok ? [] : result.issues.map(({ found, expected }) => `${found}: ${expected}`);
    };
    expect(said({ period: '2026-M01', spread: { over: 'month' } })).toEqual([
      '`2026-M01`: the quota of a year or a quarter',
    ]);
    expect(said({ period: '2026-Q1', spread: { over: 'quarter' } })).toEqual(['`2026-Q1`: the quota of a year']);
    expect(said({ spread: { over: 'quarter', weights: ['1', '1', '1'] } })).toEqual([
      '3 weights: one for each of the 4 parts',
    ]);
    expect(said({ spread: { over: 'quarter', weights: ['0', '0', '0', '0'] } })).toEqual([
      'weights that are all 0: at least one above 0',
    ]);
    expect(said({ spread: { over: 'quarter', weights: ['1', '1', '1', '-1'] } })).toEqual(['`-1`: 0 or more']);
    expect(said({ spread: { over: 'quarter', weights: ['1', '-1', '0', '0'] } })).toEqual(['`-1`: 0 or more']);
    expect(said({ amount: '0.001', spread: { over: 'quarter' } })).toEqual([
      '`0.01`: a unit above 0 of which the quota is a whole number',
    ]);
    expect(said(relief({}))).toEqual(['neither: either `ratio` or `amount`']);
    expect(said(relief({ ratio: '1', amount: '1' }))).toEqual(['both: either `ratio` or `amount`']);
    expect(said(relief({ ratio: '1.01' }))).toEqual(['`1.01`: a ratio from 0 to 1']);
    expect(said(relief({ amount: '-1' }))).toEqual(['`-1`: an amount of 0 or more']);
  });

  test('do not contradict each other besides when their spreads make no sense', () => {
    const refused = (...documents: Partial<QuotaDocument>[]) => {
      const result = parseQuotas(documents.map(quota));
      return result.ok ? [] : result.issues.map((each) => `${each.code} ${each.path.join('.')}`);
    };
    expect(
      refused(
        { period: '2026-M01', spread: { over: 'month' } },
        { period: '2026-M02', spread: { over: 'month' } },
        { period: '2027', spread: { over: 'month', weights: ['1'] } },
        { period: '2028', spread: { over: 'month', unit: '0' } },
      ),
    ).toEqual([
      'attainment/spread-not-shorter 0.spread.over',
      'attainment/spread-not-shorter 1.spread.over',
      'attainment/spread-weights 2.spread.weights',
      'attainment/spread-unit 3.spread.unit',
    ]);
  });

  test('are all reported at once', () => {
    const result = parseQuotas([
      quota({
        amount: '-1',
        spread: { over: 'month', weights: ['1'], unit: '-1' },
        ramp: { startsOn: 'x', ratios: ['-1'] },
      }),
    ]);
    expect(result.ok ? [] : result.issues.map(formatIssue)).toHaveLength(5);
  });
});
