import { type ClosedPeriod, type ClosingCurve, closingCurve } from '../../attainment/index.js';
import { fromDayNumber, type Period, type PlainDate, periodContaining, toDayNumber } from '../../calendar/index.js';
import { dayAt } from '../../crediting/index.js';
import type { Fraction } from '../../money/index.js';
import type { ComponentOutcome } from '../component-outcome.js';
import { type CreditList, firstFrom, positionIn, sumOf } from '../credit-list.js';
import type { MeasuredCredits } from '../credited-columns.js';
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
  return { curve: closingCurve(windowsOf(outcome, everybodysCredits(credits), window)), of: 'everybody' };
}

/** All credits in order of days. */
function everybodysCredits(columns: MeasuredCredits): CreditList {
  const order = Int32Array.from(columns.source, (_, position) => position);
  order.sort((a, b) => dayAt(columns, a) - dayAt(columns, b));
  return { columns, order, from: 0, to: order.length };
}

/** What was credited in each window before this one, one sum for each day. */
function windowsOf({ scope }: ComponentOutcome, list: CreditList, window: Period): ClosedPeriod[] {
  const { calendar } = scope.input.plan.plan;
  const windows = new Map<
    string,
    { readonly period: Period; readonly credits: { on: PlainDate; value: Fraction }[] }
  >();
  const until = firstFrom(list, toDayNumber(window.from));
  for (let from = list.from; from < until; ) {
    const day = dayAt(list.columns, positionIn(list, from));
    const to = firstFrom({ ...list, from }, day + 1);
    const on = fromDayNumber(day);
    const period = periodContaining(calendar, window.kind, on);
    const known = windows.get(period.key) ?? { period, credits: [] };
    known.credits.push({ on, value: sumOf({ ...list, from, to }) });
    windows.set(period.key, known);
    from = to;
  }
  return [...windows.values()];
}
