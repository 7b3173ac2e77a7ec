import { type ComponentResult, type EarningLine, type EarningsRun, resultsFor } from '../earnings/index.js';
import { seesFigures, seesResult } from './sight.js';
import type { Glance } from './view-world.js';

/** The result to which a line belongs. */
export type ResultOf = (line: EarningLine) => ComponentResult | undefined;

/** Finds the results of one participant's lines; they are made once, whatever the number of lines. */
export function resultsOfLines(run: EarningsRun, participant: string): ResultOf {
  const keyOf = (component: string, period: string) => JSON.stringify([component, period]);
  const results = new Map(
    resultsFor(run, participant).map((each) => [keyOf(each.component, each.period.key), each] as const),
  );
  return ({ component, period }) => results.get(keyOf(component, period.key));
}

/** True for a line that rolls up from somebody whose credit of that measurement period the viewer may not see. */
export function isFromSomebodyHidden(glance: Glance, run: EarningsRun, resultOf: ResultOf) {
  return (line: EarningLine): boolean => {
    const via = line.cause.kind === 'transaction' ? line.cause.via : null;
    if (via === null) return false;
    const result = resultOf(line);
    return !result || !seesFigures(glance, { run, result }, via, 'credit', line.period);
  };
}

/**
 * True when the viewer may know what a line is for and what was credited: for a deal the participant's own credit is enough, since no hidden one is
 * listed; a result is made of everybody's.
 */
export function seesCause(glance: Glance, run: EarningsRun, line: EarningLine, resultOf: ResultOf): boolean {
  const result = resultOf(line);
  if (!result) return false;
  if (line.cause.kind !== 'transaction') return seesResult(glance, { run, result }, 'credit');
  return seesFigures(glance, { run, result }, result.participant, 'credit');
}
