import type { CreditRuleDocument } from '../crediting/index.js';
import type { DecimalInput } from '../money/index.js';
import type { AxisDocument, GridDocument, RateTableDocument } from '../rates/index.js';
import type { ModifierDocument } from './modifier-document.js';

/** One goal of a scorecard in a document: a payout read on an axis, and its weight in the whole. */
export interface ScorecardGoalDocument {
  readonly id: string;
  readonly by: AxisDocument;
  readonly weight: DecimalInput;
  readonly mode: 'whole' | 'interpolated';
  readonly tiers: readonly {
    readonly from: DecimalInput;
    readonly payout: DecimalInput;
    readonly edge?: 'upper' | 'lower' | undefined;
  }[];
  readonly outside?: 'flat' | 'extend' | undefined;
}

/** Goals whose weights sum to exactly 1; the component pays the target incentive × Σ weight × payout. */
export interface ScorecardDocument {
  readonly goals: readonly ScorecardGoalDocument[];
}

/** How a team's money is divided among its members, and what a member has to reach for a part of it. */
export interface PoolDocument {
  readonly share: 'equal' | 'credit' | 'target-incentive' | 'weights';
  readonly weights?: Readonly<Record<string, DecimalInput>> | undefined;
  readonly qualify?: { readonly by: AxisDocument; readonly atLeast: DecimalInput } | undefined;
}

/** What a component pays by: a table of tiers, or a grid of two axes. */
export type RatesDocument = RateTableDocument | { readonly grid: GridDocument };

/**
 * A component in a plan document.
 *
 * - `of`: `participant` (default) pays for the participant's own credit, `team` for the result of the participant's team.
 * - `effective`: only what is dated inside counts; inside the plan's own time.
 * - `crediting`: who is credited, the first rule that applies (default: the owner or the holders of the splits). `splits: 'pay'`
 *   credits the owner alone and divides the pay.
 * - `measurement`: the periods that are paid; `attainment.over`: the periods over which credit accumulates, or `event` where every
 *   transaction stands alone. Both default to the period of the quota, else to months. `attainment.read`: whether a table of the mode
 *   `whole` or `interpolated` is read after each transaction or at the end of the measurement period (default).
 * - `quota.basis`: attainment over the whole quota of the window (`full`, the default) or the part of it up to the period.
 * - `withoutQuota`: what a participant without a quota (missing or zero) is paid: `nothing` (default), everything at the
 *   `base-rate` (the first tier), or everything at the rate `at-target` (attainment 1).
 * - `pays.targetIncentive`: the share of the target incentive that a payout of 1 pays.
 * - `rates` or `scorecard` say what is paid; with neither the component is a goal, to which others refer.
 * - `budget`: the most that the component pays to all together, in major units, first come first served.
 */
export interface ComponentDocument {
  readonly id: string;
  readonly label?: string | undefined;
  readonly measure?: string | undefined;
  readonly of?: 'participant' | 'team' | undefined;
  readonly effective?: { readonly from: string; readonly to?: string | undefined } | undefined;
  readonly crediting?: readonly CreditRuleDocument[] | undefined;
  readonly splits?: 'credit' | 'pay' | undefined;
  readonly quota?:
    | { readonly period: 'month' | 'quarter' | 'year'; readonly basis?: 'full' | 'to-date' | undefined }
    | undefined;
  readonly measurement?: 'month' | 'quarter' | 'year' | undefined;
  readonly attainment?:
    | {
        readonly over: 'event' | 'month' | 'quarter' | 'year';
        readonly read?: 'at-deal' | 'period-end' | undefined;
      }
    | undefined;
  readonly withoutQuota?: 'nothing' | 'base-rate' | 'at-target' | undefined;
  readonly pays?: { readonly targetIncentive: DecimalInput } | undefined;
  readonly rates?: RatesDocument | undefined;
  readonly scorecard?: ScorecardDocument | undefined;
  readonly modifiers?: readonly ModifierDocument[] | undefined;
  readonly pool?: PoolDocument | undefined;
  readonly budget?: DecimalInput | undefined;
}
