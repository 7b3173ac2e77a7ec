import type { PricedPeriod } from '../priced-period.js';
import { lacksQuota } from '../workings.js';
import type { TierReading } from './tier-readings.js';

/**
 * Why no further credit reaches a target.
 *
 * - `no-result`: there is no result in the period (not employed, not on the plan, in no team).
 * - `not-a-sum`: the component's measure is no sum of credits, so a deal has no certain worth in it; `not-credited`: no own deal that the component
 *   counts could be made up, say with `like` what is known of it.
 * - `top-tier`: the highest tier is reached, and pay or tier rises no further; `no-tiers`: there are none, or every deal stands alone;
 *   `other-axis`: the tiers stand on something that this credit does not move.
 * - `no-quota`: there is no attainment without a quota. `gate-shut`, `cap`, `budget`: what holds pay back. `team-pool`: the rest of the
 *   team's pay goes to others. `pays-nothing`: the component is only a goal. `too-far`: it would take more than a trillion, or 300 deals.
 */
export type SolveReason =
  | 'no-result'
  | 'not-a-sum'
  | 'not-credited'
  | 'top-tier'
  | 'no-tiers'
  | 'other-axis'
  | 'no-quota'
  | 'gate-shut'
  | 'cap'
  | 'budget'
  | 'team-pool'
  | 'pays-nothing'
  | 'too-far';

/** Why the next tier of no table is reached. */
export function whyNoTier(before: readonly TierReading[]): SolveReason {
  if (before.length === 0) return 'no-tiers';
  const open = before.filter((each) => each.tier + 1 < each.tiers.length);
  if (open.length === 0) return 'top-tier';
  return open.some(({ axis }) => onCredit.includes(axis.kind)) ? 'too-far' : 'other-axis';
}

const onCredit: readonly string[] = ['amount', 'attainment', 'count', 'output'];

/** What holds the pay of a result back, however much is credited. */
export function whyNoPay({ workings, readings, steps, pool, capsBefore }: PricedPeriod): SolveReason {
  if (workings.compiled.pricing.kind === 'goal') return 'pays-nothing';
  if (!readings.open) return 'gate-shut';
  if (lacksQuota(workings) && workings.compiled.component.withoutQuota === 'nothing') return 'no-quota';
  if (steps.some((each) => each.beforeBudget !== null)) return 'budget';
  if (capsBefore.length > 0 || workings.compiled.modifiers.caps.length > 0) return 'cap';
  return pool === null ? 'top-tier' : 'team-pool';
}
