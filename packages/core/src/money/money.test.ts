import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { minorUnitDigits } from './data/minor-units.js';
import { fraction } from './fraction.js';
import {
  addMoney,
  digitsOf,
  isCurrency,
  type Money,
  minorUnitsOf,
  moneyOf,
  parseCurrency,
  parseMoney,
  roundToMoney,
  toFraction,
} from './index.js';

describe('money', () => {
  test('is whole minor units of its currency', () => {
    expect(moneyOf(123450n, 'USD')).toEqual({ amount: '1234.50', currency: 'USD' });
    expect(moneyOf(-5n, 'USD')).toEqual({ amount: '-0.05', currency: 'USD' });
    expect(moneyOf(7n, 'JPY')).toEqual({ amount: '7', currency: 'JPY' });
    expect(moneyOf(1n, 'KWD')).toEqual({ amount: '0.001', currency: 'KWD' });
  });

  test('never rounds what a person wrote: half a cent is an issue', () => {
    const result = parseMoney({ amount: '1.005', currency: 'USD' });
    expect(result).toMatchObject({ ok: false, issues: [{ code: 'money/not-whole-minor-units', path: ['amount'] }] });
  });

  test('is read with at most the digits of its currency', () => {
    expect(parseMoney({ amount: '1234.5', currency: 'USD' })).toMatchObject({
      ok: true,
      value: { amount: '1234.50', currency: 'USD' },
    });
    expect(parseMoney({ amount: '-0.05', currency: 'USD' })).toMatchObject({ ok: true, value: { amount: '-0.05' } });
    expect(parseMoney({ amount: '7', currency: 'JPY' })).toMatchObject({ ok: true, value: { amount: '7' } });
    expect(parseMoney({ amount: '7.5', currency: 'JPY' })).toMatchObject({
      ok: false,
      issues: [{ code: 'money/not-whole-minor-units' }],
    });
  });

  test('is an issue when it has another shape or another amount than a decimal', () => {
    for (const input of [undefined, null, 'USD 5', 5, []]) {
      expect(parseMoney(input)).toMatchObject({ ok: false, issues: [{ code: 'money/unknown-currency' }] });
    }
    expect(parseMoney({ amount: 'five', currency: 'USD' })).toMatchObject({
      ok: false,
      issues: [{ code: 'money/not-a-decimal' }],
    });
  });

  test('goes to exact major units and back', () => {
    expect(toFraction({ amount: '-1234.50', currency: 'USD' })).toEqual(fraction(-2469n, 2n));
    expect(toFraction({ amount: '7', currency: 'JPY' })).toEqual(fraction(7n));
    expect(minorUnitsOf({ amount: '-1234.50', currency: 'USD' })).toBe(-123450n);
    expect(moneyOf(0n, 'USD').amount).toBe('0.00');
  });

  test('of unknown currencies does not exist', () => {
    expect(() => digitsOf('XXX')).toThrow('money/unknown-currency');
    expect(parseCurrency('USD')).toMatchObject({ ok: true, value: 'USD' });
    expect(parseCurrency(5)).toMatchObject({ ok: false, issues: [{ code: 'money/unknown-currency', path: [] }] });
    for (const currency of ['XXX', 'usd', 'EURO', '', undefined]) {
      expect(parseMoney({ amount: '1', currency })).toMatchObject({
        ok: false,
        issues: [{ code: 'money/unknown-currency' }],
      });
    }
  });

  test('of two currencies does not add', () => {
    const dollars = moneyOf(1n, 'USD') as Money;
    const euros = moneyOf(1n, 'EUR') as Money;
    expect(() => addMoney(dollars, euros)).toThrow('money/currency-mismatch');
    expect(addMoney(dollars, dollars)).toEqual({ amount: '0.02', currency: 'USD' });
  });

  test('rounds half away from zero by default, on both sides', () => {
    expect(roundToMoney(fraction(1n, 200n), 'USD').amount).toBe('0.01');
    expect(roundToMoney(fraction(-1n, 200n), 'USD').amount).toBe('-0.01');
  });
});

const published = '../shared/data/iso-4217/minor-units.csv';
describe.skipIf(!existsSync(published))('the table of currencies', () => {
  test('is the published ISO 4217 list', () => {
    const rows = readFileSync(published, 'utf8')
      .trim()
      .split('\n')
      .slice(1)
      .map((line) => line.split(','));
    const expected = new Map(rows.filter((row) => row[2] !== '-').map((row) => [row[0] ?? '', Number(row[2])]));
    expect(expected.size).toBeGreaterThan(150);
    expect(new Map([...minorUnitDigits].sort())).toEqual(new Map([...expected].sort()));
    expect(isCurrency('XAU')).toBe(false);
  });
});
