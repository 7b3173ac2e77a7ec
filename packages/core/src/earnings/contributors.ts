import { compareText } from '../foundation/index.js';
import { type ComponentResult, type EarningsRun, workingsKey } from './earnings-run.js';

/** Whose credits made up a result to date, by id: for a team all who had a deal in it, also those who have left it since. */
export function contributorsOf(
  run: EarningsRun,
  result: Pick<ComponentResult, 'participant' | 'component' | 'period'>,
): readonly string[] {
  const workings = run.workings.get(workingsKey(result.participant, result.component, result.period.key));
  return [...new Set(workings?.creditsToDate.map((each) => each.participant))].sort(compareText);
}
