import type { Ranked, RankInput } from './rank-input.js';
import type { RankMethod } from './rank-method.js';
import { everyPlace, standingsOf } from './standings.js';

/**
 * Everybody's place at once; {@link standingsOf} for parts of it. Higher is better.
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
  const standings = standingsOf(list, { method });
  return { ranked: everyPlace(standings), unranked: standings.unranked };
}
