import { sourceOfEntry } from './credit-source.js';
import type { CreditColumnsOptions } from './credits-in-columns.js';
import { type Emission, productOf, type RollUp } from './emission.js';
import type { Holdings } from './holdings.js';
import { noDay } from './no-day.js';
import { walkLine } from './reporting-lines.js';

/** Rules by which a row is plain: its owner, or the holders of its splits, and at most one roll-up from them. */
export interface PlainRules {
  /** Whether the holders themselves are credited, or only rolled up from. */
  readonly creditsHolders: boolean;
  /** Whether overlays or assists are asked for: rows that have some are not plain then. */
  readonly specialists: boolean;
  readonly rollUp: RollUp | null;
}

/** Null when the rules ask for more; overlays and assists only ask for the rows that have some. */
export function plainRulesOf({ rollUps }: Emission, { rules }: CreditColumnsOptions): PlainRules | null {
  const [first, ...others] = rules.filter((rule) => rule.kind !== 'roll-up');
  const [rollUp, second] = rollUps;
  const onlySpecialists = others.every((rule) => rule.kind === 'overlay' || rule.kind === 'assist');
  if (first?.kind !== 'direct' || !onlySpecialists || second) return null;
  return {
    creditsHolders: first.counts,
    specialists: others.length > 0,
    rollUp: rollUp ?? null,
  };
}

/** Gives a credit to a participant of the organization; `source` is what `credit-source.ts` says. */
type GiveCredit = (participant: number, source: number, share: number) => void;

/**
 * Credits a row whose holders came or went: hands over each credit of the entries `[from, to)` of the holdings, and says whether the row was a plain
 * one; of any other nothing is handed over.
 */
export function plainReader(
  emission: Emission,
  { holdings, plain }: { readonly holdings: Holdings; readonly plain: PlainRules },
  give: GiveCredit,
): (row: number, from: number, to: number) => boolean {
  const { positions, lines, columns, shares, days } = emission;
  const { from: hired, to: left } = emission.index.employed;
  const { participant, share, kind } = holdings;
  const { rollUp } = plain;
  const specialists = plain.specialists ? columns.credits : null;
  const holderOf = (entry: number) => positions[participant[entry] ?? -1] ?? -1;
  const rise = (entry: number, day: number, factor: RollUp['factor'], depth: number) => {
    const holder = holderOf(entry);
    if (day < (lines.from[holder] ?? 0) || day >= (lines.to[holder] ?? 0)) walkLine(lines, holder, day);
    const start = lines.start[holder] ?? 0;
    const end = start + Math.min(lines.length[holder] ?? 0, depth);
    for (let at = start; at < end; at += 1) {
      const manager = lines.line[at] ?? -1;
      if (manager >= 0) give(manager, sourceOfEntry(entry) + 1, productOf(factor, share[entry] ?? 0, shares));
    }
  };
  return (row, from, to) => {
    if (specialists !== null && specialists.starts[row] !== specialists.starts[row + 1]) return false;
    const day = days[row] ?? noDay;
    for (let entry = from; entry < to; entry += 1) {
      const holder = holderOf(entry);
      if (holder < 0 || day < (hired[holder] ?? 0) || day >= (left[holder] ?? 0)) return false;
    }
    for (let entry = from; entry < to && plain.creditsHolders; entry += 1)
      give(holderOf(entry), sourceOfEntry(entry), share[entry] ?? 0);
    if (rollUp?.kinds[kind[from] ?? 0] !== 1) return true;
    for (let entry = from; entry < to; entry += 1) rise(entry, day, rollUp.factor, rollUp.depth);
    return true;
  };
}
