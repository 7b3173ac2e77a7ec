import type { PlanAssignmentDocument, PlanDocument, QuotaDocument } from './plan-documents.js';

export interface ParticipantDocument {
  readonly id: string;
  readonly name: string;
  readonly team?: string;
  readonly manager?: string;
  readonly employed?: { readonly from: string; readonly to?: string };
  readonly assignments?: readonly {
    readonly from: string;
    readonly to?: string;
    readonly team?: string;
    readonly manager?: string;
  }[];
}

export interface TerritoryDocument {
  readonly id: string;
  readonly holders: readonly {
    readonly participant: string;
    readonly from?: string;
    readonly to?: string;
    readonly weight?: string;
  }[];
}

export interface PeopleDocument {
  readonly participants: readonly ParticipantDocument[];
  readonly territories?: readonly TerritoryDocument[];
  readonly houseAccounts?: readonly string[];
}

export interface TransactionDocument {
  readonly id: string;
  readonly owner: string | null;
  readonly effectiveOn: string | null;
  readonly amount: string | null;
  readonly currency: string;
  readonly recordedSeq: number;
  readonly fields: Readonly<Record<string, string | null>>;
  readonly numbers: Readonly<Record<string, string | null>>;
  readonly dates: Readonly<Record<string, string | null>>;
  readonly splits?: readonly { readonly participant: string; readonly share: string }[];
  readonly credits?: readonly {
    readonly participant: string;
    readonly kind: 'overlay' | 'assist';
    readonly share?: string;
  }[];
}

/** What a calculation reads. Without `assignments` everybody is on the plan; without `range` the fiscal year of `asOf` is paid. */
export interface Documents {
  readonly people: PeopleDocument;
  readonly plan: PlanDocument;
  readonly transactions: readonly TransactionDocument[];
  readonly quotas: readonly QuotaDocument[];
  readonly assignments?: readonly PlanAssignmentDocument[];
  readonly range?: { readonly from: string; readonly to: string };
  readonly asOf: string;
  readonly recordedSeq?: number;
}
