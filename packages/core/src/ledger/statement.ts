import type { Period, PlainDate } from '../calendar/index.js';
import { fieldAt, transactionAt } from '../crediting/index.js';
import {
  type ComponentResult,
  creditQuantity,
  type EarningCause,
  type EarningLine,
  type EarningsRun,
  explainLine,
} from '../earnings/index.js';
import type { Quantity, TraceNode } from '../explain/index.js';
import { type Money, minorUnitsOf, moneyOf } from '../money/index.js';
import { type Posting, postEarnings } from './posting.js';

/** One posting on a statement with the line it pays. `explain` makes its trace when somebody asks. */
export interface StatementEntry {
  readonly posting: Posting;
  readonly line: EarningLine;
  /** What the line is for: a transaction by id and its `label` field, a team by name, or the participant's own result. */
  readonly paidFor: PaidFor;
  /** What the cause counted, in the unit of the component's measure. */
  readonly credited: Quantity;
  readonly explain: () => TraceNode;
}

/** What a line is for, in words that a reader knows. */
export type PaidFor =
  | { readonly kind: 'transaction'; readonly id: string; readonly label: string }
  | { readonly kind: 'result' }
  | { readonly kind: 'team'; readonly name: string };

/** A component on a statement: its result(s) in the period, its entries, their sum. */
export interface StatementSection {
  readonly component: string;
  readonly label: string;
  readonly result: ComponentResult | null;
  readonly entries: readonly StatementEntry[];
  readonly total: Money;
}

/** What one participant earned in a period, from postings. Nothing here is published; whoever shows it makes a view of it. */
export interface Statement {
  readonly participant: string;
  readonly period: Period;
  readonly sections: readonly StatementSection[];
  readonly total: Money;
}

/** The statement of a participant: every posting of a measurement period that ends inside `period`. */
export function statementOf(run: EarningsRun, participant: string, period: Period): Statement {
  const { plan } = run.input.plan;
  const inside = (each: { readonly to: PlainDate }) => each.to > period.from && each.to <= period.to;
  const lines = new Map(run.lines.map((line) => [line.id, line]));
  const postings = postEarnings(run).filter((each) => each.participant === participant && inside(each.period));
  const total = (list: readonly Posting[]) =>
    moneyOf(
      list.reduce((so, each) => so + minorUnitsOf(each.amount), 0n),
      plan.currency,
    );
  const sections = plan.components.map((component): StatementSection => {
    const own = postings.filter((each) => each.component === component.id);
    const result = run.results.findLast(
      (each) => each.participant === participant && each.component === component.id && inside(each.period),
    );
    const entries = own.flatMap((posting): StatementEntry[] => {
      const line = lines.get(posting.line);
      if (!line) return [];
      const counted = creditQuantity(run, component.id, line.credited);
      return [
        { posting, line, paidFor: paidFor(run, line.cause), credited: counted, explain: () => explainLine(run, line) },
      ];
    });
    return { component: component.id, label: component.label, result: result ?? null, entries, total: total(own) };
  });
  return { participant, period, sections, total: total(postings) };
}

function paidFor(run: EarningsRun, cause: EarningCause): PaidFor {
  if (cause.kind === 'result') return { kind: 'result' };
  if (cause.kind === 'team')
    return { kind: 'team', name: run.input.organization.teams.get(cause.team)?.name ?? cause.team };
  const { transactions } = run.input;
  const id = transactionAt(transactions, cause.transaction)?.id ?? '';
  return { kind: 'transaction', id, label: fieldAt(transactions, 'label', cause.transaction) ?? '' };
}
