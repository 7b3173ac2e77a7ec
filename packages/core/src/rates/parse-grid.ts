import { collectIssues, fail, type IssueCollector, issue, type Result, succeed } from '../foundation/index.js';
import { type Fraction, toExactText } from '../money/index.js';
import { axisDocumentOf, parseAxis } from './axis.js';
import { checkEdges } from './check-edges.js';
import type { Grid, GridDocument, GridSide, GridSideDocument } from './grid.js';
import { readNumber, readResult } from './read-number.js';

const results = ['rate', 'payout', 'amount'] as const;

/**
 * Reads a grid.
 *
 * Issues: `rates/no-tiers` (a side without bands), `rates/edges-not-rising`, `rates/missing-result` (none of `rate`, `payout` and `amount`, or
 * several), `rates/grid-size` (a row too many or too few, or one of another length than the columns), `rates/negative-result`,
 * `rates/output-needs-marginal`, `rates/target-not-above-zero`, `money/not-a-decimal`, `money/imprecise-number`.
 */
export function parseGrid(document: GridDocument): Result<Grid> {
  const collector = collectIssues();
  const rows = readSide(document.rows, 'rows', collector);
  const columns = readSide(document.columns, 'columns', collector);
  const given = results.filter((each) => document[each] !== undefined);
  const pays = given[0];
  if (pays === undefined || given.length > 1) {
    const found = given.length === 0 ? 'none' : given.map((each) => `\`${each}\``).join(' and ');
    collector.issues.push(issue('rates/missing-result', [], found, 'exactly one of `rate`, `payout` and `amount`'));
    return fail(collector.issues);
  }
  const cells = readCells(document, pays, collector);
  if (!rows || !columns || collector.issues.length > 0) return fail(collector.issues);
  return succeed({ rows, columns, pays, cells, between: document.between ?? 'cell' });
}

/** The document of a grid in normal form: {@link parseGrid} reads it back. */
export function gridDocumentOf(grid: Grid): GridDocument {
  const sideOf = ({ by, from }: GridSide) => ({ by: axisDocumentOf(by), from: from.map(toExactText) });
  const cells = grid.cells.map((row) => row.map(toExactText));
  return { rows: sideOf(grid.rows), columns: sideOf(grid.columns), [grid.pays]: cells, between: grid.between };
}

function readSide(
  document: GridSideDocument,
  name: 'rows' | 'columns',
  collector: IssueCollector,
): GridSide | undefined {
  const by = collector.take(parseAxis(document.by), [name, 'by']);
  if (by?.kind === 'output') {
    const expected = 'another axis: only the tiers of a marginal table stand on what was paid';
    collector.issues.push(issue('rates/output-needs-marginal', [name, 'by'], '`output`', expected));
  }
  const from = document.from.map((each, index) => readNumber(each, [name, 'from', index], collector));
  for (const each of checkEdges(from, [name, 'from'], (index) => [name, 'from', index])) collector.issues.push(each);
  return by && { by, from };
}

function readCells(
  document: GridDocument,
  pays: 'rate' | 'payout' | 'amount',
  collector: IssueCollector,
): readonly (readonly Fraction[])[] {
  const lists = document[pays] ?? [];
  const [rows, columns] = [document.rows.from.length, document.columns.from.length];
  if (lists.length !== rows) {
    collector.issues.push(issue('rates/grid-size', [pays], `${lists.length} rows`, `${rows}, one for each band`));
  }
  return lists.map((list, row) => {
    if (list.length !== columns) {
      const expected = `${columns}, one for each column`;
      collector.issues.push(issue('rates/grid-size', [pays, row], `${list.length} results`, expected));
    }
    return list.map((each, column) => readResult(each, [pays, row, column], collector));
  });
}
