import { kindCodes } from './credit-kind.js';
import { dateOrder } from './date-order.js';
import { inPortions } from './in-portions.js';
import { columnsOf, type TransactionSet } from './transaction-set.js';

/**
 * Who holds each transaction, one entry after the other: its owner in full, or each holder of its splits. Every row has at least one entry,
 * so that whoever walks them need not ask a million times whether a deal is split.
 */
export interface Holdings {
  readonly row: Int32Array;
  /** A code into the participants of the set; −1 for nobody. */
  readonly participant: Int32Array;
  readonly share: Int32Array | Uint8Array;
  readonly kind: Uint8Array;
  /** Row `i` has the entries `[starts[i], starts[i + 1])`; null when each has the one at its own position. */
  readonly starts: Int32Array | null;
}

/**
 * Entries of holdings in the order of a date and then of ids; those of a row stand together. `2 × code + kind` of `perHolder` is how many of them
 * a participant code has in full (0) and as splits (1).
 */
export interface CountedHoldings {
  readonly holdings: Holdings;
  readonly entries: Int32Array;
  readonly perHolder: Int32Array;
  /** How many entries name nobody. */
  readonly unowned: number;
}

const known = new WeakMap<TransactionSet, { credit?: Holdings; pay?: Holdings }>();

/** Made once for a set; with `pay` a split deal is held by its owner alone. */
function holdingsOf(set: TransactionSet, splits: 'credit' | 'pay'): Holdings {
  const made = known.get(set) ?? {};
  known.set(set, made);
  const which = columnsOf(set).splits === null ? 'pay' : splits;
  made[which] ??= which === 'pay' ? ownersOf(set) : holdersOf(set);
  return made[which];
}

function ownersOf(set: TransactionSet): Holdings {
  return {
    row: Int32Array.from({ length: set.size }, (_, row) => row),
    participant: columnsOf(set).owner.codes,
    share: new Uint8Array(set.size),
    kind: new Uint8Array(set.size).fill(kindCodes.direct),
    starts: null,
  };
}

function holdersOf(set: TransactionSet): Holdings {
  const { owner, splits, shares } = columnsOf(set);
  const starts = new Int32Array(set.size + 1);
  for (let at = 0; at < set.size; at += 1) {
    const split = (splits?.starts[at + 1] ?? 0) - (splits?.starts[at] ?? 0);
    starts[at + 1] = (starts[at] ?? 0) + Math.max(split, 1);
  }
  const size = starts[set.size] ?? 0;
  const row = new Int32Array(size);
  const participant = new Int32Array(size);
  const share = shares.length <= 256 ? new Uint8Array(size) : new Int32Array(size);
  const kind = new Uint8Array(size).fill(kindCodes.direct);
  for (let at = 0; at < set.size; at += 1) {
    const first = splits?.starts[at] ?? 0;
    const isSplit = first < (splits?.starts[at + 1] ?? 0);
    const start = starts[at] ?? 0;
    const end = starts[at + 1] ?? 0;
    for (let entry = start; entry < end; entry += 1) {
      row[entry] = at;
      participant[entry] = isSplit ? (splits?.participant[first + entry - start] ?? -1) : (owner.codes[at] ?? -1);
      if (!isSplit) continue;
      share[entry] = splits?.share[first + entry - start] ?? 0;
      kind[entry] = kindCodes.split;
    }
  }
  return { row, participant, share, kind, starts };
}

/**
 * What {@link countedHoldings} needs to know: a 1 for each position that counts, the date that orders them, and whether a split deal is held by its
 * owner. `hold` gives room for so many entries, which stays the caller's.
 */
export interface CountingOptions {
  readonly counts: Uint8Array;
  readonly date: string;
  readonly splits: 'credit' | 'pay';
  readonly hold?: (size: number) => Int32Array;
}

/** The holdings of the rows that `counts` selects. Whoever credits the same rows by several rules makes them once. */
export function countedHoldings(
  set: TransactionSet,
  { counts, date, splits, hold = (size) => new Int32Array(size) }: CountingOptions,
): CountedHoldings {
  const holdings = holdingsOf(set, splits);
  const counting: Counting = {
    holdings,
    counts,
    entries: hold(holdings.row.length + 1),
    perHolder: new Int32Array(2 * columnsOf(set).participants.length),
    size: 0,
    unowned: 0,
  };
  const order = dateOrder(set, date);
  if (order === null) inPortions(0, holdings.row.length, (from, to) => countEntries(counting, from, to));
  else for (const row of order) countRow(counting, row);
  const { entries, perHolder, size, unowned } = counting;
  return { holdings, entries: entries.subarray(0, size), perHolder, unowned };
}

interface Counting {
  readonly holdings: Holdings;
  readonly counts: Uint8Array;
  readonly entries: Int32Array;
  readonly perHolder: Int32Array;
  size: number;
  unowned: number;
}

function countRow(counting: Counting, row: number): void {
  const { starts } = counting.holdings;
  countEntries(
    counting,
    starts === null ? row : (starts[row] ?? 0),
    starts === null ? row + 1 : (starts[row + 1] ?? 0),
  );
}

function countEntries(counting: Counting, from: number, to: number): void {
  const { holdings, counts, entries, perHolder } = counting;
  const { row, participant, kind } = holdings;
  let { size, unowned } = counting;
  // Every entry is written, and the next one over it unless it counts: nothing is guessed wrong a million times.
  for (let entry = from; entry < to; entry += 1) {
    const counted = Number(counts[row[entry] ?? 0] === 1);
    const code = participant[entry] ?? -1;
    entries[size] = entry;
    size += counted;
    const slot = 2 * code + (kind[entry] ?? 0);
    if (code < 0) unowned += counted;
    else perHolder[slot] = (perHolder[slot] ?? 0) + counted;
  }
  counting.size = size;
  counting.unowned = unowned;
}
