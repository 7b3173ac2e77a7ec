import { zero } from '../money/index.js';
import { type ComponentOutcome, groupOf, groupStates } from './component-outcome.js';
import { creditedOver } from './credited-over.js';
import type { ComponentResult } from './earnings-run.js';
import { gatherWorkings } from './gather-workings.js';
import type { MeasurementPeriod } from './measurement-period.js';
import { totalOf } from './total-of.js';
import type { Workings } from './workings.js';

/** A participant's result in one measurement period of a component, or null when there is none. */
export function resultOf(outcome: ComponentOutcome, participant: number, period: number): ComponentResult | null {
  const total = totalOf(outcome, groupOf(outcome, participant, period));
  if (total === null) return null;
  const workings = workingsAt(outcome, participant, period);
  const { at, holder } = workings;
  return {
    participant: holder.participant,
    component: outcome.compiled.component.id,
    period: at.period,
    window: at.window,
    team: holder.team,
    credited: creditedIn(outcome, workings),
    creditedToDate: workings.creditedToDate,
    attainment: workings.attainment,
    total,
  };
}

/** The workings behind a result: those it was priced with, or the same ones gathered again. */
export function workingsAt(outcome: ComponentOutcome, participant: number, period: number): Workings {
  const group = groupOf(outcome, participant, period);
  const priced = outcome.exact.get(group);
  if (priced && outcome.states[group] === groupStates.exact) return priced.workings;
  const standing = {
    holder: { participant: outcome.participants[participant] ?? '', team: null },
    targetIncentive: null,
  };
  const at = outcome.periods.all[period] as MeasurementPeriod; // a group is always inside the periods
  return gatherWorkings(outcome, standing, at, () => zero);
}

/** A measure that is no sum of credits is credited over the measurement period itself, whatever its window. */
function creditedIn(outcome: ComponentOutcome, { credits, within, holder, at }: Workings) {
  return credits === null ? creditedOver(outcome, holder, at.from, at.to) : within;
}
