import type { Documents } from './documents.js';
import type { ComponentDocument } from './plan-documents.js';

/** Currencies of two decimals. The reference rounds to cents and nothing else. */
const currencies = ['CHF', 'EUR', 'GBP', 'USD'];

const measure = ['sum', 'count', 'distinct', 'average', 'minimum', 'maximum', 'ratio', 'weighted'];
const axis = ['amount', 'attainment', 'count', 'output', 'measure', 'target', 'attainmentOf', 'payoutOf'];
const tier = ['from', 'rate', 'payout', 'amount', 'perUnit', 'factor', 'edge', 'retroactive'];

/** The settings that it reads, by the part of the documents in which they stand; a label changes no pay. */
const settings = {
  plan: ['id', 'version', 'effective', 'currency', 'calendar', 'rounding', 'measures', 'components'],
  measure: [...measure, 'unit', 'date', 'where', 'splits'],
  component: [
    ...['id', 'label', 'measure', 'of', 'effective', 'crediting', 'splits', 'quota', 'measurement', 'attainment'],
    ...['withoutQuota', 'pays', 'rates', 'scorecard', 'modifiers', 'pool', 'budget'],
  ],
  rule: ['kind', 'field', 'holders', 'share', 'depth', 'of', 'counts'],
  quota: ['period', 'basis'],
  attainment: ['over', 'read'],
  pays: ['targetIncentive'],
  rates: ['by', 'mode', 'tiers', 'belowZero', 'reach', 'outside', 'jump', 'grid'],
  grid: ['rows', 'columns', 'rate', 'payout', 'amount', 'between'],
  side: ['by', 'from'],
  goal: ['id', 'by', 'weight', 'mode', 'tiers', 'outside'],
  gate: ['kind', 'by', 'atLeast', 'catchUp', 'closesFloor'],
  threshold: ['kind', 'atLeast'],
  multiplier: ['kind', 'where', 'factor', 'by', 'mode', 'tiers', 'outside', 'combine'],
  cap: ['kind', 'amount', 'targetIncentive', 'per', 'beyond'],
  floor: ['kind', 'amount', 'per'],
  kicker: ['kind', 'amount', 'per', 'where', 'by', 'atLeast'],
  pool: ['share', 'weights', 'qualify'],
  qualify: ['by', 'atLeast'],
  axis,
  tier,
  assigned: ['participant', 'component', 'team', 'period', 'amount', 'spread', 'relief', 'ramp'],
  spread: ['over', 'weights', 'unit'],
  relief: ['ratio', 'amount', 'from', 'to', 'reason'],
  ramp: ['startsOn', 'ratios'],
};

type Part = readonly [keyof typeof settings, unknown];

/**
 * What the reference does not support, or null when it supports all. It refuses rather than guesses: a setting that it does
 * not know would otherwise be left out on one side and blamed on the other.
 */
export function whyRefused({ plan, quotas }: Documents): string | null {
  if (!currencies.includes(plan.currency)) return `the currency ${plan.currency}`;
  const parts: readonly Part[] = [
    ['plan', plan],
    ...Object.values(plan.measures).map((each): Part => ['measure', each]),
    ...plan.components.flatMap(partsOf),
    ...quotas.flatMap((each): readonly Part[] => [
      ['assigned', each],
      ['spread', each.spread],
      ['ramp', each.ramp],
      ...(each.relief ?? []).map((relief): Part => ['relief', relief]),
    ]),
  ];
  for (const [part, value] of parts) {
    if (typeof value !== 'object' || value === null) continue;
    const unknown = Object.keys(value).find((key) => !settings[part].includes(key));
    if (unknown !== undefined) return `the setting ${unknown} in \`${part}\``;
  }
  return null;
}

function partsOf(component: ComponentDocument): readonly Part[] {
  const { rates, pool } = component;
  const table = rates && !('grid' in rates) ? rates : null;
  const grid = rates && 'grid' in rates ? rates.grid : null;
  return [
    ['component', component],
    ['quota', component.quota],
    ['attainment', component.attainment],
    ['pays', component.pays],
    ['rates', rates],
    ['axis', table?.by],
    ...(table?.tiers ?? []).map((each): Part => ['tier', each]),
    ['grid', grid],
    ...[grid?.rows, grid?.columns].flatMap((each): readonly Part[] => [
      ['side', each],
      ['axis', each?.by],
    ]),
    ...(component.crediting ?? []).map((each): Part => ['rule', each]),
    ...(component.scorecard?.goals ?? []).flatMap((each): readonly Part[] => [
      ['goal', each],
      ['axis', each.by],
      ...each.tiers.map((tierOfGoal): Part => ['tier', tierOfGoal]),
    ]),
    ...(component.modifiers ?? []).flatMap((each): readonly Part[] => [
      [each.kind, each],
      ['axis', 'by' in each ? each.by : undefined],
      ...(each.kind === 'multiplier' && 'tiers' in each ? each.tiers : []).map((factor): Part => ['tier', factor]),
    ]),
    ['pool', pool],
    ['qualify', pool?.qualify],
    ['axis', pool?.qualify?.by],
  ];
}
