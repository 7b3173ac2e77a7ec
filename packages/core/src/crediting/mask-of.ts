import { canonicalText } from '../foundation/index.js';
import { columnsNamed, type TestedColumn } from './column-kind.js';
import { type Condition, connectives } from './condition.js';
import { maskDates, maskNumbers, maskTexts } from './mask-column.js';
import { columnsOf, type TransactionSet } from './transaction-set.js';
import { conditionsIn } from './walk-condition.js';

interface KnownMasks {
  readonly byObject: WeakMap<Condition, Uint8Array>;
  readonly byText: Map<string, Uint8Array>;
}

const masks = new WeakMap<TransactionSet, KnownMasks>();

/**
 * Which transactions of a set satisfy a condition: 1 or 0 for each position. The condition has been checked against the set;
 * a column that the set does not have counts as missing everywhere. Kept for the life of the set, so that asking again costs
 * nothing: read it, never write to it.
 *
 * @example
 * const set = unwrap(transactionSetFromRows([{ id: 'd1', fields: { stage: 'won' } }, { id: 'd2', fields: { stage: 'lost' } }]));
 * [...maskOf({ stage: { startsWith: 'w' } }, set)]; // [1, 0]
 */
export function maskOf(condition: Condition, set: TransactionSet): Uint8Array {
  let known = masks.get(set);
  if (!known) {
    known = { byObject: new WeakMap(), byText: new Map() };
    masks.set(set, known);
  }
  const same = known.byObject.get(condition);
  if (same) return same;
  const text = canonicalText(condition);
  const mask = known.byText.get(text) ?? conditionMask(condition, set);
  known.byText.set(text, mask);
  known.byObject.set(condition, mask);
  return mask;
}

function conditionMask(condition: Condition, set: TransactionSet): Uint8Array {
  const mask = new Uint8Array(set.size).fill(1);
  for (const [name, test] of Object.entries(condition)) keepBoth(mask, entryMask(name, test, set));
  return mask;
}

function entryMask(name: string, test: Condition[string], set: TransactionSet): Uint8Array {
  if (!connectives.includes(name)) {
    const [column] = columnsNamed(columnsOf(set), name);
    return column ? columnMask(column, test) : new Uint8Array(set.size);
  }
  const parts = conditionsIn(test).map((each) => conditionMask(each, set));
  const mask = new Uint8Array(set.size).fill(name === 'or' ? 0 : 1);
  for (const part of parts) {
    if (name === 'or') keepEither(mask, part);
    else keepBoth(mask, part);
  }
  return name === 'not' ? mask.map((each) => 1 - each) : mask;
}

function columnMask(column: TestedColumn, test: Condition[string]): Uint8Array {
  if (column.kind === 'number') return maskNumbers(column.column, test);
  if (column.kind === 'date') return maskDates(column.days, test);
  return column.kind === 'text'
    ? maskTexts(column.column, test)
    : maskTexts({ codes: Int32Array.from(column.ids, (_, index) => index), dictionary: column.ids }, test);
}

function keepBoth(mask: Uint8Array, other: Uint8Array): void {
  for (let index = 0; index < mask.length; index += 1) mask[index] = (mask[index] ?? 0) & (other[index] ?? 0);
}

function keepEither(mask: Uint8Array, other: Uint8Array): void {
  for (let index = 0; index < mask.length; index += 1) mask[index] = (mask[index] ?? 0) | (other[index] ?? 0);
}
