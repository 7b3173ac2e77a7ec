/** Rows by a key, in the order in which they come. */
export function groupRows<TRow>(rows: readonly TRow[], keyOf: (row: TRow) => string): Map<string, TRow[]> {
  const groups = new Map<string, TRow[]>();
  for (const row of rows) {
    const group = groups.get(keyOf(row));
    if (group) group.push(row);
    else groups.set(keyOf(row), [row]);
  }
  return groups;
}
