import { shiftDays } from '../calendar/index.js';
import { transactionAt } from '../crediting/index.js';
import {
  add,
  digitsOf,
  type Fraction,
  minorUnitsOf,
  moneyOf,
  roundToMinorUnits,
  subtract,
  zero,
} from '../money/index.js';
import type { EarningsInput } from './earnings-input.js';
import type { ComponentResult, EarningCause, EarningLine } from './earnings-run.js';
import { curve, type Workings } from './workings.js';

/**
 * Prices one measurement period. A participant's table of rates gives one line for each credited deal,
 * `R(C(after)) − R(C(before))`, so the lines sum to the rounded total; everything else gives one line for the result.
 */
export function priceWorkings(
  workings: Workings,
  input: EarningsInput,
): { lines: EarningLine[]; result: ComponentResult } {
  const { plan } = input.plan;
  const digits = digitsOf(plan.currency);
  const round = (exact: Fraction) => roundToMinorUnits(exact, digits, plan.rounding.mode);
  const lines: EarningLine[] = [];
  const push = (cause: EarningCause, name: string, on: EarningLine['on'], credited: Fraction, units: bigint) => {
    const { participant, period } = workings;
    const component = workings.compiled.component.id;
    const id = [participant, component, period.key, name].map(encodeURIComponent).join('/');
    lines.push({ id, participant, component, period, cause, on, credited, amount: moneyOf(units, plan.currency) });
  };
  if (paysByTransaction(workings)) {
    let within = zero;
    let exact = curve(workings, zero);
    for (const credit of workings.credits) {
      within = add(within, credit.value);
      const next = curve(workings, within);
      const units = plan.rounding.at === 'line' ? round(subtract(next, exact)) : round(next) - round(exact);
      const name = transactionAt(input.transactions, credit.transaction)?.id ?? '';
      push({ kind: 'transaction', transaction: name }, name, credit.on, credit.value, units);
      exact = next;
    }
  } else {
    const units = round(curve(workings, workings.within));
    const cause: EarningCause = workings.team === null ? { kind: 'result' } : { kind: 'team', team: workings.team };
    push(cause, cause.kind, shiftDays(workings.period.to, -1), workings.within, units);
  }
  return { lines, result: resultOf(workings, lines, plan.currency) };
}

/** True when the lines are deals: the participant's own credit, priced by rates. */
export function paysByTransaction(workings: Workings): boolean {
  return workings.team === null && workings.compiled.table.pays === 'rate';
}

function resultOf(workings: Workings, lines: readonly EarningLine[], currency: string): ComponentResult {
  const units = lines.reduce((so, line) => so + minorUnitsOf(line.amount), 0n);
  return {
    participant: workings.participant,
    component: workings.compiled.component.id,
    period: workings.period,
    window: workings.window,
    team: workings.team,
    credited: workings.within,
    creditedToDate: add(workings.basis.before, workings.within),
    attainment: workings.attainment,
    total: moneyOf(units, currency),
  };
}
