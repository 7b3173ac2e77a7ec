import { kindCodes } from './credit-kind.js';
import { type Emission, productOf, type RollUp } from './emission.js';
import type { GivingRule } from './giving-rule.js';
import { noDay } from './no-day.js';
import { walkLine } from './reporting-lines.js';

/** Credited amounts, written beside the credits: `values[row] × factors[share]` into `amounts[place]`. */
export interface AmountsBeside {
  readonly values: Float64Array;
  readonly factors: Float64Array;
  readonly amounts: Float64Array;
}

/** Slices of participants, being filled: `next` says where the next credit of each goes. */
export interface Filling {
  readonly next: Int32Array;
  readonly transaction: Int32Array;
  readonly day: Int32Array;
  readonly share: Int32Array | Uint8Array;
  readonly kind: Uint8Array;
  readonly via: Int32Array | null;
  readonly beside: AmountsBeside | null;
}

/** Which rows are walked, and how the plain ones among them are credited; null when none is plain. */
export interface Walk {
  readonly emission: Emission;
  /** The counted rows in the order of the walk. */
  readonly rows: Int32Array;
  readonly plain: PlainRules | null;
  readonly steady: Steady;
}

/** Rules by which a row is plain: its owner, or the holders of its splits, and at most one roll-up from them. */
export interface PlainRules {
  /** Whether the holders themselves are credited, or only rolled up from. */
  readonly creditsHolders: boolean;
  readonly paysSplits: boolean;
  /** Whether overlays or assists are asked for: rows that have some are not plain then. */
  readonly specialists: boolean;
  readonly rollUp: RollUp | null;
}

/** What is the same for somebody on every day of the set, so that nothing need be asked for each of their deals. */
export interface Steady {
  /** By participant code of the set: the position of somebody who worked here all the time, −1 for anybody else. */
  readonly holders: Int32Array;
  /** By position: the only manager above, {@link nobody} for none, {@link varied} where the line changes or has more levels. */
  readonly managers: Int32Array;
}

const varied = -1;
const nobody = -2;

const spans = new WeakMap<Int32Array, { readonly first: number; readonly last: number }>();

/** The first and the last day of a column of a set; looked for once. */
function daysFrom(days: Int32Array): { readonly first: number; readonly last: number } {
  const known = spans.get(days);
  if (known) return known;
  let first = Number.POSITIVE_INFINITY;
  let last = Number.NEGATIVE_INFINITY;
  for (let row = 0; row < days.length; row += 1) {
    const day = days[row] ?? noDay;
    if (day < first) first = day;
    if (day > last) last = day;
  }
  const found = { first, last };
  spans.set(days, found);
  return found;
}

/** Made once for both walks. */
export function steadyOf({ emission, plain }: Omit<Walk, 'steady'>): Steady {
  const { positions, index, lines, days } = emission;
  const { from, to } = index.employed;
  const { first, last } = daysFrom(days);
  const isHere = (holder: number) => holder >= 0 && first >= (from[holder] ?? 0) && last < (to[holder] ?? 0);
  const managers = new Int32Array(index.participants.length).fill(varied);
  for (const holder of plain?.rollUp ? positions : []) {
    if (!isHere(holder)) continue;
    walkLine(lines, holder, first);
    if (last >= (lines.to[holder] ?? 0)) continue;
    const length = Math.min(lines.length[holder] ?? 0, plain?.rollUp?.depth ?? 0);
    const manager = lines.line[lines.start[holder] ?? 0] ?? -1;
    if (length === 0) managers[holder] = nobody;
    else if (length === 1) managers[holder] = manager < 0 ? nobody : manager;
  }
  return { holders: positions.map((holder) => (isHere(holder) ? holder : -1)), managers };
}

/** How a walk takes the rows that are not steady: `read` hands over each credit of a plain one and says whether it was one. */
function plainReader({ emission, plain }: Walk, give: GiveCredit): (row: number, day: number) => boolean {
  const { positions, lines, columns, shares } = emission;
  const { from, to } = emission.index.employed;
  const { splits, credits, owner } = columns;
  const rollUp = plain?.rollUp ?? null;
  const rise = (row: number, day: number, holder: number, share: number) => {
    if (rollUp === null) return;
    if (day < (lines.from[holder] ?? 0) || day >= (lines.to[holder] ?? 0)) walkLine(lines, holder, day);
    const start = lines.start[holder] ?? 0;
    const end = start + Math.min(lines.length[holder] ?? 0, rollUp.depth);
    for (let at = start; at < end; at += 1) {
      const manager = lines.line[at] ?? -1;
      if (manager >= 0) give(row, manager, productOf(rollUp.factor, share, shares), kindCodes['roll-up'], holder);
    }
  };
  return (row, day) => {
    if (plain === null || (plain.specialists && credits !== null && credits.starts[row] !== credits.starts[row + 1]))
      return false;
    const first = plain.paysSplits ? 0 : (splits?.starts[row] ?? 0);
    const end = plain.paysSplits ? 0 : (splits?.starts[row + 1] ?? 0);
    const isSplit = end > first;
    const size = isSplit ? end - first : 1;
    const holderOf = (entry: number) =>
      positions[isSplit ? (splits?.participant[first + entry] ?? -1) : (owner.codes[row] ?? -1)] ?? -1;
    for (let entry = 0; entry < size; entry += 1) {
      const holder = holderOf(entry);
      if (holder < 0 || day < (from[holder] ?? 0) || day >= (to[holder] ?? 0)) return false;
    }
    const kind = isSplit ? kindCodes.split : kindCodes.direct;
    const shareOf = (entry: number) => (isSplit ? (splits?.share[first + entry] ?? 0) : 0);
    for (let entry = 0; entry < size && plain.creditsHolders; entry += 1)
      give(row, holderOf(entry), shareOf(entry), kind, -1);
    if (rollUp?.kinds[kind] !== 1) return true;
    for (let entry = 0; entry < size; entry += 1) rise(row, day, holderOf(entry), shareOf(entry));
    return true;
  };
}

/** True when all holders of a split are steady, and so is whoever is above them. */
function areSteady({ emission, steady, plain }: Walk, from: number, to: number): boolean {
  const holders = emission.columns.splits?.participant;
  const rises = plain?.rollUp != null;
  for (let entry = from; entry < to; entry += 1) {
    const holder = steady.holders[holders?.[entry] ?? -1] ?? -1;
    if (holder < 0 || (rises && steady.managers[holder] === varied)) return false;
  }
  return true;
}

type GiveCredit = (row: number, participant: number, share: number, kind: number, via: number) => void;

/** Counts in `next` how many credits each participant has. A million rows pass here, so the steady ones among them call nothing. */
export function countRows(walk: Walk, next: Int32Array, careful: GivingRule): void {
  const { emission, rows, plain } = walk;
  const { days, columns } = emission;
  const owners = columns.owner.codes;
  const splitStarts = plain?.paysSplits ? null : (columns.splits?.starts ?? null);
  const quick = plain !== null && !plain.specialists;
  const { holders, managers } = walk.steady;
  const creditsHolders = plain?.creditsHolders ?? false;
  const rises = plain?.rollUp?.kinds[kindCodes.direct] === 1;
  const risesSplit = plain?.rollUp?.kinds[kindCodes.split] === 1;
  const splitHolders = columns.splits?.participant ?? new Int32Array(0);
  const read = plainReader(walk, (_, participant) => {
    next[participant] = (next[participant] ?? 0) + 1;
  });
  for (let at = 0; at < rows.length; at += 1) {
    const row = rows[at] ?? 0;
    if (quick && (splitStarts === null || splitStarts[row] === splitStarts[row + 1])) {
      const holder = holders[owners[row] ?? -1] ?? -1;
      const manager = rises && holder >= 0 ? (managers[holder] ?? varied) : nobody;
      if (holder >= 0 && manager !== varied) {
        if (creditsHolders) next[holder] = (next[holder] ?? 0) + 1;
        if (manager >= 0) next[manager] = (next[manager] ?? 0) + 1;
        continue;
      }
    } else if (quick && splitStarts !== null && areSteady(walk, splitStarts[row] ?? 0, splitStarts[row + 1] ?? 0)) {
      const end = splitStarts[row + 1] ?? 0;
      for (let entry = splitStarts[row] ?? 0; entry < end; entry += 1) {
        const holder = holders[splitHolders[entry] ?? -1] ?? 0;
        if (creditsHolders) next[holder] = (next[holder] ?? 0) + 1;
        const manager = risesSplit ? (managers[holder] ?? nobody) : nobody;
        if (manager >= 0) next[manager] = (next[manager] ?? 0) + 1;
      }
      continue;
    }
    const day = days[row] ?? noDay;
    if (!read(row, day)) careful(row, day);
  }
}

/**
 * Puts the credits of the same rows into their slices. INVARIANT: it takes the same turns as {@link countRows}, so that every credit finds the place
 * that was counted for it. Shares and kinds of code 0 are there already.
 */
export function fillRows(walk: Walk, filling: Filling, careful: GivingRule): void {
  const { emission, rows, plain } = walk;
  const { days, columns, shares } = emission;
  const owners = columns.owner.codes;
  const splitStarts = plain?.paysSplits ? null : (columns.splits?.starts ?? null);
  const quick = plain !== null && !plain.specialists;
  const { holders, managers } = walk.steady;
  const creditsHolders = plain?.creditsHolders ?? false;
  const rises = plain?.rollUp?.kinds[kindCodes.direct] === 1;
  const risesSplit = plain?.rollUp?.kinds[kindCodes.split] === 1;
  const splitHolders = columns.splits?.participant ?? new Int32Array(0);
  const rollUp = plain?.rollUp ?? null;
  const risen = Int32Array.from(columns.shares, (_, code) => (rollUp ? productOf(rollUp.factor, code, shares) : 0));
  const risenShare = risen[0] ?? 0;
  const splitShares = columns.splits?.share ?? new Int32Array(0);
  const { next, transaction, day: dayOf, share, kind, beside } = filling;
  const via = filling.via ?? new Int32Array(0);
  const hasVia = filling.via !== null;
  const hasAmounts = beside !== null;
  const values = beside?.values ?? new Float64Array(0);
  const amounts = beside?.amounts ?? new Float64Array(0);
  const factors = beside?.factors ?? new Float64Array(0);
  const wholeFactor = factors[0] ?? 0;
  const risenFactor = factors[risenShare] ?? 0;
  // Where managers alone are credited, every kind is known beforehand; other rows write their own.
  if (!creditsHolders && hasVia) kind.fill(kindCodes['roll-up']);
  const read = plainReader(walk, (row, participant, shareCode, kindCode, from) => {
    const place = next[participant] ?? 0;
    next[participant] = place + 1;
    transaction[place] = row;
    dayOf[place] = days[row] ?? noDay;
    share[place] = shareCode;
    kind[place] = kindCode;
    if (hasVia) via[place] = from;
    if (beside !== null) amounts[place] = (values[row] ?? 0) * (beside.factors[shareCode] ?? 0);
  });
  for (let at = 0; at < rows.length; at += 1) {
    const row = rows[at] ?? 0;
    const day = days[row] ?? noDay;
    if (quick && (splitStarts === null || splitStarts[row] === splitStarts[row + 1])) {
      const holder = holders[owners[row] ?? -1] ?? -1;
      const manager = rises && holder >= 0 ? (managers[holder] ?? varied) : nobody;
      if (holder >= 0 && manager !== varied) {
        if (creditsHolders) {
          const place = next[holder] ?? 0;
          next[holder] = place + 1;
          transaction[place] = row;
          dayOf[place] = day;
          if (hasVia) via[place] = -1;
          if (hasAmounts) amounts[place] = (values[row] ?? 0) * wholeFactor;
        }
        if (manager >= 0) {
          const place = next[manager] ?? 0;
          next[manager] = place + 1;
          transaction[place] = row;
          dayOf[place] = day;
          via[place] = holder;
          if (creditsHolders) kind[place] = kindCodes['roll-up'];
          if (risenShare !== 0) share[place] = risenShare;
          if (hasAmounts) amounts[place] = (values[row] ?? 0) * risenFactor;
        }
        continue;
      }
    } else if (quick && splitStarts !== null && areSteady(walk, splitStarts[row] ?? 0, splitStarts[row + 1] ?? 0)) {
      const first = splitStarts[row] ?? 0;
      const end = splitStarts[row + 1] ?? 0;
      const value = hasAmounts ? (values[row] ?? 0) : 0;
      for (let entry = first; entry < end && creditsHolders; entry += 1) {
        const holder = holders[splitHolders[entry] ?? -1] ?? 0;
        const place = next[holder] ?? 0;
        next[holder] = place + 1;
        transaction[place] = row;
        dayOf[place] = day;
        share[place] = splitShares[entry] ?? 0;
        kind[place] = kindCodes.split;
        if (hasVia) via[place] = -1;
        if (hasAmounts) amounts[place] = value * (factors[splitShares[entry] ?? 0] ?? 0);
      }
      for (let entry = first; entry < end && risesSplit; entry += 1) {
        const holder = holders[splitHolders[entry] ?? -1] ?? 0;
        const manager = managers[holder] ?? nobody;
        if (manager < 0) continue;
        const place = next[manager] ?? 0;
        const risenCode = risen[splitShares[entry] ?? 0] ?? 0;
        next[manager] = place + 1;
        transaction[place] = row;
        dayOf[place] = day;
        via[place] = holder;
        kind[place] = kindCodes['roll-up'];
        share[place] = risenCode;
        if (hasAmounts) amounts[place] = value * (factors[risenCode] ?? 0);
      }
      continue;
    }
    if (!read(row, day)) careful(row, day);
  }
}
