import { expect, test } from 'vitest';
import { add, compare, divide, fraction, maximum, minimum, one, sum, zero } from './index.js';

const half = fraction(1n, 2n);
const third = fraction(1n, 3n);

test('a fraction is in lowest terms with its sign above the line', () => {
  expect(fraction(6n, -4n)).toEqual({ numerator: -3n, denominator: 2n });
  expect(fraction(-6n, -4n)).toEqual({ numerator: 3n, denominator: 2n });
  expect(fraction(0n, -4n)).toEqual(zero);
  expect(fraction(7n, 7n)).toEqual(one);
});

test('nothing is divided by zero', () => {
  expect(() => fraction(1n, 0n)).toThrow('money/division-by-zero');
  expect(() => divide(half, zero)).toThrow('money/division-by-zero');
});

test('the smaller and the larger of two, on both sides of zero', () => {
  expect([minimum(half, third), minimum(third, half)]).toEqual([third, third]);
  expect([maximum(half, third), maximum(third, half)]).toEqual([half, half]);
  expect(minimum(fraction(-1n, 2n), third)).toEqual(fraction(-1n, 2n));
  expect(maximum(fraction(-1n, 2n), third)).toEqual(third);
});

test('comparing tells less, equal and more', () => {
  expect([compare(third, half), compare(half, half), compare(half, third)]).toEqual([-1, 0, 1]);
});

test('a sum of fractions with and without a common denominator', () => {
  expect(add(half, half)).toEqual(one);
  expect(sum([half, third, fraction(1n, 6n)])).toEqual(one);
  expect(sum([])).toEqual(zero);
});
