import { Decimal } from 'decimal.js';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { unwrap } from '../foundation/index.js';
import {
  add,
  allocate,
  compare,
  divide,
  fraction,
  multiply,
  parseDecimal,
  parseFraction,
  type RoundingMode,
  roundToInteger,
  subtract,
  toDecimalText,
  toExactText,
  zero,
} from './index.js';

const seed = 20_261_123;
const anyFraction = fc
  .tuple(fc.bigInt(-(10n ** 30n), 10n ** 30n), fc.bigInt(1n, 10n ** 12n))
  .map(([numerator, denominator]) => fraction(numerator, denominator));

test('fractions obey the laws of arithmetic, in lowest terms', () => {
  fc.assert(
    fc.property(anyFraction, anyFraction, anyFraction, (a, b, c) => {
      expect(add(a, b)).toEqual(add(b, a));
      expect(multiply(a, add(b, c))).toEqual(add(multiply(a, b), multiply(a, c)));
      expect(subtract(add(a, b), b)).toEqual(a);
      if (compare(b, zero) !== 0) expect(multiply(divide(a, b), b)).toEqual(a);
      expect(add(a, b).denominator > 0n).toBe(true);
    }),
    { seed },
  );
});

test('what is written exactly is read back exactly', () => {
  let thirds = 0;
  fc.assert(
    fc.property(anyFraction, (value) => {
      const text = toExactText(value);
      if (text.includes('/')) thirds += 1;
      expect(unwrap(parseFraction(text))).toEqual(value);
    }),
    { seed },
  );
  expect(thirds).toBeGreaterThan(0);
});

const decimalModes: readonly [RoundingMode, Decimal.Rounding][] = [
  ['up', 0],
  ['down', 1],
  ['ceiling', 2],
  ['floor', 3],
  ['half-up', 4],
  ['half-down', 5],
  ['half-even', 6],
  ['half-ceiling', 7],
  ['half-floor', 8],
];

test('every rounding mode agrees with decimal.js on decimals, ties included', () => {
  let ties = 0;
  const decimals = fc.tuple(fc.bigInt(-(10n ** 20n), 10n ** 20n), fc.integer({ min: 0, max: 6 }));
  const halves = fc.bigInt(-(10n ** 18n), 10n ** 18n).map((units): [bigint, number] => [units * 10n + 5n, 1]);
  fc.assert(
    fc.property(fc.oneof(decimals, halves), ([units, places]) => {
      const value = fraction(units, 10n ** BigInt(places));
      if (value.denominator === 2n) ties += 1;
      const text = toDecimalText(value, places);
      for (const [mode, rounding] of decimalModes) {
        expect(roundToInteger(value, mode).toString()).toBe(
          new Decimal(text).toDecimalPlaces(0, rounding).toFixed(0).replace(/^-0$/, '0'),
        );
      }
    }),
    { seed },
  );
  expect(ties).toBeGreaterThan(0);
});

test('an allotment sums to the whole, is fair to the unit, mirrors below zero and does not depend on order', () => {
  let remainders = 0;
  const part = fc.record({
    id: fc.string({ minLength: 1, maxLength: 3 }),
    weight: fc.bigInt(0n, 1000n).map((w) => fraction(w, 7n)),
  });
  const parts = fc
    .uniqueArray(part, { selector: (each) => each.id, minLength: 1, maxLength: 8 })
    .filter((list) => list.some((each) => each.weight.numerator > 0n));
  fc.assert(
    fc.property(fc.bigInt(-(10n ** 12n), 10n ** 12n), parts, (units, list) => {
      const allotted = allocate(units, list);
      expect(allotted.reduce((so, each) => so + each, 0n)).toBe(units);
      const total = list.reduce((so, each) => add(so, each.weight), zero);
      list.forEach((each, index) => {
        const exact = divide(multiply(fraction(units), each.weight), total);
        const off = subtract(fraction(allotted[index] ?? 0n), exact);
        if (off.denominator !== 1n) remainders += 1;
        expect(compare(off, fraction(1n)) < 0 && compare(off, fraction(-1n)) > 0).toBe(true);
      });
      expect(allocate(-units, list)).toEqual(allotted.map((each) => -each));
      const byId = (order: typeof list) =>
        new Map(allocate(units, order).map((each, index) => [order[index]?.id, each]));
      expect(byId([...list].reverse())).toEqual(new Map([...byId(list)].reverse()));
    }),
    { seed },
  );
  expect(remainders).toBeGreaterThan(0);
});

test('whatever is not a plain decimal is an issue, never a number', () => {
  const bad = [
    '1e15',
    'NaN',
    'Infinity',
    '',
    ' 1',
    '1,000',
    '0x10',
    '--1',
    '.',
    '1.',
    null,
    undefined,
    {},
    [],
    true,
    10n,
  ];
  for (const input of bad) {
    const readable = input === '1.';
    expect(parseDecimal(input).ok, String(input)).toBe(readable);
  }
  expect(parseDecimal(0.1 + 0.2)).toMatchObject({ ok: false, issues: [{ code: 'money/imprecise-number' }] });
  expect(parseDecimal(Number.NaN).ok || parseDecimal(Number.POSITIVE_INFINITY).ok || parseDecimal(1e22).ok).toBe(false);
  expect(parseDecimal(-0)).toMatchObject({ ok: true, value: zero });
  expect(toExactText(unwrap(parseDecimal('1234567890123456789012345678901234567.890')))).toBe(
    '1234567890123456789012345678901234567.89',
  );
});

test('any text at all gives a decimal or an issue', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      const result = parseFraction(text);
      if (result.ok) expect(result.value.denominator > 0n).toBe(true);
      else expect(result.issues[0]?.code).toBe('money/not-a-decimal');
    }),
    { seed },
  );
});
