import {
  type Calendar,
  type FinishedValue,
  type Organization,
  type PeopleDocument,
  type PlanAssignmentDocument,
  parseFinishedValues,
  parsePeople,
  parsePlanAssignments,
  parseQuotas,
  periodOfKey,
  type QuotaDocument,
  type Result,
  type TransactionRow,
  transactionSetFromRows,
} from '@paceline/core';
import { type Issue, issue, quoteFound } from '@paceline/core/foundation';
import type { Mapping } from './mapping-schema.js';
import { directoryOf, type PersonDirectory } from './person-directory.js';
import { type IssueSink, placeIssue } from './place-issues.js';
import { assignmentsOf, quotasOf } from './read-lists.js';
import type { Entry } from './read-people.js';
import type { ImportRows } from './read-rows.js';
import { type ImportSettings, unknownComponent } from './read-settings.js';

/** The documents that good rows and the mapping make. */
export interface CheckedDocuments {
  readonly people: PeopleDocument;
  readonly transactions: readonly TransactionRow[];
  readonly quotas: readonly QuotaDocument[];
  readonly assignments: readonly PlanAssignmentDocument[];
  readonly values: readonly FinishedValue[];
}

/** What is checked, and against what. */
export interface CheckInput {
  readonly mapping: Mapping;
  readonly rows: ImportRows;
  readonly settings: ImportSettings;
  readonly skipBadRows: boolean;
}

/**
 * Lets core read the documents of all good rows and marks the rows that it refuses. When bad rows are left out, this is
 * repeated until core has nothing more to say about those that remain: a deal of somebody who was left out goes too.
 */
export function checkRows(input: CheckInput): { documents: CheckedDocuments; issues: Issue[] } {
  const bad = () =>
    [input.rows.people, input.rows.transactions, input.rows.quotas, input.rows.assignments, input.rows.values]
      .flat()
      .filter(({ row }) => row && row.issues.length > 0).length;
  for (;;) {
    const before = bad();
    const checked = checkOnce(input);
    if (!input.skipBadRows || checked.issues.length > 0 || bad() === before) return checked;
  }
}

function checkOnce(input: CheckInput): { documents: CheckedDocuments; issues: Issue[] } {
  const { mapping, rows, settings, skipBadRows } = input;
  const problems: Issue[] = [];
  const sink = (name: keyof Mapping): IssueSink => ({ section: mapping[name], problems });
  const people = live(rows.people);
  const organization = checkPeople(people, skipBadRows, sink('people'));
  const directory = skipBadRows ? directoryOf(people.map((each) => each.document)) : rows.directory;
  for (const each of skipBadRows ? [rows.transactions, rows.quotas, rows.assignments, rows.values].flat() : []) {
    markOrphans(each, directory);
  }
  const transactions = live(rows.transactions);
  const quotas = [...live(rows.quotas), ...quotasOf(mapping, directory, problems)];
  const assignments = [...live(rows.assignments), ...assignmentsOf(mapping, directory, problems)];
  const values = live(rows.values);
  const place = <TDocument>(
    entries: readonly Entry<TDocument>[],
    read: (list: readonly TDocument[]) => Result<unknown>,
    to: IssueSink,
  ) => checkList(entries, read, to);
  place(transactions, transactionSetFromRows, sink('transactions'));
  place(quotas, parseQuotas, sink('quotasFile'));
  checkQuotas(quotas, directory, input, sink('quotasFile'));
  place(assignments, parsePlanAssignments, sink('assignmentsFile'));
  const { policy } = settings;
  const calendar = calendarOf(input);
  if (policy && organization) {
    place(values, (list) => parseFinishedValues(list, { policy, organization, calendar }), sink('values'));
  } else if (values.length > 0 && mapping.policy === undefined) {
    problems.push(
      issue('import/unreadable-mapping', ['policy'], 'nothing', 'a policy, which says what the metrics are'),
    );
  }
  const documents = {
    people: { participants: people.map((each) => each.document) },
    transactions: transactions.map((each) => each.document),
    quotas: quotas.map((each) => each.document),
    assignments: assignments.map((each) => each.document),
    values: values.map((each) => each.document),
  };
  return { documents, issues: problems };
}

/** The fiscal calendar of an import: the plan's, or the mapping's, or calendar years. */
export function calendarOf({ settings, mapping }: Pick<CheckInput, 'settings' | 'mapping'>): Calendar {
  return settings.plan?.calendar ?? mapping.calendar ?? { kind: 'gregorian', yearStarts: '01' };
}

function live<TDocument>(entries: readonly Entry<TDocument>[]): Entry<TDocument>[] {
  return entries.filter(({ row }) => row === null || row.issues.length === 0);
}

function checkPeople(
  entries: readonly Entry<PeopleDocument['participants'][number]>[],
  skipBadRows: boolean,
  sink: IssueSink,
): Organization | null {
  const read = parsePeople({ participants: entries.map((each) => each.document) });
  if (read.ok) return read.value;
  for (const each of read.issues) {
    // A manager whose own row is bad is known all the same; that row has its issue.
    if (!skipBadRows && each.code === 'people/unknown-manager') continue;
    placeIssue(each, entries[Number(each.path[1])], each.path.slice(2), sink);
  }
  return null;
}

function checkList<TDocument>(
  entries: readonly Entry<TDocument>[],
  read: (list: readonly TDocument[]) => Result<unknown>,
  sink: IssueSink,
): void {
  const result = read(entries.map((each) => each.document));
  for (const each of result.ok ? [] : result.issues) {
    placeIssue(each, entries[Number(each.path[0])], each.path.slice(1), sink);
  }
}

function checkQuotas(
  entries: readonly Entry<QuotaDocument>[],
  directory: PersonDirectory,
  input: CheckInput,
  sink: IssueSink,
): void {
  const { plan } = input.settings;
  const teams = new Set([...directory.ids.values()].flatMap((each) => (each.team === undefined ? [] : [each.team])));
  for (const entry of entries) {
    const { team, component, period } = entry.document;
    const known = periodOfKey(calendarOf(input), period);
    for (const each of known.ok ? [] : known.issues) placeIssue(each, entry, ['period'], sink);
    if (plan && !plan.components.some((each) => each.id === component)) {
      placeIssue(unknownComponent(plan, component, []), entry, ['component'], sink);
    }
    if (team !== undefined && !teams.has(team)) {
      const unknown = issue('import/unknown-team', [], quoteFound(team), 'a team that somebody is in');
      placeIssue(unknown, entry, ['team'], sink);
    }
  }
}

/** A good row about somebody whose own row was left out cannot stay. */
function markOrphans(entry: Entry<object>, directory: PersonDirectory): void {
  const { row, document } = entry;
  if (!row || row.issues.length > 0) return;
  const { owner, participant, splits } = document as TransactionRow & Partial<QuotaDocument>;
  const named = [owner, participant, ...(splits ?? []).map((each) => each.participant)];
  const lost = named.find((each) => typeof each === 'string' && !directory.ids.has(each));
  if (lost === undefined) return;
  const { file, line } = row;
  const orphan = issue(
    'import/unknown-owner',
    [file, line],
    quoteFound(lost),
    'somebody whose own row was not left out',
  );
  row.issues.push({ ...orphan, place: { file, line } });
}
