import { parsePlainDate } from '@paceline/core';
import { type Issue, issue, quoteFound } from '@paceline/core/foundation';
import type { CsvRow } from './csv-table.js';
import { type DateFormat, toIsoDate } from './date-format.js';
import { type DecimalFormat, exampleOf, toPlainDecimal } from './decimal-format.js';
import type { Source } from './mapping-schema.js';
import type { OpenTable } from './open-tables.js';

/** One row of a table, ready to be read by sources. Whatever does not fit becomes an issue on the row, and reads as null. */
export interface RowReader {
  readonly row: CsvRow;
  readonly text: (source: Source | undefined) => string | null;
  readonly date: (source: Source | undefined) => string | null;
  readonly decimal: (source: Source | undefined) => string | null;
  readonly refuse: (source: Source | undefined, code: string, found: string, expected: string) => void;
}

/** An issue about a row, with its place. */
export function rowIssue(
  row: CsvRow,
  column: string | undefined,
  code: string,
  found: string,
  expected: string,
): Issue {
  const { file, line } = row;
  const path = column === undefined ? [file, line] : [file, line, column];
  return { ...issue(code, path, found, expected), place: { file, line, ...(column === undefined ? {} : { column }) } };
}

/**
 * Readers for the rows of a table that have as many cells as the header. Issues, on the row: `import/empty-cell`,
 * `import/unknown-value`, `calendar/not-a-date`, `money/not-a-decimal`.
 */
export function readersOf(table: OpenTable): RowReader[] {
  return table.rows.filter((row) => row.cells.length === table.columns.size).map((row) => readerOf(table, row));
}

function readerOf(table: OpenTable, row: CsvRow): RowReader {
  const refuse: RowReader['refuse'] = (source, code, found, expected) =>
    row.issues.push(rowIssue(row, source?.column, code, found, expected));
  const text: RowReader['text'] = (source) => readText(table, row, source, refuse);
  /** A constant is written in the mapping, so the file does not say how it is written. */
  const fileFormat = (source: Source | undefined) => (source?.column === undefined ? undefined : table.format);
  return {
    row,
    text,
    refuse,
    date: (source) => {
      const written = text(source);
      if (written === null) return null;
      const format: DateFormat = source?.date ?? fileFormat(source)?.dates ?? 'yyyy-MM-dd';
      const iso = toIsoDate(written, format);
      if (iso !== null && parsePlainDate(iso).ok) return iso;
      refuse(source, 'calendar/not-a-date', quoteFound(written), `a day that exists, as ${format}`);
      return null;
    },
    decimal: (source) => {
      const written = text(source);
      if (written === null) return null;
      const format: DecimalFormat = source?.decimal ?? fileFormat(source)?.decimals ?? {};
      const plain = toPlainDecimal(written, format);
      if (plain === null || plain.length > 400) {
        refuse(source, 'money/not-a-decimal', quoteFound(written), `a plain decimal such as \`${exampleOf(format)}\``);
      }
      return plain;
    },
  };
}

function readText(
  table: OpenTable,
  row: CsvRow,
  source: Source | undefined,
  refuse: RowReader['refuse'],
): string | null {
  if (source?.column === undefined) return source?.constant ?? null;
  const { column } = source;
  const index = table.columns.get(column);
  if (index === undefined) return null;
  const cell = row.cells[index] ?? '';
  if (cell === '') {
    if (source.optional) row.empty.add(column);
    else refuse(source, 'import/empty-cell', 'an empty cell', 'a value, or `optional` in the mapping');
    return null;
  }
  if (source.aliases && Object.hasOwn(source.aliases, cell)) {
    const to = source.aliases[cell] ?? cell;
    row.aliased.set(column, { from: cell, to });
    return mapped(source, to, refuse);
  }
  return mapped(source, cell, refuse);
}

function mapped(source: Source, cell: string, refuse: RowReader['refuse']): string | null {
  if (source.values === undefined) return cell;
  if (Object.hasOwn(source.values, cell)) return source.values[cell] ?? null;
  const known = Object.keys(source.values).map(quoteFound).join(', ');
  refuse(source, 'import/unknown-value', quoteFound(cell), `one of ${known}`);
  return null;
}
