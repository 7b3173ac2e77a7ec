import { isMoney, measuredValue } from '../attainment/index.js';
import { isEffectiveOn } from '../calendar/index.js';
import { type Credit, columnsOf, creditTransactions, textAt } from '../crediting/index.js';
import { groupBy } from '../foundation/index.js';
import { type Fraction, multiply } from '../money/index.js';
import { assignmentOn } from '../people/index.js';
import type { CompiledComponent, PlanAssignment } from '../plan/index.js';
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

/**
 * Credits the transactions that a component counts, and measures them. What is dated outside the plan counts for nothing on
 * it; for a participant's own result that includes what is dated outside their assignment to it.
 */
export function measureCredits(
  input: EarningsInput,
  compiled: CompiledComponent,
  assignments: ReadonlyMap<string, readonly PlanAssignment[]>,
): MeasuredCredits {
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
  const isOnPlan = ({ participant, on }: Credit) =>
    isEffectiveOn(plan.plan.effective, on) &&
    (component.of === 'team' || (assignments.get(participant) ?? []).some((span) => isEffectiveOn(span, on)));
  for (const credit of credits) {
    const { participant, on } = credit;
    const transaction = columns.id[credit.transaction] ?? '';
    const miss = (reason: UncreditedLine['reason']) =>
      missed.push({ component: component.id, transaction, participant, on, reason });
    const value = measuredValue(measure, transactions, credit.transaction);
    if (value === null) miss('no-value');
    else if (isMoney(measure) && textAt(columns.currency, credit.transaction) !== plan.plan.currency)
      miss('currency-not-converted');
    else if (!isOnPlan(credit)) miss('not-on-plan');
    else measured.push({ ...credit, value: multiply(value, credit.share) });
  }
  const teamOf = (credit: MeasuredCredit) => assignmentOn(organization, credit.participant, credit.on)?.team ?? '';
  const byTeam = groupBy(component.of === 'team' ? measured : [], teamOf);
  byTeam.delete('');
  return { byParticipant: groupBy(measured, (each) => each.participant), byTeam, uncredited: missed };
}
