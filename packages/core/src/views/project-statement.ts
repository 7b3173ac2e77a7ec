import { type Period, periodsBetween } from '../calendar/index.js';
import { type ComponentResult, creditQuantity, type EarningsRun } from '../earnings/index.js';
import { ratioQuantity } from '../explain/index.js';
import { fail, issue, quoteFound, type Result, sealText, succeed } from '../foundation/index.js';
import { type Statement, type StatementEntry, type StatementSection, statementOf } from '../ledger/index.js';
import { type Money, minorUnitsOf, moneyOf } from '../money/index.js';
import { isFromSomebodyHidden, type ResultOf, resultsOfLines, seesCause } from './line-sight.js';
import { sealView } from './parse-view.js';
import { seesExact, seesResult } from './sight.js';
import type { StatementCause, StatementComponent, StatementLine, StatementView } from './statement-view.js';
import { envelopeFor, type Glance, periodOf, personFor, personKey, personOfKey } from './view-world.js';

/** Whose statement of which period: `subject` is a person's key from another view of the same viewer, or absent for one's own. */
export interface StatementRequest {
  readonly period: string;
  readonly subject?: string;
}

/**
 * A statement: the viewer's own, or of somebody else the measurement periods in which the viewer may see their exact
 * earnings. A year asked for by a manager who came in April begins in April.
 * An unknown person and one who may not be seen give the same issue, `views/not-found`.
 * Issues: `views/not-found`, `calendar/not-a-period`.
 */
export function projectStatement(glance: Glance, request: StatementRequest): Result<StatementView> {
  const period = periodOf(glance, request.period);
  if (!period.ok) return period;
  const { run } = glance.world;
  const subject = request.subject === undefined ? glance.viewer : personOfKey(glance, request.subject);
  if (!run || subject === null || !seesSome(glance, run, subject, period.value))
    return fail([notFound(request.subject)]);
  const statement = openPart(glance, statementOf(run, subject, period.value));
  const { id, version } = run.input.plan.plan;
  const resultOf = resultsOfLines(run, subject);
  const body = {
    subject: personFor(glance, subject),
    plan: { id, version },
    status: 'estimate',
    components: statement.sections.map((section) => componentOf(glance, { run, section, resultOf })),
    total: statement.total,
  };
  return succeed(sealView('statement', { ...envelopeFor(glance, 'statement', period.value), ...body }));
}

/** What is said when there is nothing for this viewer: the same whether it does not exist or may not be seen. */
export function notFound(found: string | undefined): ReturnType<typeof issue> {
  const text = found === undefined ? 'nothing' : quoteFound(found);
  return issue('views/not-found', ['subject'], text, 'something that you may see');
}

/** The reference by which this viewer opens the explanation of a line: the person's key and a digest. */
export function whyOf(glance: Glance, subject: string, line: string): string {
  return `${personKey(glance, subject)}.${sealText(`why\u0000${glance.viewer}\u0000${line}`, glance.world.keySecret)}`;
}

/** By the calendar, not by what was earned: whether there is a statement must not tell whether there was a deal. */
function seesSome(glance: Glance, run: EarningsRun, subject: string, period: Period): boolean {
  const inside = run.input.plan.plan.components.flatMap((component) =>
    periodsBetween(glance.world.calendar, component.measurement, period.from, period.to).filter(
      (each) => each.to <= period.to,
    ),
  );
  return (inside.length === 0 ? [period] : inside).some((each) => seesExact(glance, subject, 'earnings', each));
}

function openPart(glance: Glance, statement: Statement): Statement {
  const open = (each: { readonly period: Period }) => seesExact(glance, statement.participant, 'earnings', each.period);
  const sections = statement.sections.map((section): StatementSection => {
    const entries = section.entries.filter((entry) => open(entry.line));
    const result = section.result && open(section.result) ? section.result : null;
    return {
      ...section,
      result,
      entries,
      total: totalOf(
        entries.map((entry) => entry.line.amount),
        section.total.currency,
      ),
    };
  });
  return {
    ...statement,
    sections,
    total: totalOf(
      sections.map((section) => section.total),
      statement.total.currency,
    ),
  };
}

function totalOf(amounts: readonly Money[], currency: string): Money {
  return moneyOf(
    amounts.reduce((so, each) => so + minorUnitsOf(each), 0n),
    currency,
  );
}

interface Section {
  readonly run: EarningsRun;
  readonly section: StatementSection;
  readonly resultOf: ResultOf;
}

function componentOf(glance: Glance, { run, section, resultOf }: Section): StatementComponent {
  const { result } = section;
  const seesCredit = result !== null && seesResult(glance, { run, result }, 'credit');
  const seesAttainment = result !== null && seesResult(glance, { run, result }, 'attainment');
  const quantity = (value: ComponentResult['credited']) => creditQuantity(run, section.component, value);
  const attainment = seesAttainment ? result.attainment : null;
  const missing = attainment?.because === 'quota-zero' || (attainment?.because && hasQuota(run, section.component));
  return {
    id: section.component,
    label: section.label,
    attainment: attainment?.value ? ratioQuantity(attainment.value) : null,
    ...(missing ? { because: 'no-quota' as const } : {}),
    credited: seesCredit ? quantity(result.creditedToDate) : null,
    quota: attainment?.quota ? quantity(attainment.quota) : null,
    total: section.total,
    lines: linesOf(glance, { run, section, resultOf }),
  };
}

function hasQuota(run: EarningsRun, component: string): boolean {
  return run.input.plan.plan.components.find((each) => each.id === component)?.quota != null;
}

/**
 * What rolls up from colleagues whose credit may not be seen becomes one sum without a reason: neither their number nor any of their deals is told. A
 * sum of nothing is left out, since that there were deals without pay would be told.
 */
function linesOf(glance: Glance, { run, section, resultOf }: Section): StatementLine[] {
  const isHidden = isFromSomebodyHidden(glance, run, resultOf);
  const isSecret = ({ line }: StatementEntry) => isHidden(line);
  const open = section.entries
    .filter((entry) => !isSecret(entry))
    .map((entry) => lineOf(glance, entry, seesCause(glance, run, entry.line, resultOf)));
  const secret = section.entries.filter(isSecret).map((entry) => entry.line.amount);
  const amount = totalOf(secret, section.total.currency);
  if (minorUnitsOf(amount) === 0n) return open;
  const cause = { kind: 'roll-up' } as const;
  return [...open, { key: `${section.component}/roll-up`, cause, credited: null, amount, why: null }];
}

function lineOf(glance: Glance, entry: StatementEntry, seen: boolean): StatementLine {
  const { line } = entry;
  const why = whyOf(glance, line.participant, line.id);
  const cause: StatementCause = seen || entry.paidFor.kind !== 'transaction' ? causeOf(entry) : { kind: 'result' };
  return { key: why, cause, credited: seen ? entry.credited : null, amount: line.amount, why };
}

function causeOf({ paidFor, line }: StatementEntry): StatementCause {
  if (paidFor.kind === 'team') return { kind: 'team', label: paidFor.name };
  if (paidFor.kind !== 'transaction') return { kind: paidFor.kind };
  return { kind: 'transaction', id: paidFor.id, label: paidFor.label, on: line.on };
}
