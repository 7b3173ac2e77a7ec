import type { Documents } from './documents.js';

/** Currencies of two decimals. The reference rounds to cents and nothing else. */
const currencies = ['CHF', 'EUR', 'GBP', 'USD'];

/** The settings that it reads, by the part of the plan in which they stand; a label changes no pay. */
const settings = {
  plan: ['id', 'version', 'effective', 'currency', 'calendar', 'rounding', 'measures', 'components'],
  measure: ['sum', 'count', 'unit', 'date', 'where'],
  component: ['id', 'label', 'measure', 'of', 'quota', 'measurement', 'attainment', 'withoutQuota', 'pays', 'rates'],
  quota: ['period'],
  attainment: ['over'],
  pays: ['targetIncentive'],
  rates: ['by', 'mode', 'tiers'],
  tier: ['from', 'rate', 'payout', 'edge'],
};

/**
 * What the reference does not support, or null when it supports all. It refuses rather than guesses: a setting that it does
 * not know would otherwise be left out on one side and blamed on the other.
 */
export function whyRefused({ plan }: Documents): string | null {
  if (!currencies.includes(plan.currency)) return `the currency ${plan.currency}`;
  const parts: readonly (readonly [keyof typeof settings, object | undefined])[] = [
    ['plan', plan],
    ...Object.values(plan.measures).map((each) => ['measure', each] as const),
    ...plan.components.flatMap((each) => [
      ['component', each] as const,
      ['quota', each.quota] as const,
      ['attainment', each.attainment] as const,
      ['pays', each.pays] as const,
      ['rates', each.rates] as const,
      ...each.rates.tiers.map((tier) => ['tier', tier] as const),
    ]),
  ];
  for (const [part, value] of parts) {
    const unknown = Object.keys(value ?? {}).find((key) => !settings[part].includes(key));
    if (unknown !== undefined) return `the setting ${unknown} in \`${part}\``;
  }
  return null;
}
