import type { PlainDate } from '../../calendar/index.js';
import { type TransactionRow, transactionSetFromRows } from '../../crediting/index.js';
import { fail, issue, quoteFound, type Result, succeed, withPathPrefix } from '../../foundation/index.js';
import { type DecimalInput, type Fraction, parseDecimal, subtract } from '../../money/index.js';
import type { EarningsRun } from '../earnings-run.js';
import { periodAt } from '../open-run.js';
import { findPlace, type ResultQuestion } from './find-place.js';
import { lastDayFor } from './last-day-for.js';
import { type ResultState, triedResult } from './result-state.js';
import { searchTarget, type Target } from './search-target.js';
import type { SolveReason } from './solve-reason.js';
import { openTrial } from './trial.js';

/** What is to be reached: the next tier of a table, an attainment (a ratio), or the pay of the measurement period in major units. */
export type SolveTarget =
  | { readonly tier: 'next' }
  | { readonly attainment: DecimalInput }
  | { readonly pay: DecimalInput };

/** Whose target. `like` is what is known of the further deal beside its worth, such as its fields. */
export interface SolveQuestion extends ResultQuestion {
  readonly target: SolveTarget;
  readonly like?: Pick<TransactionRow, 'fields' | 'numbers' | 'dates'> | undefined;
}

/**
 * How a target is reached: with `deals` (one, or for a measure that counts that many), closed `on` that day, which credit `credit` in all; nothing when
 * it is reached already. Or why no further credit reaches it.
 */
export type Solution =
  | {
      readonly reachable: true;
      readonly on: PlainDate;
      readonly credit: Fraction;
      readonly deals: readonly TransactionRow[];
      readonly before: ResultState;
      readonly after: ResultState;
    }
  | { readonly reachable: false; readonly because: SolveReason; readonly before: ResultState | null };

/**
 * How much more credit reaches a target? The least, in whole minor units of money or whole numbers of what is counted, as one more own deal on the day of the run
 * (in another period: on its last day, or on the first of one that has not begun). It is found by calculating, so that gates, caps, factors and team
 * results all count; since pay may fall at an edge, more than the least need not be enough as well.
 *
 * Issues: `earnings/unknown-participant`, `earnings/unknown-component`, `earnings/unknown-period`, `earnings/unreadable-target`, `money/not-a-decimal`,
 * `money/imprecise-number`.
 *
 * @example
 * const solution = unwrap(solveFor(run, { participant: 'ana', component: 'new-business', target: { attainment: '1' } }));
 * solution.reachable && toExactText(solution.credit); // '98800'
 */
export function solveFor(run: EarningsRun, question: SolveQuestion): Result<Solution> {
  const found = findPlace(run, question);
  if (!found.ok && found.issues[0]?.code === 'earnings/unreadable-question') return found;
  const target = readTarget(question.target);
  if (!found.ok || !target.ok) return fail([...(found.ok ? [] : found.issues), ...(target.ok ? [] : target.issues)]);
  const { place } = found.value;
  const { scope, compiled } = place.outcome;
  const none = (because: SolveReason, before: ResultState | null = null) =>
    succeed<Solution>({ reachable: false, because, before });
  const on = lastDayFor(place, periodAt(place).period, scope.today);
  if (on === null) return none('no-result');
  const effectiveOn = on > scope.today ? on : scope.today;
  const input = { ...scope.input, asOf: { ...scope.input.asOf, effectiveOn } };
  const { participant, like } = question;
  const trial = openTrial(input, { compiled, participant, on, like });
  if (typeof trial === 'string') return none(trial, triedResult(place)?.state ?? null);
  const readable = transactionSetFromRows(trial.deals.rowsOf(1n));
  if (!readable.ok) return fail(readable.issues.map((each) => ({ ...each, path: ['like', ...each.path.slice(1)] })));
  const search = searchTarget(trial, place, target.value);
  if (search === null) return none('no-result');
  const { base, solve } = search;
  const solved = solve();
  if (typeof solved === 'string') return none(solved, base.state);
  const { deals, after } = solved;
  const credit = subtract(after.creditedToDate, base.state.creditedToDate);
  return succeed({ reachable: true, on, credit, deals, before: base.state, after });
}

function readTarget(given: SolveTarget): Result<Target> {
  const named = typeof given === 'object' && given !== null ? Object.entries(given) : [];
  const [name, value] = named[0] ?? [];
  if (named.length === 1 && name === 'tier' && value === 'next') return succeed({ kind: 'tier' });
  if (named.length !== 1 || (name !== 'attainment' && name !== 'pay')) {
    const expected = 'one of `tier: "next"`, `attainment` and `pay`';
    return fail([issue('earnings/unreadable-target', ['target'], quoteFound(given), expected)]);
  }
  const read = parseDecimal(value);
  return read.ok ? succeed({ kind: name, value: read.value }) : fail(withPathPrefix(['target', name], read.issues));
}
