import type { PeriodKind } from './dates.js';
import { someDay, someDayAfter } from './generate-days.js';
import { teams } from './generate-people.js';
import type { Chances } from './mechanisms.js';
import type { ComponentDocument, PlanDocument, QuotaDocument } from './plan-documents.js';

const ordinals: Readonly<Record<PeriodKind, number>> = { month: 12, quarter: 4, year: 1 };

/** Quotas of most holders in most periods; one in ten is zero, some are spread, ramped or relieved. */
export function generateQuotas(chances: Chances, ids: readonly string[], plan: PlanDocument): QuotaDocument[] {
  return plan.components.flatMap((component) => {
    const { quota, of } = component;
    if (!quota) return [];
    const holders = of === 'team' ? teams.map((team) => ({ team })) : ids.map((participant) => ({ participant }));
    return holders.flatMap((holder) => {
      const isSpread = quota.period !== 'year' && chances.uses('spread', 0.4);
      return isSpread
        ? spreadOf(chances, component, quota.period === 'quarter' ? 'quarter' : 'month').map((each) => ({
            ...holder,
            ...each,
          }))
        : keysOf(quota.period)
            .filter(() => chances.chance(0.85))
            .map((period) => ({
              ...holder,
              component: component.id,
              period,
              ...amountOf(chances),
              ...changes(chances),
            }));
    });
  });
}

/** A quota of a longer period for each part of the years, in shorter ones. */
function spreadOf(chances: Chances, { id }: ComponentDocument, over: 'month' | 'quarter') {
  const { pick, chance } = chances;
  const longer: PeriodKind = over === 'quarter' ? 'year' : pick(['quarter', 'year'] as const);
  const count = ordinals[over] / ordinals[longer];
  const parts = Array.from({ length: count });
  return keysOf(longer).map((period) => ({
    component: id,
    period,
    amount: pick(['4000', '1000.01', '100', '12000']),
    spread: {
      over,
      ...(chance(0.5)
        ? { weights: parts.map((_, index) => pick(index === 0 ? ['1'] : ['1', '2', '0', '0.5', '1/3'])) }
        : {}),
      ...(chance(0.3) ? { unit: '0.01' } : {}),
    },
    ...changes(chances),
  }));
}

function amountOf({ chance, pick }: Chances) {
  return { amount: chance(0.1) ? '0' : pick(['1000', '500', '150', '3']) };
}

function changes(chances: Chances): Pick<QuotaDocument, 'relief' | 'ramp'> {
  const { uses, pick, whole } = chances;
  const relief = () => {
    const from = someDay(chances);
    return {
      ...pick([{ ratio: '0.5' }, { ratio: '1' }, { amount: '100' }, { amount: '2000.5' }, { ratio: '1/3' }]),
      from,
      ...(chances.chance(0.8) ? { to: someDayAfter(chances, from) } : {}),
      reason: 'leave',
    };
  };
  return {
    ...(uses('relief', 0.15) ? { relief: Array.from({ length: whole(1, 2) }, relief) } : {}),
    ...(uses('ramp', 0.15)
      ? { ramp: { startsOn: someDay(chances), ratios: pick([['0', '0.5'], ['0.25', '0.5', '0.75'], ['1/3']]) } }
      : {}),
  };
}

function keysOf(kind: PeriodKind): string[] {
  const keyOf = (year: number, index: number) =>
    ({ month: `${year}-M${String(index + 1).padStart(2, '0')}`, quarter: `${year}-Q${index + 1}`, year: `${year}` })[
      kind
    ];
  return [2025, 2026, 2027].flatMap((year) => Array.from({ length: ordinals[kind] }, (_, index) => keyOf(year, index)));
}
