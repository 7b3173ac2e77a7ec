import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareText } from '../foundation/index.js';
import { add, compare, type Fraction, fraction, one, sum, toExactText } from '../money/index.js';
import {
  boardPlaces,
  everyPlace,
  placeIn,
  placesAround,
  placeWith,
  type RankInput,
  type RankMethod,
  rankMethods,
  shareAbove,
  shareAtOrAbove,
  standingsOf,
  topPlaces,
} from './index.js';

const seed = 20_261_124;

const ids = (count: number) =>
  fc.uniqueArray(fc.string({ minLength: 1, maxLength: 4 }), { minLength: count, maxLength: count });
/** Near each other and far apart, thirds, halves, and numbers that doubles cannot tell apart. */
const score = fc.oneof(
  fc.integer({ min: -4, max: 4 }).map((each) => fraction(BigInt(each))),
  fc
    .tuple(fc.integer({ min: -9, max: 9 }), fc.integer({ min: 1, max: 9 }))
    .map(([a, b]) => fraction(BigInt(a), BigInt(b))),
  fc.integer({ min: 0, max: 3 }).map((each) => fraction(10n ** 30n + BigInt(each), 3n * 10n ** 30n)),
  fc.integer({ min: 0, max: 3 }).map((each) => fraction(2n ** 53n - 1n - BigInt(each), 2n ** 53n - 2n)),
);
const people = (most: number, scores: fc.Arbitrary<Fraction> = score) =>
  fc.integer({ min: 0, max: most }).chain((count) =>
    fc
      .tuple(
        ids(count),
        fc.array(fc.tuple(fc.option(scores, { freq: 8 }), fc.integer({ min: 0, max: 2 })), {
          minLength: count,
          maxLength: count,
        }),
      )
      .map(([names, values]) =>
        names.map((id, index): RankInput => {
          const [value, tie] = values[index] ?? [null, 0];
          return { id, score: value, tieBreakers: [fraction(BigInt(tie))] };
        }),
      ),
  );
const methods = fc.constantFrom(...rankMethods);
const plain = (list: readonly RankInput[]): RankInput[] => list.map(({ id, score: own }) => ({ id, score: own }));
const positions = (list: readonly RankInput[], method: RankMethod, lowerIsBetter = false) =>
  new Map(everyPlace(standingsOf(list, { method, lowerIsBetter })).map((each) => [each.id, each.position]));

describe('places', () => {
  test('are those of the table: 50, 50, 30, 30, 30, 10', () => {
    const list = [50, 50, 30, 30, 30, 10].map((each, index) => ({ id: `p${index}`, score: fraction(BigInt(each)) }));
    const of = (method: RankMethod) => [...positions(list, method).values()];
    expect(of('competition')).toEqual([1, 1, 3, 3, 3, 6]);
    expect(of('modified')).toEqual([2, 2, 5, 5, 5, 6]);
    expect(of('dense')).toEqual([1, 1, 2, 2, 2, 3]);
    expect(of('fractional')).toEqual([1.5, 1.5, 4, 4, 4, 6]);
    const standings = standingsOf(list, { method: 'competition' });
    expect(list.map(({ id }) => toExactText(shareAbove(standings, id) ?? one))).toEqual([
      '0',
      '0',
      '0.4',
      '0.4',
      '0.4',
      '1',
    ]);
    expect(list.map(({ id }) => toExactText(shareAtOrAbove(standings, id) ?? one))).toEqual([
      '1/3',
      '1/3',
      '5/6',
      '5/6',
      '5/6',
      '1',
    ]);
  });

  test('are what their definitions count, in either direction, and do not depend on the order of the input', () => {
    const seen = { ties: 0, unranked: 0, alone: 0, brokenTies: 0 };
    fc.assert(
      fc.property(people(12), fc.boolean(), fc.boolean(), (full, lowerIsBetter, breaks) => {
        const list = breaks ? full : plain(full);
        const scored = list.filter((each): each is RankInput & { score: Fraction } => each.score !== null);
        const better = (a: (typeof scored)[number], b: (typeof scored)[number]) => {
          const by = compare(a.score, b.score) * (lowerIsBetter ? -1 : 1);
          return by > 0 || (by === 0 && breaks && compare(a.tieBreakers?.[0] ?? one, b.tieBreakers?.[0] ?? one) > 0);
        };
        const by = Object.fromEntries(
          rankMethods
            .filter((each) => breaks || each !== 'ordinal')
            .map((each) => [each, positions(list, each, lowerIsBetter)]),
        ) as Record<RankMethod, Map<string, number>>;
        const standings = standingsOf(list, { method: 'competition', lowerIsBetter });
        for (const each of scored) {
          const above = scored.filter((other) => better(other, each));
          const equal = scored.filter((other) => !better(other, each) && !better(each, other));
          const groups = above.filter(
            (other, index) => !above.slice(0, index).some((same) => !better(same, other) && !better(other, same)),
          );
          expect(by.competition.get(each.id)).toBe(1 + above.length);
          expect(by.modified.get(each.id)).toBe(above.length + equal.length);
          expect(by.dense.get(each.id)).toBe(1 + groups.length);
          expect(by.fractional.get(each.id)).toBe(above.length + (equal.length + 1) / 2);
          const first = equal.filter((other) => compareText(other.id, each.id) < 0).length;
          if (breaks) expect(by.ordinal.get(each.id)).toBe(1 + above.length + first);
          expect(placeIn(standings, each.id)?.tied).toBe(equal.length > 1);
          const others = scored.length - 1;
          expect(shareAbove(standings, each.id)).toEqual(fraction(BigInt(above.length), BigInt(Math.max(others, 1))));
          expect(shareAtOrAbove(standings, each.id)).toEqual(
            fraction(BigInt(above.length + equal.length), BigInt(scored.length)),
          );
          if (equal.length > 1) seen.ties += 1;
          if (scored.length === 1) seen.alone += 1;
          if (
            breaks &&
            scored.some((other) => other !== each && compare(other.score, each.score) === 0 && !equal.includes(other))
          )
            seen.brokenTies += 1;
        }
        const unranked = list.filter((each) => each.score === null).map((each) => each.id);
        expect(standings.unranked).toEqual(unranked.sort(compareText));
        seen.unranked += unranked.length;
        for (const id of unranked) {
          expect([
            placeIn(standings, id),
            shareAbove(standings, id),
            shareAtOrAbove(standings, id),
            placesAround(standings, id, 1),
          ]).toEqual([null, null, null, []]);
        }
        expect(everyPlace(standingsOf([...list].reverse(), { method: 'competition', lowerIsBetter }))).toEqual(
          everyPlace(standings),
        );
      }),
      { seed, numRuns: 400 },
    );
    expect(Math.min(...Object.values(seen))).toBeGreaterThan(20);
  });

  test('hold together: least, middle and most; the sum of the middles; all alike without ties; turned around', () => {
    let without = 0;
    fc.assert(
      fc.property(people(10), (full) => {
        const list = plain(full);
        const [least, most, dense, middle] = (['competition', 'modified', 'dense', 'fractional'] as const).map((each) =>
          positions(list, each),
        );
        const size = least?.size ?? 0;
        const up = positions(list, 'competition', true);
        let isTied = false;
        for (const [id, low] of least ?? []) {
          const [high, between] = [most?.get(id) ?? 0, middle?.get(id) ?? 0];
          expect(low <= between && between <= high && (dense?.get(id) ?? 0) <= low).toBe(true);
          expect(up.get(id)).toBe(size + 1 - high);
          if (low !== high) isTied = true;
        }
        expect(sum([...(middle?.values() ?? [])].map((each) => fraction(BigInt(2 * each))))).toEqual(
          fraction(BigInt(size * (size + 1))),
        );
        if (!isTied) expect([most, dense, middle]).toEqual([least, least, least]);
        if (!isTied && size > 3) without += 1;
      }),
      { seed, numRuns: 300 },
    );
    expect(without).toBeGreaterThan(10);
  });

  test('do not change when every score is moved by a rising map', () => {
    fc.assert(
      fc.property(
        people(10),
        methods.filter((each) => each !== 'ordinal'),
        (list, method) => {
          const moved = list.map((each) => ({ ...each, score: each.score && add(each.score, fraction(7n, 3n)) }));
          expect(positions(moved, method)).toEqual(positions(list, method));
        },
      ),
      { seed },
    );
  });
});

describe('many', () => {
  // Beyond a few hundred the order comes from the digits of doubles; fractions decide what doubles cannot.
  const many = fc.tuple(fc.array(score, { minLength: 300, maxLength: 500 }), fc.boolean()).map(([scores, wide]) =>
    scores.map(
      (each, index): RankInput => ({
        id: `p${index}`,
        score: wide ? each : fraction(each.numerator % 1000n, 7n),
        tieBreakers: [fraction(BigInt(index % 3))],
      }),
    ),
  );

  test('stand as few would', () => {
    const seen = { doubles: 0, fractions: 0 };
    fc.assert(
      fc.property(many, fc.boolean(), (list, lowerIsBetter) => {
        const isSafe = list.every(
          (each) =>
            each.score &&
            Number.isSafeInteger(Number(each.score.numerator)) &&
            Number.isSafeInteger(Number(each.score.denominator)),
        );
        if (isSafe) seen.doubles += 1;
        else seen.fractions += 1;
        const expected = [...list].sort(
          (a, b) =>
            compare(b.score ?? one, a.score ?? one) * (lowerIsBetter ? -1 : 1) ||
            compare(b.tieBreakers?.[0] ?? one, a.tieBreakers?.[0] ?? one) ||
            compareText(a.id, b.id),
        );
        const places = everyPlace(standingsOf(list, { method: 'ordinal', lowerIsBetter }));
        expect(places.map((each) => each.id)).toEqual(expected.map((each) => each.id));
      }),
      { seed, numRuns: 40 },
    );
    expect(Math.min(...Object.values(seen))).toBeGreaterThan(5);
  });

  test('are ordered by fractions where two of them round to one double', () => {
    // Both are 1/3 as doubles: their difference is less than one part in 10^31.
    const n = 2n ** 53n - 1n;
    const near = [fraction(n - 2n, n), fraction(n - 3n, n - 1n)];
    expect(
      near.map((each) => Number(each.numerator) / Number(each.denominator)).every((each, _, all) => each === all[0]),
    ).toBe(true);
    const list = Array.from(
      { length: 400 },
      (_, index): RankInput => ({ id: `p${String(index).padStart(3, '0')}`, score: near[index % 2] ?? null }),
    );
    const places = everyPlace(standingsOf(list, { method: 'dense' }));
    expect(places.slice(0, 200).every((each) => each.position === 1 && Number(each.id.slice(1)) % 2 === 0)).toBe(true);
    expect(places.slice(200).every((each) => each.position === 2)).toBe(true);
  });
});

describe('a part of the standings', () => {
  test('is cut from the whole: the top, a neighbourhood, a board with a gap', () => {
    const seen = { gap: 0, whole: 0 };
    const small = fc.integer({ min: 0, max: 4 });
    fc.assert(
      fc.property(people(14), small, small, fc.nat(), (list, top, each, pick) => {
        const standings = standingsOf(list, { method: 'competition' });
        const all = everyPlace(standings);
        expect(topPlaces(standings, top)).toEqual(all.slice(0, top));
        const { id } = list[pick % Math.max(list.length, 1)] ?? { id: 'nobody' };
        const place = all.findIndex((row) => row.id === id);
        const near = place < 0 ? [] : all.slice(Math.max(place - each, 0), place + each + 1);
        expect(placesAround(standings, id, each)).toEqual(near);
        const board = boardPlaces(standings, { top, id, each });
        expect(board.rows).toEqual(all.filter((row) => all.indexOf(row) < top || near.includes(row)));
        const isGap = place - each > top;
        expect(board.gapAfter).toBe(isGap ? Math.min(top, all.length) : null);
        if (isGap) seen.gap += 1;
        else if (all.length > 0) seen.whole += 1;
      }),
      { seed, numRuns: 300 },
    );
    expect(Math.min(...Object.values(seen))).toBeGreaterThan(20);
  });
});

describe('another score', () => {
  test('has the place that ranking everybody anew would give', () => {
    const seen = { new: 0, up: 0, down: 0, tied: 0 };
    fc.assert(
      fc.property(people(10), methods, fc.boolean(), score, fc.nat(), (list, method, lowerIsBetter, other, pick) => {
        const options = { method, lowerIsBetter };
        const before = list[pick % (list.length + 1)];
        const candidate = { id: before?.id ?? 'somebody new', score: other, tieBreakers: [fraction(1n)] };
        const standings = standingsOf(list, options);
        const after = standingsOf([...list.filter((each) => each.id !== candidate.id), candidate], options);
        const place = placeWith(standings, candidate);
        expect(place).toEqual(placeIn(after, candidate.id));
        const old = placeIn(standings, candidate.id)?.position;
        if (old === undefined) seen.new += 1;
        else if (place.position < old) seen.up += 1;
        else if (place.position > old) seen.down += 1;
        if (place.tied) seen.tied += 1;
      }),
      { seed, numRuns: 600 },
    );
    expect(Math.min(...Object.values(seen))).toBeGreaterThan(30);
  });

  test('needs a tie-breaker where the ranking is ordinal', () => {
    const standings = standingsOf([{ id: 'a', score: one, tieBreakers: [one] }], { method: 'ordinal' });
    expect(() => placeWith(standings, { id: 'b', score: one })).toThrow('ranking/tie-breaker-needed');
  });
});

test('nobody is ranked twice, rows are counted in whole numbers, and nothing but standings is read', () => {
  const twice = [one, one].map((each) => ({ id: 'a', score: each }));
  expect(() => placeIn(standingsOf(twice, { method: 'dense' }), 'a')).toThrow('ranking/duplicate-id');
  const standings = standingsOf([{ id: 'a', score: one }], { method: 'dense' });
  for (const odd of [-1, 0.5, Number.NaN]) {
    expect(() => topPlaces(standings, odd)).toThrow('ranking/not-a-count');
    expect(() => placesAround(standings, 'a', odd)).toThrow('ranking/not-a-count');
    expect(() => boardPlaces(standings, { top: odd, id: 'a', each: 1 })).toThrow('ranking/not-a-count');
    expect(() => boardPlaces(standings, { top: 1, id: 'a', each: odd })).toThrow('ranking/not-a-count');
  }
  expect(() => topPlaces({ size: 1, unranked: [] } as never, 1)).toThrow('ranking/not-standings');
});
