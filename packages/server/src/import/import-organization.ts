import {
  type Calendar,
  type FinishedValue,
  type MetricSource,
  type PeopleDocument,
  type PlanAssignmentDocument,
  type PlanDocument,
  type PolicyDocument,
  type QuotaDocument,
  runFrom,
  type TransactionRow,
} from '@paceline/core';
import type { Issue } from '@paceline/core/foundation';
import { calendarOf, checkRows } from './check-rows.js';
import { type ImportReport, reportOf } from './import-report.js';
import { columnsByFile, openTables } from './open-tables.js';
import type { ImportFiles } from './read-file.js';
import { readMapping } from './read-mapping.js';
import { readRows } from './read-rows.js';
import { readSettings } from './read-settings.js';

/** What to import. `mapping` is a {@link MappingDocument}, parsed or as JSON text; `skipBadRows` leaves bad rows out and says so. */
export interface ImportInput {
  readonly files: ImportFiles;
  readonly mapping: unknown;
  readonly skipBadRows?: boolean | undefined;
}

/** The documents of an organization, ready for a store. A section that the mapping does not have is absent. */
export interface ImportedOrganization {
  readonly asOf: string;
  readonly calendar: Calendar;
  readonly people: PeopleDocument;
  readonly transactions?: readonly TransactionRow[];
  readonly quotas?: readonly QuotaDocument[];
  readonly assignments?: readonly PlanAssignmentDocument[];
  readonly values?: readonly FinishedValue[];
  readonly plan?: PlanDocument;
  readonly policy?: PolicyDocument;
  readonly metrics?: Readonly<Record<string, MetricSource>>;
}

/** Everything, or every problem; never a part without saying so. */
export type ImportResult =
  | { readonly ok: true; readonly value: ImportedOrganization; readonly report: ImportReport }
  | { readonly ok: false; readonly issues: readonly Issue[]; readonly report: ImportReport };

/**
 * Makes an organization out of CSV files and a mapping. Pure: it reads no disk and writes nothing.
 *
 * All problems are reported at once, those of rows with file, line (from 1, header included) and column. Nothing is imported
 * unless everything can be read; with `skipBadRows` rows with problems are left out and listed in the report, while problems
 * of the mapping or of a file as such still stop the import.
 *
 * Issues of the mapping: `import/unreadable-mapping`, `import/unknown-component`, `import/unused-format`. Of files:
 * `import/missing-file`, `import/empty-file`, `import/not-utf8`, `import/bad-quotes`, `import/missing-column`,
 * `import/duplicate-column`, `import/unreadable-json`. Of rows: `import/wrong-column-count`, `import/control-character`,
 * `import/empty-cell`, `import/unknown-value`, `import/duplicate-id`, `import/id-collision`, `import/unknown-owner`,
 * `import/unknown-manager`, `import/unknown-team`, `import/before-hire`, `import/after-leaving`, and core's own.
 *
 * @example
 * const result = importOrganization({ files: { 'deals.csv': text }, mapping });
 * if (!result.ok) for (const each of result.issues) report(formatIssue(each));
 */
export function importOrganization(input: ImportInput): ImportResult {
  const skipBadRows = input.skipBadRows ?? false;
  const read = readMapping(input.mapping);
  if (!read.ok) {
    return { ok: false, issues: read.issues, report: { files: [], skipped: [], aliases: [], emptyCells: [] } };
  }
  const mapping = read.value;
  const { tables, issues: fileIssues } = openTables(input.files, mapping);
  const { settings, issues: settingIssues } = readSettings(input.files, mapping);
  const rows = readRows(mapping, tables);
  const early = [...fileIssues, ...settingIssues, ...rows.issues];
  const { documents, issues: checkIssues } = checkRows({ mapping, rows, settings, skipBadRows });
  const rowIssues = [...tables.values()].flatMap((table) => table.rows.flatMap((row) => row.issues));
  const issues = [...early, ...unique(checkIssues), ...(skipBadRows ? [] : rowIssues)];
  const report = reportOf(tables, columnsByFile(mapping), skipBadRows);
  if (issues.length > 0) return { ok: false, issues, report };
  const value: ImportedOrganization = {
    asOf: mapping.asOf,
    calendar: calendarOf({ settings, mapping }),
    people: documents.people,
    ...(mapping.transactions ? { transactions: documents.transactions } : {}),
    ...(mapping.quotas || mapping.quotasFile ? { quotas: documents.quotas } : {}),
    ...(mapping.assignments || mapping.assignmentsFile ? { assignments: documents.assignments } : {}),
    ...(mapping.values ? { values: documents.values } : {}),
    ...(settings.planDocument ? { plan: settings.planDocument } : {}),
    ...(settings.policyDocument ? { policy: settings.policyDocument } : {}),
    ...(settings.metrics ? { metrics: settings.metrics } : {}),
  };
  const unpaid = trialRun(value);
  return unpaid.length > 0 ? { ok: false, issues: unpaid, report } : { ok: true, value, report };
}

/** What only shows when pay is calculated: a plan that counts a column which the deals do not have, say. */
function trialRun({ plan, transactions, ...rest }: ImportedOrganization): readonly Issue[] {
  if (plan === undefined || transactions === undefined) return [];
  const run = runFrom({ plan, transactions, ...rest });
  return run.ok ? [] : run.issues;
}

/** A mapping says a thing once for many people; its problem is told once too. */
function unique(issues: readonly Issue[]): Issue[] {
  return [...new Map(issues.map((each) => [JSON.stringify([each.code, each.path, each.found]), each])).values()];
}
