/**
 * A table for a terminal: the first column to the left, the others to the right.
 *
 * @param {readonly (readonly string[])[]} rows the first one is the heading
 */
export function textTable(rows) {
  const [heading = []] = rows;
  const widths = heading.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const lineOf = (/** @type {readonly string[]} */ row) =>
    row
      .map((cell, column) => (column === 0 ? cell.padEnd(widths[column]) : cell.padStart(widths[column])))
      .join('  ')
      .trimEnd();
  const [first = '', ...others] = rows.map(lineOf);
  return [first, '-'.repeat(first.length), ...others].join('\n');
}
