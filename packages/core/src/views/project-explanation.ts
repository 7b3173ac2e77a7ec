import { type ComponentResult, type EarningLine, type EarningsRun, explainLine } from '../earnings/index.js';
import type { Quantity, TraceNode, TraceStep } from '../explain/index.js';
import { fail, type Result, succeed } from '../foundation/index.js';
import type { ExplanationNode, ExplanationView } from './explanation-view.js';
import { sealView } from './parse-view.js';
import { notFound, whyOf } from './project-statement.js';
import { seesExact, seesFigures, seesResult } from './sight.js';
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
  const line =
    open.size === 0
      ? undefined
      : run?.lines.find(
          (each) =>
            each.participant === subject &&
            open.has(each.period.key) &&
            whyOf(glance, each.participant, each.id) === request.why,
        );
  const result = run?.results.find(
    (each) =>
      each.participant === line?.participant &&
      each.component === line.component &&
      each.period.key === line.period.key,
  );
  if (!run || !line || !result) return fail([notFound(request.why)]);
  const root = shown({ glance, run, line, result }, explainLine(run, line));
  const body = { subject: personFor(glance, line.participant), why: request.why, root };
  return succeed(sealView('explanation', { ...envelopeFor(glance, 'explanation', line.period), ...body }));
}

function openPeriods(glance: Glance, run: EarningsRun | null, subject: string | null): ReadonlySet<string> {
  const results = run?.results.filter((each) => each.participant === subject) ?? [];
  const periods = new Map(results.map((each) => [each.period.key, each]));
  const open = [...periods.values()].filter((each) => seesExact(glance, each.participant, 'earnings', each.period));
  return new Set(open.map((each) => each.period.key));
}

interface Opened {
  readonly glance: Glance;
  readonly run: EarningsRun;
  readonly line: EarningLine;
  readonly result: ComponentResult;
}

/** What a step tells beside pay. The slices of a curve tell the quota by their widths, a payout tells the attainment. */
const tells: Readonly<Record<TraceStep, 'pay' | 'credit' | 'attainment'>> = {
  line: 'pay',
  'result-line': 'pay',
  'team-line': 'pay',
  'curve-after': 'pay',
  'curve-before': 'pay',
  rounding: 'pay',
  'rounding-difference': 'pay',
  transaction: 'credit',
  share: 'credit',
  credited: 'credit',
  member: 'credit',
  slice: 'attainment',
  attainment: 'attainment',
  quota: 'attainment',
  team: 'attainment',
  payout: 'attainment',
  'no-quota': 'attainment',
  'no-quota-base-rate': 'attainment',
  'no-quota-at-target': 'attainment',
};

function shown(opened: Opened, node: TraceNode): ExplanationNode {
  if (!isOpen(opened, node, tells[node.step])) return { redacted: true };
  const { step, value, facts, children } = node;
  if (tells[step] !== 'pay' || isOpen(opened, node, 'attainment')) {
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
  told: (typeof tells)[TraceStep],
): boolean {
  if (subject.kind === 'team') return seesResult(glance, { run, result }, told === 'credit' ? 'credit' : 'attainment');
  if (told === 'pay') return seesExact(glance, subject.id, 'earnings', line.period);
  return seesFigures(glance, run, result, subject.id, told);
}
