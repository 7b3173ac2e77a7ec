import { compareText, PacelineError } from '../foundation/index.js';
import { compare } from '../money/index.js';
import { type Kept, keptOf, placeOf, type Standings } from './kept-standings.js';
import { compareTieBreakers } from './order-scores.js';
import type { Ranked, Scored } from './rank-input.js';

/**
 * The place that somebody would have with another score, everybody else as they are: in time that grows with the digits of the number of people.
 *
 * @throws PacelineError `ranking/tie-breaker-needed` for an ordinal ranking and a candidate without tie-breakers
 */
export function placeWith(standings: Standings, candidate: Scored): Ranked {
  const { options, list, order, above } = keptOf(standings);
  if (options.method === 'ordinal' && (candidate.tieBreakers?.length ?? 0) === 0) {
    throw new PacelineError('ranking/tie-breaker-needed', 'an ordinal ranking needs declared tie-breakers');
  }
  const sign = options.lowerIsBetter ? -1 : 1;
  const better = (place: number, orEqual: boolean) => {
    const other = list[order[place] ?? 0] as Scored;
    const byScore = sign * compare(candidate.score, other.score);
    const by = byScore || compareTieBreakers(other.tieBreakers ?? [], candidate.tieBreakers ?? []);
    return orEqual ? by <= 0 : by < 0;
  };
  const own = placeOf(keptOf(standings), candidate.id);
  const first = firstWhere(standings.size, (place) => !better(place, false));
  const last = firstWhere(standings.size, (place) => !better(place, true));
  // The row of before does not stand in the way of the row of after.
  const leftAbove = own !== undefined && own < first ? 1 : 0;
  const leftEqual = own !== undefined && own >= first && own < last ? 1 : 0;
  const equals = last - first - leftEqual;
  const start = first - leftAbove;
  const groups = first === 0 ? 0 : (above[first - 1] ?? 0) + 1;
  const isOnlyOne = leftAbove === 1 && isAlone(keptOf(standings), own ?? 0);
  const position = {
    competition: start + 1,
    modified: start + equals + 1,
    dense: groups - (isOnlyOne ? 1 : 0) + 1,
    ordinal: start + countBelow(standings, candidate, { first, last, own }) + 1,
    fractional: start + 1 + equals / 2,
  }[options.method];
  return { id: candidate.id, position, tied: equals > 0 };
}

function isAlone({ start, end }: Kept, place: number): boolean {
  return (end[place] ?? 0) - (start[place] ?? 0) === 1;
}

/** Of those equal to a candidate, how many come first by id. */
function countBelow(
  standings: Standings,
  candidate: Scored,
  { first, last, own }: { readonly first: number; readonly last: number; readonly own: number | undefined },
): number {
  const { list, order } = keptOf(standings);
  let count = 0;
  for (let place = first; place < last; place += 1) {
    if (place !== own && compareText((list[order[place] ?? 0] as Scored).id, candidate.id) < 0) count += 1;
  }
  return count;
}

function firstWhere(size: number, holds: (place: number) => boolean): number {
  let low = 0;
  let high = size;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
