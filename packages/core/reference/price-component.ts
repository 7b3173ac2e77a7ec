import { withinBudget } from './budget.js';
import { daysOf, type Uncredited } from './credit.js';
import { overlapOf, type Period, periodOf, periodsBetween } from './dates.js';
import type { DraftLine } from './line.js';
import { planAssignments } from './people.js';
import type { ComponentDocument } from './plan-documents.js';
import { type PricedPool, payPool } from './pool.js';
import { type PricedPeriod, pricePeriod } from './price-period.js';
import { splitPay } from './split-pay.js';
import { findWorkings, periodKinds, type Workings } from './workings.js';
import type { World } from './world.js';

/** What a component pays from the first day of the plan, whether asked for or not: caps, budgets and links look back. */
export interface PricedComponent {
  readonly periods: readonly PricedPeriod[];
  readonly pools: readonly PricedPool[];
  readonly lines: readonly DraftLine[];
  /** Holders of a split who get no part of the pay. */
  readonly uncredited: readonly Uncredited[];
}

/** Prices everybody in a component, period by period. */
export function priceComponent(world: World, component: ComponentDocument): PricedComponent {
  const { documents } = world;
  const onPlan = new Set(planAssignments(documents).map((each) => each.participant));
  const workings = measurementPeriods(world, component).flatMap((period) =>
    documents.people.participants
      .filter((each) => onPlan.has(each.id))
      .flatMap((participant) => findWorkings(world, component, participant, period) ?? []),
  );
  if (component.pool) return pricePools(world, component, workings);
  const periods: PricedPeriod[] = [];
  for (const each of workings) {
    const earlier = periods.filter((other) => other.workings.participant.id === each.participant.id);
    periods.push(pricePeriod(world, each, earlier));
  }
  const drafts = periods.flatMap((priced) =>
    priced.lines.map((line): DraftLine => ({ ...line, participant: priced.workings.participant.id, priced })),
  );
  const split = splitPay(world, withinBudget(component, drafts));
  return { periods, pools: [], lines: split.drafts, uncredited: split.uncredited };
}

/** A pool is priced once for each team and period; its members have a result in it, paid or not. */
function pricePools(world: World, component: ComponentDocument, workings: readonly Workings[]): PricedComponent {
  const pools: PricedPool[] = [];
  for (const each of workings) {
    const isSame = (other: Workings) => other.team === each.team && other.period.key === each.period.key;
    if (!component.pool || pools.some((pool) => isSame(pool.priced.workings))) continue;
    const earlier = pools.map((pool) => pool.priced).filter((priced) => priced.workings.team === each.team);
    const paid = payPool(world, component.pool, workings.filter(isSame), earlier);
    if (paid) pools.push(paid);
  }
  const periods = pools.flatMap(({ priced, members }) => members.map((each) => ({ ...priced, workings: each })));
  return { periods, pools, lines: pools.flatMap((each) => each.drafts), uncredited: [] };
}

/**
 * "Measurement periods are those that share a day with it": from the start of the plan, or of the component, to the fiscal year
 * of the day of the run. Those that have not begun on that day have no workings.
 */
function measurementPeriods({ documents }: World, component: ComponentDocument): Period[] {
  const { plan, asOf } = documents;
  const { yearStarts } = plan.calendar;
  const held = daysOf(documents, component);
  const days = held && overlapOf(held, { to: periodOf(yearStarts, 'year', asOf).to });
  if (days?.from === undefined || days.to === undefined) return [];
  return periodsBetween(yearStarts, periodKinds(component).measurement, days.from, days.to);
}
