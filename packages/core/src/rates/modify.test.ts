import { describe, expect, test } from 'vitest';
import { unwrap } from '../foundation/index.js';
import { fraction, one, parseFraction, toExactText, zero } from '../money/index.js';
import { capSum, factorAt, interpolate, type PeriodMultiplier, parseFactors } from './index.js';

const number = (text: string) => unwrap(parseFraction(text));

describe('a factor', () => {
  const tiers = unwrap(
    parseFactors([
      { from: '1', factor: '1.2' },
      { from: '2', factor: '1.5' },
    ]),
  );
  const common: PeriodMultiplier = {
    by: { kind: 'attainment' },
    mode: 'whole',
    tiers,
    outside: 'flat',
    combine: 'multiply',
  };
  const factors = (more: Partial<PeriodMultiplier>) =>
    ['0', '0.5', '1', '1.5', '2', '3'].map((at) => toExactText(factorAt({ ...common, ...more }, number(at))));

  test('is 1 below the first tier, unless its line goes on there', () => {
    expect(factors({ mode: 'whole' })).toEqual(['1', '1', '1.2', '1.2', '1.5', '1.5']);
    expect(factors({ mode: 'whole', outside: 'extend' })).toEqual(['1', '1', '1.2', '1.2', '1.5', '1.5']);
    expect(factors({ mode: 'interpolated' })).toEqual(['1', '1', '1.2', '1.35', '1.5', '1.5']);
    expect(factors({ mode: 'interpolated', outside: 'extend' })).toEqual(['0.9', '1.05', '1.2', '1.35', '1.5', '1.8']);
  });
});

describe('a line between points', () => {
  const point = { from: one, result: fraction(5n), edge: 'upper' } as const;
  const points = [point, { ...point, from: fraction(2n), result: fraction(7n) }];

  test('is nothing below the first and flat above the last when nothing else is said', () => {
    const found = ['0', '1', '1.5', '2', '9'].map((at) => toExactText(interpolate(points, number(at))));
    expect(found).toEqual(['0', '5', '6', '7', '7']);
  });

  test('through one point is flat in both directions when it goes on, and through none is 0', () => {
    expect(['0', '1', '9'].map((at) => toExactText(interpolate([point], number(at), 'extend')))).toEqual([
      '5',
      '5',
      '5',
    ]);
    expect(interpolate([], one, 'extend')).toEqual(zero);
  });
});

test('a cap leaves all up to its amount and a part of what is beyond', () => {
  const half = fraction(1n, 2n);
  const left = ['99', '100', '110'].map((sum) => toExactText(capSum(number(sum), fraction(100n), half)));
  expect(left).toEqual(['99', '100', '105']);
});
