import { sourceOfEntry } from './credit-source.js';
import type { Emission } from './emission.js';
import type { GivingRule } from './giving-rule.js';
import type { CountedHoldings } from './holdings.js';
import { inPortions } from './in-portions.js';
import { noDay } from './no-day.js';
import { type PlainRules, plainReader } from './plain-rules.js';
import { type Steady, steadyOf } from './steady.js';

/** Credited amounts, written beside the credits: `values[row] × factors[share]` into `amounts[place]`. */
export interface AmountsBeside {
  readonly values: Float64Array;
  readonly factors: Float64Array;
  readonly amounts: Float64Array;
}

/** Slices of participants, being filled: `next` says where the next credit of each goes. */
export interface Filling {
  readonly next: Int32Array;
  readonly source: Int32Array;
  /** By share code of the set: the code of the share that is rolled up. */
  readonly risen: Int32Array;
  readonly beside: AmountsBeside | null;
}

/**
 * The rows under plain rules. Stretches of entries whose holders are all steady are credited in tight loops; the rows between them are the odd ones,
 * `[from, to)` of the counted entries one after the other.
 */
export interface Walk {
  readonly emission: Emission;
  readonly counted: CountedHoldings;
  readonly plain: PlainRules;
  readonly steady: Steady;
  readonly odd: readonly number[];
}

/** Made once for both walks. */
export function walkOf(emission: Emission, counted: CountedHoldings, plain: PlainRules): Walk {
  const steady = steadyOf(emission, plain);
  return { emission, counted, plain, steady, odd: oddRows(emission, counted, { plain, steady }) };
}

/** Where the entries of rows begin and end of which a holder is not steady, or which have no date or specialists. */
function oddRows(
  { columns, days }: Emission,
  { holdings, entries, perHolder, unowned }: CountedHoldings,
  { plain, steady }: Pick<Walk, 'plain' | 'steady'>,
): number[] {
  const { participant, row: rowOf } = holdings;
  const { holders, dated } = steady;
  const specialists = plain.specialists ? (columns.credits?.starts ?? null) : null;
  const odd: number[] = [];
  const asksRows = !dated || specialists !== null;
  const isSteady = (holder: number, code: number) =>
    holder >= 0 || (perHolder[2 * code] === 0 && perHolder[2 * code + 1] === 0);
  if (!asksRows && unowned === 0 && holders.every(isSteady)) return odd;
  const isOdd = (row: number) =>
    (!dated && days[row] === noDay) || (specialists !== null && specialists[row] !== specialists[row + 1]);
  for (let at = 0; at < entries.length; at += 1) {
    const entry = entries[at] ?? 0;
    const code = participant[entry] ?? -1;
    if (code >= 0 && (holders[code] ?? -1) >= 0 && !(asksRows && isOdd(rowOf[entry] ?? 0))) continue;
    const row = rowOf[entry];
    let from = at;
    while (from > 0 && rowOf[entries[from - 1] ?? 0] === row) from -= 1;
    while (at + 1 < entries.length && rowOf[entries[at + 1] ?? 0] === row) at += 1;
    odd.push(from, at + 1);
  }
  return odd;
}

/** Counts in `next` how many credits each participant has. */
export function countRows(walk: Walk, next: Int32Array, careful: GivingRule): void {
  const { counted, emission, steady, odd } = walk;
  const { participant, kind } = counted.holdings;
  const add = (place: number, times: number) => {
    next[place] = (next[place] ?? 0) + times;
  };
  const { creditsHolders, rollUp } = walk.plain;
  const perHolder = counted.perHolder.slice();
  for (let at = 0; at < odd.length; at += 2) {
    for (let place = odd[at] ?? 0; place < (odd[at + 1] ?? 0); place += 1) {
      const entry = counted.entries[place] ?? 0;
      const slot = 2 * (participant[entry] ?? -1) + (kind[entry] ?? 0);
      if (slot >= 0) perHolder[slot] = (perHolder[slot] ?? 0) - 1;
    }
  }
  for (let slot = 0; slot < perHolder.length; slot += 1) {
    const times = perHolder[slot] ?? 0;
    if (times === 0) continue;
    if (creditsHolders) add(steady.holders[slot >> 1] ?? 0, times);
    const manager = steady.managers[slot >> 1] ?? -1;
    if (manager >= 0 && rollUp?.kinds[slot & 1] === 1) add(manager, times);
  }
  eachOddRow(
    walk,
    careful,
    plainReader(emission, { holdings: counted.holdings, plain: walk.plain }, (holder) => add(holder, 1)),
  );
}

function eachOddRow(
  { counted, emission, odd }: Walk,
  careful: GivingRule,
  read: (row: number, from: number, to: number) => boolean,
  before: (from: number, to: number) => void = () => undefined,
): void {
  const { entries, holdings } = counted;
  let done = 0;
  for (let at = 0; at < odd.length; at += 2) {
    const from = odd[at] ?? 0;
    const to = odd[at + 1] ?? 0;
    inPortions(done, from, before);
    done = to;
    const entry = entries[from] ?? 0;
    const row = holdings.row[entry] ?? 0;
    if (!read(row, entry, entry + to - from)) careful(row, emission.days[row] ?? noDay);
  }
  inPortions(done, entries.length, before);
}

/**
 * Puts the credits of the same rows into their slices. INVARIANT: it takes the same turns as {@link countRows}, so that every credit finds the place
 * that was counted for it.
 */
export function fillRows(walk: Walk, filling: Filling, careful: GivingRule): void {
  const { counted, emission, plain } = walk;
  const { holdings } = counted;
  const { next, source, beside } = filling;
  const holders = holdersFiller(walk, filling);
  const managers = plain.rollUp === null ? null : managersFiller(walk, filling, plain.rollUp.kinds);
  const read = plainReader(emission, { holdings, plain }, (participant, from, share) => {
    const place = next[participant] ?? 0;
    next[participant] = place + 1;
    source[place] = from;
    if (beside === null) return;
    const value = beside.values[holdings.row[from >> 1] ?? 0] ?? 0;
    beside.amounts[place] = value * (beside.factors[share] ?? 0);
  });
  const fill = managers === null ? holders : plain.creditsHolders ? byRow(counted, holders, managers) : managers;
  eachOddRow(walk, careful, read, fill);
}

type FillStretch = (from: number, to: number) => void;

/** Within a row a participant's own credit comes before what is rolled up to the same participant. */
function byRow({ holdings, entries }: CountedHoldings, holders: FillStretch, managers: FillStretch): FillStretch {
  return (from, to) => {
    for (let start = from; start < to; ) {
      const row = holdings.row[entries[start] ?? 0];
      let end = start + 1;
      while (end < to && holdings.row[entries[end] ?? 0] === row) end += 1;
      holders(start, end);
      managers(start, end);
      start = end;
    }
  };
}

/** A million rows pass through these two loops: nothing is called and nothing is made in them, and as few arrays as can be are touched. */
function holdersFiller({ counted, steady }: Walk, { next, source, beside }: Filling): FillStretch {
  const { entries, holdings } = counted;
  const { row, participant, share } = holdings;
  const { holders } = steady;
  const { values, factors, amounts } = beside ?? nothingBeside;
  const hasAmounts = beside !== null;
  return (from, to) => {
    for (let at = from; at < to; at += 1) {
      const entry = entries[at] ?? 0;
      const holder = holders[participant[entry] ?? 0] ?? 0;
      const place = next[holder] ?? 0;
      next[holder] = place + 1;
      source[place] = sourceOfEntry(entry);
      if (hasAmounts) amounts[place] = (values[row[entry] ?? 0] ?? 0) * (factors[share[entry] ?? 0] ?? 0);
    }
  };
}

function managersFiller({ counted, steady }: Walk, filling: Filling, kinds: Uint8Array): FillStretch {
  const { next, source, risen, beside } = filling;
  const { entries, holdings } = counted;
  const { row, participant, share, kind } = holdings;
  const { managers } = steady;
  const { values, factors, amounts } = beside ?? nothingBeside;
  const hasAmounts = beside !== null;
  const rises = Float64Array.from(risen, (code) => factors[code] ?? 0);
  const all = kinds[0] === 1 && kinds[1] === 1;
  return (from, to) => {
    for (let at = from; at < to; at += 1) {
      const entry = entries[at] ?? 0;
      const manager = managers[participant[entry] ?? 0] ?? -1;
      if (manager < 0 || (!all && kinds[kind[entry] ?? 0] !== 1)) continue;
      const place = next[manager] ?? 0;
      next[manager] = place + 1;
      source[place] = sourceOfEntry(entry) + 1;
      if (hasAmounts) amounts[place] = (values[row[entry] ?? 0] ?? 0) * (rises[share[entry] ?? 0] ?? 0);
    }
  };
}

const none = new Float64Array(0);
const nothingBeside: AmountsBeside = { values: none, factors: none, amounts: none };
