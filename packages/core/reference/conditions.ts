import { compareText } from '../src/foundation/index.js';
import type { TransactionDocument } from './documents.js';
import { compare, readRational } from './rationals.js';

/** What a column must satisfy; several tests in one object must all hold. */
export interface ColumnTestDocument {
  readonly is?: string | number;
  readonly in?: readonly (string | number)[];
  readonly above?: string | number;
  readonly atLeast?: string | number;
  readonly below?: string | number;
  readonly atMost?: string | number;
  readonly between?: readonly [string | number, string | number];
  readonly startsWith?: string;
  readonly exists?: boolean;
}

/** Keys are names of columns, or `and`, `or` (lists of conditions) and `not` (one condition). All entries must hold. */
export interface ConditionDocument {
  readonly [name: string]:
    | string
    | readonly string[]
    | ColumnTestDocument
    | ConditionDocument
    | readonly ConditionDocument[];
}

interface Cell {
  readonly kind: 'text' | 'number' | 'date';
  readonly value: string;
}

/** True when all entries of the condition hold for the deal. */
export function holdsFor(condition: ConditionDocument, deal: TransactionDocument): boolean {
  return Object.entries(condition).every(([name, wanted]) => {
    // The shape of an entry follows from its name.
    if (name === 'and') return (wanted as readonly ConditionDocument[]).every((each) => holdsFor(each, deal));
    if (name === 'or') return (wanted as readonly ConditionDocument[]).some((each) => holdsFor(each, deal));
    if (name === 'not') return !holdsFor(wanted as ConditionDocument, deal);
    return passes(testOf(wanted as string | readonly string[] | ColumnTestDocument), cellOf(deal, name));
  });
}

/** `"won"` and `["won", "signed"]` are short for a list of the values that the column may have. */
function testOf(wanted: string | readonly string[] | ColumnTestDocument): ColumnTestDocument {
  if (typeof wanted === 'string') return { is: wanted };
  // A list is readonly, which `Array.isArray` does not tell apart.
  return Array.isArray(wanted) ? { in: wanted as readonly string[] } : (wanted as ColumnTestDocument);
}

/** "A missing value fails every test but `{ exists: false }`." */
function passes(test: ColumnTestDocument, cell: Cell | null): boolean {
  if (!cell) return Object.keys(test).every((key) => key === 'exists') && test.exists === false;
  const against = (wanted: string | number) => compareCells(cell, String(wanted));
  const checks: Readonly<Record<keyof ColumnTestDocument, () => boolean>> = {
    is: () => against(test.is ?? '') === 0,
    in: () => (test.in ?? []).some((each) => against(each) === 0),
    above: () => against(test.above ?? '') > 0,
    atLeast: () => against(test.atLeast ?? '') >= 0,
    below: () => against(test.below ?? '') < 0,
    atMost: () => against(test.atMost ?? '') <= 0,
    between: () => against(test.between?.[0] ?? '') >= 0 && against(test.between?.[1] ?? '') <= 0,
    startsWith: () => cell.value.startsWith(test.startsWith ?? ''),
    exists: () => test.exists === true,
  };
  // The keys of a test are those of its interface.
  return (Object.keys(test) as (keyof ColumnTestDocument)[]).every((key) => checks[key]());
}

/** Numbers as decimals, days as days, texts by code point. */
function compareCells({ kind, value }: Cell, wanted: string): number {
  return kind === 'number' ? compare(readRational(value), readRational(wanted)) : compareText(value, wanted);
}

/** The value of a column, or null when the deal has none. */
function cellOf(deal: TransactionDocument, name: string): Cell | null {
  const cell = (kind: Cell['kind'], value: string | null | undefined): Cell | null =>
    value === null || value === undefined ? null : { kind, value };
  if (name === 'id') return cell('text', deal.id);
  if (name === 'owner') return cell('text', deal.owner);
  if (name === 'currency') return cell('text', deal.currency);
  if (name === 'amount') return cell('number', deal.amount);
  if (name === 'effectiveOn') return cell('date', deal.effectiveOn);
  return cell('text', deal.fields[name]) ?? cell('number', deal.numbers[name]) ?? cell('date', deal.dates[name]);
}
