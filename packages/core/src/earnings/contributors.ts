import { baseMeasuresOf } from '../attainment/index.js';
import { compareText } from '../foundation/index.js';
import { betweenDays, type CreditList, ownerOf, positionIn } from './credit-list.js';
import type { ComponentResult, EarningsRun } from './earnings-run.js';
import { axisCredits } from './measure-over.js';
import { type Place, placeOf } from './open-run.js';
import { workingsAt } from './result-of.js';

/**
 * Whose credits made up a result to date, by id: for a team all who had a deal in it, also those who have
 * left it since; for what rolls up whoever it comes from.
 */
export function contributorsOf(
  run: EarningsRun,
  result: Pick<ComponentResult, 'participant' | 'component' | 'period'>,
): readonly string[] {
  const place = placeOf(run, { ...result, period: result.period.key });
  const found = new Set<string>();
  for (const list of place ? creditLists(place) : []) {
    for (let index = list.from; index < list.to; index += 1) found.add(sourceOf(list, index));
  }
  return [...found].sort(compareText);
}

/** What a result was made of: its credits to date, or those of every measure that goes into one that is no sum. */
function creditLists({ outcome, participant, period }: Place): CreditList[] {
  const { creditsToDate, holder, at } = workingsAt(outcome, participant, period);
  if (creditsToDate) return [creditsToDate];
  const { measure } = outcome.compiled;
  const bases = measure === null ? [] : baseMeasuresOf(measure, outcome.scope.measures);
  return bases.map((base) => betweenDays(axisCredits(outcome, base, holder), at.windowFrom, at.to));
}

function sourceOf(list: CreditList, index: number): string {
  const position = positionIn(list, index);
  const { participants, via } = list.columns;
  const from = via?.[position] ?? -1;
  return participants[from < 0 ? ownerOf(list.columns, position) : from] ?? '';
}
