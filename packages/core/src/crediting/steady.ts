import type { Emission } from './emission.js';
import { noDay } from './no-day.js';
import type { PlainRules } from './plain-rules.js';
import { walkLine } from './reporting-lines.js';

/** What is the same for somebody on every day of the set, by participant code of the set, so that nothing need be asked for each of their deals. */
export interface Steady {
  /** The position of somebody who worked here all the time and whose line, if it matters, never changed; −1 for anybody else. */
  readonly holders: Int32Array;
  /** The position of the only manager above; −1 for none. */
  readonly managers: Int32Array;
  /** False when some row has no date. */
  readonly dated: boolean;
}

const spans = new WeakMap<Int32Array, DaySpan>();

interface DaySpan {
  readonly first: number;
  readonly last: number;
  readonly dated: boolean;
}

/** The first and the last day of a column of a set; looked for once. */
function spanOf(days: Int32Array): DaySpan {
  const known = spans.get(days);
  if (known) return known;
  let first = Number.POSITIVE_INFINITY;
  let last = Number.NEGATIVE_INFINITY;
  let dated = true;
  for (let row = 0; row < days.length; row += 1) {
    const day = days[row] ?? noDay;
    if (day === noDay) dated = false;
    else if (day < first) first = day;
    if (day > last) last = day;
  }
  const found = { first, last, dated };
  spans.set(days, found);
  return found;
}

/** Who is steady under plain rules. */
export function steadyOf({ positions, index, lines, days }: Emission, { rollUp }: PlainRules): Steady {
  const { from, to } = index.employed;
  const { first, last, dated } = spanOf(days);
  const managers = new Int32Array(positions.length).fill(-1);
  const holders = positions.map((holder, code) => {
    if (holder < 0 || first < (from[holder] ?? 0) || last >= (to[holder] ?? 0)) return -1;
    if (rollUp === null || first > last) return holder;
    walkLine(lines, holder, first);
    const length = Math.min(lines.length[holder] ?? 0, rollUp.depth);
    if (length > 1 || last >= (lines.to[holder] ?? 0)) return -1;
    if (length === 1) managers[code] = lines.line[lines.start[holder] ?? 0] ?? -1;
    return holder;
  });
  return { holders, managers, dated };
}
