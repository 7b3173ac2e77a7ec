import { periodOfKey } from '../../calendar/index.js';
import { collectIssues, fail, issue, quoteFound, type Result, succeed } from '../../foundation/index.js';
import type { ComponentOutcome } from '../component-outcome.js';
import type { EarningsRun } from '../earnings-run.js';
import { keptOf, type Place } from '../open-run.js';

/** Whose result a question is about. Without `period` it is the measurement period of the run's day, else the last one that the run pays. */
export interface ResultQuestion {
  readonly participant: string;
  readonly component: string;
  /** The key of a measurement period, such as `2026-M03`. */
  readonly period?: string | undefined;
}

/** The place of a question in its run. Issues: `earnings/unknown-participant`, `earnings/unknown-component`, `earnings/unknown-period`. */
export function findPlace(run: EarningsRun, question: ResultQuestion): Result<Place> {
  const { outcomes, scope } = keptOf(run);
  const { issues } = collectIssues();
  const participant = scope.indexOf.get(question.participant) ?? -1;
  if (participant < 0) {
    const found = quoteFound(question.participant);
    issues.push(issue('earnings/unknown-participant', ['participant'], found, 'the id of somebody on the plan'));
  }
  const outcome = outcomes.find((each) => each.compiled.component.id === question.component);
  if (!outcome) {
    const known = outcomes.map((each) => `\`${each.compiled.component.id}\``).join(', ');
    const found = quoteFound(question.component);
    issues.push(issue('earnings/unknown-component', ['component'], found, `a component of the plan: ${known}`));
  }
  const period = outcome ? periodIn(outcome, question.period) : 0;
  if (outcome && period < 0) {
    const kind = outcome.compiled.component.measurement;
    const expected = `a ${kind} that the run pays in this component`;
    issues.push(issue('earnings/unknown-period', ['period'], quoteFound(question.period), expected));
  }
  return outcome && issues.length === 0 ? succeed({ outcome, participant, period }) : fail(issues);
}

function periodIn({ periods, scope }: ComponentOutcome, asked: string | undefined): number {
  const { all, firstPaid } = periods;
  const { today } = scope;
  if (asked === undefined) {
    const current = all.findIndex(({ period }) => period.from <= today && today < period.to);
    return current >= firstPaid ? current : all.length - 1;
  }
  const parsed = periodOfKey(scope.input.plan.plan.calendar, asked);
  const found = parsed.ok ? all.findIndex(({ period }) => period.key === parsed.value.key) : -1;
  return found >= firstPaid ? found : -1;
}
