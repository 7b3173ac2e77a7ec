import { describe, expect, test } from 'vitest';
import type { PlainDate } from '../calendar/index.js';
import { fraction } from '../money/index.js';
import {
  countQuantity,
  englishSentences,
  formatDate,
  formatPeriod,
  formatQuantity,
  moneyQuantity,
  ratioQuantity,
  sentenceOf,
  traceSteps,
} from './index.js';

describe('a quantity', () => {
  test('is exact, and says so beside a decimal that had to be cut', () => {
    expect(ratioQuantity(fraction(1n, 3n))).toEqual({ unit: 'ratio', value: '0.333333333333', exact: '1/3' });
    expect(moneyQuantity(fraction(1n, 200n), 'USD')).toEqual({
      unit: 'money',
      amount: '0.01',
      currency: 'USD',
      exact: '0.005',
    });
    expect(moneyQuantity(fraction(12n), 'JPY')).toEqual({ unit: 'money', amount: '12', currency: 'JPY' });
    expect(countQuantity(fraction(5n, 2n))).toEqual({ unit: 'count', value: '2.5' });
  });

  test('is formatted from its text, so that no digit is lost', () => {
    const money = { unit: 'money', amount: '-12345678901234567890.12', currency: 'USD' } as const;
    expect(formatQuantity(money, 'en-US')).toBe('−$12,345,678,901,234,567,890.12');
    expect(formatQuantity({ unit: 'ratio', value: '1.0725' }, 'en-US')).toBe('107.3%');
    expect(formatQuantity({ unit: 'money', amount: '1234', currency: 'JPY' }, 'ja-JP')).toMatch(/^[¥￥]1,234$/u);
    expect(formatQuantity({ unit: 'count', value: '1234.5' }, 'de-DE')).toBe('1.234,5');
  });
});

test('dates and periods read as people write them', () => {
  expect(formatDate('2017-03-11' as PlainDate, 'en-US')).toBe('Mar 11, 2017');
  expect(formatDate('2024-02-29' as PlainDate, 'de-DE')).toBe('29. Feb. 2024');
  expect(formatPeriod({ kind: 'month', key: '2017-M04', from: '2017-04-01' as PlainDate }, 'en-US')).toBe('April 2017');
  expect(formatPeriod({ kind: 'quarter', key: '2017-Q2', from: '2017-04-01' as PlainDate }, 'en-US')).toBe('2017 Q2');
});

test('every step has a sentence, and a fact that is missing leaves a dash, not a crash', () => {
  for (const step of traceSteps) {
    expect(englishSentences[step]).not.toBe('');
    expect(sentenceOf({ step, value: null, facts: {} }, 'en-US')).not.toContain('{');
  }
});
