import type { DecimalColumn } from './decimal-column.js';
import type { PackedTransactions, TextColumn } from './transaction-set.js';

/** What the values of a column are. */
export type ColumnKind = 'text' | 'number' | 'date';

/** The columns that every set has. */
export const builtInKinds: ReadonlyMap<string, ColumnKind> = new Map<string, ColumnKind>([
  ['id', 'text'],
  ['owner', 'text'],
  ['currency', 'text'],
  ['amount', 'number'],
  ['effectiveOn', 'date'],
]);

/** A column as a condition sees it. */
export type TestedColumn =
  | { readonly kind: 'text'; readonly column: TextColumn }
  | { readonly kind: 'ids'; readonly ids: readonly string[] }
  | { readonly kind: 'number'; readonly column: DecimalColumn }
  | { readonly kind: 'date'; readonly days: Int32Array };

/** All columns of that name; a condition may name it when there is exactly one. */
export function columnsNamed(columns: PackedTransactions, name: string): TestedColumn[] {
  const found: TestedColumn[] = [];
  if (name === 'id') found.push({ kind: 'ids', ids: columns.id });
  if (name === 'owner' || name === 'currency') found.push({ kind: 'text', column: columns[name] });
  if (name === 'amount') found.push({ kind: 'number', column: columns.amount });
  if (name === 'effectiveOn') found.push({ kind: 'date', days: columns.effectiveOn });
  const field = columns.fields.get(name);
  if (field) found.push({ kind: 'text', column: field });
  const number = columns.numbers.get(name);
  if (number) found.push({ kind: 'number', column: number });
  const days = columns.dates.get(name);
  if (days) found.push({ kind: 'date', days });
  return found;
}
