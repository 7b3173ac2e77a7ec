import { type Draft, generateEdges, generateModifierAxis } from './generate-axis.js';
import { generateCondition } from './generate-conditions.js';
import { generateFactors } from './generate-table.js';
import type { Chances } from './mechanisms.js';
import type { AxisDocument, ModifierDocument } from './plan-documents.js';

/** What the modifiers of a component may be. */
export interface Modifiable {
  readonly draft: Draft;
  readonly paysByDeal: boolean;
  readonly mayMultiplyDeals: boolean;
  readonly mayUseOutput: boolean;
  readonly hasTarget: boolean;
  /** False beside a budget, a split of pay or a pool: they leave open what an extra of the period does. */
  readonly mayHaveExtras: boolean;
  readonly capSpans: readonly ('period' | 'quarter' | 'year')[];
}

/** Some modifiers, in any order: what they do does not depend on it. */
export function generateModifiers(chances: Chances, of: Modifiable): ModifierDocument[] {
  const { mayHaveExtras } = of;
  const floor: ModifierDocument[] =
    mayHaveExtras && chances.uses('floor', 0.25)
      ? [{ kind: 'floor', amount: chances.pick(['10', '100', '0.01', '250.255']), per: 'period' }]
      : [];
  const all = [
    ...floor,
    ...generateGates(chances, of, floor.length > 0),
    ...generateMultipliers(chances, of),
    ...generateCaps(chances, of),
    ...generateKickers(chances, of),
  ];
  return chances.chance(0.5) ? all : all.reverse();
}

function generateGates(chances: Chances, of: Modifiable, hasFloor: boolean): ModifierDocument[] {
  const { chance, uses, whole } = chances;
  const isCaughtUp = of.mayHaveExtras && uses('catch-up', 0.5);
  const count = uses('gate', isCaughtUp ? 0.7 : 0.3) ? whole(1, 2) : 0;
  const gates = Array.from({ length: count }, (): ModifierDocument => {
    const by = axisOf(chances, of);
    return {
      kind: 'gate',
      by,
      atLeast: levelOf(chances, by),
      ...(isCaughtUp ? { catchUp: true } : {}),
      ...(hasFloor && chance(0.4) ? { closesFloor: true } : {}),
    };
  });
  const isThreshold = !isCaughtUp && of.draft.measure !== undefined && uses('threshold', 0.15);
  const by = of.draft.hasQuota ? 'attainment' : 'amount';
  return isThreshold ? [...gates, { kind: 'threshold', atLeast: levelOf(chances, by) }] : gates;
}

function generateMultipliers(chances: Chances, of: Modifiable): ModifierDocument[] {
  const { uses, pick, whole, chance } = chances;
  const combine = () => (chance(0.6) ? { combine: pick(['add', 'add', 'add', 'multiply'] as const) } : {});
  const deals = of.mayMultiplyDeals ? Array.from({ length: whole(1, 3) }) : [];
  const periods = uses('period-multiplier', 0.3) ? Array.from({ length: whole(1, 3) }) : [];
  return [
    ...deals.map(
      (): ModifierDocument => ({
        kind: 'multiplier',
        where: generateCondition(chances, { product: pick(['p1', ['p1', 'p2'], ['p1', 'q']]) }),
        factor: pick(['1.5', '2', '0.5', '4/3', '0']),
        ...combine(),
      }),
    ),
    ...periods.map(
      (): ModifierDocument => ({ kind: 'multiplier', ...generateFactors(chances, axisOf(chances, of)), ...combine() }),
    ),
  ];
}

function generateCaps(chances: Chances, { paysByDeal, hasTarget, capSpans }: Modifiable): ModifierDocument[] {
  const { uses, pick } = chances;
  const size = () =>
    hasTarget && uses('target-cap', 0.4)
      ? { targetIncentive: pick(['0.1', '0.5', '1/3', '1']) }
      : { amount: pick(['20', '100', '50.005', '500', '0']) };
  const beyond = () => (uses('soft-cap', 0.3) ? { beyond: pick(['0.5', '1/3', '0.1']) } : {});
  const cap = (per: 'deal' | 'period' | 'quarter' | 'year'): ModifierDocument => ({
    kind: 'cap',
    ...size(),
    per,
    ...beyond(),
  });
  return [
    ...(paysByDeal && uses('deal-cap', 0.2) ? [cap('deal')] : []),
    ...capSpans.filter(() => uses('cap', 0.22)).map(cap),
  ];
}

function generateKickers(chances: Chances, of: Modifiable): ModifierDocument[] {
  const { uses, pick, whole } = chances;
  const amount = () => pick(['25', '10.005', '100']);
  const isOnDeals = of.paysByDeal && uses('deal-kicker', 0.25);
  const count = of.mayHaveExtras && uses('period-kicker', 0.25) ? whole(1, 2) : 0;
  const deal = (): ModifierDocument => ({
    kind: 'kicker',
    amount: amount(),
    per: 'deal',
    where: generateCondition(chances, { product: pick(['p1', 'q']) }),
  });
  const period = (): ModifierDocument => {
    const by = axisOf(chances, of);
    return { kind: 'kicker', amount: amount(), per: 'period', by, atLeast: levelOf(chances, by) };
  };
  return [...(isOnDeals ? [deal()] : []), ...Array.from({ length: count }, period)];
}

function axisOf(chances: Chances, { draft, mayUseOutput }: Modifiable): AxisDocument {
  return generateModifierAxis(chances, draft, mayUseOutput);
}

/** A level that some reach and some do not. */
function levelOf(chances: Chances, by: AxisDocument): string {
  return generateEdges(chances, by, 2)[1] ?? '1';
}
