import { type Period, type PlainDate, periodContaining, periodsBetween, shiftDays } from '../calendar/index.js';
import { type EarningLine, type EarningsRun, resultsFor } from '../earnings/index.js';
import { isRecord } from './shape.js';
import { type SeenResult, seesExact, seesResult } from './sight.js';
import type { Glance } from './view-world.js';

type Component = EarningsRun['input']['plan']['plan']['components'][number];

/**
 * True when the viewer may see what the rates and modifiers of a component read about somebody, beside the component's own figures: the attainment or
 * pay of other components, and the pay of earlier periods that a cap, a catch-up or the curve itself remembers.
 */
export function seesReadings(glance: Glance, { run, result }: SeenResult, reader: string): boolean {
  if (reader === glance.viewer) return true;
  const component = componentOf(run, result.component);
  if (!component) return false;
  const of = { glance, run, reader, period: result.period };
  const since = rememberedSince(glance, component, result);
  const remembered = periodsBetween(glance.world.calendar, component.measurement, since, result.period.to);
  return (
    remembered.every((period) => seesExact(glance, reader, 'earnings', period)) &&
    linksOf(component).every((link) => seesLink(of, link))
  );
}

interface Reading {
  readonly glance: Glance;
  readonly run: EarningsRun;
  readonly reader: string;
  readonly period: EarningLine['period'];
}

interface Link {
  readonly of: 'attainment' | 'payout';
  readonly component: string;
}

/** Everything in the rates and modifiers of a component that names another one. */
function linksOf({ rates, scorecard, modifiers }: Component): Link[] {
  const links: Link[] = [];
  const look = (part: unknown): void => {
    if (Array.isArray(part)) for (const each of part) look(each);
    if (!isRecord(part)) return;
    const { attainmentOf, payoutOf } = part;
    if (typeof attainmentOf === 'string') links.push({ of: 'attainment', component: attainmentOf });
    else if (typeof payoutOf === 'string') links.push({ of: 'payout', component: payoutOf });
    else for (const each of Object.values(part)) look(each);
  };
  look([rates, scorecard, modifiers.map((each) => ({ ...each, where: null }))]);
  return links;
}

function seesLink({ glance, run, reader, period }: Reading, { of, component }: Link): boolean {
  const last = shiftDays(period.to, -1);
  if (of === 'payout')
    return paidBy(glance, run, component, period).every((each) => seesExact(glance, reader, 'earnings', each));
  const result = resultsFor(run, reader).find(
    (each) => each.component === component && each.period.from <= last && last < each.period.to,
  );
  return result !== undefined && seesResult(glance, { run, result }, 'attainment');
}

/** The measurement period of a component whose pay is read: the last one that has ended by then. */
function paidBy(glance: Glance, run: EarningsRun, id: string, { to }: Period): Period[] {
  const component = componentOf(run, id);
  if (!component) return [];
  const { calendar } = glance.world;
  const last = periodContaining(calendar, component.measurement, shiftDays(to, -1));
  return [last.to <= to ? last : periodContaining(calendar, component.measurement, shiftDays(last.from, -1))];
}

/** From when on the pay of earlier measurement periods goes into what is read in this one. */
function rememberedSince(glance: Glance, component: Component, { window, period }: SeenResult['result']): PlainDate {
  const { calendar } = glance.world;
  const text = JSON.stringify([component.rates, component.scorecard, component.modifiers]);
  const spans = component.modifiers.flatMap((each) =>
    each.kind === 'cap' && (each.per === 'quarter' || each.per === 'year')
      ? [periodContaining(calendar, each.per, period.from).from]
      : [],
  );
  const inWindow = text.includes('"output"') || text.includes('"catchUp":true') ? [window.from] : [];
  return [...spans, ...inWindow].reduce((least, each) => (each < least ? each : least), period.from);
}

function componentOf(run: EarningsRun, id: string): Component | undefined {
  return run.input.plan.plan.components.find((each) => each.id === id);
}
