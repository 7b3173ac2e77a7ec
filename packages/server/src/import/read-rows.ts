import type {
  FinishedValue,
  ParticipantDocument,
  PlanAssignmentDocument,
  QuotaDocument,
  TransactionRow,
} from '@paceline/core';
import type { Issue } from '@paceline/core/foundation';
import type { Mapping } from './mapping-schema.js';
import type { OpenTable } from './open-tables.js';
import type { PersonDirectory } from './person-directory.js';
import { readAssignments, readQuotas, readValues } from './read-lists.js';
import { type Entry, readPeople } from './read-people.js';
import { readTransactions } from './read-transactions.js';

/** Everything that an import has read from rows, each document with its row. Sections that the mapping lacks are empty. */
export interface ImportRows {
  readonly people: readonly Entry<ParticipantDocument>[];
  readonly transactions: readonly Entry<TransactionRow>[];
  readonly quotas: readonly Entry<QuotaDocument>[];
  readonly assignments: readonly Entry<PlanAssignmentDocument>[];
  readonly values: readonly Entry<FinishedValue>[];
  readonly directory: PersonDirectory;
  readonly issues: readonly Issue[];
}

/** Reads the rows of every section. A section whose file could not be opened is empty: that issue is known already. */
export function readRows(mapping: Mapping, tables: ReadonlyMap<string, OpenTable>): ImportRows {
  const tableOf = (section: { readonly file: string } | undefined) => section && tables.get(section.file);
  const peopleTable = tableOf(mapping.people);
  const { entries, directory, issues } = readPeople(mapping, peopleTable);
  const complete = mapping.people === undefined || (peopleTable?.whole ?? false);
  const known = complete ? directory : null;
  const from = <TSection extends { readonly file: string }, TDocument>(
    section: TSection | undefined,
    read: (section: TSection, table: OpenTable, directory: PersonDirectory | null) => readonly Entry<TDocument>[],
  ) => {
    const table = tableOf(section);
    return section && table ? read(section, table, known) : [];
  };
  return {
    people: entries,
    transactions: from(mapping.transactions, readTransactions),
    quotas: from(mapping.quotasFile, readQuotas),
    assignments: from(mapping.assignmentsFile, readAssignments),
    values: from(mapping.values, readValues),
    directory,
    issues,
  };
}
