import { type Credit, creditComponent, daysOf, type Uncredited } from './credit.js';
import { isOn, overlapOf, type Period, periodOf, periodsBetween } from './dates.js';
import type { Documents } from './documents.js';
import { type Line, lineOf } from './line.js';
import { isAdditive, leavesOf } from './measured.js';
import type { ComponentDocument } from './plan-documents.js';
import type { PricedPool } from './pool.js';
import { type PricedComponent, priceComponent } from './price-component.js';
import type { PricedPeriod } from './price-period.js';
import { divide, type Rational } from './rationals.js';
import { whyRefused } from './refusals.js';
import { periodKinds } from './workings.js';
import type { World } from './world.js';

/** What one participant reached in one component and measurement period. */
export interface Result {
  readonly participant: string;
  readonly component: string;
  readonly period: string;
  readonly credited: Rational;
  readonly creditedToDate: Rational;
  readonly attainment: Rational | null;
  readonly cents: bigint;
  readonly priced: PricedPeriod;
}

export interface Evaluation {
  readonly lines: readonly Line[];
  readonly results: readonly Result[];
  readonly uncredited: readonly Uncredited[];
  readonly pools: readonly PricedPool[];
}

/**
 * Calculates what everybody on a plan earned, from the documents alone: component by component, person by person, period by
 * period, each from the beginning. It believes the documents; whether they can be meant is the engine's business.
 * What {@link whyRefused} names it does not calculate at all.
 */
export function evaluate(documents: Documents): Evaluation {
  const refusal = whyRefused(documents);
  if (refusal !== null) throw new RangeError(`the reference does not support ${refusal}`);
  const { components } = documents.plan;
  const priced = pricesOf(documents);
  const paid = components.map((component) => {
    const periods = new Set(paidPeriods(documents, component).map((each) => each.key));
    const all = priced(component.id);
    const lines = all.lines.filter((each) => periods.has(each.priced.workings.period.key)).map(lineOf);
    const results = all.periods.filter((each) => periods.has(each.workings.period.key));
    return {
      lines,
      results: results.map((each) => resultOf(each, lines)),
      uncredited: uncreditedOf(documents, component, all.uncredited),
      pools: all.pools.filter((each) => periods.has(each.priced.workings.period.key)),
    };
  });
  return {
    lines: paid.flatMap((each) => each.lines),
    results: paid.flatMap((each) => each.results),
    uncredited: paid.flatMap((each) => each.uncredited),
    pools: paid.flatMap((each) => each.pools),
  };
}

/**
 * What each component pays, on demand, since components refer to one another. Credits and prices are found once and kept: the
 * same question has the same answer.
 */
function pricesOf(documents: Documents): (component: string) => PricedComponent {
  const credits = new Map<string, readonly Credit[]>();
  const prices = new Map<string, PricedComponent>();
  const componentOf = (id: string) => {
    const found = documents.plan.components.find((each) => each.id === id);
    if (!found) throw new RangeError(`no component ${id}`);
    return found;
  };
  const world: World = {
    documents,
    credits: (component, measure) => {
      const key = JSON.stringify([component, measure]);
      const found = credits.get(key) ?? creditComponent(documents, componentOf(component), measure).credits;
      credits.set(key, found);
      return found;
    },
    totalOf: (participant, component, period) =>
      priced(component)
        .lines.filter((each) => each.participant === participant && each.priced.workings.period.key === period)
        .reduce((total, each) => total + each.cents, 0n),
  };
  const priced = (component: string): PricedComponent => {
    const found = prices.get(component) ?? priceComponent(world, componentOf(component));
    prices.set(component, found);
    return found;
  };
  return priced;
}

/** The measurement periods that share a day with the range, the plan and the component. Each of them is paid whole. */
function paidPeriods(documents: Documents, component: ComponentDocument): Period[] {
  const { plan, asOf, range } = documents;
  const { yearStarts } = plan.calendar;
  const days = daysOf(documents, component);
  const paid = days && overlapOf(range ?? periodOf(yearStarts, 'year', asOf), days);
  if (paid?.from === undefined || paid.to === undefined) return [];
  return periodsBetween(yearStarts, periodKinds(component).measurement, paid.from, paid.to);
}

/**
 * What the own measure of a component counts for nobody, in the periods that are paid. A measure that is made of others "checks
 * each part by itself": the same refusal of two parts is listed once.
 */
function uncreditedOf(documents: Documents, component: ComponentDocument, ofPay: readonly Uncredited[]): Uncredited[] {
  const { measures } = documents.plan;
  const { measure } = component;
  const periods = paidPeriods(documents, component);
  const parts = measure === undefined ? [] : isAdditive(measures, measure) ? [measure] : leavesOf(measures, measure);
  const all = [...parts.flatMap((part) => creditComponent(documents, component, part).uncredited), ...ofPay];
  const listed = new Map(all.map((each) => [JSON.stringify([each.transaction, each.participant, each.reason]), each]));
  return [...listed.values()].filter(({ on }) => on === null || periods.some((each) => isOn(each, on)));
}

/** Step 3, attainment: "Credit over quota, to date in the attainment period"; none without a quota above 0. */
function resultOf(priced: PricedPeriod, lines: readonly Line[]): Result {
  const { participant, component, period, within, creditedToDate, divisor } = priced.workings;
  const own = lines.filter((each) => each.participant === participant.id && each.period === period.key);
  return {
    participant: participant.id,
    component: component.id,
    period: period.key,
    credited: within,
    creditedToDate,
    attainment: divisor && divide(creditedToDate, divisor),
    cents: own.reduce((total, line) => total + line.cents, 0n),
    priced,
  };
}
