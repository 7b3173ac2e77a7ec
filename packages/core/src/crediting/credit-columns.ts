import { carefulRows } from './careful-rows.js';
import { sourceOfKept } from './credit-source.js';
import type { CreditColumns, CreditColumnsOptions } from './credits-in-columns.js';
import { type Emission, productOf, startEmission } from './emission.js';
import type { GivingRule } from './giving-rule.js';
import { type CountedHoldings, countedHoldings, type Holdings } from './holdings.js';
import { listUncredited } from './list-uncredited.js';
import { noDay } from './no-day.js';
import { type PlainRules, plainRulesOf } from './plain-rules.js';
import type { TransactionSet } from './transaction-set.js';
import { countRows, type Filling, fillRows, walkOf } from './walk-rows.js';

/**
 * Credits the counted transactions of a set by rules. Nothing is made for a single credit; a date that the set does not have
 * counts as missing on every row.
 *
 * The rows are walked in the order of dates, twice: to count the credits of each participant, and to put them into their
 * slices. Rows that are not plain are credited at the first time and kept until the second.
 */
export function creditColumns(set: TransactionSet, options: CreditColumnsOptions): CreditColumns {
  const emission = startEmission(set, options);
  const { index, buffer, shares } = emission;
  const plain = plainRulesOf(emission, options);
  const counted = options.counted ?? countedHoldings(set, options);
  const walk = plain && walkOf(emission, counted, plain);
  const next = new Int32Array(index.participants.length + 1);
  const careful = carefulRows(emission, options);
  if (walk) countRows(walk, next, careful);
  else eachRow(emission, counted, careful);
  for (let at = 0; at < buffer.size; at += 1) {
    const holder = buffer.participant[at] ?? 0;
    next[holder] = (next[holder] ?? 0) + 1;
  }
  const risen = risenShares(emission, plain);
  const { starts, filling } = emptySlices(emission, { next, risen }, options);
  const { holdings } = counted;
  if (walk) fillRows(walk, filling, keptRows(emission, holdings, filling));
  else placeKept(emission, { holdings, filling, from: 0, to: buffer.size });
  return {
    size: filling.source.length,
    participants: index.participants,
    starts,
    source: filling.source,
    sources: {
      holdings,
      days: emission.days,
      positions: emission.positions,
      risen,
      kept: buffer,
      inRowOrder: options.date === 'effectiveOn',
      rowsFrom: new Map(),
    },
    shares: shares.shares,
    amounts: filling.beside?.amounts ?? null,
    uncredited: listUncredited(emission),
  };
}

function eachRow({ days }: Emission, { holdings, entries }: CountedHoldings, give: GivingRule): void {
  let last = -1;
  for (let at = 0; at < entries.length; at += 1) {
    const row = holdings.row[entries[at] ?? 0] ?? 0;
    if (row !== last) give(row, days[row] ?? noDay);
    last = row;
  }
}

/** Every share that a roll-up can make has its code before the slices are filled. */
function risenShares({ columns, shares }: Emission, plain: PlainRules | null): Int32Array {
  const { rollUp } = plain ?? { rollUp: null };
  return rollUp === null
    ? new Int32Array(0)
    : Int32Array.from(columns.shares, (_, code) => productOf(rollUp.factor, code, shares));
}

function emptySlices(
  { shares }: Emission,
  { next, risen }: Pick<Filling, 'next' | 'risen'>,
  { amounts: wanted }: CreditColumnsOptions,
): { readonly starts: Int32Array; readonly filling: Filling } {
  const starts = new Int32Array(next.length);
  for (let slot = 1; slot < starts.length; slot += 1) starts[slot] = (starts[slot - 1] ?? 0) + (next[slot - 1] ?? 0);
  next.set(starts);
  const size = starts[starts.length - 1] ?? 0;
  const factors = wanted ? wanted.factorsOf(shares.shares) : null;
  const beside = wanted && factors ? { values: wanted.values, factors, amounts: wanted.hold(size) } : null;
  return { starts, filling: { next, source: new Int32Array(size), risen, beside } };
}

/** Puts the kept credits of a row into their slices; rows come in the order in which they were kept. */
function keptRows(emission: Emission, holdings: Holdings, filling: Filling): GivingRule {
  const { buffer } = emission;
  let from = 0;
  return (row) => {
    let to = from;
    while (to < buffer.size && buffer.transaction[to] === row) to += 1;
    placeKept(emission, { holdings, filling, from, to });
    from = to;
  };
}

interface KeptCredits {
  readonly holdings: Holdings;
  readonly filling: Filling;
  readonly from: number;
  readonly to: number;
}

function placeKept({ buffer }: Emission, { holdings, filling, from, to }: KeptCredits): void {
  const { next, source, beside } = filling;
  for (let at = from; at < to; at += 1) {
    const holder = buffer.participant[at] ?? 0;
    const place = next[holder] ?? 0;
    next[holder] = place + 1;
    source[place] = sourceOfKept(holdings, at);
    if (beside === null) continue;
    const value = beside.values[buffer.transaction[at] ?? 0] ?? 0;
    beside.amounts[place] = value * (beside.factors[buffer.share[at] ?? 0] ?? 0);
  }
}
