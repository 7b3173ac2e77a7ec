import { assertNever, compareText, PacelineError } from '../foundation/index.js';
import { compare, type Fraction } from '../money/index.js';
import type { RankMethod } from './rank-method.js';

/** Somebody to rank. `score` is null when there is no data; `tieBreakers` are compared in order, higher first. */
export interface RankInput {
  readonly id: string;
  readonly score: Fraction | null;
  readonly tieBreakers?: readonly Fraction[];
}

/** A place. `tied` says that somebody else has the same place (in an ordinal ranking: that only the id decided). */
export interface Ranked {
  readonly id: string;
  readonly position: number;
  readonly tied: boolean;
}

/**
 * Ranks by score, higher first, exactly: equal means equal fractions. Whoever has no score is unranked, not last.
 * Everybody in one place stands in order of id; shuffled input gives the same ranking.
 *
 * @throws PacelineError `ranking/tie-breaker-needed` for `ordinal` when somebody brings no tie-breaker
 * @example
 * rankParticipants([{ id: 'a', score: fraction(3n) }, { id: 'b', score: fraction(3n) }, { id: 'c', score: one }], 'dense').ranked;
 * // [{ id: 'a', position: 1, tied: true }, { id: 'b', position: 1, tied: true }, { id: 'c', position: 2, tied: false }]
 */
export function rankParticipants(
  list: readonly RankInput[],
  method: RankMethod,
): { readonly ranked: readonly Ranked[]; readonly unranked: readonly string[] } {
  const scored = list.filter((each): each is RankInput & { score: Fraction } => each.score !== null);
  if (method === 'ordinal' && scored.some((each) => (each.tieBreakers?.length ?? 0) === 0)) {
    throw new PacelineError('ranking/tie-breaker-needed', 'an ordinal ranking needs declared tie-breakers', {
      help: 'give every participant `tieBreakers`, or rank by competition or dense',
    });
  }
  const better = (a: RankInput & { score: Fraction }, b: RankInput & { score: Fraction }) =>
    compare(b.score, a.score) || compareTieBreakers(a.tieBreakers ?? [], b.tieBreakers ?? []);
  scored.sort((a, b) => better(a, b) || compareText(a.id, b.id));
  const ranked: Ranked[] = [];
  scored.forEach((each, index) => {
    const before = scored[index - 1];
    const after = scored[index + 1];
    const tiesBefore = before !== undefined && better(before, each) === 0;
    const tiesAfter = after !== undefined && better(each, after) === 0;
    const position = positionOf(method, index, tiesBefore, ranked.at(-1)?.position ?? 0);
    ranked.push({ id: each.id, position, tied: tiesBefore || tiesAfter });
  });
  const unranked = list.filter((each) => each.score === null).map((each) => each.id);
  return { ranked, unranked: unranked.sort(compareText) };
}

function positionOf(method: RankMethod, index: number, tied: boolean, last: number): number {
  switch (method) {
    case 'ordinal':
      return index + 1;
    case 'competition':
      return tied ? last : index + 1;
    case 'dense':
      return tied ? last : last + 1;
    default:
      return assertNever(method);
  }
}

function compareTieBreakers(a: readonly Fraction[], b: readonly Fraction[]): number {
  for (let i = 0; i < Math.max(a.length, b.length); i += 1) {
    const left = a[i];
    const right = b[i];
    const order = left && right ? compare(right, left) : left ? -1 : right ? 1 : 0;
    if (order !== 0) return order;
  }
  return 0;
}
