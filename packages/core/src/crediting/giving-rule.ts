import { kindCodes } from './credit-kind.js';
import type { CreditRule } from './credit-rule.js';
import { type Emission, housePosition, miss, productOf, pushCredit, type Source } from './emission.js';
import type { HolderColumn } from './holder-column.js';
import { noDay } from './no-day.js';
import { type HeldStretch, holdersOn } from './territory-holders.js';

/** Credits the holders of one row by one rule, or notes why not. */
export type GivingRule = (row: number, day: number) => void;

type DirectRule = Extract<CreditRule, { readonly kind: 'direct' }>;
type TerritoryRule = Extract<CreditRule, { readonly kind: 'territory' }>;
type SpecialistRule = Extract<CreditRule, { readonly kind: 'overlay' | 'assist' }>;

/** What a rule gives somebody, who is named by a code of the set. */
interface Gift {
  readonly code: number;
  readonly share: number;
  readonly kind: number;
}

/** The holders of the splits by share, else the owner in full. Without `splits` the owner in full. */
export function givingDirect(emission: Emission, rule: DirectRule, splits: HolderColumn | null): GivingRule {
  const { columns, misses } = emission;
  return (row, day) => {
    const first = splits?.starts[row] ?? 0;
    const last = splits?.starts[row + 1] ?? 0;
    const owner = columns.owner.codes[row] ?? -1;
    if (splits && last > first) {
      for (let entry = first; entry < last; entry += 1) {
        const code = splits.participant[entry] ?? 0;
        const gift = { code, share: splits.share[entry] ?? 0, kind: kindCodes.split };
        if (!give(emission, { row, day, counts: rule.counts }, gift)) return;
      }
    } else if (owner < 0) miss(misses, null, 'no-owner');
    else give(emission, { row, day, counts: rule.counts }, { code: owner, share: 0, kind: kindCodes.direct });
  };
}

/** Who holds the territory that a text field names. */
export function givingTerritory(emission: Emission, rule: TerritoryRule): GivingRule {
  const { columns, index, misses, shares } = emission;
  const field = columns.fields.get(rule.field);
  const territories = (field?.dictionary ?? []).map((id) => index.territories.get(id));
  const held: (HeldStretch | undefined)[] = [];
  const how = { byWeight: rule.holders === 'by-weight', shares };
  return (row, day) => {
    const code = field?.codes[row] ?? -1;
    const territory = territories[code];
    if (!territory) return miss(misses, null, 'no-territory');
    if (day === noDay) return miss(misses, null, 'no-date');
    let stretch = held[code];
    if (!stretch || day < stretch.from || day >= stretch.to) {
      stretch = holdersOn(territory, day, how);
      held[code] = stretch;
    }
    if (stretch.holders.length === 0) return miss(misses, null, 'territory-unheld');
    for (let at = 0; at < stretch.holders.length; at += 1) {
      const participant = stretch.holders[at] ?? 0;
      const credit = { participant, share: stretch.shares[at] ?? 0, kind: kindCodes.territory };
      if (isEmployed(emission, participant, day)) creditHolder(emission, { row, day, counts: rule.counts }, credit);
      else miss(misses, index.participants[participant] ?? null, 'not-employed');
    }
  };
}

/** The overlays or assists of a transaction; a transaction without any is none of the rule's business. */
export function givingSpecialists(emission: Emission, rule: SpecialistRule): GivingRule {
  const { credits } = emission.columns;
  const kind = kindCodes[rule.kind];
  const factor = { share: rule.share, products: [] };
  return (row, day) => {
    const last = credits?.starts[row + 1] ?? 0;
    for (let entry = credits?.starts[row] ?? 0; entry < last; entry += 1) {
      if (credits?.kind[entry] !== kind) continue;
      const share = productOf(factor, credits.share[entry] ?? 0, emission.shares);
      if (!give(emission, { row, day, counts: rule.counts }, { code: credits.participant[entry] ?? 0, share, kind }))
        return;
    }
  };
}

interface Place {
  readonly row: number;
  readonly day: number;
  readonly counts: boolean;
}

/** Credits somebody who is named in the set, or says why not; false when the row has no date, which is said once. */
function give(emission: Emission, place: Place, { code, share, kind }: Gift): boolean {
  const { day } = place;
  const { columns, misses, positions } = emission;
  if (day === noDay) {
    miss(misses, null, 'no-date');
    return false;
  }
  const participant = positions[code] ?? -1;
  const name = columns.participants[code] ?? null;
  if (participant < 0) miss(misses, name, participant === housePosition ? 'house-account' : 'unknown-participant');
  else if (isEmployed(emission, participant, day)) creditHolder(emission, place, { participant, share, kind });
  else miss(misses, name, 'not-employed');
  return true;
}

function isEmployed({ index }: Emission, participant: number, day: number): boolean {
  return day >= (index.employed.from[participant] ?? 0) && day < (index.employed.to[participant] ?? 0);
}

/**
 * One credit for a participant and transaction, by the first rule that gives one. What a rule gives that does not count is
 * no credit; it is only there to be rolled up.
 */
function creditHolder({ buffer, held, rollUps, sources }: Emission, { row, counts }: Place, credit: Source): void {
  const { participant, share, kind } = credit;
  if (counts) {
    for (let at = 0; at < held.size; at += 1) if (held.list[at] === participant) return;
    held.list[held.size] = participant;
    held.size += 1;
    pushCredit(buffer, row, { participant, share, kind, via: -1 });
  }
  if (rollUps.length === 0) return;
  sources.list[sources.size] = credit;
  sources.size += 1;
}
