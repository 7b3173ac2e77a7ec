import { isMoney, measuredValue } from '../attainment/index.js';
import type { PlainDate } from '../calendar/index.js';
import { type Credit, columnsOf, creditTransactions, textAt } from '../crediting/index.js';
import { groupBy } from '../foundation/index.js';
import { type Fraction, multiply } from '../money/index.js';
import { assignmentOn } from '../people/index.js';
import type { CompiledComponent } from '../plan/index.js';
import type { EarningsInput, UncreditedLine } from './earnings-input.js';

/** A credit with its value in a measure: the transaction's value times the share, exact. */
export interface MeasuredCredit extends Credit {
  readonly value: Fraction;
}

/** The credits of one component, by participant and by the team to which the holder belonged on the day. */
export interface MeasuredCredits {
  readonly byParticipant: ReadonlyMap<string, readonly MeasuredCredit[]>;
  readonly byTeam: ReadonlyMap<string, readonly MeasuredCredit[]>;
  readonly uncredited: readonly UncreditedLine[];
}

/** Credits the transactions that a component counts, and measures them. */
export function measureCredits(input: EarningsInput, compiled: CompiledComponent): MeasuredCredits {
  const { measure, component } = compiled;
  const { transactions, organization, asOf, plan } = input;
  const columns = columnsOf(transactions);
  const { credits, uncredited } = creditTransactions(transactions, {
    where: measure.where,
    date: measure.date,
    organization,
    asOf,
  });
  const missed: UncreditedLine[] = uncredited.map((each) => ({ component: component.id, ...each }));
  const measured: MeasuredCredit[] = [];
  for (const credit of credits) {
    const transaction = columns.id[credit.transaction] ?? '';
    const miss = (reason: UncreditedLine['reason']) =>
      missed.push({ component: component.id, transaction, participant: credit.participant, reason });
    const value = measuredValue(measure, transactions, credit.transaction);
    if (value === null) miss('no-value');
    else if (isMoney(measure) && textAt(columns.currency, credit.transaction) !== plan.plan.currency)
      miss('currency-not-converted');
    else measured.push({ ...credit, value: multiply(value, credit.share) });
  }
  const teamOf = (credit: MeasuredCredit) => assignmentOn(organization, credit.participant, credit.on)?.team ?? '';
  const byTeam = groupBy(measured, teamOf);
  byTeam.delete('');
  return { byParticipant: groupBy(measured, (each) => each.participant), byTeam, uncredited: missed };
}

/** The credits in `[from, to)`. */
export function creditsBetween(
  credits: readonly MeasuredCredit[] | undefined,
  from: PlainDate,
  to: PlainDate,
): MeasuredCredit[] {
  return (credits ?? []).filter((each) => each.on >= from && each.on < to);
}
