import type { Period } from '../calendar/index.js';
import { explainLine } from '../earnings/index.js';
import type { TraceNode, TraceStep, TraceSubject } from '../explain/index.js';
import { fail, type Result, succeed } from '../foundation/index.js';
import { membersOf } from '../people/index.js';
import type { ExplanationNode, ExplanationView } from './explanation-view.js';
import { sealView } from './parse-view.js';
import { notFound, seesExact, whyOf } from './project-statement.js';
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
  const line = run?.lines.find(
    (each) => each.participant === subject && whyOf(glance.viewer, each.participant, each.id) === request.why,
  );
  if (!run || !line || subject === null || !seesExact(glance, subject, 'earnings', line.period))
    return fail([notFound(request.why)]);
  const root = shown(glance, explainLine(run, line), line.period);
  const body = { subject: personFor(glance, subject), why: request.why, root };
  return succeed(sealView('explanation', { ...envelopeFor(glance, 'explanation', line.period), ...body }));
}

/** Steps whose sentence also names a credit, so that both metrics must be open. */
const alsoNamesCredit: ReadonlySet<TraceStep> = new Set(['attainment', 'team', 'slice']);

function shown(glance: Glance, node: TraceNode, period: Period): ExplanationNode {
  const metrics = alsoNamesCredit.has(node.step) ? [node.metric, 'credit'] : [node.metric];
  if (!metrics.every((metric) => seesSubject(glance, node.subject, metric, period))) return { redacted: true };
  const { step, value, facts, children } = node;
  return {
    redacted: false,
    step,
    value,
    facts,
    children: foldRedacted(children.map((child) => shown(glance, child, period))),
  };
}

/** However many steps are redacted, one is left, at the end: neither their number nor their place says anything. */
function foldRedacted(nodes: readonly ExplanationNode[]): ExplanationNode[] {
  const open = nodes.filter((node) => !node.redacted);
  return open.length < nodes.length ? [...open, { redacted: true }] : open;
}

/**
 * A team's result is released to its members, of whom each is paid by it; beyond them, to whoever may see every member's
 * number anyway and so could add them up.
 */
function seesSubject(glance: Glance, subject: TraceSubject, metric: string, period: Period): boolean {
  const { organization } = glance.world;
  if (subject.kind === 'participant') return seesExact(glance, subject.id, metric, period);
  const members = membersOf(organization, subject.id, dayOf(glance, period));
  if (members.some((each) => each.id === glance.viewer)) return true;
  return members.length > 0 && members.every((each) => seesExact(glance, each.id, metric, period));
}
