import {
  type ComponentResult,
  type EarningLine,
  type EarningsRun,
  explainLine,
  periodsFor,
} from '../earnings/index.js';
import type { Quantity, TraceNode } from '../explain/index.js';
import { fail, type Result, succeed } from '../foundation/index.js';
import { creditedFrom } from './credited-from.js';
import type { ExplanationNode, ExplanationView } from './explanation-view.js';
import { isFromSomebodyHidden, resultsOfLines, seesCause } from './line-sight.js';
import { sealView } from './parse-view.js';
import { notFound, whyOf } from './project-statement.js';
import { reading } from './run-lines.js';
import { seesReadings } from './sees-readings.js';
import { isMember, seesExact, seesFigures, seesOthers, seesResult, seesSources } from './sight.js';
import { isRunning, type Told, toldBy } from './told-by.js';
import { envelopeFor, type Glance, personFor, personOfKey } from './view-world.js';

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
  if (!run || subject === null || open.size === 0) return fail([notFound(request.why)]);
  const line = reading
    .linesFor(run, subject)
    .find((each) => open.has(each.period.key) && whyOf(glance, each.participant, each.id) === request.why);
  const resultOf = resultsOfLines(run, subject);
  const result = line && resultOf(line);
  if (!line || !result || isFromSomebodyHidden(glance, run, resultOf)(line)) return fail([notFound(request.why)]);
  const opened = { glance, run, line, result };
  const root = shown(opened, rootOf(opened, explainLine(run, line)));
  const body = { subject: personFor(glance, line.participant), why: request.why, root };
  return succeed(sealView('explanation', { ...envelopeFor(glance, 'explanation', line.period), ...body }));
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

/** The line itself names its deal only to whoever may know it, as the statement does. */
function rootOf({ glance, run, line, result }: Opened, root: TraceNode): TraceNode {
  const namesDeal = root.step === 'line' || root.step === 'shared-line';
  return !namesDeal || seesCause(glance, run, line, () => result) ? root : { ...root, step: 'result-line', facts: {} };
}

function shown(opened: Opened, node: TraceNode): ExplanationNode {
  const { step, value, facts, children } = node;
  const told = toldBy(opened.run, opened.line.component, step);
  if (!isOpen(opened, node, told)) return { redacted: true };
  if (told !== 'pay' || isOpen(opened, node, 'reading')) {
    const inside = children.map((child) => shown(opened, child));
    return { redacted: false, step, value, facts, children: foldRedacted(inside) };
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

function isOpen(opened: Opened, node: TraceNode, told: Told): boolean {
  const { glance, run, line, result } = opened;
  const { subject } = node;
  // The steps between two deals would tell when something hidden rolled up between them, and how much.
  if (isRunning(node.step) && line.cause.kind === 'transaction' && result.team === null) {
    if (!seesOthers(glance, { run, result })) return false;
  }
  if (subject.kind === 'team' && subject.id !== result.team) return isMember(glance, subject.id, line.period);
  if (subject.kind === 'team') {
    const sees = seesResult(glance, { run, result }, told === 'credit' || told === 'deal' ? 'credit' : 'attainment');
    if (node.step === 'pool-part') return sees && seesWeights(opened);
    return sees && (told !== 'reading' || seesReadings(glance, { run, result }, result.participant));
  }
  if (told === 'pay') return seesExact(glance, subject.id, 'earnings', line.period);
  const of = told === 'deal' ? 'credit' : told === 'reading' ? 'attainment' : told;
  if (told === 'reading' && !seesReadings(glance, { run, result }, subject.id)) return false;
  if (subject.id === result.participant && told !== 'deal') return seesResult(glance, { run, result }, of);
  const isSource = line.cause.kind === 'transaction' && line.cause.via === subject.id;
  return seesFigures(glance, { run, result }, subject.id, of, isSource ? line.period : undefined);
}

/** The weights of a pool are the numbers of its members: their credit, or what the plan and their target incentives are to them. */
function seesWeights({ glance, run, line, result }: Opened): boolean {
  const share = run.input.plan.plan.components.find((each) => each.id === line.component)?.pool?.share;
  if (share === 'equal') return true;
  if (share === 'credit') return seesSources(glance, { run, result }, 'credit');
  return creditedFrom(run, result).every(({ id }) => seesExact(glance, id, 'earnings', line.period));
}
