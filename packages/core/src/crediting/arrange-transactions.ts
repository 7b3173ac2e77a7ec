import { compareText } from '../foundation/index.js';
import type { DecimalColumn } from './decimal-column.js';
import type { HolderColumn } from './holder-column.js';
import { sortByDay } from './sort-by-day.js';
import type { PackedTransactions, TextColumn } from './transaction-set.js';

/** Columns in the order of the input; `byId` are their positions in the order of ids. */
export interface GivenOrder extends Omit<PackedTransactions, 'idOrder'> {
  readonly byId: Int32Array;
}

/**
 * Puts the rows of all columns into the order of `effectiveOn` and id, and numbers all dictionaries by first appearance in it:
 * shuffled input gives equal columns.
 */
export function arrangeTransactions(given: GivenOrder): PackedTransactions {
  const { byId, ...columns } = given;
  const order = sortByDay(byId, given.effectiveOn);
  const rank = new Int32Array(order.length);
  for (let at = 0; at < byId.length; at += 1) rank[byId[at] ?? 0] = at;
  const moved = isInPlace(order) ? columns : { ...moveRows(columns, order), id: moveIds(given.id, order) };
  return {
    ...moved,
    ...renumberHolders(moved),
    idOrder: gatherInts(rank, order),
    fields: sortNames(moved.fields),
    numbers: sortNames(moved.numbers),
    dates: sortNames(moved.dates),
  };
}

function moveIds(ids: readonly string[], order: Int32Array): string[] {
  return Array.from(order, (from) => ids[from] ?? '');
}

function isInPlace(order: Int32Array): boolean {
  for (let row = 0; row < order.length; row += 1) if (order[row] !== row) return false;
  return true;
}

/** Columns without the order of their ids. Private to this room. */
export type RowColumns = Omit<GivenOrder, 'byId'>;

/** Everything but the ids of the rows at `order`, which may leave some out; texts are numbered anew. Private to this room. */
export function moveRows(given: Omit<RowColumns, 'id'>, order: Int32Array): Omit<RowColumns, 'id'> {
  const each = <TColumn>(
    group: ReadonlyMap<string, TColumn>,
    gather: (column: TColumn, order: Int32Array) => TColumn,
  ): ReadonlyMap<string, TColumn> => new Map([...group].map(([name, column]) => [name, gather(column, order)]));
  return {
    participants: given.participants,
    owner: { codes: gatherInts(given.owner.codes, order), dictionary: given.participants },
    effectiveOn: gatherInts(given.effectiveOn, order),
    recordedSeq: gatherDoubles(given.recordedSeq, order),
    amount: gatherDecimals(given.amount, order),
    currency: gatherTexts(given.currency, order),
    splits: gatherHolders(given.splits, order),
    credits: gatherHolders(given.credits, order),
    shares: given.shares,
    fields: each(given.fields, gatherTexts),
    numbers: each(given.numbers, gatherDecimals),
    dates: each(given.dates, gatherInts),
  };
}

/** Numbers participants and shares by where they are first met, in place: owners, then splits, then credits. Private to this room. */
export function renumberHolders({ participants, owner, splits, credits, shares }: Omit<RowColumns, 'id'>) {
  const people = renumbering(participants.length);
  const codes = people.apply(owner.codes);
  const parts = renumbering(shares.length);
  // Code 0 stays the whole.
  parts.apply(Int32Array.of(0));
  for (const column of [splits, credits]) {
    if (!column) continue;
    people.apply(column.participant);
    parts.apply(column.share);
  }
  const dictionary = people.names(participants);
  return { participants: dictionary, owner: { codes, dictionary }, shares: parts.names(shares) };
}

function sortNames<TColumn>(group: ReadonlyMap<string, TColumn>): ReadonlyMap<string, TColumn> {
  return new Map([...group].sort(([a], [b]) => compareText(a, b)));
}

/** Codes by first appearance: `apply` numbers a column anew in place, `names` puts a dictionary into that order. */
function renumbering(size: number) {
  const codes = new Int32Array(size).fill(-1);
  let count = 0;
  return {
    apply(column: Int32Array): Int32Array {
      for (let index = 0; index < column.length; index += 1) {
        const code = column[index] ?? -1;
        if (code < 0) continue;
        if ((codes[code] ?? -1) < 0) {
          codes[code] = count;
          count += 1;
        }
        column[index] = codes[code] ?? -1;
      }
      return column;
    },
    names<TName>(dictionary: readonly TName[]): TName[] {
      const names: TName[] = [];
      dictionary.forEach((name, code) => {
        const at = codes[code] ?? -1;
        if (at >= 0) names[at] = name;
      });
      return names;
    },
  };
}

function gatherInts(column: Int32Array, order: Int32Array): Int32Array {
  const gathered = new Int32Array(order.length);
  for (let row = 0; row < order.length; row += 1) gathered[row] = column[order[row] ?? 0] ?? 0;
  return gathered;
}

function gatherDoubles(column: Float64Array, order: Int32Array): Float64Array {
  const gathered = new Float64Array(order.length);
  for (let row = 0; row < order.length; row += 1) gathered[row] = column[order[row] ?? 0] ?? 0;
  return gathered;
}

function gatherDecimals(column: DecimalColumn, order: Int32Array): DecimalColumn {
  if (column.certified) return { ...column, units: gatherDoubles(column.units, order) };
  return { ...column, units: Array.from(order, (from) => column.units[from] ?? null) };
}

function gatherTexts(column: TextColumn, order: Int32Array): TextColumn {
  const texts = renumbering(column.dictionary.length);
  const codes = texts.apply(gatherInts(column.codes, order));
  return { codes, dictionary: texts.names(column.dictionary) };
}

function gatherHolders(column: HolderColumn | null, order: Int32Array): HolderColumn | null {
  if (!column) return null;
  const starts = new Int32Array(order.length + 1);
  const entries = new Int32Array(column.participant.length);
  let count = 0;
  for (let row = 0; row < order.length; row += 1) {
    starts[row] = count;
    const from = order[row] ?? 0;
    for (let entry = column.starts[from] ?? 0; entry < (column.starts[from + 1] ?? 0); entry += 1) {
      entries[count] = entry;
      count += 1;
    }
  }
  starts[order.length] = count;
  const kept = entries.subarray(0, count);
  return {
    starts,
    participant: gatherInts(column.participant, kept),
    share: gatherInts(column.share, kept),
    kind: Uint8Array.from(kept, (entry) => column.kind[entry] ?? 0),
  };
}
