import { describe, expect, test } from 'vitest';
import { unwrap } from '../foundation/index.js';
import { fraction, parseDecimal, parseFraction, scaledText, toDecimalText, toExactText } from './index.js';

const notADecimal = { ok: false, issues: [{ code: 'money/not-a-decimal', path: [] }] };
const imprecise = { ok: false, issues: [{ code: 'money/imprecise-number', path: [] }] };

describe('reading a decimal', () => {
  test('a point may stand first or last, and a sign before it', () => {
    expect(unwrap(parseDecimal('.25'))).toEqual(fraction(1n, 4n));
    expect(unwrap(parseDecimal('-.5'))).toEqual(fraction(-1n, 2n));
    expect(unwrap(parseDecimal('+12.'))).toEqual(fraction(12n));
    for (const text of ['.x', '1.2.3', '1.2x', 'x1.2', '+', '-.'])
      expect(parseDecimal(text)).toMatchObject(notADecimal);
  });

  test('a text may have four hundred characters and no more', () => {
    expect(unwrap(parseDecimal('9'.repeat(400)))).toEqual(fraction(10n ** 400n - 1n));
    expect(parseDecimal('9'.repeat(401))).toMatchObject(notADecimal);
  });

  test('a number may have fifteen digits and must be below 1e21', () => {
    expect(unwrap(parseDecimal(123456789012.345))).toEqual(fraction(123456789012345n, 1_000n));
    expect(parseDecimal(1234567890123.456)).toMatchObject(imprecise);
    expect(unwrap(parseDecimal(-1e20))).toEqual(fraction(-(10n ** 20n)));
    for (const value of [1e21, -1e21]) expect(parseDecimal(value)).toMatchObject(imprecise);
    for (const value of [Number.NaN, Number.POSITIVE_INFINITY]) expect(parseDecimal(value)).toMatchObject(notADecimal);
  });
});

describe('reading a ratio', () => {
  test('two integers with a line between them', () => {
    expect(unwrap(parseFraction('-10/4'))).toEqual(fraction(-5n, 2n));
    expect(unwrap(parseFraction('1.5'))).toEqual(fraction(3n, 2n));
    for (const text of ['x1/2', '1/2x', '1/2/3', '1/-2', '1.5/2', '/2', '1/']) {
      expect(parseFraction(text)).toMatchObject(notADecimal);
    }
  });

  test('the denominator is not zero', () => {
    for (const text of ['1/0', '0/000']) expect(parseFraction(text)).toMatchObject(notADecimal);
  });

  test('a text may have four hundred characters and no more', () => {
    expect(unwrap(parseFraction(`${'9'.repeat(398)}/9`))).toEqual(fraction((10n ** 398n - 1n) / 9n));
    expect(parseFraction(`${'9'.repeat(399)}/9`)).toMatchObject(notADecimal);
  });

  test('a list that reads like a ratio is none', () => {
    expect(parseFraction(['1/2'])).toMatchObject(notADecimal);
    expect(parseFraction(undefined)).toMatchObject(notADecimal);
  });
});

describe('writing', () => {
  test('the shortest exact text: a decimal where there is one', () => {
    const texts = { '0.125': [1n, 8n], '0.2': [1n, 5n], '0.05': [1n, 20n], '-0.15': [-3n, 20n], '0.0016': [1n, 625n] };
    for (const [text, [numerator, denominator]] of Object.entries(texts)) {
      expect(toExactText(fraction(numerator ?? 0n, denominator))).toBe(text);
    }
    expect(toExactText(fraction(1n, 6n))).toBe('1/6');
    expect(toExactText(fraction(-1n, 70n))).toBe('-1/70');
  });

  test('whole tens keep their zeros', () => {
    expect([0n, 10n, 1_200n, -100n].map((units) => toExactText(fraction(units)))).toEqual(['0', '10', '1200', '-100']);
  });

  test('so many places, rounded half up unless said otherwise', () => {
    expect(toDecimalText(fraction(2n, 3n), 2)).toBe('0.67');
    expect(toDecimalText(fraction(1n, 8n), 2)).toBe('0.13');
    expect(toDecimalText(fraction(-1n, 8n), 2)).toBe('-0.13');
    expect(toDecimalText(fraction(1n, 8n), 2, 'half-even')).toBe('0.12');
    expect(toDecimalText(fraction(5n, 2n), 0)).toBe('3');
  });

  test('zero has no sign', () => {
    expect([scaledText(0n, 2), scaledText(0n, 0), toDecimalText(fraction(-1n, 1_000n), 2)]).toEqual([
      '0.00',
      '0',
      '0.00',
    ]);
  });
});
