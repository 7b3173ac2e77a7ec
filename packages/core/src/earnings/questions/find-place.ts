import { type Period, periodOfKey } from '../../calendar/index.js';
import { collectIssues, fail, issue, quoteFound, type Result, succeed } from '../../foundation/index.js';
import { overlapOf } from '../active-spans.js';
import type { ComponentOutcome } from '../component-outcome.js';
import type { EarningsRun } from '../earnings-run.js';
import { keptOf, type Place, placeOf } from '../open-run.js';
import { checkQuestion } from './check-question.js';
import { narrowInput } from './narrow-input.js';
import { recalculate } from './recalculate.js';

/** Whose result a question is about. Without `period` it is the measurement period of the run's day, else the last one that the run pays. */
export interface ResultQuestion {
  readonly participant: string;
  readonly component: string;
  /** The key of a measurement period, such as `2026-M03`. */
  readonly period?: string | undefined;
}

/** A place; `ahead` of a period that has not begun, which is looked at in a run as of its first day. */
export interface FoundPlace {
  readonly place: Place;
  readonly ahead: boolean;
}

/** The place of a question in its run. Issues: `earnings/unreadable-question`,
 * `earnings/unknown-participant`, `earnings/unknown-component`, `earnings/unknown-period`. */
export function findPlace(run: EarningsRun, question: ResultQuestion): Result<FoundPlace> {
  const unreadable = checkQuestion(question);
  if (unreadable.length > 0) return fail(unreadable);
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
  if (!outcome || issues.length > 0) return fail(issues);
  const period = periodIn(outcome, question.period);
  if (period >= 0) return succeed({ place: { outcome, participant, period }, ahead: false });
  const coming = comingPeriod(outcome, question.period);
  const place = coming && placeAhead(run, question, coming);
  if (place) return succeed({ place, ahead: true });
  const expected = `a ${outcome.compiled.component.measurement} that the run pays in this component`;
  return fail([issue('earnings/unknown-period', ['period'], quoteFound(question.period), expected)]);
}

function periodIn({ periods, scope }: ComponentOutcome, asked: string | undefined): number {
  const { all, firstPaid, endPaid } = periods;
  const { today } = scope;
  const found =
    asked === undefined
      ? all.findIndex(({ period }) => period.from <= today && today < period.to)
      : all.findIndex(({ period }) => period.key === asked);
  if (found >= firstPaid && found < endPaid) return found;
  return asked === undefined ? endPaid - 1 : -1;
}

/** A period of the run's range that has not begun. */
function comingPeriod({ scope, compiled }: ComponentOutcome, asked: string | undefined): Period | null {
  const { plan } = scope.input.plan;
  const parsed = periodOfKey(plan.calendar, asked);
  if (!parsed.ok || parsed.value.kind !== compiled.component.measurement) return null;
  const { from, to } = overlapOf(overlapOf(scope.input.range, plan.effective), compiled.effective ?? plan.effective);
  const period = parsed.value;
  return period.from > scope.today && period.from < to && period.to > from ? period : null;
}

function placeAhead({ input }: EarningsRun, { participant, component }: ResultQuestion, period: Period): Place | null {
  const ahead = { ...input, asOf: { ...input.asOf, effectiveOn: period.from } };
  return placeOf(recalculate(narrowInput(ahead, [participant]).input), { participant, component, period: period.key });
}
