import { planAssignments, teamOn } from './credit.js';
import { lacksQuota, payAt, paysPayouts, tierAt, toAxis } from './curve.js';
import { lastDayOf } from './dates.js';
import type { Documents } from './documents.js';
import { type Evaluation, priceWorkings, type Result } from './evaluate.js';
import {
  add,
  compare,
  isWhole,
  isZero,
  multiply,
  type Rational,
  rational,
  subtract,
  toText,
  zero,
} from './rationals.js';

/** The situations that generated documents must meet: a comparison that never meets one says nothing about it. */
export const situations: Readonly<Record<string, (result: Result, documents: Documents) => boolean>> = {
  'a deal crosses an edge of a marginal table': (result) => changesTier(result, 'marginal'),
  'a whole table jumps': (result) => changesTier(result, 'whole'),
  'a return': ({ workings }) => workings.credits.some((each) => compare(each.value, zero) < 0),
  'a credit to date below zero': ({ creditedToDate }) => compare(creditedToDate, zero) < 0,
  'a total below zero': ({ cents }) => cents < 0n,
  'a split with a remainder': ({ workings }) =>
    workings.credits.some((each) => !isWhole(inCents(each.value)) && isThird(each.share)),
  'a team with a deal of somebody who has left it': leftTheTeam,
  'a quota that is missing': ({ workings }) => workings.curve.component.quota !== undefined && workings.quota === null,
  'a quota of zero': ({ workings }) => workings.quota !== null && isZero(workings.quota),
  'no quota, paid at the base rate': (result) => paysWithoutQuota(result, 'base-rate'),
  'no quota, paid at target': (result) => paysWithoutQuota(result, 'at-target'),
  'pay that is not whole cents': (result) => !isWhole(inCents(exactPay(result))),
  'a payout between two points': isInterpolated,
  'a shorter period on a longer attainment': ({ workings }) =>
    workings.period.kind === 'month' && workings.window.kind !== 'month' && !isZero(workings.curve.before),
  'rounding by line that changes the total': roundsByLine,
  'somebody who starts inside the period': ({ workings }) =>
    (workings.participant.employed?.from ?? '') > workings.period.from,
  'a day inside the period as of which is calculated': ({ workings }, { asOf }) =>
    workings.day === asOf && asOf !== lastDayOf(workings.period),
};

/** A deal between two assignments to the plan: the only situation that shows where nothing is paid. */
export function hasAssignmentGap(documents: Documents, { uncredited }: Evaluation): boolean {
  return uncredited.some(({ reason, participant, on }) => {
    const own = planAssignments(documents).filter((each) => each.participant === participant);
    const isBefore = own.some((each) => on !== null && each.to !== undefined && each.to <= on);
    const isAfter = own.some((each) => on !== null && each.from !== undefined && each.from > on);
    return reason === 'not-on-plan' && isBefore && isAfter;
  });
}

function credited({ creditedToDate, workings }: Result): Rational {
  return subtract(creditedToDate, workings.curve.before);
}

function exactPay(result: Result): Rational {
  return payAt(result.workings.curve, credited(result));
}

/** True when one deal leaves the tier in which those before it ended, and there was credit to reprice or to go on from. */
function changesTier(result: Result, mode: 'marginal' | 'whole'): boolean {
  const { curve, credits, team } = result.workings;
  if (curve.component.rates.mode !== mode || team !== null || paysPayouts(curve) || lacksQuota(curve)) return false;
  let reached = curve.before;
  return credits.some(({ value }) => {
    const before = reached;
    reached = add(reached, value);
    return !isZero(before) && tierAt(curve, toAxis(curve, before)) !== tierAt(curve, toAxis(curve, reached));
  });
}

function leftTheTeam({ workings }: Result, { people }: Documents): boolean {
  return workings.credits.some((credit) => {
    const holder = people.participants.find((each) => each.id === credit.participant);
    return workings.team !== null && holder !== undefined && teamOn(holder, workings.day) !== workings.team;
  });
}

function paysWithoutQuota(result: Result, setting: 'base-rate' | 'at-target'): boolean {
  const { curve } = result.workings;
  return lacksQuota(curve) && curve.component.withoutQuota === setting && !isZero(exactPay(result));
}

function isInterpolated(result: Result): boolean {
  const { curve } = result.workings;
  if (curve.component.rates.mode !== 'interpolated' || lacksQuota(curve) || isZero(exactPay(result))) return false;
  const tier = tierAt(curve, toAxis(curve, result.creditedToDate));
  return tier + 1 < curve.component.rates.tiers.length;
}

function roundsByLine(result: Result, { plan }: Documents): boolean {
  if (plan.rounding?.at !== 'line') return false;
  const telescoped = priceWorkings({ ...plan, rounding: { ...plan.rounding, at: 'component' } }, result.workings);
  return telescoped.reduce((total, line) => total + line.cents, 0n) !== result.cents;
}

function inCents(amount: Rational): Rational {
  return multiply(amount, rational(100n));
}

function isThird(share: Rational): boolean {
  return ['1/3', '2/3'].includes(toText(share));
}
