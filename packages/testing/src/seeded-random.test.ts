import { expect, test } from 'vitest';
import { seededRandom } from './index.js';

test('mulberry32 gives the published sequence', () => {
  const { next } = seededRandom(1);
  expect([next(), next(), next()].map((each) => Math.round(each * 0x1_0000_0000))).toEqual([
    2693262067, 11749833, 2265367787,
  ]);
});

test('whole numbers stay within their bounds and reach both', () => {
  const random = seededRandom(7);
  const seen = new Set(Array.from({ length: 200 }, () => random.between(3, 6)));
  expect([...seen].sort()).toEqual([3, 4, 5, 6]);
});
