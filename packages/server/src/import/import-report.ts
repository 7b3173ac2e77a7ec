import { formatIssue, type Issue } from '@paceline/core';
import type { OpenTable } from './open-tables.js';

/** What an import did, in numbers: nothing is mapped, left out or missing without being said here. */
export interface ImportReport {
  /** Rows in each file, without its header; how many were read and how many left out; columns that the mapping does not use. */
  readonly files: readonly {
    readonly file: string;
    readonly rows: number;
    readonly imported: number;
    readonly skipped: number;
    readonly unusedColumns: readonly string[];
  }[];
  /** Every reason for which a row was left out, with file, line and column. */
  readonly skipped: readonly Issue[];
  /** Texts that stood for another one, as the mapping says, in how many imported rows. */
  readonly aliases: readonly {
    readonly file: string;
    readonly column: string;
    readonly from: string;
    readonly to: string;
    readonly count: number;
  }[];
  /** Optional columns that were empty, in how many imported rows. */
  readonly emptyCells: readonly { readonly file: string; readonly column: string; readonly count: number }[];
}

/** Counts what was read. `skipBadRows` decides whether bad rows count as left out or as not imported at all. */
export function reportOf(
  tables: ReadonlyMap<string, OpenTable>,
  used: ReadonlyMap<string, ReadonlySet<string>>,
  skipBadRows: boolean,
): ImportReport {
  const all = [...tables.values()];
  const good = (table: OpenTable) => table.rows.filter((row) => row.issues.length === 0);
  return {
    files: all.map((table) => ({
      file: table.file,
      rows: table.rows.length,
      imported: good(table).length,
      skipped: skipBadRows ? table.rows.length - good(table).length : 0,
      unusedColumns: [...table.columns.keys()].filter((column) => !used.get(table.file)?.has(column)),
    })),
    skipped: skipBadRows ? all.flatMap((table) => table.rows.flatMap((row) => row.issues)) : [],
    aliases: all.flatMap((table) => aliasesOf(table.file, good(table))),
    emptyCells: all.flatMap((table) => emptyCellsOf(table, good(table))),
  };
}

function aliasesOf(file: string, rows: OpenTable['rows']): ImportReport['aliases'] {
  const counts = new Map<string, ImportReport['aliases'][number]>();
  for (const row of rows) {
    for (const [column, { from, to }] of row.aliased) {
      const key = JSON.stringify([column, from]);
      counts.set(key, { file, column, from, to, count: (counts.get(key)?.count ?? 0) + 1 });
    }
  }
  return [...counts.values()];
}

function emptyCellsOf(table: OpenTable, rows: OpenTable['rows']): ImportReport['emptyCells'] {
  return [...table.columns.keys()].flatMap((column) => {
    const count = rows.filter((row) => row.empty.has(column)).length;
    return count === 0 ? [] : [{ file: table.file, column, count }];
  });
}

/**
 * The report as lines for a terminal or a file.
 *
 * @example formatReport(result.report); // 'deals.csv: 8800 rows, 8800 imported …'
 */
export function formatReport(report: ImportReport): string {
  const lines = report.files.flatMap(({ file, rows, imported, skipped, unusedColumns }) => [
    `${file}: ${rows} rows, ${imported} imported${skipped > 0 ? `, ${skipped} left out` : ''}`,
    ...report.aliases
      .filter((each) => each.file === file)
      .map(({ column, from, to, count }) => `  ${column}: \`${from}\` read as \`${to}\` in ${count} rows`),
    ...report.emptyCells
      .filter((each) => each.file === file)
      .map(({ column, count }) => `  ${column}: empty in ${count} rows`),
    ...(unusedColumns.length > 0 ? [`  not used: ${unusedColumns.join(', ')}`] : []),
  ]);
  const skipped = report.skipped.map((each) => `  ${formatIssue(each)}`);
  return [...lines, ...(skipped.length > 0 ? ['left out:', ...skipped] : [])].join('\n');
}
