import { carefulRows } from './careful-rows.js';
import type { CreditColumns, CreditColumnsOptions } from './credits-in-columns.js';
import { dateOrder } from './date-order.js';
import { type Emission, startEmission } from './emission.js';
import type { GivingRule } from './giving-rule.js';
import { listUncredited } from './list-uncredited.js';
import { noDay } from './no-day.js';
import { plainRows } from './plain-rows.js';
import type { TransactionSet } from './transaction-set.js';

type Slices = Omit<CreditColumns, 'shares' | 'uncredited'>;

/**
 * Credits the counted transactions of a set by rules. Nothing is made for a single credit; a date that the set does not have
 * counts as missing on every row.
 *
 * The rows are walked in the order of dates, twice: to count the credits of each participant, and to put them into their
 * slices. Rows that are not plain are credited at the first time and kept until the second.
 */
export function creditColumns(set: TransactionSet, options: CreditColumnsOptions): CreditColumns {
  const emission = startEmission(set, options);
  const { index, buffer } = emission;
  const walk: Walk = {
    emission,
    counts: options.counts,
    order: dateOrder(set, options.date),
    plain: plainOf(emission, options),
  };
  const next = new Int32Array(index.participants.length + 1);
  walkRows(walk, { next, slices: null, careful: carefulRows(emission, options) });
  for (let at = 0; at < buffer.size; at += 1) {
    const holder = buffer.participant[at] ?? 0;
    next[holder] = (next[holder] ?? 0) + 1;
  }
  const slices = emptySlices(emission, next);
  next.set(slices.starts);
  if (walk.plain) walkRows(walk, { next, slices, careful: keptRows(emission, next, slices) });
  else placeKept(emission, { next, slices, from: 0, to: buffer.size });
  return { ...slices, shares: emission.shares.shares, uncredited: listUncredited(emission) };
}

/** The short way, when the rules allow it: overlays and assists only ask for the rows that have some. */
function plainOf(emission: Emission, { rules, splits }: CreditColumnsOptions): ReturnType<typeof plainRows> | null {
  const [first, ...others] = rules.filter((rule) => rule.kind !== 'roll-up');
  const isPlain =
    first?.kind === 'direct' &&
    first.counts &&
    others.every((rule) => rule.kind === 'overlay' || rule.kind === 'assist') &&
    emission.rollUps.length <= 1;
  return isPlain ? plainRows(emission, { paysSplits: splits === 'pay', specialists: others.length > 0 }) : null;
}

interface Walk {
  readonly emission: Emission;
  readonly counts: Uint8Array;
  readonly order: Int32Array | null;
  readonly plain: ReturnType<typeof plainRows> | null;
}

/** What is done with the credits of the rows: counted in `next`, or put where `next` says when there are slices. */
interface Placing {
  readonly next: Int32Array;
  readonly slices: Slices | null;
  readonly careful: GivingRule;
}

/**
 * The walk itself. An owner's own deal without a roll-up, by far the most frequent row, is credited right here: a call for
 * each of a million rows is what takes the time.
 */
function walkRows({ emission, counts, order, plain }: Walk, { next, slices, careful }: Placing): void {
  const { days, positions } = emission;
  const { from, to } = emission.index.employed;
  const owners = emission.columns.owner.codes;
  const splitStarts = plain?.splits?.starts ?? null;
  const ownersHere = plain !== null && plain.specialists === null && emission.rollUps.length === 0;
  const { transaction, day: dayOf, share, kind, via } = slices ?? noSlices;
  const fills = slices !== null;
  for (let at = 0; at < counts.length; at += 1) {
    const row = order === null ? at : (order[at] ?? 0);
    if (counts[row] !== 1) continue;
    const day = days[row] ?? noDay;
    if (ownersHere && (splitStarts === null || splitStarts[row] === splitStarts[row + 1])) {
      const holder = positions[owners[row] ?? -1] ?? -1;
      if (holder >= 0 && day >= (from[holder] ?? 0) && day < (to[holder] ?? 0)) {
        const place = next[holder] ?? 0;
        next[holder] = place + 1;
        if (!fills) continue;
        transaction[place] = row;
        dayOf[place] = day;
        continue;
      }
    }
    const size = plain === null ? -1 : plain.read(row, day);
    if (size < 0 || plain === null) {
      careful(row, day);
      continue;
    }
    const { credits } = plain;
    for (let each = 0; each < size; each += 1) {
      const holder = credits.participant[each] ?? 0;
      const place = next[holder] ?? 0;
      next[holder] = place + 1;
      if (!fills) continue;
      transaction[place] = row;
      dayOf[place] = day;
      share[place] = credits.share[each] ?? 0;
      kind[place] = credits.kind[each] ?? 0;
      if (via !== null) via[place] = credits.via[each] ?? -1;
    }
  }
}

/** Where the first walk, which only counts, would write. */
const noSlices: Pick<Slices, 'transaction' | 'day' | 'share' | 'kind' | 'via'> = {
  transaction: new Int32Array(0),
  day: new Int32Array(0),
  share: new Int32Array(0),
  kind: new Uint8Array(0),
  via: null,
};

function emptySlices({ index, buffer }: Emission, sizes: Int32Array): Slices {
  const starts = new Int32Array(sizes.length);
  for (let slot = 1; slot < starts.length; slot += 1) starts[slot] = (starts[slot - 1] ?? 0) + (sizes[slot - 1] ?? 0);
  const size = starts[starts.length - 1] ?? 0;
  return {
    size,
    participants: index.participants,
    starts,
    transaction: new Int32Array(size),
    day: new Int32Array(size),
    share: new Int32Array(size),
    kind: new Uint8Array(size),
    via: buffer.via === null ? null : new Int32Array(size),
  };
}

/** Puts the kept credits of a row into their slices; rows come in the order in which they were kept. */
function keptRows(emission: Emission, next: Int32Array, slices: Slices): GivingRule {
  const { buffer } = emission;
  let from = 0;
  return (row) => {
    let to = from;
    while (to < buffer.size && buffer.transaction[to] === row) to += 1;
    placeKept(emission, { next, slices, from, to });
    from = to;
  };
}

interface Kept {
  readonly next: Int32Array;
  readonly slices: Slices;
  readonly from: number;
  readonly to: number;
}

function placeKept({ buffer, days }: Emission, { next, slices, from, to }: Kept): void {
  for (let at = from; at < to; at += 1) {
    const holder = buffer.participant[at] ?? 0;
    const place = next[holder] ?? 0;
    next[holder] = place + 1;
    const row = buffer.transaction[at] ?? 0;
    slices.transaction[place] = row;
    slices.day[place] = days[row] ?? noDay;
    slices.share[place] = buffer.share[at] ?? 0;
    slices.kind[place] = buffer.kind[at] ?? 0;
    if (slices.via !== null && buffer.via !== null) slices.via[place] = buffer.via[at] ?? -1;
  }
}
