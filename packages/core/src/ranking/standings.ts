import { compareText, PacelineError } from '../foundation/index.js';
import { type Fraction, fraction, zero } from '../money/index.js';
import { type Kept, keptOf, placeOf, type Standings, sealStandings } from './kept-standings.js';
import { compareTieBreakers, orderScores } from './order-scores.js';
import type { Ranked, RankInput, RankOptions, Scored } from './rank-input.js';
import { positionOf } from './rank-method.js';

/**
 * Ranks by score, exactly: equal means equal fractions. Whoever has no score is unranked, not last. Equals stand in order of tie-breakers, then of id;
 * shuffled input gives the same standings.
 *
 * @throws PacelineError `ranking/tie-breaker-needed` for `ordinal` when somebody brings no tie-breaker; `ranking/duplicate-id` where somebody is looked for by
 * id and a list has one twice
 * @example
 * const standings = standingsOf([{ id: 'a', score: fraction(3n) }, { id: 'b', score: one }], { method: 'competition' });
 * placeIn(standings, 'b'); // { id: 'b', position: 2, tied: false }
 */
export function standingsOf(list: readonly RankInput[], options: RankOptions): Standings {
  const scored = list.filter((each): each is Scored => each.score !== null);
  if (options.method === 'ordinal' && scored.some((each) => (each.tieBreakers?.length ?? 0) === 0)) {
    throw new PacelineError('ranking/tie-breaker-needed', 'an ordinal ranking needs declared tie-breakers', {
      help: 'give every participant `tieBreakers`, or rank by another method',
    });
  }
  const order = orderScores(scored, options.lowerIsBetter ?? false);
  const groups = groupsIn(scored, order);
  const unranked = list.filter((each) => each.score === null).map((each) => each.id);
  return sealStandings({ options, list: scored, order, places: null, ...groups }, unranked.sort(compareText));
}

function groupsIn(list: readonly Scored[], order: Int32Array): Pick<Kept, 'start' | 'end' | 'above'> {
  const size = order.length;
  const start = new Int32Array(size);
  const end = new Int32Array(size);
  const above = new Int32Array(size);
  let groups = 0;
  for (let from = 0; from < size; groups += 1) {
    const first = list[order[from] ?? 0] as Scored;
    let to = from + 1;
    while (to < size && areEqual(first, list[order[to] ?? 0] as Scored)) to += 1;
    start.fill(from, from, to);
    end.fill(to, from, to);
    above.fill(groups, from, to);
    from = to;
  }
  return { start, end, above };
}

function areEqual(a: Scored, b: Scored): boolean {
  // Fractions are in lowest terms, so equal ones are written alike.
  if (a.score.numerator !== b.score.numerator || a.score.denominator !== b.score.denominator) return false;
  return compareTieBreakers(a.tieBreakers ?? [], b.tieBreakers ?? []) === 0;
}

/** The place of somebody, or null for who is not ranked. */
export function placeIn(standings: Standings, id: string): Ranked | null {
  const place = placeOf(keptOf(standings), id);
  return place === undefined ? null : rankedAt(standings, place);
}

/** Everybody ranked, best first. */
export function everyPlace(standings: Standings): Ranked[] {
  return placesBetween(standings, 0, standings.size);
}

/** The first `count` rows, best first. @throws PacelineError `ranking/not-a-count` */
export function topPlaces(standings: Standings, count: number): Ranked[] {
  return placesBetween(standings, 0, countOf(count));
}

/** Somebody with up to `each` rows on either side; nothing for who is not ranked. @throws PacelineError `ranking/not-a-count` */
export function placesAround(standings: Standings, id: string, each: number): Ranked[] {
  const place = placeOf(keptOf(standings), id);
  const rows = countOf(each);
  return place === undefined ? [] : placesBetween(standings, place - rows, place + rows + 1);
}

/**
 * The first rows, and where somebody stands further down their neighbourhood after a gap, whose size is not said.
 * `gapAfter` is the number of rows before the gap, or null when there is none.
 *
 * @throws PacelineError `ranking/not-a-count`
 */
export function boardPlaces(
  standings: Standings,
  { top, id, each }: { readonly top: number; readonly id: string; readonly each: number },
): { readonly rows: readonly Ranked[]; readonly gapAfter: number | null } {
  const place = placeOf(keptOf(standings), id);
  const first = place === undefined ? 0 : Math.max(place - countOf(each), 0);
  const last = place === undefined ? 0 : place + each + 1;
  if (first <= countOf(top)) return { rows: placesBetween(standings, 0, Math.max(top, last)), gapAfter: null };
  const rows = [...placesBetween(standings, 0, top), ...placesBetween(standings, first, last)];
  return { rows, gapAfter: Math.min(top, standings.size) };
}

/**
 * The share of the others who are strictly better, from 0 (nobody) to 1; 0 where nobody else is ranked. Null for who is not ranked.
 * (SQL calls it `PERCENT_RANK` of a descending order.)
 */
export function shareAbove(standings: Standings, id: string): Fraction | null {
  const { start } = keptOf(standings);
  const place = placeOf(keptOf(standings), id);
  if (place === undefined) return null;
  return standings.size === 1 ? zero : fraction(BigInt(start[place] ?? 0), BigInt(standings.size - 1));
}

/** The share of all ranked who are as good or better, above 0 up to 1. Null for who is not ranked. (SQL: `CUME_DIST` of a descending order.) */
export function shareAtOrAbove(standings: Standings, id: string): Fraction | null {
  const { end } = keptOf(standings);
  const place = placeOf(keptOf(standings), id);
  return place === undefined ? null : fraction(BigInt(end[place] ?? 0), BigInt(standings.size));
}

/** @throws PacelineError `ranking/not-a-count` */
function countOf(count: number): number {
  if (Number.isSafeInteger(count) && count >= 0) return count;
  throw new PacelineError('ranking/not-a-count', `rows cannot be counted by ${count}`, {
    help: 'give a whole number from 0',
  });
}

function placesBetween(standings: Standings, from: number, to: number): Ranked[] {
  const rows: Ranked[] = [];
  for (let place = Math.max(from, 0); place < Math.min(to, standings.size); place += 1)
    rows.push(rankedAt(standings, place));
  return rows;
}

function rankedAt(standings: Standings, place: number): Ranked {
  const { options, list, order, start, end, above: groups } = keptOf(standings);
  const above = start[place] ?? 0;
  const equal = (end[place] ?? 0) - above;
  const position = positionOf(options.method, { above, equal, groups: groups[place] ?? 0, ahead: place - above });
  return { id: (list[order[place] ?? 0] as Scored).id, position, tied: equal > 1 };
}
