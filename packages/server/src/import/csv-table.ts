import { type Issue, issue, quoteFound } from '@paceline/core/foundation';
import { CsvError, parse } from 'csv-parse/sync';
import { recordLines } from './record-lines.js';

/** How a file is written. `delimiter` is `,` unless said otherwise; `trim` takes blanks off both ends of every cell. */
export interface CsvFormat {
  readonly delimiter?: ',' | ';' | '\t' | '|' | undefined;
  readonly trim?: boolean | undefined;
}

/**
 * One record of a file. `line` is the line on which it starts, from 1, the header included. `issues` is filled while the row
 * is read: a row with an issue is bad, and is either reported or left out, never half used.
 */
export interface CsvRow {
  readonly file: string;
  readonly line: number;
  readonly cells: readonly string[];
  readonly issues: Issue[];
  /** Optional columns in which this row has nothing, and aliases that were applied, by column. */
  readonly empty: Set<string>;
  readonly aliased: Map<string, { readonly from: string; readonly to: string }>;
}

/** A file, read: its columns in order and its rows. */
export interface CsvTable {
  readonly file: string;
  readonly columns: ReadonlyMap<string, number>;
  readonly rows: readonly CsvRow[];
}

/**
 * Reads CSV text. Problems of the file as such are returned as `issues` (then later rows may be missing), those of one row
 * are on the row.
 *
 * Issues: `import/empty-file`, `import/duplicate-column`, `import/bad-quotes`; on rows `import/wrong-column-count`,
 * `import/control-character`.
 */
export function readCsvTable(file: string, text: string, format: CsvFormat): { table: CsvTable; issues: Issue[] } {
  const clean = text.startsWith('\uFEFF') ? text.slice(1) : text;
  const issues: Issue[] = [];
  const { records, broken } = recordsOf(clean, format);
  const [header, ...rest] = recordLines(clean, records);
  if (broken) {
    const line = recordLines(clean, [...records, { cells: [], end: records.at(-1)?.end ?? 0 }]).at(-1)?.line ?? 1;
    const found = broken.code === 'CSV_QUOTE_NOT_CLOSED' ? 'a quote that is never closed' : 'a quote inside a cell';
    const expected = 'cells with quotes to be quoted whole, and a quote inside them written twice';
    issues.push({ ...issue('import/bad-quotes', [file, line], found, expected), place: { file, line } });
  }
  if (!header) {
    if (!broken) {
      const empty = issue('import/empty-file', [file], 'an empty file', 'a header line, then one line for each row');
      issues.push({ ...empty, place: { file, line: 1 } });
    }
    return { table: { file, columns: new Map(), rows: [] }, issues };
  }
  const columns = new Map<string, number>();
  header.cells.forEach((name, index) => {
    if (columns.has(name)) {
      const twice = issue('import/duplicate-column', [file, 1], quoteFound(name), 'column names that differ');
      issues.push({ ...twice, place: { file, line: header.line, column: name } });
    } else columns.set(name, index);
  });
  const rows = rest.map(({ cells, line }) => rowOf(file, line, cells, header.cells.length));
  return { table: { file, columns, rows }, issues };
}

function rowOf(file: string, line: number, cells: readonly string[], width: number): CsvRow {
  const issues: Issue[] = [];
  const refuse = (code: string, found: string, expected: string) =>
    issues.push({ ...issue(code, [file, line], found, expected), place: { file, line } });
  if (cells.length !== width)
    refuse('import/wrong-column-count', `${cells.length} cells`, `${width}, as in the header`);
  if (cells.some(hasControlCharacter)) {
    refuse('import/control-character', 'a control character such as NUL', 'text, tabs and line ends');
  }
  return { file, line, cells, issues, empty: new Set(), aliased: new Map() };
}

/** Control characters have no place in a name or a number; a NUL mostly means a file that is not text at all. */
function hasControlCharacter(cell: string): boolean {
  return /[^\P{Cc}\t\n\r]/u.test(cell);
}

/** What the parser gives: the cells of each record and the byte at which it ended. Nothing after the first broken quote counts. */
function recordsOf(
  text: string,
  format: CsvFormat,
): { records: { cells: readonly string[]; end: number }[]; broken: CsvError | null } {
  const records: { cells: readonly string[]; end: number }[] = [];
  const errors: CsvError[] = [];
  parse(text, {
    delimiter: format.delimiter ?? ',',
    trim: format.trim ?? false,
    relax_column_count: true,
    record_delimiter: ['\r\n', '\n', '\r'],
    skip_empty_lines: true,
    skip_records_with_error: true,
    on_skip: (error) => {
      if (error instanceof CsvError) errors.push(error);
      return undefined;
    },
    on_record: (cells: string[], { bytes }) => {
      if (errors.length === 0) records.push({ cells, end: bytes });
      return null;
    },
  });
  return { records, broken: errors[0] ?? null };
}
