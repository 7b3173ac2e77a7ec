import { type Money, moneyOf } from '../money/index.js';
import { type ComponentOutcome, groupStates } from './component-outcome.js';

/** What a group is paid, or null when there is nothing to pay anybody. */
export function totalOf(outcome: ComponentOutcome, group: number): Money | null {
  const { currency } = outcome.scope.input.plan.plan;
  switch (outcome.states[group]) {
    case groupStates.integers:
      return moneyOf(BigInt(outcome.totals[group] ?? 0), currency);
    case groupStates.exact:
      return moneyOf(outcome.exact.get(group)?.total ?? 0n, currency);
    default:
      return null;
  }
}
