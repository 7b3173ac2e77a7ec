import { expect, test } from 'vitest';
import { allocate, fraction } from './index.js';

const part = (id: string, weight: bigint) => ({ id, weight: fraction(weight) });

test('weights below zero, and weights that are all zero, are refused', () => {
  const unusable = [
    [],
    [part('ana', 0n)],
    [part('ana', 0n), part('ben', 0n)],
    [part('ana', 3n), part('ben', -1n)],
    [part('ana', -1n)],
  ];
  for (const parts of unusable) expect(() => allocate(100n, parts)).toThrow('money/unusable-weights');
});

test('a weight of zero gets nothing, also when a unit is left over', () => {
  expect(allocate(100n, [part('ana', 0n), part('ben', 1n), part('cem', 2n)])).toEqual([0n, 33n, 67n]);
});

test('equal remainders go to the smaller id, and to the first of equal ids', () => {
  expect(allocate(1n, [part('ben', 1n), part('ana', 1n)])).toEqual([0n, 1n]);
  expect(allocate(1n, [part('ana', 1n), part('ana', 1n)])).toEqual([1n, 0n]);
  expect(allocate(-1n, [part('ben', 1n), part('ana', 1n)])).toEqual([0n, -1n]);
});

test('nothing is allotted as nothing', () => {
  expect(allocate(0n, [part('ana', 1n), part('ben', 2n)])).toEqual([0n, 0n]);
});
