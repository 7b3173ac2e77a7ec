import { type Random, randomFrom } from './random.js';

/** What generated plans may use beside the basics: tables of rates and payouts, splits, teams, quotas, rounding. */
export const mechanisms = [
  ...(['conditions', 'distinct', 'average', 'minimum', 'maximum', 'ratio', 'weighted', 'count-each'] as const),
  ...(['territory', 'overlay', 'assist', 'roll-up', 'rule-that-does-not-count', 'house-account', 'split-pay'] as const),
  ...(['effective', 'goal', 'event', 'at-deal', 'to-date-quota', 'spread', 'ramp', 'relief'] as const),
  ...(['amount-tiers', 'per-unit', 'retroactive', 'stop-at-zero', 'tiers-below-zero', 'reach-window'] as const),
  ...(['interpolated-rate', 'extend', 'count-axis', 'measure-axis', 'output-axis'] as const),
  ...(['attainment-of', 'payout-of', 'grid', 'scorecard', 'non-additive-rate'] as const),
  ...(['gate', 'catch-up', 'threshold', 'deal-multiplier', 'period-multiplier'] as const),
  ...(['deal-cap', 'cap', 'soft-cap', 'target-cap', 'floor', 'deal-kicker', 'period-kicker'] as const),
  ...(['pool', 'budget', 'large-amounts'] as const),
];

export type Mechanism = (typeof mechanisms)[number];

/** Chances that also know what may be used. */
export interface Chances extends Random {
  /** True in so many cases of 1 where the mechanism may be used, never where it may not. */
  readonly uses: (mechanism: Mechanism, probability: number) => boolean;
}

/** Chances that depend on a seed and on what may be used alone. */
export function chancesFrom(seed: number, supported: readonly Mechanism[]): Chances {
  const random = randomFrom(seed);
  return {
    ...random,
    uses: (mechanism, probability) => supported.includes(mechanism) && random.chance(probability),
  };
}
