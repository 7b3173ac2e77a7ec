import { fail, type Issue, issue, type Result, succeed, withPathPrefix } from '../foundation/index.js';
import type { PlainDate } from './plain-date.js';

/** A fact that holds in the business during `[from, to)`; without `to`, until further notice. */
export interface Effective {
  readonly from: PlainDate;
  readonly to?: PlainDate;
}

/**
 * As of when a result is true: everything effective on or before `effectiveOn`, as known up to `recordedSeq`
 * (a number that grows with every recorded fact; absent means all that is known).
 */
export interface AsOf {
  readonly effectiveOn: PlainDate;
  readonly recordedSeq?: number;
}

/** True when `date` lies in `[from, to)`. */
export function isEffectiveOn(span: Effective, date: PlainDate): boolean {
  return span.from <= date && (span.to === undefined || date < span.to);
}

/** The one entry of a timeline that holds on `date`, if any. */
export function effectiveOn<TEntry extends Effective>(
  timeline: readonly TEntry[],
  date: PlainDate,
): TEntry | undefined {
  return timeline.find((entry) => isEffectiveOn(entry, date));
}

/** A span that ends after it starts. Issues: `calendar/ends-before-start`. */
export function checkSpan<TSpan extends Effective>(span: TSpan): Result<TSpan> {
  if (span.to === undefined || span.to > span.from) return succeed(span);
  return fail([issue('calendar/ends-before-start', ['to'], `\`${span.to}\``, `a day after ${span.from}`)]);
}

/**
 * A timeline in order of its dates, checked: every span ends after it starts and no two overlap; gaps are allowed.
 * Issues: `calendar/ends-before-start`, `calendar/overlap`.
 */
export function checkTimeline<TEntry extends Effective>(entries: readonly TEntry[]): Result<readonly TEntry[]> {
  const issues: Issue[] = [];
  const indexed = entries.map((entry, index) => ({ entry, index }));
  for (const { entry, index } of indexed) {
    const checked = checkSpan(entry);
    if (!checked.ok) for (const each of withPathPrefix([index], checked.issues)) issues.push(each);
  }
  indexed.sort((a, b) => (a.entry.from < b.entry.from ? -1 : a.entry.from > b.entry.from ? 1 : a.index - b.index));
  for (let i = 1; i < indexed.length; i += 1) {
    const earlier = indexed[i - 1];
    const later = indexed[i];
    if (earlier && later && (earlier.entry.to === undefined || earlier.entry.to > later.entry.from)) {
      issues.push(
        issue(
          'calendar/overlap',
          [later.index, 'from'],
          `\`${later.entry.from}\``,
          'a span that starts when the one before it has ended',
        ),
      );
    }
  }
  return issues.length > 0 ? fail(issues) : succeed(indexed.map(({ entry }) => entry));
}
