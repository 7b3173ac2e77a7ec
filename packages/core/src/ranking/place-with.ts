import { compareText, PacelineError } from '../foundation/index.js';
import { compare } from '../money/index.js';
import { type Kept, keptOf, placeOf, type Standings } from './kept-standings.js';
import { compareTieBreakers } from './order-scores.js';
import type { Ranked, Scored } from './rank-input.js';
import { positionOf } from './rank-method.js';

/**
 * The place that somebody would have with another score, everybody else as they are: in time that grows with the digits of the number of people.
 *
 * @throws PacelineError `ranking/tie-breaker-needed` for an ordinal ranking and a candidate without tie-breakers
 */
export function placeWith(standings: Standings, candidate: Scored): Ranked {
  const { options, list, order, above: groupsAbove } = keptOf(standings);
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
  const of = keptOf(standings);
  const own = placeOf(of, candidate.id) ?? -1;
  const first = firstWhere(0, standings.size, (place) => !better(place, false));
  const last = firstWhere(first, standings.size, (place) => !better(place, true));
  // Equals stand in order of id.
  const here = firstWhere(
    first,
    last,
    (place) => compareText((list[order[place] ?? 0] as Scored).id, candidate.id) >= 0,
  );
  // The row of before does not stand in the way of the row of after.
  const leavesAbove = own >= 0 && own < first;
  const leavesEqual = own >= first && own < last;
  const others = last - first - Number(leavesEqual);
  const groups = first === 0 ? 0 : (groupsAbove[first - 1] ?? 0) + 1;
  const position = positionOf(options.method, {
    above: first - Number(leavesAbove),
    groups: groups - Number(leavesAbove && isAlone(of, own)),
    equal: others + 1,
    ahead: here - first,
  });
  return { id: candidate.id, position, tied: others > 0 };
}

function isAlone({ start, end }: Kept, place: number): boolean {
  return (end[place] ?? 0) - (start[place] ?? 0) === 1;
}

/** The first place in `[from, to)` of which something holds, and of all after it. */
function firstWhere(from: number, to: number, holds: (place: number) => boolean): number {
  let low = from;
  let high = to;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
