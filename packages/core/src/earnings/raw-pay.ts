import { columnsOf, dayAt, kindCodeAt, rowAt, viaAt } from '../crediting/index.js';
import { add, divide, type Fraction, maximum, multiply, one, subtract, zero } from '../money/index.js';
import type { ScorecardGoal } from '../plan/index.js';
import { type Axis, gridAt, type RateTable, resultAt, type Slice, slicesAt } from '../rates/index.js';
import type { AxisReading } from './axis-reading.js';
import type { ComponentOutcome } from './component-outcome.js';
import { type CreditList, countOf, firstFrom, positionIn, shareIn } from './credit-list.js';
import { type MeasuredCredits, valueAt } from './credited-columns.js';
import { measureOf, named, wholeValueOf } from './measure-over.js';
import type { RawStep } from './priced-period.js';
import { lacksQuota, type Workings } from './workings.js';

/** How a credit's pay is found: as the difference of a curve, or each at a rate of its own. */
export type RawRule = 'curve' | 'each';

/** Whether the deals of a component are differences of one curve. */
export function rawRuleOf(workings: Workings): RawRule {
  const { pricing, component } = workings.compiled;
  if (pricing.kind !== 'table' || component.attainmentOver === 'event') return 'each';
  const { table } = pricing;
  const atDeal = table.mode !== 'marginal' && component.read === 'at-deal';
  return atDeal || table.jump !== null ? 'each' : 'curve';
}

/** What every credit of a measurement period adds, in order, before modifiers. */
export function rawSteps(outcome: ComponentOutcome, workings: Workings, table: readonly AxisReading[]): RawStep[] {
  const { credits } = workings;
  if (credits === null) return [];
  const byCurve = rawRuleOf(workings) === 'curve';
  const steps: RawStep[] = [];
  let reached = zero;
  let paid = zero;
  for (let index = credits.from; index < credits.to; index += 1) {
    const value = valueAt(credits.columns, positionIn(credits, index));
    reached = add(reached, value);
    if (byCurve) {
      const next = payOf(rawSlices(workings, table, reached));
      steps.push({ index, value, reached, pay: subtract(next, paid) });
      paid = next;
    } else {
      const pay = payOf(eachSlices(outcome, workings, { index, value, reached }, table));
      steps.push({ index, value, reached, pay });
    }
  }
  return steps;
}

/** The sum of what slices pay. */
export function payOf(slices: readonly Slice[]): Fraction {
  return slices.reduce((so, each) => add(so, each.pay), zero);
}

/** C(within) before modifiers, as slices: what the measurement period pays once `within` has been credited in it. */
export function rawSlices(workings: Workings, readings: readonly AxisReading[], within: Fraction): readonly Slice[] {
  const { pricing, component } = workings.compiled;
  const target = workings.targetIncentive;
  switch (pricing.kind) {
    case 'goal':
      return [];
    case 'scorecard':
      return pricing.goals.map((goal, index) => goalSlice(goal, readings[index]?.at ?? zero, target));
    case 'grid': {
      const rate = gridAt(pricing.grid, readings[0]?.at ?? zero, readings[1]?.at ?? zero);
      return [slice({ rate: within, payout: target, amount: one }[pricing.grid.pays], rate)];
    }
    default: {
      if (lacksQuota(workings)) return withoutQuota(pricing.table, component.withoutQuota, { within, target });
      const basis = { table: pricing.table, before: workings.before, quota: workings.quota, targetIncentive: target };
      return slicesAt({ ...basis, at: ownAxis(pricing.table) ? null : (readings[0]?.at ?? zero) }, within);
    }
  }
}

/** True when a table stands on the credit that it prices, so that every deal moves it. */
export function ownAxis({ by }: RateTable): boolean {
  return by.kind === 'amount' || by.kind === 'attainment' || by.kind === 'output';
}

function slice(width: Fraction, rate: Fraction): Slice {
  return { width, rate, pay: multiply(width, rate) };
}

function goalSlice(goal: ScorecardGoal, at: Fraction, target: Fraction): Slice {
  return slice(multiply(target, goal.weight), resultAt(goal.table, at));
}

function withoutQuota(
  table: RateTable,
  pays: 'nothing' | 'base-rate' | 'at-target',
  widths: { readonly within: Fraction; readonly target: Fraction },
): Slice[] {
  if (pays === 'nothing') return [];
  const width = { rate: widths.within, payout: widths.target, amount: one }[table.pays];
  return [slice(width, pays === 'at-target' ? resultAt(table, one) : (table.tiers[0]?.result ?? zero))];
}

/** The slices of one credit that is priced by itself. */
export function eachSlices(
  outcome: ComponentOutcome,
  workings: Workings,
  step: Pick<RawStep, 'index' | 'value' | 'reached'>,
  readings: readonly AxisReading[],
): readonly Slice[] {
  const { pricing, component } = workings.compiled;
  if (pricing.kind !== 'table') return rawSlices(workings, readings, step.value);
  const { table } = pricing;
  if (component.attainmentOver === 'event') {
    const own = { table, before: zero, quota: null, targetIncentive: workings.targetIncentive };
    return slicesAt({ ...own, at: eventAxis(outcome, workings, step) }, step.value);
  }
  if (lacksQuota(workings)) return rawSlices(workings, readings, step.value);
  const width = paidWidth(workings, table, step);
  if (table.jump !== null) {
    const end = ownAxis(table) ? ownPosition(workings, workings.within) : (readings[0]?.at ?? zero);
    return [slice(width, resultAt(table, end))];
  }
  return [slice(width, resultAt(table, axisAfter(outcome, workings, step)))];
}

/**
 * What a table read for one credit that is priced by itself: right after it, or on it alone; null where it stands on the credit that it prices, or reads
 * once for all at the end of the period.
 */
export function readingOfEach(
  outcome: ComponentOutcome,
  workings: Workings,
  step: Pick<RawStep, 'index' | 'reached'>,
): { readonly axis: Axis; readonly value: Fraction } | null {
  const { pricing, component } = workings.compiled;
  if (pricing.kind !== 'table') return null;
  const { by, jump } = pricing.table;
  if (component.attainmentOver === 'event') {
    const value = eventAxis(outcome, workings, step);
    return value === null ? null : { axis: by, value };
  }
  if (ownAxis(pricing.table) || jump !== null || component.read !== 'at-deal') return null;
  return { axis: by, value: axisAfter(outcome, workings, step) };
}

/** What of a credit is paid: all of it, or where the table stops at zero what lies above it. */
function paidWidth(
  { before }: Workings,
  { belowZero }: RateTable,
  { value, reached }: Pick<RawStep, 'value' | 'reached'>,
): Fraction {
  if (belowZero !== 'stop') return value;
  const after = add(before, reached);
  return subtract(maximum(after, zero), maximum(subtract(after, value), zero));
}

/** Where a single deal stands on the axis of a table that looks at each deal alone; null: at its own credit. */
function eventAxis(outcome: ComponentOutcome, { compiled, credits }: Workings, { index }: Pick<RawStep, 'index'>) {
  const by = compiled.pricing.kind === 'table' ? compiled.pricing.table.by : null;
  if (by?.kind !== 'measure' || credits === null) return null;
  const transaction = rowAt(credits.columns, positionIn(credits, index));
  const value = wholeValueOf(outcome, named(outcome, by.measure), transaction) ?? zero;
  return by.target === null ? value : divide(value, by.target);
}

function ownPosition(workings: Workings, within: Fraction): Fraction {
  const reached = add(workings.before, within);
  const { pricing } = workings.compiled;
  const onAttainment = pricing.kind === 'table' && pricing.table.by.kind === 'attainment';
  return onAttainment && workings.quota ? divide(reached, workings.quota) : reached;
}

/** What the axis of a table reads right after one deal. */
function axisAfter(
  outcome: ComponentOutcome,
  workings: Workings,
  { index, reached }: Pick<RawStep, 'index' | 'reached'>,
): Fraction {
  const { pricing } = workings.compiled;
  const { credits, creditsToDate } = workings;
  if (pricing.kind !== 'table' || ownAxis(pricing.table) || !credits || !creditsToDate)
    return ownPosition(workings, reached);
  const { by } = pricing.table;
  if (by.kind === 'count') return countOf({ ...creditsToDate, to: index + 1 });
  if (by.kind !== 'measure') return zero;
  const upTo = cutAfter(outcome, workings, positionIn(credits, index));
  const value = measureOf(outcome, named(outcome, by.measure), upTo, workings.holder);
  if (value === null) return zero;
  return by.target === null ? value : divide(value, by.target);
}

/** Leaves of any list of credits those of the window up to one deal, in the order in which deals are priced. */
function cutAfter({ scope }: ComponentOutcome, { credits, at }: Workings, position: number) {
  const { idOrder } = columnsOf(scope.input.transactions);
  const day = credits ? dayAt(credits.columns, position) : 0;
  const place = idOrder[credits ? rowAt(credits.columns, position) : 0] ?? 0;
  const turn = credits ? turnOf(credits.columns, position) : 0;
  return (list: CreditList): CreditList => {
    const from = firstFrom(list, at.windowFrom);
    let to = firstFrom({ ...list, from }, day);
    const isUpTo = (index: number) => {
      const entry = positionIn(list, index);
      if (dayAt(list.columns, entry) !== day) return false;
      const other = idOrder[rowAt(list.columns, entry)] ?? 0;
      return other < place || (other === place && turnOf(list.columns, entry) <= turn);
    };
    while (to < list.to && isUpTo(to)) to += 1;
    return { ...list, from, to };
  };
}

/** Whose turn it is among the credits of one transaction: by kind, then by whom a roll-up comes from. */
function turnOf(credits: MeasuredCredits, position: number): number {
  return kindCodeAt(credits, position) * (credits.participants.length + 1) + viaAt(credits, position) + 1;
}

/** The share of the transaction that a step credits. */
export function shareOfStep({ credits }: Workings, { index }: RawStep): Fraction {
  return credits === null ? one : shareIn(credits, index);
}
