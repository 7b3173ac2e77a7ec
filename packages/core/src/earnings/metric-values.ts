import { fromDayNumber } from '../calendar/index.js';
import { dayAt } from '../crediting/index.js';
import type { Quantity } from '../explain/index.js';
import { groupBy } from '../foundation/index.js';
import { add, type Fraction, sum, toFraction, zero } from '../money/index.js';
import { type CreditList, positionIn } from './credit-list.js';
import { countsMoney, creditQuantity } from './credit-quantity.js';
import { valueAt } from './credited-columns.js';
import type { ComponentResult, EarningsRun } from './earnings-run.js';
import { placeOf } from './open-run.js';
import { workingsAt } from './result-of.js';

/**
 * A finished number about one participant in one period, exact. `value` is null when there is no data or no quota;
 * `reached` of `target` is what an attainment was made of, and `series` how it grew.
 */
export interface MetricValue {
  readonly participant: string;
  readonly metric: string;
  readonly period: string;
  readonly value: Fraction | null;
  readonly because?: 'no-data' | 'no-quota';
  /** The currency, when the value is money. */
  readonly currency?: string;
  readonly reached?: Quantity;
  readonly target?: Quantity;
  readonly series?: readonly { readonly on: string; readonly reached: Quantity }[];
}

/** Which of the engine's numbers a metric shows: one component's attainment or credit, or all that was earned. */
export type MetricSource =
  | { readonly of: 'attainment' | 'credit'; readonly component: string }
  | { readonly of: 'earnings' };

/**
 * The values of a metric, one for each participant and attainment window; for earnings, one for each measurement period, as
 * its statement totals. Nobody without a single credit has an attainment or credit to show: no data is not zero.
 */
export function metricValues(run: EarningsRun, metric: string, source: MetricSource): MetricValue[] {
  if (source.of === 'earnings') return earningsValues(run, metric);
  const results = run.results.filter((each) => each.component === source.component && each.team === null);
  const latest = new Map<string, ComponentResult>();
  for (const each of results) latest.set(JSON.stringify([each.participant, each.window.key]), each);
  return [...latest.values()].map((each) => progressValue(run, metric, source.of, each));
}

function progressValue(
  run: EarningsRun,
  metric: string,
  of: 'attainment' | 'credit',
  result: ComponentResult,
): MetricValue {
  const place = placeOf(run, { ...result, period: result.period.key });
  const { currency } = run.input.plan.plan;
  const workings = place && workingsAt(place.outcome, place.participant, place.period);
  const money = workings !== null && countsMoney(workings.compiled);
  const quantity = (value: Fraction) => creditQuantity(run, result.component, value);
  const list = workings?.creditsToDate ?? null;
  const empty = list !== null && list.from === list.to;
  const base = { participant: result.participant, metric, period: result.window.key };
  const details = {
    reached: quantity(result.creditedToDate),
    ...(result.attainment.quota === null ? {} : { target: quantity(result.attainment.quota) }),
    series: list === null ? [] : seriesOf(list, quantity),
  };
  if (of === 'credit') {
    const unit = money ? { currency } : {};
    if (empty) return { ...base, ...unit, value: null, because: 'no-data' };
    return { ...base, ...unit, ...details, value: result.creditedToDate };
  }
  if (result.attainment.value === null) return { ...base, ...details, value: null, because: 'no-quota' };
  if (empty) return { ...base, ...details, value: null, because: 'no-data' };
  return { ...base, ...details, value: result.attainment.value };
}

/** How the credit grew, one point for each day on which something was credited. */
function seriesOf(list: CreditList, quantity: (value: Fraction) => Quantity): { on: string; reached: Quantity }[] {
  const series: { on: string; reached: Quantity }[] = [];
  let total = zero;
  for (let index = list.from; index < list.to; index += 1) {
    const position = positionIn(list, index);
    const day = dayAt(list.columns, position);
    total = add(total, valueAt(list.columns, position));
    const next = index + 1 < list.to ? dayAt(list.columns, positionIn(list, index + 1)) : undefined;
    if (next !== day) series.push({ on: fromDayNumber(day), reached: quantity(total) });
  }
  return series;
}

/** What a statement of each measurement period totals: every measurement period that ends inside it. */
function earningsValues(run: EarningsRun, metric: string): MetricValue[] {
  const { currency } = run.input.plan.plan;
  const byParticipant = groupBy(run.results, (each) => each.participant);
  return [...byParticipant].flatMap(([participant, results]) => {
    const periods = new Map(results.map((each) => [each.period.key, each.period]));
    return [...periods.values()].map((period): MetricValue => {
      const inside = results.filter((each) => each.period.to > period.from && each.period.to <= period.to);
      const value = sum(inside.map((each) => toFraction(each.total)));
      return { participant, metric, period: period.key, currency, value };
    });
  });
}
