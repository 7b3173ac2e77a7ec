import type { Fraction } from '../money/index.js';
import type { RankMethod } from './rank-method.js';

/** Somebody to rank. `score` is null when there is no data; `tieBreakers` are compared in order, higher first. */
export interface RankInput {
  readonly id: string;
  readonly score: Fraction | null;
  readonly tieBreakers?: readonly Fraction[];
}

/** Somebody who has a score. */
export type Scored = RankInput & { readonly score: Fraction };

/** How to rank: the method, and whether the lower score is the better one (cycle time, say). Tie-breakers are always higher first. */
export interface RankOptions {
  readonly method: RankMethod;
  readonly lowerIsBetter?: boolean;
}

/** A place. `tied` says that somebody else has the same place (in an ordinal ranking: that only the id decided). */
export interface Ranked {
  readonly id: string;
  readonly position: number;
  readonly tied: boolean;
}
