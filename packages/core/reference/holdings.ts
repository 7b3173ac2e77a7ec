import type { Day } from './dates.js';
import type { Documents, TransactionDocument } from './documents.js';
import { isEmployedOn, managersAbove, territoryHolders, whyNobody } from './people.js';
import type { ComponentDocument, CreditKind, CreditRuleDocument, RollUpDocument } from './plan-documents.js';
import { multiply, one, type Rational, readRational } from './rationals.js';

/** Who holds a deal in a component, for which share, and by which rule. `via` is whom a roll-up comes from. */
export interface Holding {
  readonly participant: string;
  readonly share: Rational;
  readonly kind: CreditKind;
  readonly via: string | null;
}

/** Why a rule finds nobody (`participant` is null), or cannot credit one of those whom it finds. */
export interface Miss {
  readonly participant: string | null;
  readonly reason: string;
}

type Rule = Exclude<CreditRuleDocument, RollUpDocument>;
type Found = Holding | Miss;

/**
 * Section 4, credit. Every rule says whom it finds. "Among direct, split, territory, overlay and assist a participant gets one
 * credit, the first rule that gives one"; a rule that does not count gives none, but is rolled up. "Roll-up comes on top, one
 * for each person it comes from."
 */
export function holdingsOf(
  documents: Documents,
  component: ComponentDocument,
  deal: TransactionDocument,
  on: Day | null,
): { readonly holdings: readonly Holding[]; readonly misses: readonly Miss[] } {
  const rules = rulesOf(component);
  const found = rules.flatMap((rule) =>
    rule.kind === 'roll-up'
      ? []
      : whomRuleFinds(documents, component, rule, deal, on).map((each) => ({
          each: checked(documents, each, on),
          counts: rule.counts !== false,
        })),
  );
  const given = found.flatMap(({ each, counts }) => ('reason' in each ? [] : [{ holding: each, counts }]));
  const ofOwnRules = firstOfEach(given.flatMap(({ holding, counts }) => (counts ? [holding] : [])));
  const rolledUp = given.flatMap(({ holding, counts }) => (!counts || ofOwnRules.includes(holding) ? [holding] : []));
  const rollUps = rules.flatMap((rule) =>
    rule.kind === 'roll-up' && rule.counts !== false && on !== null ? rollUp(documents, rule, rolledUp, on) : [],
  );
  return {
    holdings: [...ofOwnRules, ...firstOfEach(rollUps)],
    misses: firstOfEach(found.flatMap(({ each }) => ('reason' in each ? [{ ...each, via: null }] : []))),
  };
}

/** "A component with only `roll-up` rolls up as if `direct` stood before it, without crediting the holders themselves." */
function rulesOf({ crediting }: ComponentDocument): readonly CreditRuleDocument[] {
  const rules = crediting ?? [{ kind: 'direct' }];
  return rules.every((each) => each.kind === 'roll-up') ? [{ kind: 'direct', counts: false }, ...rules] : rules;
}

function whomRuleFinds(
  documents: Documents,
  component: ComponentDocument,
  rule: Rule,
  deal: TransactionDocument,
  on: Day | null,
): readonly Found[] {
  const nobody = (reason: string): Found[] => [{ participant: null, reason }];
  switch (rule.kind) {
    case 'direct': {
      const holders = ownersOf(component, deal);
      return holders.length === 0 ? nobody('no-owner') : on === null ? nobody('no-date') : holders;
    }
    case 'territory': {
      const id = deal.fields[rule.field] ?? null;
      const isKnown = documents.people.territories?.some((each) => each.id === id) ?? false;
      if (!isKnown) return nobody('no-territory');
      if (on === null) return nobody('no-date');
      const holders = territoryHolders(documents.people, id, on) ?? [];
      if (holders.length === 0) return nobody('territory-unheld');
      return holders.map(({ participant, part }) => ({
        participant,
        share: rule.holders === 'by-weight' ? part : one,
        kind: 'territory',
        via: null,
      }));
    }
    default: {
      const named = (deal.credits ?? []).filter((each) => each.kind === rule.kind);
      if (named.length > 0 && on === null) return nobody('no-date');
      return named.map((each) => ({
        participant: each.participant,
        share: multiply(readRational(each.share ?? '1'), readRational(rule.share ?? '1')),
        kind: rule.kind,
        via: null,
      }));
    }
  }
}

/** The holders of the split by share, else the owner in full. Where the pay is split, credit is the owner's alone. */
function ownersOf(component: ComponentDocument, deal: TransactionDocument): Holding[] {
  if (deal.splits && component.splits !== 'pay') {
    return deal.splits.map((each) => ({
      participant: each.participant,
      share: readRational(each.share),
      kind: 'split',
      via: null,
    }));
  }
  return deal.owner === null ? [] : [{ participant: deal.owner, share: one, kind: 'direct', via: null }];
}

function checked({ people }: Documents, found: Found, on: Day | null): Found {
  if (found.participant === null || on === null) return found;
  const reason = whyNobody(people, found.participant, on);
  return reason === null ? found : { participant: found.participant, reason };
}

/** "The managers above each holder credited by the other rules, as the reporting line was on the day." */
function rollUp({ people }: Documents, rule: RollUpDocument, holdings: readonly Holding[], on: Day): Holding[] {
  const kinds = rule.of ?? ['direct', 'split', 'territory'];
  const levels = rule.depth === undefined || rule.depth === 'all' ? Number.POSITIVE_INFINITY : rule.depth;
  return holdings
    .filter((each) => kinds.includes(each.kind))
    .flatMap((each) =>
      managersAbove(people, each.participant, on)
        .slice(0, levels)
        .filter((manager) => isEmployedOn(people, manager, on))
        .map((manager) => ({
          participant: manager,
          share: multiply(each.share, readRational(rule.share ?? '1')),
          kind: 'roll-up',
          via: each.participant,
        })),
    );
}

/** The first for each participant (and, for roll-up, for each person it comes from). */
function firstOfEach<TItem extends { readonly participant: string | null; readonly via: string | null }>(
  list: readonly TItem[],
): TItem[] {
  return list.filter(
    (each, index) =>
      list.findIndex((other) => other.participant === each.participant && other.via === each.via) === index,
  );
}
