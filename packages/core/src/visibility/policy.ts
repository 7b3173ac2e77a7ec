import type { Effective, PlainDate } from '../calendar/index.js';
import type { Fraction } from '../money/index.js';
import type { DecisionCode } from './detail.js';
import type { Audience, Subjects } from './policy-document.js';

/** A metric, read. */
export interface Metric {
  readonly id: string;
  readonly label: string;
  readonly unit: 'ratio' | 'money' | 'count';
  readonly pay: boolean;
  readonly bands: readonly Fraction[];
  readonly roundTo: Fraction | null;
}

/** A rule, read: `grants` is what it allows or lets be handed on, or the cap of a limit. */
export interface Rule {
  readonly id: string;
  readonly effect: 'allow' | 'limit' | 'deny' | 'grant';
  readonly who: Audience;
  readonly whose: Subjects;
  readonly metrics: 'all' | ReadonlySet<string>;
  readonly grants: DecisionCode;
  readonly holds: Effective;
  /** The first day whose numbers an allow shows; null for all. */
  readonly since: PlainDate | null;
}

/** A policy, checked and ready to decide. `digest` identifies the document from which it was read. */
export interface Policy {
  readonly id: string;
  readonly version: number;
  readonly digest: string;
  readonly metrics: ReadonlyMap<string, Metric>;
  readonly rules: readonly Rule[];
}
