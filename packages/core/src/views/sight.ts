import { type Period, periodsBetween } from '../calendar/index.js';
import type { ComponentResult, EarningsRun } from '../earnings/index.js';
import { membersOf } from '../people/index.js';
import { showsAtLeast, valueDetailOf } from '../visibility/index.js';
import { type Contributor, creditedFrom } from './credited-from.js';
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
 * to its members; beyond them, as beyond the participant for what rolls up, it is open to whoever may see everybody whose credit
 * may be in it, and so could add them up.
 */
export function seesResult(glance: Glance, { run, result }: SeenResult, of: 'credit' | 'attainment'): boolean {
  if (result.participant === glance.viewer) return true;
  if (result.team !== null && isMember(glance, result.team, result.period)) return true;
  return seesSources(glance, { run, result }, of);
}

/** True when the viewer is a member of a team in a period. */
export function isMember(glance: Glance, team: string, period: Period): boolean {
  return membersOf(glance.world.organization, team, dayOf(glance, period)).some((each) => each.id === glance.viewer);
}

/** True when everybody whose credit may be in a result is open to the viewer, also where the result itself is released to them. */
export function seesSources(glance: Glance, of: SeenResult, metric: 'credit' | 'attainment'): boolean {
  return remembered(glance, keyOf(of, metric), () =>
    creditedFrom(of.run, of.result).every((each) => seesFigures(glance, of, each.id, metric, each)),
  );
}

/** True when the viewer may see the credit of everybody else whose deals roll up into a result. */
export function seesOthers(glance: Glance, of: SeenResult): boolean {
  return remembered(glance, keyOf(of, 'others'), () =>
    creditedFrom(of.run, of.result).every(
      (each) => each.id === of.result.participant || seesFigures(glance, of, each.id, 'credit', each),
    ),
  );
}

function keyOf({ result }: SeenResult, of: string): string {
  return JSON.stringify([of, result.participant, result.component, result.period.key]);
}

const answers = new WeakMap<Glance, Map<string, boolean>>();

/** Kept for one glance: the steps of an explanation ask the same again and again. */
function remembered(glance: Glance, key: string, answer: () => boolean): boolean {
  const known = answers.get(glance) ?? new Map<string, boolean>();
  const found = known.get(key) ?? answer();
  answers.set(glance, known.set(key, found));
  return found;
}

/** The same for one participant's own figures in a component, over the window of a result or the part of it that `over` names. */
export function seesFigures(
  glance: Glance,
  {
    run,
    result,
  }: { readonly run: EarningsRun; readonly result: Pick<ComponentResult, 'component' | 'window' | 'period'> },
  subject: string,
  of: 'credit' | 'attainment',
  over: Pick<Contributor, 'from' | 'to'> = { from: result.window.from, to: result.period.to },
): boolean {
  if (subject === glance.viewer) return true;
  const metrics =
    of === 'credit' ? metricsOf(glance, result.component, 'credit') : allMetricsOf(glance, result.component);
  const measurement =
    run.input.plan.plan.components.find((each) => each.id === result.component)?.measurement ?? 'month';
  const periods = periodsBetween(glance.world.calendar, measurement, over.from, over.to);
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
