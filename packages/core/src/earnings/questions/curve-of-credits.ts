import { type ClosedPeriod, type ClosingCurve, closingCurve } from '../../attainment/index.js';
import { type Period, periodContaining } from '../../calendar/index.js';
import type { ComponentOutcome } from '../component-outcome.js';
import { type CreditList, creditsIn } from '../credit-list.js';
import type { MeasuredCredit } from '../credited-columns.js';
import { creditsOf } from '../holder.js';
import type { Holder } from '../workings.js';

/** Whose earlier windows made a closing curve: the participant's (or the team's) own, or those of all participants together. */
export type CurveOwner = 'own' | 'everybody';

/** With fewer earlier windows a curve tells more of chance than of the business; the room `attainment` refuses it then. */
const fewestWindows = 4;

/** The closing curve of a component before a window: the holder's own, or where that has too few windows the one of all participants. */
export function curveOfCredits(
  outcome: ComponentOutcome,
  holder: Holder,
  window: Period,
): { readonly curve: ClosingCurve; readonly of: CurveOwner } {
  const { credits } = outcome;
  if (credits === null) return { curve: closingCurve([]), of: 'own' };
  const own = closingCurve(windowsOf(outcome, creditsOf(outcome, credits, holder), window));
  if (own.periods.length >= fewestWindows) return { curve: own, of: 'own' };
  const everything: CreditList = { columns: credits, order: null, from: 0, to: credits.transaction.length };
  return { curve: closingCurve(windowsOf(outcome, everything, window)), of: 'everybody' };
}

/** What was credited in each window before this one. */
function windowsOf({ scope }: ComponentOutcome, list: CreditList, window: Period): ClosedPeriod[] {
  const { calendar } = scope.input.plan.plan;
  const windows = new Map<string, { readonly period: Period; readonly credits: MeasuredCredit[] }>();
  for (const credit of creditsIn(list)) {
    if (credit.on >= window.from) continue;
    const period = periodContaining(calendar, window.kind, credit.on);
    const known = windows.get(period.key) ?? { period, credits: [] };
    known.credits.push(credit);
    windows.set(period.key, known);
  }
  return [...windows.values()].sort((a, b) => (a.period.from < b.period.from ? -1 : 1));
}
