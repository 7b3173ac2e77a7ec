import { type Credit, daysOf, inOrder } from './credit.js';
import { type Day, isOn, lastDayOf, overlapOf, periodOf, periodsBetween } from './dates.js';
import { measureValue, type Selection } from './measure-value.js';
import { teamOn } from './people.js';
import type { AxisDocument, ComponentDocument } from './plan-documents.js';
import { add, divide, one, type Rational, rational, readRational, sumOf, zero } from './rationals.js';
import { divisorOf, isOf, ownCredit, periodKinds, quotaIn, type Workings, windowOf } from './workings.js';
import type { World } from './world.js';

/**
 * Where in a measurement period an axis is read: after so much has been credited in it, and after which credit (null: at the
 * period's end).
 */
export interface Moment {
  readonly within: Rational;
  readonly after: Credit | null;
}

/** Section 5.1. `output` is not read here, since it is what tables have paid: see `period-axis.ts`. */
export function axisAt(world: World, workings: Workings, by: AxisDocument, moment: Moment): Rational {
  const { component } = workings;
  if (by === 'output') throw new RangeError('a table cannot be read at its own output');
  if (by === 'amount') return reached(workings, moment);
  if (by === 'attainment') {
    const { divisor } = workings;
    return divisor ? divide(reached(workings, moment), divisor) : withoutValue(component);
  }
  const selects = toDate(workings, moment);
  if (by === 'count') {
    return sumOf(
      world
        .credits(component.id, component.measure ?? '')
        .filter(selects)
        .map((each) => each.share),
    );
  }
  if ('measure' in by) {
    const value = measureValue(world, component.id, by.measure, selects) ?? zero;
    return by.target === undefined ? value : divide(value, readRational(by.target));
  }
  return 'attainmentOf' in by ? attainmentOf(world, workings, by.attainmentOf) : payoutOf(world, workings, by.payoutOf);
}

/** "Reads 1 when the component that is asked for its attainment says `withoutQuota: 'at-target'`, else 0." */
function withoutValue(component: ComponentDocument): Rational {
  return component.withoutQuota === 'at-target' ? one : zero;
}

/** Own credit of the window to date. What does not add up is read at the end. */
function reached({ credits, before, creditedToDate }: Workings, { within }: Moment): Rational {
  return credits.length > 0 ? add(before, within) : creditedToDate;
}

/** The holder's credits of the window up to the end of the measurement period, or up to and including one credit. */
function toDate({ participant, team, window, period }: Workings, { after }: Moment): Selection {
  const isOwn = isOf(team === null ? { participant: participant.id } : { team });
  return (credit) =>
    isOwn(credit) &&
    isOn({ from: window.from, to: period.to }, credit.on) &&
    (after === null || inOrder(credit, after) <= 0);
}

/**
 * "The attainment of the same participant in that component, in its window that contains the last day of the measurement
 * period, credited up to that day; for team components that of the team on the reference day."
 */
function attainmentOf(world: World, workings: Workings, id: string): Rational {
  const { documents } = world;
  const component = componentOf(world, id);
  const last = lastDayOf(workings.period);
  const { measurement } = periodKinds(component);
  const own = periodOf(documents.plan.calendar.yearStarts, measurement, last);
  const window = windowOf(documents, component, own);
  const team = component.of === 'team' ? teamOn(workings.participant, workings.day) : null;
  if (component.of === 'team' && team === null) return withoutValue(component);
  const holder = team === null ? { participant: workings.participant.id } : { team };
  const divisor = divisorOf(documents, component, quotaIn(documents, component, holder, window), own);
  if (!divisor) return withoutValue(component);
  const isOwn = isOf(holder);
  const selects = (each: { readonly on: Day }) => window.from <= each.on && each.on <= last;
  return divide(
    ownCredit(world, component, (each) => isOwn(each) && selects(each)),
    divisor,
  );
}

/** "That component's rounded total of the last measurement period of it that ends on or before the end of this one." */
function payoutOf(world: World, { participant, period }: Workings, id: string): Rational {
  const { documents } = world;
  const component = componentOf(world, id);
  const days = overlapOf(daysOf(documents, component) ?? { from: period.to, to: period.to }, { to: period.to });
  if (days?.from === undefined || days.to === undefined) return zero;
  const { measurement } = periodKinds(component);
  const ended = periodsBetween(documents.plan.calendar.yearStarts, measurement, days.from, days.to).findLast(
    (each) => each.to <= period.to,
  );
  return ended ? rational(world.totalOf(participant.id, id, ended.key), 100n) : zero;
}

function componentOf(world: World, id: string): ComponentDocument {
  const found = world.documents.plan.components.find((each) => each.id === id);
  if (!found) throw new RangeError(`no component ${id}`);
  return found;
}
