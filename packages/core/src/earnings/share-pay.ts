import { fromDayNumber, isEffectiveOn } from '../calendar/index.js';
import { columnsOf, dayAt, idAt, rowAt, splitsAt } from '../crediting/index.js';
import { allocate } from '../money/index.js';
import { isEmployedOn } from '../people/index.js';
import { type ComponentOutcome, groupOf } from './component-outcome.js';
import { positionIn } from './credit-list.js';
import type { UncreditedLine } from './earnings-input.js';
import { spansOnPlan } from './measured-credits.js';
import type { PayStep, PricedPeriod, SharedPay } from './priced-period.js';

/**
 * Where splits share pay instead of credit: each owner's rounded line is allotted to the holders of the deal's splits by largest remainder. A holder who
 * did not work here or was not on the plan that day gets nothing, and the part stays with nobody.
 */
export function sharePay(outcome: ComponentOutcome): void {
  if (outcome.compiled.component.splits !== 'pay') return;
  const received = new Map<number, SharedPay[]>();
  outcome.participants.forEach((owner, index) => {
    outcome.periods.all.forEach((_, period) => {
      const group = groupOf(outcome, index, period);
      const priced = outcome.exact.get(group);
      if (priced) outcome.exact.set(group, shareGroup(outcome, { owner, period, priced }, received));
    });
  });
  const { idOrder } = columnsOf(outcome.scope.input.transactions);
  for (const [group, shared] of received) {
    const priced = outcome.exact.get(group);
    if (priced) outcome.exact.set(group, withTotal({ ...priced, shared: shared.sort(inOrder(idOrder)) }));
  }
}

/** The order of credits: date, then transaction id. */
function inOrder(idOrder: Int32Array): (a: SharedPay, b: SharedPay) => number {
  return (a, b) => a.day - b.day || (idOrder[a.transaction] ?? 0) - (idOrder[b.transaction] ?? 0);
}

function withTotal(priced: PricedPeriod): PricedPeriod {
  const own = priced.steps.reduce((so, step) => so + step.units, 0n);
  return { ...priced, total: priced.shared.reduce((so, each) => so + each.units, own) };
}

/** Takes from an owner's deals with splits what they pay, and hands it to the holders. */
function shareGroup(
  outcome: ComponentOutcome,
  { owner, period, priced }: { readonly owner: string; readonly period: number; readonly priced: PricedPeriod },
  received: Map<number, SharedPay[]>,
): PricedPeriod {
  const steps = priced.steps.filter((step) => {
    const place = placeOf(priced, step);
    const splits = place ? splitsAt(outcome.scope.input.transactions, place.transaction) : [];
    if (!place || splits.length === 0) return true;
    const units = allocate(
      step.units,
      splits.map(({ participant, share }) => ({ id: participant, weight: share })),
    );
    splits.forEach(({ participant, share }, index) => {
      const group = groupOf(outcome, outcome.scope.indexOf.get(participant) ?? -1, period);
      if (whyNothing(outcome, participant, place.day) !== null || !outcome.exact.has(group)) return;
      const list = received.get(group) ?? [];
      list.push({ ...place, owner, share, whole: step.units, units: units[index] ?? 0n });
      received.set(group, list);
    });
    return false;
  });
  return withTotal({ ...priced, steps });
}

function placeOf({ workings }: PricedPeriod, { credit }: PayStep): { transaction: number; day: number } | null {
  const { credits } = workings;
  if (!credit || !credits) return null;
  const position = positionIn(credits, credit.index);
  return { transaction: rowAt(credits.columns, position), day: dayAt(credits.columns, position) };
}

/** Why a holder of a split gets nothing on a day, or null for somebody who does. */
function whyNothing(
  { scope, compiled }: ComponentOutcome,
  participant: string,
  day: number,
): UncreditedLine['reason'] | null {
  const { organization } = scope.input;
  const on = fromDayNumber(day);
  if (!organization.participants.has(participant)) return 'unknown-participant';
  if (!isEmployedOn(organization, participant, on)) return 'not-employed';
  return spansOnPlan(scope, compiled.effective)(participant).some((span) => isEffectiveOn(span, on))
    ? null
    : 'not-on-plan';
}

/** The holders of splits who get nothing of a deal's pay, and why. */
export function unsharedPay(outcome: ComponentOutcome): UncreditedLine[] {
  const { compiled, credits, scope } = outcome;
  if (compiled.component.splits !== 'pay' || credits === null) return [];
  const set = scope.input.transactions;
  const lines: UncreditedLine[] = [];
  credits.source.forEach((_, position) => {
    const transaction = rowAt(credits, position);
    const day = dayAt(credits, position);
    for (const { participant } of splitsAt(scope.input.transactions, transaction)) {
      const reason = whyNothing(outcome, participant, day);
      if (reason === null) continue;
      const line = { component: compiled.component.id, transaction: idAt(set, transaction), participant };
      lines.push({ ...line, on: fromDayNumber(day), reason });
    }
  });
  return lines;
}
