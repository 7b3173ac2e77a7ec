import { type Attainment, attain } from '../attainment/index.js';
import { type Period, type PlainDate, periodContaining, shiftDays } from '../calendar/index.js';
import { PacelineError } from '../foundation/index.js';
import { divide, type Fraction, one, toFraction, zero } from '../money/index.js';
import { assignmentOn } from '../people/index.js';
import type { Axis } from '../rates/index.js';
import type { AxisReading } from './axis-reading.js';
import { type ComponentOutcome, groupOf } from './component-outcome.js';
import { betweenDays, countOf } from './credit-list.js';
import { creditedOver } from './credited-over.js';
import { quotaAt } from './gather-workings.js';
import { axisCredits, named, valueOver } from './measure-over.js';
import type { MeasurementPeriod } from './measurement-period.js';
import { measurementPeriod } from './periods-of.js';
import { totalOf } from './total-of.js';
import type { Holder, Workings } from './workings.js';

/** Reads an axis for a holder at the end of a measurement period, or as of the day of the run. */
export function readAxis(outcome: ComponentOutcome, workings: Workings, axis: Axis): AxisReading {
  const value = valueOnAxis(outcome, workings, axis);
  return { axis, value, at: value ?? (withoutValue(outcome, axis) ? one : zero) };
}

function valueOnAxis(outcome: ComponentOutcome, workings: Workings, axis: Axis): Fraction | null {
  const { holder, at } = workings;
  switch (axis.kind) {
    case 'amount':
      return workings.creditedToDate;
    case 'attainment':
      return workings.attainment.value;
    case 'count':
      return countToDate(outcome, workings);
    case 'output':
      return workings.output();
    case 'measure':
      return measured(outcome, holder, at, axis);
    case 'attainment-of':
      return attainmentIn(outcome, axis.component, holder.participant, at).attainment.value;
    default:
      return payoutOf(outcome, axis.component, holder.participant, at);
  }
}

/** The credited transactions of the window to date: those of the own measure, also where it is no sum of them. */
function countToDate(outcome: ComponentOutcome, { creditsToDate, holder, at }: Workings): Fraction {
  if (creditsToDate) return countOf(creditsToDate);
  const { measure } = outcome.compiled;
  if (!measure || measure.of.kind === 'ratio' || measure.of.kind === 'weighted') return zero;
  return countOf(betweenDays(axisCredits(outcome, measure, holder), at.windowFrom, at.to));
}

function withoutValue({ scope, compiled }: ComponentOutcome, axis: Axis): boolean {
  const asked =
    axis.kind === 'attainment'
      ? compiled.component
      : axis.kind === 'attainment-of'
        ? componentOf(scope, axis.component)
        : null;
  return asked?.withoutQuota === 'at-target';
}

function componentOf(scope: ComponentOutcome['scope'], id: string) {
  return scope.outcomes.get(id)?.compiled.component ?? null;
}

function measured(
  outcome: ComponentOutcome,
  holder: Holder,
  at: MeasurementPeriod,
  axis: Extract<Axis, { kind: 'measure' }>,
): Fraction | null {
  const value = valueOver(outcome, named(outcome, axis.measure), holder, at.windowFrom, at.to);
  if (value === null || axis.target === null) return value;
  return axis.target.numerator === 0n ? null : divide(value, axis.target);
}

/** The attainment of a participant in another component, to date, and what it was made of. */
export interface OtherAttainment {
  readonly attainment: Attainment;
  readonly credited: Fraction;
  readonly window: Period;
  readonly holder: Holder;
}

/** What a participant has attained in a component by the end of a measurement period of another. */
export function attainmentIn(
  { scope }: ComponentOutcome,
  component: string,
  participant: string,
  at: Pick<MeasurementPeriod, 'period' | 'to'>,
): OtherAttainment {
  const other = scope.outcomes.get(component);
  const last = shiftDays(at.period.to, -1);
  if (!other) throw new PacelineError('plan/not-parsed', `there is no component \`${component}\``);
  const { calendar } = scope.input.plan.plan;
  const { compiled } = other;
  const period = periodContaining(calendar, compiled.component.measurement, last);
  const own = measurementPeriod(calendar, compiled, period);
  const holder = holderOn(other, participant, last < scope.today ? last : scope.today);
  const credited = holder ? creditedOver(other, holder, own.windowFrom, at.to) : zero;
  const quota = holder ? quotaAt(other, holder, own) : null;
  return {
    attainment: attain(credited, quota),
    credited,
    window: own.window,
    holder: holder ?? { participant, team: null },
  };
}

/** Whose credit a component looks at for a participant on a day; null for a component of teams and somebody in none. */
export function holderOn(outcome: ComponentOutcome, participant: string, day: PlainDate): Holder | null {
  if (outcome.compiled.component.of === 'participant') return { participant, team: null };
  const team = assignmentOn(outcome.scope.input.organization, participant, day)?.team;
  return team === undefined ? null : { participant, team };
}

/** The rounded total of the last measurement period of a component that has ended by the end of this one; 0 without any. */
function payoutOf(
  { scope }: ComponentOutcome,
  component: string,
  participant: string,
  at: MeasurementPeriod,
): Fraction {
  const other = scope.outcomes.get(component);
  if (!other) return zero;
  const { calendar } = scope.input.plan.plan;
  const { measurement } = other.compiled.component;
  const last = periodContaining(calendar, measurement, shiftDays(at.period.to, -1));
  const { key } = last.to <= at.period.to ? last : periodContaining(calendar, measurement, shiftDays(last.from, -1));
  const period = other.periods.all.findIndex((each) => each.period.key === key);
  const index = scope.indexOf.get(participant) ?? -1;
  if (period < 0 || index < 0) return zero;
  const total = totalOf(other, groupOf(other, index, period));
  return total === null ? zero : toFraction(total);
}
