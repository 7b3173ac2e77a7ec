import {
  type ComponentResult,
  type EarningLine,
  type EarningsRun,
  explainLine,
  periodsFor,
  resultsFor,
} from '../earnings/index.js';
import type { Quantity, TraceNode, TraceStep } from '../explain/index.js';
import { fail, type Result, succeed } from '../foundation/index.js';
import { membersOf } from '../people/index.js';
import type { ExplanationNode, ExplanationView } from './explanation-view.js';
import { sealView } from './parse-view.js';
import { isFromSomebodyHidden, notFound, whyOf } from './project-statement.js';
import { reading } from './run-lines.js';
import { seesExact, seesFigures, seesResult } from './sight.js';
import { dayOf, envelopeFor, type Glance, personFor, personOfKey } from './view-world.js';

/** Which line to explain: the `why` of a statement line that this viewer was given. */
export interface ExplanationRequest {
  readonly why: string;
}

/**
 * How a line came about. Every step is decided for itself: a colleague's number inside a team's result is redacted unless
 * that colleague's number may be seen. A line that does not exist and one that may not be seen give the same issue.
 * Issues: `views/not-found`.
 */
export function projectExplanation(glance: Glance, request: ExplanationRequest): Result<ExplanationView> {
  const { run } = glance.world;
  const subject = personOfKey(glance, request.why.split('.')[0] ?? '');
  // Decided by period, before any line is read: how long a refusal takes must not count a colleague's deals.
  const open = openPeriods(glance, run, subject);
  const line =
    open.size === 0
      ? undefined
      : linesOf(run, subject).find(
          (each) =>
            open.has(each.period.key) &&
            !isHidden(glance, run, each) &&
            whyOf(glance, each.participant, each.id) === request.why,
        );
  if (!run || !line) return fail([notFound(request.why)]);
  const result = resultsFor(run, line.participant).find(
    (each) => each.component === line.component && each.period.key === line.period.key,
  );
  if (!result) return fail([notFound(request.why)]);
  const root = shown({ glance, run, line, result }, explainLine(run, line));
  const body = { subject: personFor(glance, line.participant), why: request.why, root };
  return succeed(sealView('explanation', { ...envelopeFor(glance, 'explanation', line.period), ...body }));
}

function linesOf(run: EarningsRun | null, subject: string | null): EarningLine[] {
  return run === null || subject === null ? [] : reading.linesFor(run, subject);
}

function isHidden(glance: Glance, run: EarningsRun | null, line: EarningLine): boolean {
  return run === null || isFromSomebodyHidden(glance, run, line);
}

/** Another team's number than that of the result is told to its members alone. */
function isMember(glance: Glance, team: string, period: EarningLine['period']): boolean {
  return membersOf(glance.world.organization, team, dayOf(glance, period)).some((each) => each.id === glance.viewer);
}

function openPeriods(glance: Glance, run: EarningsRun | null, subject: string | null): ReadonlySet<string> {
  if (run === null || subject === null) return new Set();
  const open = periodsFor(run, subject).filter((period) => seesExact(glance, subject, 'earnings', period));
  return new Set(open.map((period) => period.key));
}

interface Opened {
  readonly glance: Glance;
  readonly run: EarningsRun;
  readonly line: EarningLine;
  readonly result: ComponentResult;
}

/**
 * What a step tells beside pay. The slices of a curve tell the quota by their widths, a payout tells the attainment, and so does everything between
 * the rates and the line as soon as a modifier reads an attainment.
 */
const tells: Readonly<Record<TraceStep, 'pay' | 'credit' | 'attainment'>> = {
  line: 'pay',
  'result-line': 'pay',
  'team-line': 'pay',
  'floor-line': 'pay',
  'kicker-line': 'pay',
  'catch-up-line': 'pay',
  'pool-line': 'pay',
  'shared-line': 'pay',
  'curve-after': 'pay',
  'curve-before': 'pay',
  'pay-share': 'pay',
  budget: 'pay',
  rounding: 'pay',
  'rounding-difference': 'pay',
  pipeline: 'pay',
  transaction: 'credit',
  share: 'credit',
  territory: 'credit',
  overlay: 'credit',
  assist: 'credit',
  'roll-up': 'credit',
  credited: 'credit',
  member: 'credit',
  slice: 'attainment',
  attainment: 'attainment',
  quota: 'attainment',
  'quota-spread': 'attainment',
  'quota-ramp': 'attainment',
  'quota-relief': 'attainment',
  'quota-to-date': 'attainment',
  team: 'attainment',
  axis: 'attainment',
  priced: 'attainment',
  payout: 'attainment',
  fixed: 'attainment',
  grid: 'attainment',
  goal: 'attainment',
  'gate-open': 'attainment',
  'gate-closed': 'attainment',
  'deal-multiplier': 'attainment',
  multiplier: 'attainment',
  multiplied: 'attainment',
  'deal-cap': 'attainment',
  kicker: 'attainment',
  cap: 'attainment',
  'capped-after': 'attainment',
  'capped-before': 'attainment',
  floor: 'attainment',
  'catch-up': 'attainment',
  pool: 'attainment',
  'pool-part': 'attainment',
  'no-quota': 'attainment',
  'no-quota-base-rate': 'attainment',
  'no-quota-at-target': 'attainment',
};

/** What a step tells here: the curve beside a line that modifiers have changed gives the modifier away. */
function toldBy({ run, line }: Opened, step: TraceStep): 'pay' | 'credit' | 'attainment' {
  if (step !== 'curve-after' && step !== 'curve-before') return tells[step];
  const component = run.input.plan.plan.components.find((each) => each.id === line.component);
  return component && component.modifiers.length > 0 ? 'attainment' : 'pay';
}

function shown(opened: Opened, node: TraceNode): ExplanationNode {
  const { step, value, facts, children } = node;
  const told = toldBy(opened, step);
  if (!isOpen(opened, node, told)) return { redacted: true };
  if (told !== 'pay' || isOpen(opened, node, 'attainment')) {
    return {
      redacted: false,
      step,
      value,
      facts,
      children: foldRedacted(children.map((child) => shown(opened, child))),
    };
  }
  // Pay without attainment: in cents only, since the fraction of a cent spells out the quota, and with the parts of a
  // curve redacted whether it has any or not.
  const isCurve = step === 'curve-after' || step === 'curve-before';
  const inside: ExplanationNode[] = isCurve ? [{ redacted: true }] : children.map((child) => shown(opened, child));
  return { redacted: false, step, value: inCents(value), facts, children: foldRedacted(inside) };
}

function inCents(value: Quantity | null): Quantity | null {
  return value?.unit === 'money' ? { unit: 'money', amount: value.amount, currency: value.currency } : value;
}

/** However many steps are redacted, one is left, at the end: neither their number nor their place says anything. */
function foldRedacted(nodes: readonly ExplanationNode[]): ExplanationNode[] {
  const open = nodes.filter((node) => !node.redacted);
  return open.length < nodes.length ? [...open, { redacted: true }] : open;
}

function isOpen(
  { glance, run, line, result }: Opened,
  { subject }: TraceNode,
  told: 'pay' | 'credit' | 'attainment',
): boolean {
  if (subject.kind === 'team' && subject.id !== result.team) return isMember(glance, subject.id, line.period);
  if (subject.kind === 'team') return seesResult(glance, { run, result }, told === 'credit' ? 'credit' : 'attainment');
  if (told === 'pay') return seesExact(glance, subject.id, 'earnings', line.period);
  return seesFigures(glance, run, result, subject.id, told);
}
