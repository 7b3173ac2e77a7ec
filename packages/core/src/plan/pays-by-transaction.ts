import type { Measure } from '../attainment/index.js';
import type { Pricing } from './compiled-plan.js';

/** The rate of everything or of slices, in a table or a grid. */
export function paysRates(pricing: Pricing | null): boolean {
  return (
    (pricing?.kind === 'table' && pricing.table.pays === 'rate') ||
    (pricing?.kind === 'grid' && pricing.grid.pays === 'rate')
  );
}

/** True when every credit makes a line of its own: rates of a measure that is a sum of what each credit counts, of participants. */
export function paysByTransaction(component: {
  readonly of: 'participant' | 'team';
  readonly measure: Measure | null;
  readonly pricing: Pricing | null;
}): boolean {
  return component.of === 'participant' && component.measure?.additive === true && paysRates(component.pricing);
}
