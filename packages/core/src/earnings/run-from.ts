import { parseQuotas, type QuotaDocument } from '../attainment/index.js';
import { checkSpan, type Effective, parsePlainDate, periodContaining } from '../calendar/index.js';
import {
  isTransactionSet,
  type TransactionRow,
  type TransactionSet,
  transactionSetFromRows,
} from '../crediting/index.js';
import {
  collectIssues,
  fail,
  type IssueCollector,
  type IssuePath,
  issue,
  quoteFound,
  type Result,
  succeed,
} from '../foundation/index.js';
import { type PeopleDocument, parsePeople } from '../people/index.js';
import {
  compilePlan,
  type PlanAssignmentDocument,
  type PlanDocument,
  parsePlan,
  parsePlanAssignments,
} from '../plan/index.js';
import { calculateEarnings } from './calculate-earnings.js';
import type { EarningsRun } from './earnings-run.js';

/**
 * Documents from which a run is calculated. Without `assignments` everybody is on the plan; without `range` the fiscal year
 * of `asOf` is paid. `recordedSeq` limits what is known; without it everything is.
 */
export interface RunDocuments {
  readonly people: PeopleDocument;
  readonly plan: PlanDocument;
  readonly transactions: readonly TransactionRow[] | TransactionSet;
  readonly quotas?: readonly QuotaDocument[] | undefined;
  readonly assignments?: readonly PlanAssignmentDocument[] | undefined;
  readonly range?: { readonly from: string; readonly to: string } | undefined;
  readonly asOf: string;
  readonly recordedSeq?: number | undefined;
}

const own = ['people', 'plan', 'transactions', 'quotas', 'assignments', 'range', 'asOf', 'recordedSeq'];

/** A host may pass all the documents of an organization; these are read elsewhere and change no pay. */
const others = ['policy', 'shares', 'optOuts', 'metrics', 'values', 'calendar'];

/**
 * Reads every document and calculates: the short way from JSON to a run. All issues of all documents are reported at once,
 * under the name of the document in which they are.
 *
 * Issues: `earnings/unreadable-documents`, `earnings/unknown-key`, `crediting/wrong-sequence` (of `recordedSeq`),
 * `calendar/not-a-date`, `calendar/ends-before-start` (of `range`), and those of `parsePeople`, `parsePlan`,
 * `transactionSetFromRows`, `parseQuotas`, `parsePlanAssignments` and `calculateEarnings`.
 *
 * @example
 * const run = unwrap(runFrom({ people, plan, transactions: deals, quotas, asOf: '2026-03-31' }));
 */
export function runFrom(documents: RunDocuments): Result<EarningsRun> {
  if (!isObject(documents)) {
    return fail([issue('earnings/unreadable-documents', [], quoteFound(documents), 'documents by name')]);
  }
  const collector = collectIssues();
  checkKeys(documents, [...own, ...others], [], collector);
  const organization = collector.take(parsePeople(documents.people), ['people']);
  const plan = collector.take(parsePlan(documents.plan), ['plan']);
  const transactions = collector.take(readTransactions(documents.transactions), ['transactions']);
  const quotas = collector.take(parseQuotas(documents.quotas === undefined ? [] : documents.quotas), ['quotas']);
  const everybody = () => [...(organization?.participants.keys() ?? [])].map((participant) => ({ participant }));
  const assignments = collector.take(
    parsePlanAssignments(documents.assignments === undefined ? everybody() : documents.assignments),
    ['assignments'],
  );
  const effectiveOn = collector.take(parsePlainDate(documents.asOf), ['asOf']);
  const range = documents.range === undefined ? undefined : readRange(documents.range, collector);
  const { recordedSeq } = documents;
  if (recordedSeq !== undefined && !(Number.isSafeInteger(recordedSeq) && recordedSeq >= 0)) {
    const expected = 'a whole number from 0';
    collector.issues.push(issue('crediting/wrong-sequence', ['recordedSeq'], quoteFound(recordedSeq), expected));
  }
  if (!organization || !plan || !transactions || !quotas || !assignments || !effectiveOn) {
    return fail(collector.issues);
  }
  if (collector.issues.length > 0) return fail(collector.issues);
  return calculateEarnings({
    plan: compilePlan(plan),
    organization,
    transactions,
    quotas,
    assignments,
    range: range ?? periodContaining(plan.calendar, 'year', effectiveOn),
    asOf: recordedSeq === undefined ? { effectiveOn } : { effectiveOn, recordedSeq },
  });
}

function readTransactions(given: unknown): Result<TransactionSet> {
  return isTransactionSet(given) ? succeed(given) : transactionSetFromRows(given as readonly TransactionRow[]);
}

function readRange(given: unknown, collector: IssueCollector): Required<Effective> | undefined {
  if (!isObject(given)) {
    const expected = 'two days, `from` and `to`';
    collector.issues.push(issue('earnings/unreadable-documents', ['range'], quoteFound(given), expected));
    return undefined;
  }
  checkKeys(given, ['from', 'to'], ['range'], collector);
  const from = collector.take(parsePlainDate(given.from), ['range', 'from']);
  const to = collector.take(parsePlainDate(given.to), ['range', 'to']);
  return from && to && collector.take(checkSpan({ from, to }), ['range']);
}

function isObject(input: unknown): input is Readonly<Record<string, unknown>> {
  return typeof input === 'object' && input !== null && !Array.isArray(input);
}

function checkKeys(input: object, names: readonly string[], path: IssuePath, collector: IssueCollector): void {
  for (const key of Object.keys(input)) {
    if (names.includes(key)) continue;
    collector.issues.push(issue('earnings/unknown-key', [...path, key], 'a key that is not known here', 'no such key'));
  }
}
