import { type EarningsRun, type RunDocuments, runFrom } from '../src/index.js';
import { type Outcome, refusal } from './outcome.js';

/** What the engine makes of documents, in the words of a scenario. */
export function outcomeOfEngine(documents: RunDocuments): Outcome {
  const run = runFrom(documents);
  return run.ok ? outcomeOfRun(run.value) : refusal(run.issues.map((each) => each.code));
}

function outcomeOfRun({ lines, results, uncredited, findings }: EarningsRun): Outcome {
  return {
    lines: lines.map(({ id, amount }) => ({ id, amount: amount.amount })),
    totals: results.map(({ participant, component, total }) => ({ participant, component, amount: total.amount })),
    attainment: results.map(({ participant, component, period, attainment: { value } }) => ({
      participant,
      component,
      period: period.key,
      value: value && `${value.numerator}/${value.denominator}`,
    })),
    uncredited,
    findings: findings.map((each) => each.code),
    refused: [],
  };
}
