import { compareText } from '../foundation/index.js';
import { ownerOf, positionIn } from './credit-list.js';
import type { ComponentResult, EarningsRun } from './earnings-run.js';
import { placeOf } from './open-run.js';
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
  const list = place && workingsAt(place.outcome, place.participant, place.period).creditsToDate;
  if (!list) return [];
  const found = new Set<string>();
  for (let index = list.from; index < list.to; index += 1) {
    const position = positionIn(list, index);
    const { participants, via } = list.columns;
    const from = via?.[position] ?? -1;
    found.add(participants[from < 0 ? ownerOf(list.columns, position) : from] ?? '');
  }
  return [...found].sort(compareText);
}
