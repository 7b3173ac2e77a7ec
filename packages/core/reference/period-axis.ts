import { axisAt } from './axis.js';
import { basePay } from './base-pay.js';
import { daysOf } from './credit.js';
import { overlapOf, periodsBetween } from './dates.js';
import type { AxisDocument } from './plan-documents.js';
import { type Rational, sumOf } from './rationals.js';
import { findWorkings, type Workings } from './workings.js';
import type { World } from './world.js';

/** An axis at the end of a measurement period, or on the day of the run: what gates, multipliers and kickers stand on. */
export function axisAtEnd(world: World, workings: Workings, by: AxisDocument): Rational {
  if (by === 'output') return outputToDate(world, workings);
  return axisAt(world, workings, by, { within: workings.within, after: null });
}

/** "What the own curve has paid so far in the window, before modifiers", those of deals included. */
function outputToDate(world: World, { component, participant, window, period }: Workings): Rational {
  const { yearStarts } = world.documents.plan.calendar;
  const days = daysOf(world.documents, component);
  const periods = periodsBetween(yearStarts, period.kind, window.from, period.to);
  return sumOf(
    periods.flatMap((each) => {
      const unmodified = { ...component, modifiers: [] };
      const workings = days && overlapOf(days, each) && findWorkings(world, unmodified, participant, each);
      return workings ? [basePay(world, workings)] : [];
    }),
  );
}
