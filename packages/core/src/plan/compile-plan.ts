import type { Measure } from '../attainment/index.js';
import { PacelineError, unwrap } from '../foundation/index.js';
import { type Fraction, parseFraction } from '../money/index.js';
import { parseRateTable, type RateTable } from '../rates/index.js';
import type { Plan, PlanComponent } from './plan.js';

/** A component made ready for calculation: its measure at hand, its table as exact numbers. */
export interface CompiledComponent {
  readonly component: PlanComponent;
  readonly measure: Measure;
  readonly table: RateTable;
  readonly targetIncentiveShare: Fraction | null;
}

/** A plan made ready for calculation; compile once, run often. */
export interface CompiledPlan {
  readonly plan: Plan;
  readonly components: readonly CompiledComponent[];
}

/**
 * Compiles a plan that `parsePlan` has checked; cannot fail on such a plan.
 *
 * @throws PacelineError `plan/not-parsed` when the object did not come from `parsePlan`
 */
export function compilePlan(plan: Plan): CompiledPlan {
  const components = plan.components.map((component): CompiledComponent => {
    const measure = plan.measures.find((each) => each.id === component.measure);
    if (!measure) {
      throw new PacelineError('plan/not-parsed', `component \`${component.id}\` has no measure`, {
        help: 'pass the plan that parsePlan returned',
      });
    }
    const share = component.targetIncentiveShare;
    return {
      component,
      measure,
      table: unwrap(parseRateTable(component.rates)),
      targetIncentiveShare: share === null ? null : unwrap(parseFraction(share)),
    };
  });
  return Object.freeze({ plan, components });
}
