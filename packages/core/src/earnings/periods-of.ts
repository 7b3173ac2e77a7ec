import {
  type Calendar,
  type Effective,
  type Period,
  type PeriodKind,
  type PlainDate,
  periodContaining,
  periodsBetween,
  shiftDays,
  toDayNumber,
} from '../calendar/index.js';
import { firstDayOf } from '../crediting/index.js';
import type { CompiledComponent } from '../plan/index.js';
import type { Axis } from '../rates/index.js';
import { bounded, overlapOf } from './active-spans.js';
import type { EarningsInput } from './earnings-input.js';
import type { ComponentPeriods, MeasurementPeriod } from './measurement-period.js';

/**
 * The periods that share a day with the range, the plan and the component's own time; before them those that a cap, a budget or a
 * gate that catches up has to remember, and for a component whose pay others refer to all there are up to the day of the run.
 */
export function periodsOf(input: EarningsInput, compiled: CompiledComponent): ComponentPeriods {
  const { plan } = input.plan;
  const live =
    compiled.effective === null ? bounded(plan.effective) : overlapOf(bounded(plan.effective), compiled.effective);
  const { from, to } = overlapOf(input.range, live);
  const paidFor = input.plan.components.some((each) => refersToPayout(each, compiled.component.id));
  if (live.from >= live.to || (from >= to && !paidFor)) return { all: [], firstPaid: 0, endPaid: 0 };
  const remembered = rememberedSince(input, compiled, live, from);
  const since = paidFor || compiled.budget !== null ? longAgo(input, compiled, live, remembered) : remembered;
  // What has not begun pays nothing, however far a range reaches.
  const tomorrow = shiftDays(input.asOf.effectiveOn, 1);
  const known = tomorrow < live.to ? tomorrow : live.to;
  const until = paidFor || known < to ? known : to;
  const { measurement } = compiled.component;
  const all = periodsBetween(plan.calendar, measurement, since, until).map((period) =>
    measurementPeriod(plan.calendar, compiled, period),
  );
  const isPaid = ({ period }: MeasurementPeriod) => from < to && period.to > from && period.from < to;
  const firstPaid = all.findIndex(isPaid);
  return { all, firstPaid: Math.max(0, firstPaid), endPaid: firstPaid < 0 ? 0 : all.findLastIndex(isPaid) + 1 };
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

/** The day from which earlier measurement periods matter to what is paid from `from` on; none lies before the plan's and the component's own time. */
function rememberedSince(
  input: EarningsInput,
  compiled: CompiledComponent,
  live: Required<Effective>,
  from: PlainDate,
): PlainDate {
  const { calendar } = input.plan.plan;
  const { modifiers, component } = compiled;
  const spans: PeriodKind[] = modifiers.caps.flatMap(({ per }) => (per === 'quarter' || per === 'year' ? [per] : []));
  const { attainmentOver } = component;
  const output = axesOf(compiled).some((axis) => axis.kind === 'output');
  const remembers = output || modifiers.gates.some((gate) => gate.catchUp);
  if (attainmentOver !== 'event' && remembers) spans.push(attainmentOver);
  const first = periodContaining(calendar, component.measurement, from).from;
  const since = spans
    .map((kind) => periodContaining(calendar, kind, first).from)
    .reduce((least, each) => (each < least ? each : least), first);
  return since > live.from ? since : live.from;
}

/** Where a budget or what others ask for begins to matter: a year back, or with the first deal; never before the component's own time. */
function longAgo(
  input: EarningsInput,
  compiled: CompiledComponent,
  live: Required<Effective>,
  remembered: PlainDate,
): PlainDate {
  const { calendar } = input.plan.plan;
  const year = periodContaining(calendar, 'year', remembered).from;
  const first = firstDayOf(input.transactions);
  const least = first !== null && first < year ? first : year;
  const { from } = periodContaining(calendar, compiled.component.measurement, shiftDays(least, -1));
  return from > live.from ? from : live.from;
}

function refersToPayout(compiled: CompiledComponent, id: string): boolean {
  return axesOf(compiled).some((axis) => axis.kind === 'payout-of' && axis.component === id);
}

/** Every axis that a component reads. */
export function axesOf({ pricing, modifiers, pool }: CompiledComponent): readonly Axis[] {
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
