import type { Period } from '../calendar/index.js';
import { fieldAt, positionOf } from '../crediting/index.js';
import {
  type ComponentResult,
  creditQuantity,
  type EarningCause,
  type EarningLine,
  type EarningsRun,
  explainLine,
  linesFor,
  resultsFor,
} from '../earnings/index.js';
import type { Quantity, TraceNode } from '../explain/index.js';
import { type Money, minorUnitsOf, moneyOf } from '../money/index.js';
import { hasEnded, type Posting, postingOf } from './posting.js';

/**
 * One line on a statement. `posting` is null while its period runs: the amount is an estimate then. `explain` makes its
 * trace when somebody asks.
 */
export interface StatementEntry {
  readonly posting: Posting | null;
  readonly amount: Money;
  readonly line: EarningLine;
  /** What the line is for: a transaction by id and its `label` field, a team by name, or the participant's own result. */
  readonly paidFor: PaidFor;
  /** What the cause counted, in the unit of the component's measure. */
  readonly credited: Quantity;
  readonly explain: () => TraceNode;
}

/** What a line is for, in words that a reader knows: a deal, the result of the period or of a team, or what a modifier adds. */
export type PaidFor =
  | { readonly kind: 'transaction'; readonly id: string; readonly label: string }
  | { readonly kind: 'result' | 'floor' | 'kicker' | 'catch-up' }
  | { readonly kind: 'team'; readonly name: string };

/** A component on a statement: its result(s) in the period, its entries, their sum. */
export interface StatementSection {
  readonly component: string;
  readonly label: string;
  readonly result: ComponentResult | null;
  readonly entries: readonly StatementEntry[];
  readonly total: Money;
}

/** What one participant earned in a period; an estimate where the period runs. Nothing here is published; whoever shows it makes a view of it. */
export interface Statement {
  readonly participant: string;
  readonly period: Period;
  readonly sections: readonly StatementSection[];
  readonly total: Money;
}

/** The statement of a participant: every line of a measurement period that ends inside `period`. */
export function statementOf(run: EarningsRun, participant: string, period: Period): Statement {
  const { plan } = run.input.plan;
  const inside = (each: { readonly period: Period }) => each.period.to > period.from && each.period.to <= period.to;
  const own = partsOf(run, participant);
  const lines = own.lines.filter(inside);
  const total = (list: readonly EarningLine[]) =>
    moneyOf(
      list.reduce((so, each) => so + minorUnitsOf(each.amount), 0n),
      plan.currency,
    );
  const sections = plan.components.map((component): StatementSection => {
    const part = lines.filter((each) => each.component === component.id);
    const result = own.results.findLast((each) => each.component === component.id && inside(each));
    const entries = part.map((line) => entryOf(run, line));
    return { component: component.id, label: component.label, result: result ?? null, entries, total: total(part) };
  });
  return { participant, period, sections, total: total(lines) };
}

/** What a run has about one participant. */
interface Parts {
  readonly lines: EarningLine[];
  readonly results: ComponentResult[];
}

/** Only what is one participant's own is made: a statement for each of a thousand people must not read all lines a thousand times. */
function partsOf(run: EarningsRun, participant: string): Parts {
  return { lines: linesFor(run, participant), results: resultsFor(run, participant) };
}

function entryOf(run: EarningsRun, line: EarningLine): StatementEntry {
  return {
    posting: hasEnded(run, line.period) ? postingOf(run, line) : null,
    amount: line.amount,
    line,
    paidFor: paidFor(run, line.cause),
    credited: creditQuantity(run, line.component, line.credited),
    explain: () => explainLine(run, line),
  };
}

function paidFor(run: EarningsRun, cause: EarningCause): PaidFor {
  if (cause.kind === 'team')
    return { kind: 'team', name: run.input.organization.teams.get(cause.team)?.name ?? cause.team };
  if (cause.kind !== 'transaction') return { kind: cause.kind };
  const { transactions } = run.input;
  const label = fieldAt(transactions, 'label', positionOf(transactions, cause.transaction) ?? -1) ?? '';
  return { kind: 'transaction', id: cause.transaction, label };
}
