import type { PeriodKind, Span } from './dates.js';
import type { RoundingMode } from './rounding.js';

/** Numbers are texts here: `"0.075"`, `"1/3"`. */
export interface TierDocument {
  readonly from: string;
  readonly rate?: string;
  readonly payout?: string;
  readonly edge?: 'upper' | 'lower';
}

export interface TableDocument {
  readonly by: 'attainment' | 'amount';
  readonly mode: 'marginal' | 'whole' | 'interpolated';
  readonly tiers: readonly TierDocument[];
}

export interface MeasureDocument {
  readonly sum?: string;
  readonly count?: true;
  readonly unit?: 'money' | 'number';
  readonly date?: string;
  readonly where?: Readonly<Record<string, string | readonly string[]>>;
}

export interface ComponentDocument {
  readonly id: string;
  readonly measure: string;
  readonly of?: 'participant' | 'team';
  readonly quota?: { readonly period: PeriodKind };
  readonly measurement?: PeriodKind;
  readonly attainment?: { readonly over: PeriodKind };
  readonly withoutQuota?: 'nothing' | 'base-rate' | 'at-target';
  readonly pays?: { readonly targetIncentive: string };
  readonly rates: TableDocument;
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

export interface ParticipantDocument {
  readonly id: string;
  readonly name: string;
  readonly team?: string;
  readonly employed?: { readonly from: string; readonly to?: string };
  readonly assignments?: readonly { readonly from: string; readonly to?: string; readonly team?: string }[];
}

/** When somebody is on the plan, and for which target incentive. */
export interface PlanAssignmentDocument extends Span {
  readonly participant: string;
  readonly targetIncentive?: { readonly amount: string; readonly per?: PeriodKind };
}

export interface QuotaDocument {
  readonly participant?: string;
  readonly team?: string;
  readonly component: string;
  readonly period: string;
  readonly amount: string;
}

export interface TransactionDocument {
  readonly id: string;
  readonly owner: string | null;
  readonly effectiveOn: string | null;
  readonly amount: string | null;
  readonly currency: string;
  readonly recordedSeq: number;
  readonly fields: Readonly<Record<string, string>>;
  readonly numbers: Readonly<Record<string, string | null>>;
  readonly dates: Readonly<Record<string, string | null>>;
  readonly splits?: readonly { readonly participant: string; readonly share: string }[];
}

/** What a calculation reads. Without `assignments` everybody is on the plan; without `range` the fiscal year of `asOf` is paid. */
export interface Documents {
  readonly people: { readonly participants: readonly ParticipantDocument[] };
  readonly plan: PlanDocument;
  readonly transactions: readonly TransactionDocument[];
  readonly quotas: readonly QuotaDocument[];
  readonly assignments?: readonly PlanAssignmentDocument[];
  readonly range?: { readonly from: string; readonly to: string };
  readonly asOf: string;
  readonly recordedSeq?: number;
}
