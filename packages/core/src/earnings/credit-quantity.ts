import { isMoney } from '../attainment/index.js';
import { countQuantity, moneyQuantity, type Quantity } from '../explain/index.js';
import type { Fraction } from '../money/index.js';
import type { CompiledComponent } from '../plan/index.js';
import type { EarningsRun } from './earnings-run.js';

/** A credit of a component with its unit: money in the plan's currency, or a plain number. */
export function creditQuantity(run: EarningsRun, component: string, value: Fraction): Quantity {
  const compiled = run.input.plan.components.find((each) => each.component.id === component);
  return compiled && countsMoney(compiled) ? moneyQuantity(value, run.input.plan.plan.currency) : countQuantity(value);
}

/** True when what a component credits is money. */
export function countsMoney({ measure }: CompiledComponent): boolean {
  return measure !== null && isMoney(measure);
}
