import { carefulRows } from './careful-rows.js';
import { countedRows } from './counted-rows.js';
import type { CreditColumns, CreditColumnsOptions } from './credits-in-columns.js';
import { type Emission, productOf, startEmission } from './emission.js';
import type { GivingRule } from './giving-rule.js';
import { listUncredited } from './list-uncredited.js';
import { noDay } from './no-day.js';
import type { TransactionSet } from './transaction-set.js';
import { countRows, type Filling, fillRows, type PlainRules, steadyOf, type Walk } from './walk-rows.js';

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
  const plain = plainOf(emission, options);
  const rows = options.rows ?? countedRows(set, options);
  const walk: Walk = { emission, rows, plain, steady: steadyOf({ emission, rows, plain }) };
  const next = new Int32Array(index.participants.length + 1);
  countRows(walk, next, carefulRows(emission, options));
  for (let at = 0; at < buffer.size; at += 1) {
    const holder = buffer.participant[at] ?? 0;
    next[holder] = (next[holder] ?? 0) + 1;
  }
  // Every share that a roll-up can make has its code before the slices are filled.
  if (plain?.rollUp) {
    for (const code of emission.columns.shares.keys()) productOf(plain.rollUp.factor, code, emission.shares);
  }
  const { starts, filling, columns } = emptySlices(emission, next, options);
  next.set(starts);
  if (plain === null) placeKept(emission, filling, 0, buffer.size);
  else fillRows(walk, filling, keptRows(emission, filling));
  return { ...columns, starts, shares: emission.shares.shares, uncredited: listUncredited(emission) };
}

/** The short way, when the rules allow it: overlays and assists only ask for the rows that have some. */
function plainOf(emission: Emission, { rules, splits }: CreditColumnsOptions): PlainRules | null {
  const [first, ...others] = rules.filter((rule) => rule.kind !== 'roll-up');
  const [rollUp, second] = emission.rollUps;
  const onlySpecialists = others.every((rule) => rule.kind === 'overlay' || rule.kind === 'assist');
  if (first?.kind !== 'direct' || !onlySpecialists || second) return null;
  return {
    creditsHolders: first.counts,
    paysSplits: splits === 'pay',
    specialists: others.length > 0,
    rollUp: rollUp ?? null,
  };
}

interface Slices {
  readonly starts: Int32Array;
  readonly filling: Filling;
  readonly columns: Omit<CreditColumns, 'starts' | 'shares' | 'uncredited'>;
}

function emptySlices(emission: Emission, next: Int32Array, { amounts: wanted }: CreditColumnsOptions): Slices {
  const { index, buffer, shares } = emission;
  const starts = new Int32Array(next.length);
  for (let slot = 1; slot < starts.length; slot += 1) starts[slot] = (starts[slot - 1] ?? 0) + (next[slot - 1] ?? 0);
  const size = starts[starts.length - 1] ?? 0;
  const transaction = new Int32Array(size);
  const day = new Int32Array(size);
  const share = shares.shares.length <= 256 ? new Uint8Array(size) : new Int32Array(size);
  const kind = new Uint8Array(size);
  const via = buffer.via === null ? null : new Int32Array(size);
  const factors = wanted ? wanted.factorsOf(shares.shares) : null;
  const amounts = wanted && factors ? wanted.hold(size) : null;
  const beside = wanted && factors && amounts ? { values: wanted.values, factors, amounts } : null;
  const columns = { size, participants: index.participants, transaction, day, share, kind, via, amounts };
  return { starts, columns, filling: { next, transaction, day, share, kind, via, beside } };
}

/** Puts the kept credits of a row into their slices; rows come in the order in which they were kept. */
function keptRows(emission: Emission, filling: Filling): GivingRule {
  const { buffer } = emission;
  let from = 0;
  return (row) => {
    let to = from;
    while (to < buffer.size && buffer.transaction[to] === row) to += 1;
    placeKept(emission, filling, from, to);
    from = to;
  };
}

function placeKept({ buffer, days }: Emission, filling: Filling, from: number, to: number): void {
  const { next, beside } = filling;
  for (let at = from; at < to; at += 1) {
    const holder = buffer.participant[at] ?? 0;
    const place = next[holder] ?? 0;
    next[holder] = place + 1;
    const row = buffer.transaction[at] ?? 0;
    const share = buffer.share[at] ?? 0;
    filling.transaction[place] = row;
    filling.day[place] = days[row] ?? noDay;
    filling.share[place] = share;
    filling.kind[place] = buffer.kind[at] ?? 0;
    if (filling.via !== null && buffer.via !== null) filling.via[place] = buffer.via[at] ?? -1;
    if (beside) beside.amounts[place] = (beside.values[row] ?? 0) * (beside.factors[share] ?? 0);
  }
}
