import type { Measure } from '../attainment/index.js';
import { parseCreditRules } from '../crediting/index.js';
import { PacelineError, unwrap } from '../foundation/index.js';
import { parseFraction } from '../money/index.js';
import type { CompiledComponent, CompiledPlan } from './compiled-plan.js';
import { orderComponents } from './order-components.js';
import { paysByTransaction } from './pays-by-transaction.js';
import type { Plan, PlanComponent } from './plan.js';
import { readModifiers } from './read-modifiers.js';
import { readPool } from './read-pool.js';
import { readPricing } from './read-pricing.js';

/**
 * Compiles a plan that `parsePlan` has checked; cannot fail on such a plan.
 *
 * @throws PacelineError `plan/not-parsed` when the object did not come from `parsePlan`
 */
export function compilePlan(plan: Plan): CompiledPlan {
  const measures = new Map(plan.measures.map((each) => [each.id, each]));
  const components = plan.components.map((component) => compileComponent(component, measures));
  const { order } = orderComponents(plan.components);
  return Object.freeze({ plan, measures, components, order });
}

function compileComponent(component: PlanComponent, measures: ReadonlyMap<string, Measure>): CompiledComponent {
  const measure = component.measure === null ? null : measures.get(component.measure);
  if (measure === undefined) {
    throw new PacelineError('plan/not-parsed', `component \`${component.id}\` has no measure`, {
      help: 'pass the plan that parsePlan returned',
    });
  }
  const { targetIncentiveShare: share, budget, pool } = component;
  const pricing = unwrap(readPricing(component));
  return {
    component,
    measure,
    crediting: unwrap(parseCreditRules(component.crediting)),
    effective: component.effective,
    pricing,
    paysByDeal: paysByTransaction({ of: component.of, measure, pricing }),
    targetIncentiveShare: share === null ? null : unwrap(parseFraction(share)),
    modifiers: unwrap(readModifiers(component.modifiers, component.quota !== null)),
    pool: pool && unwrap(readPool(pool)),
    budget: budget === null ? null : unwrap(parseFraction(budget)),
  };
}
