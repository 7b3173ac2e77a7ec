import { holdsFor } from './conditions.js';
import type { Result } from './evaluate.js';
import type { PricedLine } from './price-period.js';
import { compare, isZero, zero } from './rationals.js';
import { inResults, isNegative, modifiersIn, type Situation } from './situation.js';

/** Gates, factors, caps, floors, kickers, pools and budgets. */
export const situationsOfModifiers: Readonly<Record<string, Situation>> = {
  'a closed gate denies pay': inResults(['gate'], ({ priced }) => !priced.isOpen && !isZero(priced.denied)),
  'an open gate': inResults(
    ['gate'],
    (result) => modifiersIn(result, 'gate').length > 0 && result.priced.isOpen && result.cents !== 0n,
  ),
  'two gates': inResults(['gate'], (result) => modifiersIn(result, 'gate').length > 1 && result.cents !== 0n),
  'a closed threshold': inResults(
    ['threshold'],
    (result) => modifiersIn(result, 'threshold').length > 0 && !result.priced.isOpen,
  ),
  'a gate opens and catches up': withLine(['catch-up'], 'catch-up'),
  'a floor under a closed gate': inResults(
    ['floor', 'gate'],
    (result) => hasLine(result, 'floor') && !result.priced.isOpen,
  ),
  'a floor that a closed gate closes': inResults(
    ['floor', 'gate'],
    (result) => modifiersIn(result, 'floor').length > 0 && result.priced.floor === null,
  ),
  'a floor lifts pay': withLine(['floor'], 'floor'),
  'a floor under a cap': inResults(
    ['floor', 'cap'],
    (result) => hasLine(result, 'floor') && modifiersIn(result, 'cap').length > 0,
  ),
  'a kicker of the period': withLine(['period-kicker'], 'kicker'),
  'a kicker on a deal': inResults(['deal-kicker'], (result) => kicked(result).length > 0),
  'a kicker taken back by a return': inResults(['deal-kicker'], (result) =>
    kicked(result).some((each) => each.value && isNegative(each.value)),
  ),
  'a multiplier of deals': inResults(['deal-multiplier'], (result) => multiplied(result).length > 0),
  'a deal with two factors that add': inResults(['deal-multiplier'], (result) =>
    multiplied(result).some(
      (each) =>
        dealMultipliersIn(result).filter((one) => one.combine === 'add' && holdsFor(one.where, each.deal)).length > 1,
    ),
  ),
  'a whole table at its final rate': inResults(['deal-multiplier'], (result) => {
    const { rates } = result.priced.workings.component;
    return rates !== undefined && 'jump' in rates && rates.jump === 'final-rate' && multiplied(result).length > 0;
  }),
  'a multiplier of the period': inResults(
    ['period-multiplier'],
    (result) => result.cents !== 0n && periodMultipliersIn(result).length > 0,
  ),
  'multipliers of the period that add': inResults(
    ['period-multiplier'],
    (result) => result.cents !== 0n && periodMultipliersIn(result).filter((each) => each.combine === 'add').length > 1,
  ),
  'a modifier over the own output': inResults(
    ['output-axis', 'gate'],
    (result) => modifiersIn(result, 'gate').some((each) => each.by === 'output') && result.cents !== 0n,
  ),
  'a cap of deals': inResults(
    ['deal-cap'],
    (result) => modifiersIn(result, 'cap').some((each) => each.per === 'deal') && result.cents !== 0n,
  ),
  'a cap of the period is reached': inResults(
    ['cap'],
    ({ priced }) => compare(priced.uncapped, priced.left.period) > 0,
  ),
  'a cap of the quarter is reached': inResults(
    ['cap'],
    ({ priced }) => compare(priced.left.period, priced.left.quarter) > 0,
  ),
  'a cap of the year is reached': inResults(
    ['cap'],
    ({ priced }) => compare(priced.left.quarter, priced.left.year) > 0,
  ),
  'a soft cap is reached': inResults(['cap', 'soft-cap'], (result) => {
    const { uncapped, left } = result.priced;
    return (
      compare(uncapped, left.year) > 0 &&
      modifiersIn(result, 'cap').some((each) => each.per !== 'deal' && each.beyond !== undefined)
    );
  }),
  'a cap at a multiple of the target incentive is reached': inResults(['cap', 'target-cap'], (result) => {
    const { uncapped, left } = result.priced;
    return compare(uncapped, left.year) > 0 && modifiersIn(result, 'cap').some((each) => 'targetIncentive' in each);
  }),
  'a return eats what a cap had cut off': inResults(
    ['cap'],
    ({ priced }) => isNegative(priced.uncapped) && compare(priced.uncapped, priced.left.year) < 0,
  ),
  'a pool with a remainder': {
    needs: ['pool'],
    times: ({ pools }) =>
      pools.filter((each) => each.drafts.some((draft) => draft.cents !== each.drafts[0]?.cents)).length,
  },
  'a pool for which nobody qualifies': {
    needs: ['pool'],
    times: ({ pools }) => pools.filter((each) => each.drafts.length === 0 && each.cents !== 0n).length,
  },
  'a pool with somebody who does not qualify': {
    needs: ['pool'],
    times: ({ pools }) =>
      pools.filter((each) => each.cents !== 0n && each.drafts.length > 0 && each.drafts.length < each.members.length)
        .length,
  },
  ...Object.fromEntries(
    (['equal', 'credit', 'weights', 'target-incentive'] as const).map((share): [string, Situation] => [
      `a pool by ${share}`,
      {
        needs: ['pool'],
        times: ({ pools }) =>
          pools.filter(
            (each) =>
              each.cents !== 0n && each.priced.workings.component.pool?.share === share && each.drafts.length > 1,
          ).length,
      },
    ]),
  ),
  'a budget cuts a line': inResults(['budget'], ({ priced, cents }) => {
    const priceOf = priced.lines.reduce((total, line) => total + line.cents, 0n);
    return priced.workings.component.budget !== undefined && cents < priceOf;
  }),
};

function withLine(needs: Situation['needs'], cause: PricedLine['cause']): Situation {
  return inResults(needs, (result) => hasLine(result, cause));
}

function hasLine({ priced }: Result, cause: PricedLine['cause']): boolean {
  return priced.lines.some((line) => line.cause === cause && line.cents !== 0n);
}

function kicked(result: Result) {
  const kickers = modifiersIn(result, 'kicker').flatMap((each) => (each.per === 'deal' ? [each] : []));
  if (!result.priced.isOpen) return [];
  return result.priced.workings.credits.filter(({ deal }) => kickers.some((each) => holdsFor(each.where, deal)));
}

function dealMultipliersIn(result: Result) {
  return modifiersIn(result, 'multiplier').flatMap((each) => ('where' in each ? [each] : []));
}

function periodMultipliersIn(result: Result) {
  return modifiersIn(result, 'multiplier').flatMap((each) => ('by' in each ? [each] : []));
}

function multiplied(result: Result) {
  const all = dealMultipliersIn(result);
  return result.priced.workings.credits.filter(
    ({ deal, value }) =>
      value && compare(value, zero) !== 0 && result.cents !== 0n && all.some((each) => holdsFor(each.where, deal)),
  );
}
