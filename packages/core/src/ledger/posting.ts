import { type AsOf, type Period, type PlainDate, shiftDays } from '../calendar/index.js';
import { columnsOf, positionOf } from '../crediting/index.js';
import type { EarningCause, EarningLine, EarningsRun } from '../earnings/index.js';
import { type Money, minorUnitsOf, moneyOf } from '../money/index.js';

/**
 * The accounts between which money moves, per participant and currency. `earned` is where pay comes from, so it runs
 * negative; the others hold it on its way. They always sum to zero.
 */
export const accounts = ['earned', 'held', 'draw', 'carried', 'payable', 'paid'] as const;

/** One of {@link accounts}. */
export type Account = (typeof accounts)[number];

/**
 * One movement of money from an account to another; never changed, never deleted. `id` is derived from the line that
 * caused it, so posting a run twice adds nothing.
 */
export interface Posting {
  readonly id: string;
  readonly participant: string;
  readonly plan: { readonly id: string; readonly version: number };
  readonly component: string;
  readonly period: Period;
  readonly from: Account;
  readonly to: Account;
  readonly amount: Money;
  readonly cause: EarningCause;
  readonly effectiveOn: PlainDate;
  readonly recordedSeq: number;
  /** The earning line that this posting pays; `explainLine` explains it. */
  readonly line: string;
}

/**
 * The postings of a run: every line of a measurement period that has ended as of the run moves its amount from `earned` to
 * `payable`. What a running period holds is an estimate that tomorrow may change, so it is not posted.
 */
export function postEarnings(run: EarningsRun): readonly Posting[] {
  return run.lines.filter((line) => hasEnded(run, line.period)).map((line) => postingOf(run, line));
}

/** True when the last day of a period has come, as of the run. */
export function hasEnded(run: EarningsRun, period: Period): boolean {
  return period.to <= shiftDays(run.input.asOf.effectiveOn, 1);
}

/** The posting that pays one line. */
export function postingOf(run: EarningsRun, line: EarningLine): Posting {
  const { plan } = run.input.plan;
  return {
    id: `${encodeURIComponent(plan.id)}@${plan.version}/${line.id}/earned`,
    participant: line.participant,
    plan: { id: plan.id, version: plan.version },
    component: line.component,
    period: line.period,
    from: 'earned',
    to: 'payable',
    amount: line.amount,
    cause: line.cause,
    effectiveOn: line.on,
    recordedSeq: recordedSeqOf(run, line),
    line: line.id,
  };
}

function recordedSeqOf(run: EarningsRun, line: EarningLine): number {
  const asOf: AsOf = run.input.asOf;
  if (line.cause.kind !== 'transaction') return asOf.recordedSeq ?? 0;
  const { transactions } = run.input;
  return columnsOf(transactions).recordedSeq[positionOf(transactions, line.cause.transaction) ?? -1] ?? 0;
}

/** The balance of every account of a participant in one currency; they sum to zero. */
export function balancesOf(
  postings: readonly Posting[],
  participant: string,
  currency: string,
): Record<Account, Money> {
  const units = new Map<Account, bigint>(accounts.map((account) => [account, 0n]));
  for (const posting of postings) {
    if (posting.participant !== participant || posting.amount.currency !== currency) continue;
    const amount = minorUnitsOf(posting.amount);
    units.set(posting.from, (units.get(posting.from) ?? 0n) - amount);
    units.set(posting.to, (units.get(posting.to) ?? 0n) + amount);
  }
  const balance = (account: Account) => moneyOf(units.get(account) ?? 0n, currency);
  return {
    earned: balance('earned'),
    held: balance('held'),
    draw: balance('draw'),
    carried: balance('carried'),
    payable: balance('payable'),
    paid: balance('paid'),
  };
}
