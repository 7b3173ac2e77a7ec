import type { PeriodKind } from './dates.js';
import { type Draft, generateAxis } from './generate-axis.js';
import { generateCrediting } from './generate-crediting.js';
import { additiveIds, isOfDeals } from './generate-measures.js';
import { generateModifiers } from './generate-modifiers.js';
import {
  generateGoals,
  generateGrid,
  generateMarginal,
  generateResults,
  generateWholeRates,
  type Pays,
} from './generate-table.js';
import type { Chances } from './mechanisms.js';
import type { ComponentDocument, PoolDocument, TableDocument } from './plan-documents.js';

type Shape = 'marginal' | 'whole' | 'results' | 'event' | 'grid' | 'scorecard' | 'goal' | 'non-additive';

/** What a component is, beside its id and its modifiers. */
interface Body {
  readonly shape: Shape;
  readonly component: ComponentDocument;
  readonly mayMultiplyDeals: boolean;
}

/** A component of some shape, with settings and modifiers that fit it. */
export function generateComponent(
  chances: Chances,
  { id, participants, measures, others }: Pick<Draft, 'id' | 'participants' | 'measures' | 'others'>,
): ComponentDocument {
  const { pick, uses, chance } = chances;
  const shapes: Shape[] = [
    ...(['marginal', 'marginal', 'marginal', 'whole', 'whole', 'results', 'results', 'results'] as const),
    ...(uses('event', 0.6) ? (['event'] as const) : []),
    ...(uses('grid', 0.6) ? (['grid'] as const) : []),
    ...(uses('scorecard', 0.6) ? (['scorecard'] as const) : []),
    ...(uses('goal', 0.3) ? (['goal'] as const) : []),
    ...(uses('non-additive-rate', 0.4) ? (['non-additive'] as const) : []),
  ];
  const shape = pick(shapes);
  const isTeam = ['marginal', 'whole', 'results', 'goal', 'non-additive'].includes(shape) && chance(0.35);
  const nonAdditive = Object.keys(measures).filter((each) => !additiveIds(measures).includes(each));
  const needsAdding = ['marginal', 'whole', 'event'].includes(shape) || nonAdditive.length === 0 || chance(0.5);
  const isAny = shape === 'non-additive' || !needsAdding;
  const measure = isAny && nonAdditive.length > 0 ? pick(nonAdditive) : pick(additiveIds(measures));
  const hasQuota = shape !== 'event' && chance(0.65);
  const hasMeasure = shape !== 'scorecard' || hasQuota || chance(0.5);
  const isPool = isTeam && shape !== 'goal' && uses('pool', 0.7);
  const draft: Draft = {
    id,
    ...(hasMeasure ? { measure } : {}),
    of: isTeam ? 'team' : 'participant',
    hasQuota,
    participants,
    measures,
    // A pool is priced for the team: what is its members' own has no say in it.
    others: isPool ? [] : others,
  };
  const body = generateBody(chances, shape, draft, isAny);
  // Payouts are no money to be divided.
  const pool = isPool && body.component.pays === undefined ? generatePool(chances, { ...draft, others }) : null;
  return withModifiers(chances, draft, body, pool);
}

function generateBody(chances: Chances, shape: Shape, draft: Draft, isNonAdditive: boolean): Body {
  const { chance, pick, uses } = chances;
  const base = {
    id: draft.id,
    ...(draft.measure === undefined ? {} : { measure: draft.measure }),
    ...(draft.of === 'team' ? { of: draft.of } : {}),
    ...periodsFor(chances, draft, shape),
    ...(draft.hasQuota && chance(0.6) ? { withoutQuota: pick(['nothing', 'base-rate', 'at-target'] as const) } : {}),
    ...generateCrediting(chances),
  };
  const body = (component: ComponentDocument, mayMultiplyDeals = false): Body => ({
    shape,
    component,
    mayMultiplyDeals,
  });
  const multiplies = draft.of === 'participant' && uses('deal-multiplier', 0.35);
  switch (shape) {
    case 'goal':
      return body(base);
    case 'scorecard':
      return body({ ...base, pays: target(chances), scorecard: { goals: generateGoals(chances, draft) } });
    case 'event':
      return body({ ...base, rates: eventTable(chances, draft) }, multiplies);
    case 'grid': {
      const pays = paysOf(chances, isNonAdditive ? ['payout', 'amount'] : ['rate', 'payout', 'amount']);
      return body({
        ...base,
        ...(pays === 'payout' ? { pays: target(chances) } : {}),
        rates: generateGrid(chances, draft, pays),
      });
    }
    case 'results': {
      const pays = paysOf(chances, ['payout', 'payout', 'amount']);
      const rates = generateResults(chances, ownAxis(chances, draft), pays);
      return body({ ...base, ...(pays === 'payout' ? { pays: target(chances) } : {}), rates });
    }
    case 'non-additive':
      return body({ ...base, rates: stopWithQuota(base, generateWholeRates(chances, draft, ownAxis(chances, draft))) });
    case 'marginal': {
      const rates = stopWithQuota(base, generateMarginal(chances, draft));
      return body({ ...base, rates }, multiplies && !rates.tiers.some((tier) => tier.retroactive));
    }
    case 'whole':
      return wholeBody(chances, draft, base, multiplies);
  }
}

/** What negative credit without a quota pays where credit below zero pays nothing is not said: keep to what is. */
function stopWithQuota({ withoutQuota }: Pick<ComponentDocument, 'withoutQuota'>, table: TableDocument): TableDocument {
  if (table.belowZero !== 'stop' || withoutQuota === undefined || table.by !== 'attainment') return table;
  const { belowZero: _, ...others } = table;
  return others;
}

function wholeBody(chances: Chances, draft: Draft, base: ComponentDocument, multiplies: boolean): Body {
  const { uses, pick, chance } = chances;
  const { measure, measures, of } = draft;
  const own = ['amount' as const, ...(draft.hasQuota ? (['attainment', 'attainment'] as const) : [])];
  const isAtDeal = of === 'participant' && uses('at-deal', 0.35);
  const date = measures[measure ?? '']?.date;
  const beside = Object.keys(measures).filter((id) => isOfDeals(measures, id) && measures[id]?.date === date);
  const counted = measure !== undefined && isOfDeals(measures, measure) && uses('count-axis', 0.3);
  const atDeal = counted
    ? 'count'
    : beside.length > 0 && uses('measure-axis', 0.3)
      ? { measure: pick(beside) }
      : pick(own);
  const by = isAtDeal ? atDeal : chance(0.7) ? pick(own) : generateAxis(chances, draft);
  const table = stopWithQuota(base, generateWholeRates(chances, draft, by));
  if (isAtDeal) {
    const attainment = {
      over: base.attainment?.over ?? base.quota?.period ?? base.measurement ?? 'month',
      read: 'at-deal' as const,
    };
    return { shape: 'whole', component: { ...base, attainment, rates: table }, mayMultiplyDeals: multiplies };
  }
  const isPlain = table.mode === 'whole' && table.belowZero !== 'stop';
  if (isPlain && multiplies) {
    return { shape: 'whole', component: { ...base, rates: { ...table, jump: 'final-rate' } }, mayMultiplyDeals: true };
  }
  const isOwn = by === 'amount' || by === 'attainment';
  const reach = table.mode === 'whole' && isOwn && uses('reach-window', 0.7) ? { reach: 'window' as const } : {};
  return { shape: 'whole', component: { ...base, rates: { ...table, ...reach } }, mayMultiplyDeals: false };
}

/** Most tables stand on own credit or attainment. */
function ownAxis(chances: Chances, draft: Draft) {
  if (chances.chance(0.6))
    return draft.hasQuota ? chances.pick(['attainment', 'attainment', 'amount'] as const) : 'amount';
  return generateAxis(chances, draft);
}

function eventTable(chances: Chances, draft: Draft): TableDocument {
  const { chance, uses, pick } = chances;
  const sums = Object.keys(draft.measures).filter((id) => draft.measures[id]?.sum !== undefined || id === 'sum-rate');
  if (uses('measure-axis', 0.5)) return generateWholeRates(chances, draft, { measure: pick(sums) });
  return chance(0.5) ? eventMarginal(chances, draft) : generateWholeRates(chances, draft, 'amount');
}

function eventMarginal(chances: Chances, draft: Draft): TableDocument {
  const table = generateMarginal(chances, draft);
  return table.by === 'amount' ? table : generateWholeRates(chances, draft, 'amount');
}

function paysOf({ pick, uses }: Chances, kinds: readonly Pays[]): Pays {
  const pays = pick(kinds);
  return pays === 'amount' && !uses('amount-tiers', 1) ? 'payout' : pays;
}

function target({ pick }: Chances) {
  return { targetIncentive: pick(['0.2', '1', '1/3']) };
}

/** What is paid may be shorter than the quota, never longer. */
const measurements: Readonly<Record<PeriodKind, readonly PeriodKind[]>> = {
  month: ['month'],
  quarter: ['month', 'quarter'],
  year: ['month', 'quarter', 'year'],
};

function periodsFor(
  { pick, chance, uses }: Chances,
  { hasQuota }: Draft,
  shape: Shape,
): Pick<ComponentDocument, 'quota' | 'measurement' | 'attainment'> {
  if (shape === 'event') return { measurement: pick(['month', 'quarter']), attainment: { over: 'event' } };
  const isShort = shape === 'non-additive';
  if (hasQuota) {
    const period = pick(['quarter', 'quarter', 'quarter', 'month', 'year'] as const);
    const basis = uses('to-date-quota', 0.35) ? { basis: pick(['to-date', 'to-date', 'full'] as const) } : {};
    const measurement = !isShort && chance(0.7) ? { measurement: pick(measurements[period]) } : {};
    return { quota: { period, ...basis }, ...measurement };
  }
  if (isShort || chance(0.4)) return {};
  if (chance(0.5)) return { measurement: 'quarter', attainment: { over: pick(['quarter', 'year']) } };
  return { measurement: 'month', attainment: { over: pick(['month', 'quarter', 'year']) } };
}

function withModifiers(
  chances: Chances,
  draft: Draft,
  { shape, component, mayMultiplyDeals }: Body,
  pool: PoolDocument | null,
): ComponentDocument {
  const { uses, pick } = chances;
  if (shape === 'goal') return component;
  const { rates } = component;
  const isRate = rates && ('grid' in rates ? rates.grid.rate : (rates.tiers[0]?.rate ?? rates.tiers[0]?.perUnit));
  const adds = additiveIds(draft.measures).includes(draft.measure ?? '');
  const paysByDeal = draft.of === 'participant' && adds && isRate !== undefined;
  const isPaySplit = paysByDeal && component.crediting === undefined && uses('split-pay', 0.4);
  const hasBudget = paysByDeal && !isPaySplit && uses('budget', 0.15);
  const measurement = component.measurement ?? component.quota?.period ?? 'month';
  const spans = {
    month: ['period', 'quarter', 'year'],
    quarter: ['period', 'quarter', 'year'],
    year: ['period', 'year'],
  } as const;
  const modifiers = generateModifiers(chances, {
    draft,
    paysByDeal,
    mayMultiplyDeals: mayMultiplyDeals && paysByDeal,
    mayUseOutput: rates !== undefined && shape !== 'event' && !pool,
    hasTarget: !pool,
    mayHaveExtras: !pool && !isPaySplit && !hasBudget,
    capSpans: spans[measurement],
  });
  return {
    ...component,
    ...(pool ? { pool } : {}),
    ...(isPaySplit ? { splits: 'pay' } : {}),
    ...(hasBudget ? { budget: pick(['500', '50.01', '100', '1000']) } : {}),
    ...(modifiers.length > 0 ? { modifiers } : {}),
  };
}

function generatePool(chances: Chances, draft: Draft): PoolDocument {
  const { pick, chance } = chances;
  const share = pick(['equal', 'credit', 'weights', 'target-incentive'] as const);
  const parts = draft.participants.map((each) => [each, pick(['1', '2', '0.5', '1/3'])]);
  const weights = share === 'weights' ? { weights: Object.fromEntries(parts) } : {};
  const linked = draft.others.find((each) => each.quota !== undefined)?.id;
  const by = pick([
    'amount' as const,
    ...(draft.measure !== undefined && isOfDeals(draft.measures, draft.measure) && chances.uses('count-axis', 1)
      ? (['count'] as const)
      : []),
    ...(linked === undefined || !chances.uses('attainment-of', 1) ? [] : [{ attainmentOf: linked }]),
    ...(chances.uses('measure-axis', 1) ? [{ measure: pick(Object.keys(draft.measures)) }] : []),
  ]);
  const atLeast = typeof by === 'object' ? '0.5' : by === 'count' ? '1' : pick(['100', '1000']);
  return { share, ...weights, ...(chance(0.5) ? { qualify: { by, atLeast } } : {}) };
}
