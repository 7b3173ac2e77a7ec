import type { ConditionDocument } from './conditions.js';
import type { PeriodKind, Span } from './dates.js';
import type { RoundingMode } from './rounding.js';

/** What tables, gates and multipliers stand on. */
export type AxisDocument =
  | 'amount'
  | 'attainment'
  | 'count'
  | 'output'
  | { readonly measure: string; readonly target?: string }
  | { readonly attainmentOf: string }
  | { readonly payoutOf: string };

/** Numbers are texts here: `"0.075"`, `"1/3"`. */
export interface TierDocument {
  readonly from: string;
  readonly rate?: string;
  readonly payout?: string;
  readonly amount?: string;
  readonly perUnit?: string;
  readonly edge?: 'upper' | 'lower';
  readonly retroactive?: boolean;
}

/** A tier of a goal: it has a payout. */
export interface GoalTierDocument {
  readonly from: string;
  readonly payout: string;
  readonly edge?: 'upper' | 'lower';
}

/** A tier of a multiplier: it has a factor. */
export interface FactorTierDocument {
  readonly from: string;
  readonly factor: string;
  readonly edge?: 'upper' | 'lower';
}

export interface TableDocument {
  readonly by: AxisDocument;
  readonly mode: 'marginal' | 'whole' | 'interpolated';
  readonly tiers: readonly TierDocument[];
  readonly belowZero?: 'continue' | 'stop' | 'tiers';
  readonly reach?: 'period' | 'window';
  readonly outside?: 'flat' | 'extend';
  readonly jump?: 'final-rate';
}

export interface GridSideDocument {
  readonly by: AxisDocument;
  readonly from: readonly string[];
}

export interface GridDocument {
  readonly rows: GridSideDocument;
  readonly columns: GridSideDocument;
  readonly rate?: readonly (readonly string[])[];
  readonly payout?: readonly (readonly string[])[];
  readonly amount?: readonly (readonly string[])[];
  readonly between?: 'cell' | 'bilinear';
}

/** Exactly one of the kinds, from `sum` to `weighted`. */
export interface MeasureDocument {
  readonly sum?: string;
  readonly count?: true;
  readonly distinct?: string;
  readonly average?: string;
  readonly minimum?: string;
  readonly maximum?: string;
  readonly ratio?: readonly [string, string];
  readonly weighted?: readonly { readonly measure: string; readonly weight: string }[];
  readonly unit?: 'money' | 'number';
  readonly date?: string;
  readonly where?: ConditionDocument;
  readonly splits?: 'share' | 'each';
}

export type CreditKind = 'direct' | 'split' | 'territory' | 'overlay' | 'assist' | 'roll-up';

export type CreditRuleDocument =
  | { readonly kind: 'direct'; readonly counts?: boolean }
  | {
      readonly kind: 'territory';
      readonly field: string;
      readonly holders?: 'each' | 'by-weight';
      readonly counts?: boolean;
    }
  | { readonly kind: 'overlay' | 'assist'; readonly share?: string; readonly counts?: boolean }
  | RollUpDocument;

export interface RollUpDocument {
  readonly kind: 'roll-up';
  readonly depth?: number | 'all';
  readonly of?: readonly CreditKind[];
  readonly share?: string;
  readonly counts?: boolean;
}

export interface GoalDocument {
  readonly id: string;
  readonly by: AxisDocument;
  readonly weight: string;
  readonly mode: 'whole' | 'interpolated';
  readonly tiers: readonly GoalTierDocument[];
  readonly outside?: 'flat' | 'extend';
}

export interface GateDocument {
  readonly kind: 'gate';
  readonly by: AxisDocument;
  readonly atLeast: string;
  readonly catchUp?: boolean;
  readonly closesFloor?: boolean;
}

export interface ThresholdDocument {
  readonly kind: 'threshold';
  readonly atLeast: string;
}

/** Per deal: the factor of every deal that satisfies the condition. */
export interface DealMultiplierDocument {
  readonly kind: 'multiplier';
  readonly where: ConditionDocument;
  readonly factor: string;
  readonly combine?: 'multiply' | 'add';
}

/** Per measurement period: a table of factors. */
export interface PeriodMultiplierDocument {
  readonly kind: 'multiplier';
  readonly by: AxisDocument;
  readonly mode: 'whole' | 'interpolated';
  readonly tiers: readonly FactorTierDocument[];
  readonly outside?: 'flat' | 'extend';
  readonly combine?: 'multiply' | 'add';
}

export interface AmountCapDocument {
  readonly kind: 'cap';
  readonly amount: string;
  readonly per: 'deal' | 'period' | 'quarter' | 'year';
  readonly beyond?: string;
}

/** A cap at a multiple of the target incentive of its span. */
export interface TargetCapDocument {
  readonly kind: 'cap';
  readonly targetIncentive: string;
  readonly per: 'deal' | 'period' | 'quarter' | 'year';
  readonly beyond?: string;
}

export interface FloorDocument {
  readonly kind: 'floor';
  readonly amount: string;
  readonly per: 'period';
}

export interface DealKickerDocument {
  readonly kind: 'kicker';
  readonly amount: string;
  readonly per: 'deal';
  readonly where: ConditionDocument;
}

export interface PeriodKickerDocument {
  readonly kind: 'kicker';
  readonly amount: string;
  readonly per: 'period';
  readonly by: AxisDocument;
  readonly atLeast: string;
}

export type CapDocument = AmountCapDocument | TargetCapDocument;

export type ModifierDocument =
  | GateDocument
  | ThresholdDocument
  | DealMultiplierDocument
  | PeriodMultiplierDocument
  | CapDocument
  | FloorDocument
  | DealKickerDocument
  | PeriodKickerDocument;

export interface PoolDocument {
  readonly share: 'equal' | 'credit' | 'target-incentive' | 'weights';
  readonly weights?: Readonly<Record<string, string>>;
  readonly qualify?: { readonly by: AxisDocument; readonly atLeast: string };
}

export interface ComponentDocument {
  readonly id: string;
  readonly measure?: string;
  readonly of?: 'participant' | 'team';
  readonly effective?: { readonly from: string; readonly to?: string };
  readonly crediting?: readonly CreditRuleDocument[];
  readonly splits?: 'credit' | 'pay';
  readonly quota?: { readonly period: PeriodKind; readonly basis?: 'full' | 'to-date' };
  readonly measurement?: PeriodKind;
  readonly attainment?: { readonly over: PeriodKind | 'event'; readonly read?: 'at-deal' | 'period-end' };
  readonly withoutQuota?: 'nothing' | 'base-rate' | 'at-target';
  readonly pays?: { readonly targetIncentive: string };
  readonly rates?: TableDocument | { readonly grid: GridDocument };
  readonly scorecard?: { readonly goals: readonly GoalDocument[] };
  readonly modifiers?: readonly ModifierDocument[];
  readonly pool?: PoolDocument;
  readonly budget?: string;
}

export interface PlanDocument {
  readonly id: string;
  readonly version: number;
  readonly effective: { readonly from: string; readonly to?: string };
  readonly currency: string;
  readonly calendar: { readonly kind: 'gregorian'; readonly yearStarts: string };
  readonly rounding?: { readonly mode?: RoundingMode; readonly at?: 'component' | 'line' };
  readonly measures: Readonly<Record<string, MeasureDocument>>;
  readonly components: readonly ComponentDocument[];
}

/** When somebody is on the plan, and for which target incentive. */
export interface PlanAssignmentDocument extends Span {
  readonly participant: string;
  readonly targetIncentive?: { readonly amount: string; readonly per?: PeriodKind };
}

export interface ReliefDocument {
  readonly ratio?: string;
  readonly amount?: string;
  readonly from: string;
  readonly to?: string;
  readonly reason: string;
}

export interface QuotaDocument {
  readonly participant?: string;
  readonly team?: string;
  readonly component: string;
  readonly period: string;
  readonly amount: string;
  readonly spread?: {
    readonly over: 'month' | 'quarter';
    readonly weights?: readonly string[];
    readonly unit?: string;
  };
  readonly relief?: readonly ReliefDocument[];
  readonly ramp?: { readonly startsOn: string; readonly ratios: readonly string[] };
}
