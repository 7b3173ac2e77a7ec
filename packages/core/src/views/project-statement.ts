import type { Period } from '../calendar/index.js';
import type { ComponentResult, EarningsRun } from '../earnings/index.js';
import { creditQuantity } from '../earnings/index.js';
import { ratioQuantity } from '../explain/index.js';
import { digestText, fail, issue, quoteFound, type Result, succeed } from '../foundation/index.js';
import { type StatementEntry, type StatementSection, statementOf } from '../ledger/index.js';
import { showsAtLeast, valueDetailOf } from '../visibility/index.js';
import { sealView } from './parse-view.js';
import type { StatementCause, StatementComponent, StatementLine, StatementView } from './statement-view.js';
import { decideFor, envelopeFor, type Glance, periodOf, personFor, personKey, personOfKey } from './view-world.js';

/** Whose statement of which period: `subject` is a person's key from another view of the same viewer, or absent for one's own. */
export interface StatementRequest {
  readonly period: string;
  readonly subject?: string;
}

/**
 * A statement: the viewer's own, or that of somebody whose exact earnings the viewer may see.
 * An unknown person and one who may not be seen give the same issue, `views/not-found`.
 * Issues: `views/not-found`, `calendar/not-a-period`.
 */
export function projectStatement(glance: Glance, request: StatementRequest): Result<StatementView> {
  const period = periodOf(glance, request.period);
  if (!period.ok) return period;
  const { run } = glance.world;
  const subject = request.subject === undefined ? glance.viewer : personOfKey(glance, request.subject);
  if (!run || subject === null || !seesExact(glance, subject, 'earnings', period.value))
    return fail([notFound(request.subject)]);
  const statement = statementOf(run, subject, period.value);
  const { id, version } = run.input.plan.plan;
  const body = {
    subject: personFor(glance, subject),
    plan: { id, version },
    status: 'estimate',
    components: statement.sections.map((section) => componentOf(glance, run, subject, section, period.value)),
    total: statement.total,
  };
  return succeed(sealView('statement', { ...envelopeFor(glance, 'statement', period.value), ...body }));
}

/** What is said when there is nothing for this viewer: the same whether it does not exist or may not be seen. */
export function notFound(found: string | undefined): ReturnType<typeof issue> {
  return issue(
    'views/not-found',
    ['subject'],
    found === undefined ? 'nothing' : quoteFound(found),
    'something that you may see',
  );
}

/** True when the viewer may see a subject's metric exactly. */
export function seesExact(glance: Glance, subject: string, metric: string, period: Period): boolean {
  return showsAtLeast(valueDetailOf(decideFor(glance, subject, metric, period)), 'exact');
}

/** The reference by which this viewer opens the explanation of a line: the person's key and a digest. */
export function whyOf(viewer: string, subject: string, line: string): string {
  return `${personKey(viewer, subject)}.${digestText(`why\u0000${viewer}\u0000${line}`, 16)}`;
}

function componentOf(
  glance: Glance,
  run: EarningsRun,
  subject: string,
  section: StatementSection,
  period: Period,
): StatementComponent {
  const seesCredit = seesExact(glance, subject, 'credit', period);
  const seesAttainment = seesCredit && seesExact(glance, subject, 'attainment', period);
  const { result } = section;
  const { attainment = null, creditedToDate } = result ?? {};
  const quantity = (value: ComponentResult['credited']) => creditQuantity(run, section.component, value);
  const missing = seesAttainment && attainment?.because === 'quota-missing' && hasQuota(run, section.component);
  return {
    id: section.component,
    label: section.label,
    attainment: seesAttainment && attainment?.value ? ratioQuantity(attainment.value) : null,
    ...(missing || (seesAttainment && attainment?.because === 'quota-zero') ? { because: 'no-quota' as const } : {}),
    credited: seesCredit && creditedToDate ? quantity(creditedToDate) : null,
    quota: seesAttainment && attainment?.quota ? quantity(attainment.quota) : null,
    total: section.total,
    lines: section.entries.map((entry) => lineOf(glance, subject, entry, seesCredit)),
  };
}

function hasQuota(run: EarningsRun, component: string): boolean {
  return run.input.plan.plan.components.find((each) => each.id === component)?.quota != null;
}

function lineOf(glance: Glance, subject: string, entry: StatementEntry, seesCredit: boolean): StatementLine {
  const why = whyOf(glance.viewer, subject, entry.line.id);
  return {
    key: why,
    cause: causeOf(entry),
    credited: seesCredit ? entry.credited : null,
    amount: entry.posting.amount,
    why,
  };
}

function causeOf(entry: StatementEntry): StatementCause {
  const { paidFor, line } = entry;
  if (paidFor.kind === 'team') return { kind: 'team', label: paidFor.name };
  if (paidFor.kind === 'result') return { kind: 'result' };
  return { kind: 'transaction', id: paidFor.id, label: paidFor.label, on: line.on };
}
