import { type Issue, issue, quoteFound } from '@paceline/core/foundation';
import { type CsvTable, readCsvTable } from './csv-table.js';
import type { FileDocument } from './mapping-document.js';
import type { Mapping } from './mapping-schema.js';
import { type ImportFiles, readText } from './read-file.js';

/** A file that the mapping reads, with how it is written. `whole` is false when a problem of the file hides rows or columns. */
export interface OpenTable extends CsvTable {
  readonly format: FileDocument;
  readonly whole: boolean;
}

/** The sections of a mapping that read a CSV file. */
export const fileSections = ['people', 'transactions', 'quotasFile', 'assignmentsFile', 'values'] as const;

/**
 * Opens every CSV file that the mapping names, each once, and checks that it has the columns that the mapping asks for.
 * Issues, none of which can be skipped: `import/missing-file`, `import/not-utf8`, `import/empty-file`, `import/bad-quotes`,
 * `import/duplicate-column`, `import/missing-column`; `import/unused-format` for a file format that no section uses.
 */
export function openTables(
  files: ImportFiles,
  mapping: Mapping,
): { tables: ReadonlyMap<string, OpenTable>; issues: Issue[] } {
  const issues: Issue[] = [];
  const tables = new Map<string, OpenTable>();
  for (const [file, columns] of columnsByFile(mapping)) {
    const format = mapping.files?.[file] ?? {};
    const text = readText(files, file);
    if (!text.ok) {
      issues.push(...text.issues);
      continue;
    }
    const read = readCsvTable(file, text.value, format);
    const missing = read.table.columns.size === 0 ? [] : missingColumns(read.table, columns);
    issues.push(...read.issues, ...missing);
    tables.set(file, { ...read.table, format, whole: read.issues.length + missing.length === 0 });
  }
  for (const file of Object.keys(mapping.files ?? {})) {
    if (tables.has(file) || issues.some((each) => each.path[0] === file)) continue;
    issues.push(
      issue('import/unused-format', ['files', file], 'a file that nothing reads', 'a file that a section names'),
    );
  }
  return { tables, issues };
}

/** The columns that the mapping uses, by file. */
export function columnsByFile(mapping: Mapping): ReadonlyMap<string, ReadonlySet<string>> {
  const used = new Map<string, Set<string>>();
  for (const name of fileSections) {
    const section = mapping[name];
    if (section === undefined) continue;
    const columns = used.get(section.file) ?? new Set<string>();
    used.set(section.file, columns);
    gatherColumns(section, columns);
  }
  return used;
}

function gatherColumns(part: unknown, columns: Set<string>): void {
  if (typeof part !== 'object' || part === null) return;
  if ('column' in part && typeof part.column === 'string') columns.add(part.column);
  else for (const each of Object.values(part)) gatherColumns(each, columns);
}

function missingColumns(table: CsvTable, columns: ReadonlySet<string>): Issue[] {
  const found = [...table.columns.keys()].map(quoteFound).join(', ');
  return [...columns]
    .filter((column) => !table.columns.has(column))
    .map((column) => ({
      ...issue('import/missing-column', [table.file, 1, column], found, `a column ${quoteFound(column)}`),
      place: { file: table.file, line: 1, column },
    }));
}
