import type { ColumnTestDocument, ConditionDocument } from './conditions.js';
import type { Evaluation, Result } from './evaluate.js';
import { managersAbove, personOf, planAssignments, teamOn } from './people.js';
import type { CreditKind, MeasureDocument } from './plan-documents.js';
import { compare, isWhole, multiply, one, rational, toText, zero } from './rationals.js';
import { inResults, isNegative, paying, type Situation } from './situation.js';

/** Who is credited for what, and what is measured. */
export const situationsOfCredit: Readonly<Record<string, Situation>> = {
  'a return': inResults([], ({ priced }) =>
    priced.workings.credits.some((each) => each.value && isNegative(each.value)),
  ),
  'a credit to date below zero': inResults([], ({ creditedToDate }) => isNegative(creditedToDate)),
  'a split with a remainder': inResults([], ({ priced }) =>
    priced.workings.credits.some(
      ({ value, share }) =>
        value && !isWhole(multiply(value, rational(100n))) && ['1/3', '2/3'].includes(toText(share)),
    ),
  ),
  'a team with a deal of somebody who has left it': inResults([], ({ priced }, { people }) => {
    const { credits, team, day } = priced.workings;
    return credits.some((credit) => {
      const holder = personOf(people, credit.participant);
      return team !== null && holder !== undefined && teamOn(holder, day) !== team;
    });
  }),
  'a deal in a gap between two assignments': {
    needs: [],
    times: ({ uncredited }, documents) =>
      uncredited.filter(({ reason, participant, on }) => {
        const own = planAssignments(documents).filter((each) => each.participant === participant);
        const isBefore = own.some((each) => on !== null && each.to !== undefined && each.to <= on);
        const isAfter = own.some((each) => on !== null && each.from !== undefined && each.from > on);
        return reason === 'not-on-plan' && isBefore && isAfter;
      }).length,
  },
  'territory credit': paidBy(['territory'], 'territory'),
  'a territory with two holders by weight': inResults(['territory'], ({ priced }) =>
    priced.workings.credits.some((each) => each.kind === 'territory' && compare(each.share, one) < 0),
  ),
  'overlay credit': paidBy(['overlay'], 'overlay'),
  'assist credit': paidBy(['assist'], 'assist'),
  'roll-up credit': paidBy(['roll-up'], 'roll-up'),
  'roll-up over two levels': inResults(['roll-up'], ({ priced }, { people }) =>
    priced.workings.credits.some(
      (each) => each.via !== null && managersAbove(people, each.via, each.on).indexOf(each.participant) > 0,
    ),
  ),
  'roll-up to a manager whom the holder has left since': inResults(['roll-up'], ({ priced }, { people }) =>
    priced.workings.credits.some(
      (each) => each.via !== null && !managersAbove(people, each.via, priced.workings.day).includes(each.participant),
    ),
  ),
  'own credit and roll-up of one deal': inResults(['roll-up'], ({ priced }) => {
    const { credits, team } = priced.workings;
    return credits.some(
      (each) =>
        team === null && each.via !== null && credits.some((other) => other.via === null && other.deal === each.deal),
    );
  }),
  'a rule that is only rolled up': inResults(['roll-up', 'rule-that-does-not-count'], ({ priced }) => {
    const { component, credits } = priced.workings;
    const isLeftOut = component.crediting?.some((each) => each.counts === false) ?? false;
    return isLeftOut && credits.some((each) => each.kind === 'roll-up');
  }),
  'a component with roll-up alone': paying(
    ['roll-up'],
    ({ crediting }) => crediting?.every((each) => each.kind === 'roll-up') ?? false,
  ),
  ...Object.fromEntries(
    (
      [
        ...(['no-owner', 'no-date', 'unknown-participant', 'not-employed', 'no-value', 'not-on-plan'] as const),
        'currency-not-converted',
      ] as const
    ).map((reason) => [`uncredited: ${reason}`, listed([], reason)]),
  ),
  'uncredited: house-account': listed(['house-account'], 'house-account'),
  'uncredited: no-territory': listed(['territory'], 'no-territory'),
  'uncredited: territory-unheld': listed(['territory'], 'territory-unheld'),
  'pay of a deal split between two': {
    needs: ['split-pay'],
    times: (evaluation) => paySplits(evaluation).filter((each) => each.cents !== 0n).length,
  },
  ...Object.fromEntries(
    (['distinct', 'average', 'minimum', 'maximum', 'ratio', 'weighted'] as const).map((kind) => [
      `pay by a measure of the kind ${kind}`,
      measured([kind], (measure) => measure[kind] !== undefined),
    ]),
  ),
  'a count of each holder': measured(['count-each'], (measure) => measure.splits === 'each'),
  ...Object.fromEntries(
    (
      [
        ...(['is', 'in', 'above', 'atLeast', 'below', 'atMost', 'between', 'startsWith', 'exists'] as const),
        'not',
        'or',
        'and',
      ] as const
    ).map((name) => [`a condition with ${name}`, tested(name)]),
  ),
};

function paidBy(needs: Situation['needs'], kind: CreditKind): Situation {
  return inResults(
    needs,
    ({ priced, cents }) => cents !== 0n && priced.workings.credits.some((each) => each.kind === kind),
  );
}

function listed(needs: Situation['needs'], reason: string): Situation {
  return { needs, times: ({ uncredited }) => uncredited.filter((each) => each.reason === reason).length };
}

/** Lines of deals in results that have no credit of the deal: a part of somebody else's pay. */
function paySplits({ results, lines }: Evaluation) {
  const isOwn = (result: Result, cause: string) =>
    result.priced.workings.credits.some((each) => encodeURIComponent(each.deal.id) === cause);
  return lines.filter((line) => {
    const result = results.find(
      (each) =>
        each.participant === line.participant && each.component === line.component && each.period === line.period,
    );
    return line.kind === 'transaction' && (!result || !isOwn(result, line.cause)) && !line.cause.includes('/');
  });
}

function measured(needs: Situation['needs'], holds: (measure: MeasureDocument) => boolean): Situation {
  return inResults(needs, ({ priced, cents, credited }, { plan }) => {
    const measure = plan.measures[priced.workings.component.measure ?? ''];
    return cents !== 0n && compare(credited, zero) !== 0 && measure !== undefined && holds(measure);
  });
}

/** A test in the condition of a measure by which something is credited. */
function tested(name: keyof ColumnTestDocument | 'not' | 'or' | 'and'): Situation {
  return inResults(['conditions'], ({ priced, credited }, { plan }) => {
    const measure = plan.measures[priced.workings.component.measure ?? ''];
    return compare(credited, zero) !== 0 && measure?.where !== undefined && mentions(measure.where, name);
  });
}

function mentions(condition: ConditionDocument[string] | undefined, name: string): boolean {
  if (typeof condition !== 'object') return false;
  return Object.entries(condition).some(([key, value]) => key === name || mentions(value, name));
}
