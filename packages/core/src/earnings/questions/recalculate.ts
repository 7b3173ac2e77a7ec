import type { CompiledPlan } from '../../plan/index.js';
import { calculateComponent } from '../calculate-component.js';
import type { EarningsInput } from '../earnings-input.js';
import type { EarningsRun } from '../earnings-run.js';
import { openRun } from '../open-run.js';
import { axesOf } from '../periods-of.js';
import { scopeOf } from '../run-scope.js';

/** Calculates an input that was checked before and has only been changed in ways that keep it right. */
export function recalculate(input: EarningsInput): EarningsRun {
  const scope = scopeOf(input);
  for (const index of input.plan.order) {
    const compiled = input.plan.components[index];
    if (compiled) calculateComponent(scope, compiled);
  }
  return openRun(scope);
}

/** A plan with one component and those that it refers to, directly or through others. */
export function planFor(plan: CompiledPlan, component: string): CompiledPlan {
  const needed = new Set([component]);
  for (const id of needed) {
    const compiled = plan.components.find((each) => each.component.id === id);
    for (const axis of compiled ? axesOf(compiled) : []) if ('component' in axis) needed.add(axis.component);
  }
  const kept = plan.components.filter((each) => needed.has(each.component.id));
  const order = plan.order.flatMap((index) => {
    const id = plan.components[index]?.component.id;
    const place = kept.findIndex((each) => each.component.id === id);
    return place < 0 ? [] : [place];
  });
  return { ...plan, components: kept, order };
}
