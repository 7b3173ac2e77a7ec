import { lastDayOf } from './dates.js';
import type { Documents } from './documents.js';
import type { Result } from './evaluate.js';
import type { QuotaDocument } from './plan-documents.js';
import { compare, isZero } from './rationals.js';
import { inResults, type Situation } from './situation.js';

/** Periods, quotas and rounding. */
export const situationsOfTime: Readonly<Record<string, Situation>> = {
  'a total below zero': inResults([], ({ cents }) => cents < 0n),
  'a quota that is missing': inResults(
    [],
    ({ priced }) => priced.workings.component.quota !== undefined && priced.workings.quota === null,
  ),
  'a quota of zero': inResults([], ({ priced }) => priced.workings.quota !== null && isZero(priced.workings.quota)),
  'a shorter period on a longer attainment': inResults(
    [],
    ({ priced: { workings } }) =>
      workings.period.kind === 'month' && workings.window.kind !== 'month' && !isZero(workings.before),
  ),
  'rounding by line that changes the total': inResults([], (result, { plan }) => {
    const { priced } = result;
    const atOnce = priced.lines.length > 1 ? priced.left.year : null;
    const cents = priced.lines.reduce((total, line) => total + line.cents, 0n);
    if (plan.rounding?.at !== 'line' || atOnce === null || priced.lines.some((line) => line.cause === 'floor'))
      return false;
    const difference = cents * atOnce.denominator - atOnce.numerator * 100n;
    return difference > atOnce.denominator || difference < -atOnce.denominator;
  }),
  'somebody who starts inside the period': inResults(
    [],
    ({ priced: { workings } }) => (workings.participant.employed?.from ?? '') > workings.period.from,
  ),
  'a day inside the period as of which is calculated': inResults(
    [],
    ({ priced: { workings } }, { asOf }) => workings.day === asOf && asOf !== lastDayOf(workings.period),
  ),
  'a component that holds for a time': inResults(
    ['effective'],
    ({ priced, cents }) => priced.workings.component.effective !== undefined && cents !== 0n,
  ),
  'a goal': inResults(['goal'], ({ priced: { workings }, creditedToDate }) => {
    const { rates, scorecard } = workings.component;
    return !rates && !scorecard && !isZero(creditedToDate);
  }),
  'a quota to date': inResults(
    ['to-date-quota'],
    ({ priced: { workings }, cents }) =>
      workings.quota !== null &&
      workings.divisor !== null &&
      compare(workings.quota, workings.divisor) !== 0 &&
      cents !== 0n,
  ),
  'a spread quota': withQuota(
    ['spread'],
    (quota, result) => quota.spread !== undefined && quota.period !== result.priced.workings.window.key,
  ),
  'a ramped quota': withQuota(['ramp'], (quota, result) => {
    const { window } = result.priced.workings;
    return quota.ramp !== undefined && quota.ramp.startsOn < window.to && quota.ramp.startsOn >= window.from;
  }),
  'a relieved quota': withQuota(
    ['relief'],
    (quota, { priced: { workings } }) =>
      quota.relief?.some((each) => each.from < workings.window.to && (each.to ?? '9999') > workings.window.from) ??
      false,
  ),
};

/** A result with an attainment whose quota comes from such a document. */
function withQuota(needs: Situation['needs'], holds: (quota: QuotaDocument, result: Result) => boolean): Situation {
  return inResults(needs, (result, documents) => {
    const own = quotasOf(result, documents);
    return result.attainment !== null && own.some((quota) => holds(quota, result));
  });
}

function quotasOf({ participant, component, priced }: Result, { quotas }: Documents): QuotaDocument[] {
  const { window, team } = priced.workings;
  return quotas.filter(
    (each) =>
      each.component === component &&
      (team === null ? each.participant === participant : each.team === team) &&
      (each.spread ? each.period.slice(0, 4) : each.period) === (each.spread ? window.key.slice(0, 4) : window.key),
  );
}
