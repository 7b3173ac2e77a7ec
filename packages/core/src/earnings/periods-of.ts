import {
  type Calendar,
  type Effective,
  type Period,
  periodContaining,
  periodsBetween,
  toDayNumber,
} from '../calendar/index.js';
import type { CompiledComponent } from '../plan/index.js';
import { overlapOf } from './active-spans.js';
import type { EarningsInput } from './earnings-input.js';

/** A measurement period of a component, its days as numbers, and the attainment window that it lies in. */
export interface MeasurementPeriod {
  readonly period: Period;
  readonly from: number;
  readonly to: number;
  readonly window: Period;
  readonly windowFrom: number;
  /** Which of the window's measurement periods it is, from 1, and how many there are. */
  readonly ordinal: number;
  readonly ofWindow: number;
}

/** The measurement periods that a component is calculated for; those from `firstPaid` on are paid, the others only remembered. */
export interface ComponentPeriods {
  readonly all: readonly MeasurementPeriod[];
  readonly firstPaid: number;
}

/**
 * The periods that share a day with the range, the plan and the component's own time, and before them those that a cap, a budget or a
 * gate that catches up has to remember.
 */
export function periodsOf(input: EarningsInput, compiled: CompiledComponent): ComponentPeriods {
  const { plan } = input.plan;
  const live = compiled.effective === null ? plan.effective : overlapOf(bounded(plan.effective), compiled.effective);
  const { from, to } = overlapOf(input.range, live);
  if (from >= to) return { all: [], firstPaid: 0 };
  const since = rememberedSince(input, compiled, live, from);
  const { measurement } = compiled.component;
  const all = periodsBetween(plan.calendar, measurement, since, to).map((period) =>
    measurementPeriod(plan.calendar, compiled, period),
  );
  return {
    all,
    firstPaid: Math.max(
      0,
      all.findIndex((each) => each.period.to > from),
    ),
  };
}

/** A measurement period of a component with everything that is asked about it. */
export function measurementPeriod(
  calendar: Calendar,
  { component }: CompiledComponent,
  period: Period,
): MeasurementPeriod {
  const { measurement, attainmentOver } = component;
  const over = attainmentOver === 'event' ? measurement : attainmentOver;
  const window = periodContaining(calendar, over, period.from);
  const parts = periodsBetween(calendar, measurement, window.from, window.to);
  return {
    period,
    from: toDayNumber(period.from),
    to: toDayNumber(period.to),
    window,
    windowFrom: toDayNumber(window.from),
    ordinal: parts.findIndex((each) => each.key === period.key) + 1,
    ofWindow: parts.length,
  };
}

function bounded(span: Effective): Required<Effective> {
  return { from: span.from, to: span.to ?? ('9999-12-31' as Required<Effective>['to']) };
}

/** The day from which earlier measurement periods matter to what is paid from `from` on. */
function rememberedSince(
  input: EarningsInput,
  compiled: CompiledComponent,
  live: Effective,
  from: Required<Effective>['from'],
): Required<Effective>['from'] {
  const { calendar } = input.plan.plan;
  const { modifiers, component } = compiled;
  const paidFor = input.plan.components.some((each) => refersToPayout(each, component.id));
  if (compiled.budget !== null || paidFor) return live.from;
  const spans = modifiers.caps.flatMap(({ per }) => (per === 'quarter' || per === 'year' ? [per] : []));
  const { attainmentOver } = component;
  const output = compiled.pricing.kind === 'table' && compiled.pricing.table.by.kind === 'output';
  if (attainmentOver !== 'event' && (output || modifiers.gates.some((gate) => gate.catchUp)))
    spans.push(attainmentOver as 'year');
  const first = periodContaining(calendar, component.measurement, from).from;
  return spans
    .map((kind) => periodContaining(calendar, kind, first).from)
    .reduce((least, each) => (each < least ? each : least), first);
}

function refersToPayout(compiled: CompiledComponent, id: string): boolean {
  return axesOf(compiled).some((axis) => axis.kind === 'payout-of' && axis.component === id);
}

/** Every axis that a component reads. */
export function axesOf({ pricing, modifiers, pool }: CompiledComponent): readonly import('../rates/index.js').Axis[] {
  const own =
    pricing.kind === 'table'
      ? [pricing.table.by]
      : pricing.kind === 'grid'
        ? [pricing.grid.rows.by, pricing.grid.columns.by]
        : pricing.kind === 'scorecard'
          ? pricing.goals.map((goal) => goal.table.by)
          : [];
  const others = [...modifiers.gates, ...modifiers.periodMultipliers, ...modifiers.periodKickers].map(({ by }) => by);
  return [...own, ...others, ...(pool?.qualify ? [pool.qualify.by] : [])];
}
