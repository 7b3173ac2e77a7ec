import { type Effective, fromDayNumber, type PlainDate, parsePlainDate, shiftDays } from '../../calendar/index.js';
import {
  addTransactions,
  columnsOf,
  noDay,
  pickTransactions,
  positionOf,
  type TransactionRow,
  type TransactionSet,
  transactionSetFromRows,
} from '../../crediting/index.js';
import { collectIssues, fail, type Result, succeed } from '../../foundation/index.js';
import type { EarningsInput, UncreditedLine } from '../earnings-input.js';
import type { EarningLine, EarningsRun } from '../earnings-run.js';
import { checkQuestion } from './check-question.js';
import { creditedBy } from './concerned-rows.js';
import { type NarrowInput, narrowInput } from './narrow-input.js';
import { type PayChange, payChanges } from './pay-change.js';
import { recalculate } from './recalculate.js';

/** Deals that are not there yet, or there in another form, and the day on which to look at their pay. */
export interface EstimateQuestion {
  readonly deals: readonly TransactionRow[];
  /** Not before the day of the run nor the last day of a deal. */
  readonly asOf?: string | undefined;
}

/**
 * What deals would pay. `lines` are theirs, by participant; `changes` are all results that would differ, of everybody; `uncredited` says of which
 * deals nobody would be credited. `run` is the calculation behind it, of the people concerned alone: it explains the lines.
 */
export interface PayEstimate {
  readonly asOf: PlainDate;
  readonly lines: readonly EarningLine[];
  readonly changes: readonly PayChange[];
  readonly uncredited: readonly UncreditedLine[];
  readonly run: EarningsRun;
}

/**
 * What would these deals pay? Both what is and what would be are calculated as of the same day, the latest of the run's, `asOf` and the deals' own,
 * and over the run's range with the deals' periods, so the difference is the deals' alone: when they close like this, they pay exactly that.
 *
 * A deal whose id is known takes the place of that transaction. One without `effectiveOn` closes on the day of the estimate, as do the other dates by
 * which the plan counts where it does not say them. Deals are taken as known, whatever their `recordedSeq`.
 *
 * Issues: those of `transactionSetFromRows` under `deals`; `calendar/not-a-date` of `asOf`.
 *
 * @example
 * const { changes } = unwrap(estimateDeals(run, { deals: [{ id: 'd9', owner: 'ana', amount: '5000.00', currency: 'USD' }] }));
 * changes[0]?.difference; // { amount: '300.00', currency: 'USD' }
 */
export function estimateDeals(run: EarningsRun, question: EstimateQuestion): Result<PayEstimate> {
  const unreadable = checkQuestion(question);
  if (unreadable.length > 0) return fail(unreadable);
  const collector = collectIssues();
  const given = collector.take(transactionSetFromRows(question.deals), ['deals']);
  const asked = question.asOf === undefined ? undefined : collector.take(parsePlainDate(question.asOf), ['asOf']);
  if (!given || collector.issues.length > 0) return fail(collector.issues);
  const { input } = run;
  const asOf = latest([input.asOf.effectiveOn, ...(asked ? [asked] : []), ...dealDays(input, given)]);
  const rows = question.deals.map((row) => closed(input, row, asOf));
  const deals = transactionSetFromRows(rows);
  if (!deals.ok) return deals;
  const range = widened(input.range, dealDays(input, deals.value));
  const whole = { ...input, range, asOf: { ...input.asOf, effectiveOn: asOf } };
  const narrow = narrowTo(whole, deals.value);
  const isAsBefore = asOf === input.asOf.effectiveOn && range.from === input.range.from && range.to === input.range.to;
  const before = isAsBefore ? run : recalculate(narrow.input);
  const transactions = addTransactions(narrow.others, rows);
  if (!transactions.ok) return transactions;
  const after = recalculate({ ...narrow.input, transactions: transactions.value });
  const ids = new Set(rows.map((each) => each.id));
  return succeed({
    asOf,
    lines: after.lines.filter(({ cause }) => cause.kind === 'transaction' && ids.has(cause.transaction)),
    changes: narrow.people.flatMap((participant) => payChanges(before, after, participant)),
    uncredited: after.uncredited.filter((each) => ids.has(each.transaction)),
    run: after,
  });
}

/** What matters to everybody whom the deals concern, as they would be and as they are; `others` are the transactions without them. */
function narrowTo(whole: EarningsInput, deals: TransactionSet): NarrowInput & { readonly others: TransactionSet } {
  const replaced = columnsOf(deals).id.flatMap((id) => positionOf(whole.transactions, id) ?? []);
  const rows = Array.from({ length: deals.size }, (_, row) => row);
  const seeds = [...creditedBy(whole, deals, rows), ...creditedBy(whole, whole.transactions, replaced)];
  const narrow = narrowInput(whole, seeds);
  const keep = narrow.keep.slice();
  for (const row of replaced) keep[row] = 0;
  const others = replaced.length > 0 ? pickTransactions(whole.transactions, keep) : narrow.input.transactions;
  return { ...narrow, others };
}

/** The dates by which a plan counts, beside `effectiveOn`. */
function otherDates({ plan }: EarningsInput): readonly string[] {
  const dates = plan.plan.measures.map((measure) => measure.date).filter((date) => date !== 'effectiveOn');
  return [...new Set(dates)];
}

/** Every day on which one of the deals counts. */
function dealDays(input: EarningsInput, deals: TransactionSet): PlainDate[] {
  const { effectiveOn, dates } = columnsOf(deals);
  const columns = [effectiveOn, ...otherDates(input).map((name) => dates.get(name))];
  return columns.flatMap((days) => [...(days ?? [])].filter((day) => day !== noDay).map(fromDayNumber));
}

function latest(days: readonly PlainDate[]): PlainDate {
  return days.reduce((so, each) => (each > so ? each : so));
}

function widened(range: Required<Effective>, days: readonly PlainDate[]): Required<Effective> {
  return days.reduce(
    ({ from, to }, day) => ({ from: day < from ? day : from, to: day < to ? to : shiftDays(day, 1) }),
    range,
  );
}

/** An open deal as it stands once it has closed on a day. */
function closed(input: EarningsInput, { recordedSeq: _, ...row }: TransactionRow, on: PlainDate): TransactionRow {
  if (row.effectiveOn !== undefined && row.effectiveOn !== null) return row;
  const missing = otherDates(input).filter((name) => (row.dates?.[name] ?? null) === null);
  if (missing.length === 0) return { ...row, effectiveOn: on };
  return { ...row, effectiveOn: on, dates: { ...row.dates, ...Object.fromEntries(missing.map((name) => [name, on])) } };
}
