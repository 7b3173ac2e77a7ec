import { describe, expect, test } from 'vitest';
import { growthExponent } from './growth-exponent.mjs';
import { interleave } from './interleave.mjs';
import { median } from './median.mjs';
import { packAnswers, unpackAnswers } from './packed-answers.mjs';

describe('measuring', () => {
  test('the median is the middle, or the mean of the middle two', () => {
    expect([median([3, 1, 100]), median([4, 1, 2, 100]), median([7])]).toEqual([3, 3, 7]);
    expect(() => median([])).toThrow();
  });

  test('the exponent of growth is 1 in proportion and 2 with the square', () => {
    const points = (power: number) => [10, 100, 1000].map((size) => ({ size, time: 0.3 * size ** power }));
    expect(growthExponent(points(1))).toBeCloseTo(1, 9);
    expect(growthExponent(points(2))).toBeCloseTo(2, 9);
  });

  test('systems take turns, and the one with fewer rounds is spread over the whole', async () => {
    const turns: string[] = [];
    const entries = [
      { name: 'a', rounds: 4 },
      { name: 'b', rounds: 2 },
    ];
    await interleave(entries, async ({ name }) => {
      turns.push(name);
    });
    expect(turns.join('')).toBe('aabaab');
  });

  test('answers survive the way from one process to another', () => {
    const answers = {
      months: Float64Array.of(1, 2 ** 40),
      own: Int32Array.of(-1, 5, 6),
      override: new Int32Array(0),
    };
    expect(unpackAnswers(packAnswers(answers))).toEqual(answers);
  });
});
