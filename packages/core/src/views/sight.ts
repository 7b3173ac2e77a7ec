import { type Period, periodsBetween } from '../calendar/index.js';
import { type ComponentResult, contributorsOf, type EarningsRun } from '../earnings/index.js';
import { membersOf } from '../people/index.js';
import { showsAtLeast, valueDetailOf } from '../visibility/index.js';
import { dayOf, decideFor, type Glance } from './view-world.js';

/** True when the viewer may see a subject's metric exactly. One's own numbers are always one's own. */
export function seesExact(glance: Glance, subject: string, metric: string, period: Period): boolean {
  return subject === glance.viewer || showsAtLeast(valueDetailOf(decideFor(glance, subject, metric, period)), 'exact');
}

/** A result of a component, and the run it comes from. */
export interface SeenResult {
  readonly run: EarningsRun;
  readonly result: ComponentResult;
}

/**
 * True when the viewer may see what a result was made of: `credit` to date, or `attainment`, which tells the credit too.
 * The figures run over the attainment window, so every measurement period of it must be open. A team's result is released
 * to its members; beyond them it is open to whoever may see every member and everybody else who had a deal in it, and so
 * could add them up.
 */
export function seesResult(glance: Glance, { run, result }: SeenResult, of: 'credit' | 'attainment'): boolean {
  if (result.team === null) {
    // What rolls up is made of colleagues' credit: beyond the participant it is open to whoever may see all of them.
    if (result.participant === glance.viewer) return true;
    return [result.participant, ...contributorsOf(run, result)].every((id) => seesFigures(glance, run, result, id, of));
  }
  if (result.participant === glance.viewer) return true;
  const members = membersOf(glance.world.organization, result.team, dayOf(glance, result.period)).map(
    (each) => each.id,
  );
  if (members.includes(glance.viewer)) return true;
  return [...members, ...contributorsOf(run, result)].every((id) => seesFigures(glance, run, result, id, of));
}

/** The same for one participant's own figures in a component, over the window of a result. */
export function seesFigures(
  glance: Glance,
  run: EarningsRun,
  result: Pick<ComponentResult, 'component' | 'window' | 'period'>,
  subject: string,
  of: 'credit' | 'attainment',
): boolean {
  if (subject === glance.viewer) return true;
  const metrics =
    of === 'credit' ? metricsOf(glance, result.component, 'credit') : allMetricsOf(glance, result.component);
  const measurement =
    run.input.plan.plan.components.find((each) => each.id === result.component)?.measurement ?? 'month';
  const periods = periodsBetween(glance.world.calendar, measurement, result.window.from, result.period.to);
  return metrics.every((metric) => periods.every((period) => seesExact(glance, subject, metric, period)));
}

function allMetricsOf(glance: Glance, component: string): string[] {
  return [...metricsOf(glance, component, 'credit'), ...metricsOf(glance, component, 'attainment')];
}

/** The metrics under which a figure goes: the engine's own name, and whatever the host calls it for this component. */
function metricsOf(glance: Glance, component: string, of: 'credit' | 'attainment'): string[] {
  const mapped = Object.entries(glance.world.sources)
    .filter(([, source]) => source.of === of && source.component === component)
    .map(([metric]) => metric);
  return [...new Set([of, ...mapped])];
}
