import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fraction } from '../money/index.js';
import { type RankInput, rankParticipants } from './index.js';

const seed = 20_261_123;
const scores = (list: readonly (number | null)[]): RankInput[] =>
  list.map((score, index) => ({ id: `p${index}`, score: score === null ? null : fraction(BigInt(score)) }));
const places = (method: 'competition' | 'dense', list: readonly number[]) =>
  rankParticipants(scores(list), method).ranked.map((each) => each.position);

describe('ranking', () => {
  test('shares places as each method says', () => {
    const list = [50, 50, 30, 30, 30, 10];
    expect(places('competition', list)).toEqual([1, 1, 3, 3, 3, 6]);
    expect(places('dense', list)).toEqual([1, 1, 2, 2, 2, 3]);
    const ordinal = scores(list).map((each, index) => ({ ...each, tieBreakers: [fraction(BigInt(-index))] }));
    expect(rankParticipants(ordinal, 'ordinal').ranked.map((each) => each.position)).toEqual([1, 2, 3, 4, 5, 6]);
  });

  test('never guesses an ordinal order', () => {
    expect(() => rankParticipants(scores([1, 2]), 'ordinal')).toThrow('ranking/tie-breaker-needed');
    const same = scores([5, 5]).map((each) => ({ ...each, tieBreakers: [fraction(1n)] }));
    expect(rankParticipants(same, 'ordinal').ranked.map((each) => [each.position, each.tied])).toEqual([
      [1, true],
      [2, true],
    ]);
  });

  test('leaves whoever has no score unranked, not last', () => {
    expect(rankParticipants(scores([null, 5, null]), 'competition')).toEqual({
      ranked: [{ id: 'p1', position: 1, tied: false }],
      unranked: ['p0', 'p2'],
    });
  });

  test('sees a difference of one part in 10^30, and none where there is none', () => {
    const third = { id: 'a', score: fraction(1n, 3n) };
    const less = { id: 'b', score: fraction(10n ** 30n - 1n, 3n * 10n ** 30n) };
    const same = { id: 'c', score: fraction(2n, 6n) };
    expect(rankParticipants([less, same, third], 'competition').ranked.map((each) => [each.id, each.position])).toEqual(
      [
        ['a', 1],
        ['c', 1],
        ['b', 3],
      ],
    );
  });

  test('places are what their definitions count, and do not depend on the order of the input', () => {
    let ties = 0;
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 8 }), { maxLength: 20 }), (list) => {
        const input = scores(list);
        const competition = rankParticipants(input, 'competition');
        const dense = new Map(rankParticipants(input, 'dense').ranked.map((each) => [each.id, each.position]));
        const scoreOf = new Map(input.map((each, index) => [each.id, list[index] ?? 0]));
        for (const each of competition.ranked) {
          const own = scoreOf.get(each.id) ?? 0;
          const better = list.filter((score) => score > own);
          expect(each.position).toBe(1 + better.length);
          expect(dense.get(each.id)).toBe(1 + new Set(better).size);
          expect(each.tied).toBe(list.filter((score) => score === own).length > 1);
          if (each.tied) ties += 1;
        }
        expect(rankParticipants([...input].reverse(), 'competition')).toEqual(competition);
      }),
      { seed },
    );
    expect(ties).toBeGreaterThan(0);
  });
});
