import { parseQuotas, type QuotaDocument } from '../attainment/index.js';
import { parsePlainDate, periodContaining } from '../calendar/index.js';
import { type TransactionRow, type TransactionSet, transactionSetFromRows } from '../crediting/index.js';
import { collectIssues, fail, type Result, succeed } from '../foundation/index.js';
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

/**
 * Reads every document and calculates: the short way from JSON to a run. All issues of all documents are reported at once,
 * under the name of the document in which they are.
 *
 * @example
 * const run = unwrap(runFrom({ people, plan, transactions: deals, quotas, asOf: '2026-03-31' }));
 */
export function runFrom(documents: RunDocuments): Result<EarningsRun> {
  const collector = collectIssues();
  const organization = collector.take(parsePeople(documents.people), ['people']);
  const plan = collector.take(parsePlan(documents.plan), ['plan']);
  const transactions = collector.take(readTransactions(documents.transactions), ['transactions']);
  const quotas = collector.take(parseQuotas(documents.quotas ?? []), ['quotas']);
  const everybody = () => [...(organization?.participants.keys() ?? [])].map((participant) => ({ participant }));
  const assignments = collector.take(parsePlanAssignments(documents.assignments ?? everybody()), ['assignments']);
  const effectiveOn = collector.take(parsePlainDate(documents.asOf), ['asOf']);
  const from = documents.range && collector.take(parsePlainDate(documents.range.from), ['range', 'from']);
  const to = documents.range && collector.take(parsePlainDate(documents.range.to), ['range', 'to']);
  if (
    !organization ||
    !plan ||
    !transactions ||
    !quotas ||
    !assignments ||
    !effectiveOn ||
    collector.issues.length > 0
  ) {
    return fail(collector.issues);
  }
  const range = from && to ? { from, to } : periodContaining(plan.calendar, 'year', effectiveOn);
  const { recordedSeq } = documents;
  const asOf = recordedSeq === undefined ? { effectiveOn } : { effectiveOn, recordedSeq };
  return calculateEarnings({ plan: compilePlan(plan), organization, transactions, quotas, assignments, range, asOf });
}

function readTransactions(given: readonly TransactionRow[] | TransactionSet): Result<TransactionSet> {
  return 'size' in given ? succeed(given) : transactionSetFromRows(given);
}
