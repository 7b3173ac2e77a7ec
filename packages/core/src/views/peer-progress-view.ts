import type { PlainDate } from '../calendar/index.js';
import type { Quantity } from '../explain/index.js';
import type { MetricLabel, Person, View } from './envelope.js';
import type { MissingReason, Shown } from './shown.js';

/**
 * Where somebody would be today if the target were reached evenly.
 * `expected` and `ahead` are ratios of the target; a negative `ahead` means behind. `basis` says how time was counted.
 */
export interface PaceLabel {
  readonly basis: 'business-days';
  readonly elapsedDays: number;
  readonly totalDays: number;
  readonly expected: Quantity;
  readonly ahead: Quantity;
}

/** The viewer's own progress, always exact. */
export interface OwnProgress {
  readonly person: Person;
  readonly value: Quantity | null;
  readonly because?: MissingReason;
  /** What is reached so far and what it is measured against; null where the host gave no such number. */
  readonly reached: Quantity | null;
  readonly target: Quantity | null;
  readonly pace: PaceLabel | null;
  /** Cumulative own result by day, in order; empty where the host gave no such series. */
  readonly series: readonly { readonly on: PlainDate; readonly reached: Quantity }[];
}

/** The body of a {@link PeerProgressView}. */
export interface PeerProgressBody {
  readonly metric: MetricLabel;
  readonly own: OwnProgress;
  /** Colleagues who share this metric with the viewer, by name. */
  readonly peers: readonly { readonly person: Person; readonly value: Shown }[];
}

/** My own progress and pace, beside the peers who share theirs with me. */
export type PeerProgressView = View<'peer-progress', PeerProgressBody>;
