import type { RankMethod } from '../ranking/index.js';
import type { MetricLabel, Person, View } from './envelope.js';
import type { Shown } from './shown.js';

/** A place in the visible ranking: among the rows that this viewer may see in order, and no others. */
export interface VisibleRank {
  readonly position: number;
  readonly tied: boolean;
}

/** One row; `rank` is absent on unranked rows. */
export interface LeaderboardRow {
  readonly person: Person;
  readonly value: Shown;
  readonly rank?: VisibleRank;
}

/** The body of a {@link LeaderboardView}. */
export interface LeaderboardBody {
  readonly metric: MetricLabel;
  readonly method: RankMethod;
  /** Rows whose order the viewer may see and that have a value, best first. */
  readonly ranked: readonly LeaderboardRow[];
  /** Rows without a place (no data, or the order is not shared), by name. */
  readonly unranked: readonly LeaderboardRow[];
  /** The viewer's own place among `of` ranked rows; null when the viewer is not ranked. */
  readonly you: { readonly position: number; readonly tied: boolean; readonly of: number } | null;
}

/** Who stands where, among those whom the viewer may see. */
export type LeaderboardView = View<'leaderboard', LeaderboardBody>;
