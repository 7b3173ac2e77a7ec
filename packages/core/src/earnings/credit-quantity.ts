import { isMoney } from '../attainment/index.js';
import { countQuantity, moneyQuantity, type Quantity } from '../explain/index.js';
import type { Fraction } from '../money/index.js';
import type { EarningsRun } from './earnings-run.js';

/** A credit of a component with its unit: money in the plan's currency, or a count. */
export function creditQuantity(run: EarningsRun, component: string, value: Fraction): Quantity {
  const compiled = run.input.plan.components.find((each) => each.component.id === component);
  if (compiled && !isMoney(compiled.measure)) return countQuantity(value);
  return moneyQuantity(value, run.input.plan.plan.currency);
}
