import { PacelineError } from '../foundation/index.js';
import type { RankOptions, Scored } from './rank-input.js';

declare const standingsBrand: unique symbol;

/** Who stands where, sorted once: parts of it are read without sorting again. Made by `standingsOf`. */
export interface Standings {
  /** How many are ranked. */
  readonly size: number;
  /** Who has no score, by id: unranked, not last, and not counted. */
  readonly unranked: readonly string[];
  readonly [standingsBrand]: true;
}

/** What standings keep to themselves. Private to this room. */
export interface Kept {
  readonly options: RankOptions;
  readonly list: readonly Scored[];
  /** Positions in the list, best first. */
  readonly order: Int32Array;
  /** By place in the order: where the group of equals begins and ends, and how many groups stand above. */
  readonly start: Int32Array;
  readonly end: Int32Array;
  readonly above: Int32Array;
  /** Made when somebody is first looked for by id: a map of many costs more than sorting them. */
  places: ReadonlyMap<string, number> | null;
}

const kept = new WeakMap<Standings, Kept>();

/** Seals what was sorted. Private to this room. */
export function sealStandings(of: Kept, unranked: readonly string[]): Standings {
  const standings = Object.freeze({ size: of.order.length, unranked }) as unknown as Standings;
  kept.set(standings, of);
  return standings;
}

/** @throws PacelineError `ranking/not-standings` */
export function keptOf(standings: Standings): Kept {
  const found = kept.get(standings);
  if (found) return found;
  throw new PacelineError('ranking/not-standings', 'this object was not made by standingsOf');
}

/**
 * Where somebody stands in the order, from 0; undefined for who is not ranked. Private to this room.
 *
 * @throws PacelineError `ranking/duplicate-id`
 */
export function placeOf(of: Kept, id: string): number | undefined {
  of.places ??= mapPlaces(of);
  return of.places.get(id);
}

function mapPlaces({ list, order }: Kept): ReadonlyMap<string, number> {
  const places = new Map<string, number>();
  for (let place = 0; place < order.length; place += 1) places.set(list[order[place] ?? 0]?.id ?? '', place);
  if (places.size === order.length) return places;
  throw new PacelineError('ranking/duplicate-id', 'somebody stands in the list twice', {
    help: 'give each participant one score',
  });
}
