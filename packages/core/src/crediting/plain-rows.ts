import { kindCodes } from './credit-kind.js';
import { type Emission, productOf } from './emission.js';
import { walkLine } from './reporting-lines.js';

/** The credits of one row on their way into the columns. A row with more of them goes the careful way. */
export interface RowCredits {
  readonly participant: Int32Array;
  readonly share: Int32Array;
  readonly kind: Uint8Array;
  readonly via: Int32Array;
}

const mostCredits = 64;
const careful = -1;

/**
 * The short way for most rows: an owner, or the holders of a split, who are all known and worked here that day, credited by
 * `direct` alone and rolled up at most once. `read` says how many credits a row has, or −1 when it has to go the careful way,
 * which gives the same (`credit-columns.property.test.ts` compares both with a third).
 */
export function plainRows(emission: Emission, rules: { readonly paysSplits: boolean; readonly specialists: boolean }) {
  const { columns, positions, index, rollUps } = emission;
  const { codes } = columns.owner;
  const { from, to } = index.employed;
  const splits = rules.paysSplits ? null : columns.splits;
  const specialists = rules.specialists ? columns.credits : null;
  const credits: RowCredits = {
    participant: new Int32Array(mostCredits),
    share: new Int32Array(mostCredits),
    kind: new Uint8Array(mostCredits),
    via: new Int32Array(mostCredits),
  };
  const { participant: holders, share: shares, kind: kinds, via } = credits;
  via.fill(-1);
  const add = (at: number, code: number, day: number): boolean => {
    const holder = positions[code] ?? -1;
    holders[at] = holder;
    return holder >= 0 && day >= (from[holder] ?? 0) && day < (to[holder] ?? 0);
  };
  const readHolders = (row: number, day: number): number => {
    const first = splits === null ? 0 : (splits.starts[row] ?? 0);
    const size = splits === null ? 0 : (splits.starts[row + 1] ?? 0) - first;
    if (splits === null || size === 0) {
      shares[0] = 0;
      kinds[0] = kindCodes.direct;
      return add(0, codes[row] ?? -1, day) ? 1 : careful;
    }
    if (size > mostCredits) return careful;
    for (let at = 0; at < size; at += 1) {
      if (!add(at, splits.participant[first + at] ?? 0, day)) return careful;
      shares[at] = splits.share[first + at] ?? 0;
      kinds[at] = kindCodes.split;
      via[at] = -1;
    }
    return size;
  };
  const rise = rollUps.length === 0 ? null : rising(emission, credits);
  const read = (row: number, day: number): number => {
    if (specialists !== null && specialists.starts[row] !== specialists.starts[row + 1]) return careful;
    const size = readHolders(row, day);
    return rise === null || size < 0 ? size : rise(size, day);
  };
  return { credits, read, splits, specialists };
}

/** Adds what the holders of a row roll up, by the only roll-up there is; holders come in the order of their positions. */
function rising(emission: Emission, credits: RowCredits): (holders: number, day: number) => number {
  const { lines, rollUps, shares } = emission;
  const { participant, share, kind, via } = credits;
  const [rollUp] = rollUps;
  return (holders, day) => {
    let size = holders;
    for (let at = 0; at < holders; at += 1) {
      if (rollUp?.kinds[kind[at] ?? 0] !== 1) continue;
      const holder = participant[at] ?? 0;
      if (day < (lines.from[holder] ?? 0) || day >= (lines.to[holder] ?? 0)) walkLine(lines, holder, day);
      const start = lines.start[holder] ?? 0;
      const levels = Math.min(lines.length[holder] ?? 0, rollUp.depth);
      if (size + levels > mostCredits) return careful;
      const product = productOf(rollUp.factor, share[at] ?? 0, shares);
      for (let level = 0; level < levels; level += 1) {
        const manager = lines.line[start + level] ?? -1;
        if (manager < 0) continue;
        participant[size] = manager;
        share[size] = product;
        kind[size] = kindCodes['roll-up'];
        via[size] = holder;
        size += 1;
      }
    }
    return size;
  };
}
