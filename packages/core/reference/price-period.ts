import { basePay } from './base-pay.js';
import type { Credit } from './credit.js';
import { type PeriodKind, periodOf } from './dates.js';
import { isAdditive } from './measured.js';
import {
  cappedDeal,
  capsOf,
  closedGates,
  dealKickers,
  floorOfPeriod,
  periodFactor,
  periodKickers,
  underCap,
} from './modifiers.js';
import { add, compare, isZero, multiply, type Rational, subtract, sumOf, zero } from './rationals.js';
import { roundToCents } from './rounding.js';
import type { Workings } from './workings.js';
import type { World } from './world.js';

/** One rounded amount: for a credit, or for a result, a catch-up, a kicker, a floor. */
export interface PricedLine {
  readonly cause: 'transaction' | 'result' | 'team' | 'catch-up' | 'kicker' | 'floor';
  readonly credit: Credit | null;
  readonly cents: bigint;
}

/** How a measurement period was priced, exactly: what later periods, caps of longer spans and tests look at. */
export interface PricedPeriod {
  readonly workings: Workings;
  readonly isOpen: boolean;
  readonly catchesUp: boolean;
  /** The pay before the caps of spans: what closed gates denied, 0 when they are open. */
  readonly denied: Rational;
  /** The pay before the caps of spans. */
  readonly uncapped: Rational;
  /** What the caps of the period left, and after them those of the quarter, and of the year. */
  readonly left: Readonly<Record<Span, Rational>>;
  readonly floor: Rational | null;
  readonly lines: readonly PricedLine[];
}

type Span = 'period' | 'quarter' | 'year';

interface Step {
  readonly cause: PricedLine['cause'];
  readonly credit: Credit | null;
  /** The running sum of the period after this step, before the caps of spans. */
  readonly sum: Rational;
}

/**
 * Section 5.4: "gate → rate → deal multipliers → period multipliers → deal cap → deal kickers → period kickers → cap → floor →
 * rounding", and 5.6: one line for each credit, or for the result; then catch-up, kicker and floor, each continuing the same
 * running total. `earlier` are the periods of the same holder before this one, in order.
 */
export function pricePeriod(world: World, workings: Workings, earlier: readonly PricedPeriod[]): PricedPeriod {
  const closed = closedGates(world, workings);
  const isOpen = closed.length === 0;
  const full = stepsWhenOpen(world, workings);
  const kickers = periodKickers(world, workings);
  const fullSum = add(full.at(-1)?.sum ?? zero, kickers);
  const catchesUp = (workings.component.modifiers ?? []).some((each) => each.kind === 'gate' && each.catchUp === true);
  const caughtUp = isOpen && catchesUp ? deniedBefore(workings, earlier) : zero;
  const steps = isOpen ? full : full.map((each) => ({ ...each, sum: zero }));
  const extras: [PricedLine['cause'], Rational][] = isOpen
    ? [
        ['catch-up', caughtUp],
        ['kicker', kickers],
      ]
    : [];
  for (const [cause, amount] of extras) {
    if (!isZero(amount)) steps.push({ cause, credit: null, sum: add(steps.at(-1)?.sum ?? zero, amount) });
  }
  const uncapped = steps.at(-1)?.sum ?? zero;
  const floor = floorOfPeriod(world, workings);
  const paid = steps.map((each) => ({ ...each, paid: afterCaps(world, workings, earlier, each.sum).year }));
  const total = paid.at(-1)?.paid ?? zero;
  if (floor && compare(total, floor) < 0) paid.push({ cause: 'floor', credit: null, sum: uncapped, paid: floor });
  return {
    workings,
    isOpen,
    catchesUp,
    denied: isOpen ? zero : fullSum,
    uncapped,
    left: afterCaps(world, workings, earlier, uncapped),
    floor,
    lines: rounded(world, paid),
  };
}

/** "Deal lines when the measure is additive, `of: participant`, and the component pays `rate` or `perUnit`." */
export function paysByDeal(world: World, { component, team }: Pick<Workings, 'component' | 'team'>): boolean {
  const { rates, measure } = component;
  if (team !== null || !rates || measure === undefined) return false;
  if (!isAdditive(world.documents.plan.measures, measure)) return false;
  if ('grid' in rates) return rates.grid.rate !== undefined;
  return rates.tiers[0]?.rate !== undefined || rates.tiers[0]?.perUnit !== undefined;
}

/** The running sum after each credit, or after the result, as if the gates were open. */
function stepsWhenOpen(world: World, workings: Workings): Step[] {
  const { component, credits, team } = workings;
  const factor = periodFactor(world, workings);
  if (!component.rates && !component.scorecard) return [];
  if (!paysByDeal(world, workings)) {
    const sum = multiply(factor, basePay(world, workings));
    return [{ cause: team === null ? 'result' : 'team', credit: null, sum }];
  }
  const lines = credits.map((credit, index) => {
    const before = basePay(world, workings, credits.slice(0, index));
    const after = basePay(world, workings, credits.slice(0, index + 1));
    const exact = multiply(factor, subtract(after, before));
    return add(cappedDeal(workings, exact), dealKickers(workings, credit));
  });
  return credits.map((credit, index) => ({ cause: 'transaction', credit, sum: sumOf(lines.slice(0, index + 1)) }));
}

/** What the closed periods just before this one were denied, in the same attainment window: the open ones before them paid the rest. */
function deniedBefore({ window }: Workings, earlier: readonly PricedPeriod[]): Rational {
  const ofWindow = earlier.filter((each) => each.workings.window.key === window.key);
  const lastOpen = ofWindow.findLastIndex((each) => each.isOpen);
  return sumOf(ofWindow.slice(lastOpen + 1).map((each) => each.denied));
}

/**
 * What the caps leave of the running sum of a period. "They act on prefixes of the uncapped running sum over their span. Several:
 * the shorter span first; a longer span's running sum is of what the shorter ones left."
 */
function afterCaps(
  world: World,
  workings: Workings,
  earlier: readonly PricedPeriod[],
  sum: Rational,
): Record<Span, Rational> {
  const { yearStarts } = world.documents.plan.calendar;
  const under = (span: Span, u: Rational) =>
    capsOf(workings, span).reduce((left, cap) => underCap(workings, cap, left), u);
  const overSpan = (kind: PeriodKind & Span, left: Rational, before: (each: PricedPeriod) => Rational) => {
    const span = periodOf(yearStarts, kind, workings.period.from);
    const ofSpan = earlier.filter(({ workings: { period } }) => span.from <= period.from && period.from < span.to);
    const start = sumOf(ofSpan.map(before));
    return subtract(under(kind, add(start, left)), under(kind, start));
  };
  const period = under('period', sum);
  const quarter = overSpan('quarter', period, (each) => each.left.period);
  const year = overSpan('year', quarter, (each) => each.left.quarter);
  return { period, quarter, year };
}

/** "R(C(k)) − R(C(k−1))"; with `rounding.at: 'line'`, "R(C(k) − C(k−1))". */
function rounded({ documents }: World, steps: readonly (Step & { readonly paid: Rational })[]): PricedLine[] {
  const { rounding } = documents.plan;
  const round = (exact: Rational) => roundToCents(exact, rounding?.mode ?? 'half-up');
  return steps.map(({ cause, credit, paid }, index) => {
    const before = steps[index - 1]?.paid ?? zero;
    const cents = rounding?.at === 'line' ? round(subtract(paid, before)) : round(paid) - round(before);
    return { cause, credit, cents };
  });
}
