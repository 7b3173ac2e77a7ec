import { generateCondition } from './generate-conditions.js';
import type { Chances } from './mechanisms.js';
import type { MeasureDocument, PlanDocument } from './plan-documents.js';

/** The measures of a plan: three plain ones, and one of every other kind that may be used. */
export function generateMeasures(chances: Chances): PlanDocument['measures'] {
  const { pick, chance, uses } = chances;
  const where = () => ({ where: generateCondition(chances, pick([{ stage: 'won' }, { stage: ['won', 'open'] }])) });
  const sometimes = () => (chance(0.6) ? where() : {});
  const date = () => (chance(0.3) ? { date: 'closedOn' } : {});
  const optional = (use: boolean, id: string, measure: MeasureDocument) => (use ? { [id]: measure } : {});
  const unit = pick(['money', 'number'] as const);
  return {
    bookings: { sum: 'amount', ...where() },
    wins: { count: true, date: 'closedOn', ...sometimes() },
    margin: { sum: 'margin', unit, ...where() },
    ...optional(uses('conditions', 1), 'units', { sum: 'units', ...sometimes(), ...date() }),
    ...optional(uses('count-each', 1), 'holders', { count: true, splits: 'each', ...sometimes() }),
    ...optional(uses('distinct', 1), 'products', { distinct: 'product', ...sometimes(), ...date() }),
    ...optional(uses('average', 1), 'deal-size', { average: 'amount', ...sometimes() }),
    ...optional(uses('minimum', 1), 'smallest', { minimum: pick(['margin', 'units']), ...sometimes() }),
    ...optional(uses('maximum', 1), 'largest', { maximum: 'amount', ...sometimes(), ...date() }),
    ...optional(uses('ratio', 1), 'margin-rate', {
      ratio: pick([['margin', 'bookings'] as const, ['bookings', 'wins'] as const]),
    }),
    ...optional(uses('ratio', 1), 'sum-rate', { ratio: ['margin', 'bookings'] }),
    ...optional(uses('weighted', 1), 'mix', {
      weighted: [
        { measure: 'bookings', weight: '1' },
        { measure: 'margin', weight: pick(['0.5', '0.333', '2']) },
      ],
    }),
    ...optional(uses('weighted', 1) && uses('distinct', 1), 'blend', {
      weighted: [
        { measure: 'products', weight: '100' },
        { measure: pick(['wins', 'bookings']), weight: '0.1' },
      ],
    }),
  };
}

/** The measures whose deals add up, and so can be paid deal by deal. */
export function additiveIds(measures: PlanDocument['measures']): string[] {
  return ['bookings', 'bookings', 'wins', 'margin', 'units', 'holders', 'mix'].filter((id) => id in measures);
}

/** True when a measure is made of deals: they can be counted. */
export function isOfDeals(measures: PlanDocument['measures'], id: string): boolean {
  const measure = measures[id];
  return measure !== undefined && !measure.ratio && !measure.weighted;
}

/** True when a plain number is measured, so that there are units of it. */
export function isPlainNumber(measures: PlanDocument['measures'], id: string): boolean {
  return ['wins', 'units', 'holders'].includes(id) || (id === 'margin' && measures.margin?.unit === 'number');
}
