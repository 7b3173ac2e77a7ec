import type {
  Calendar,
  FinishedValue,
  MetricSource,
  OptOutDocument,
  PeopleDocument,
  PlanAssignmentDocument,
  PlanDocument,
  QuotaDocument,
  ShareDocument,
  TransactionRow,
  TransactionSet,
} from '@paceline/core';

/**
 * The documents of an organization. With a `plan` and `transactions` pay is calculated; `values` are numbers that the host has
 * finished itself. `metrics` says which of the run's numbers the policy's metrics are (by default those of the first
 * component). `calendar` is that of finished numbers; with a plan its own is used. `asOf` is a day, `YYYY-MM-DD`.
 */
export interface OrganizationDocuments {
  readonly people: PeopleDocument;
  readonly plan?: PlanDocument | undefined;
  readonly transactions?: readonly TransactionRow[] | TransactionSet | undefined;
  readonly quotas?: readonly QuotaDocument[] | undefined;
  readonly assignments?: readonly PlanAssignmentDocument[] | undefined;
  readonly shares?: readonly ShareDocument[] | undefined;
  readonly optOuts?: readonly OptOutDocument[] | undefined;
  readonly values?: readonly FinishedValue[] | undefined;
  readonly metrics?: Readonly<Record<string, MetricSource>> | undefined;
  readonly calendar?: Calendar | undefined;
  readonly asOf: string;
}

/** What a store holds now. Whenever anything in it changes, `revision` must be one that was never used before. */
export interface StoredOrganization extends OrganizationDocuments {
  readonly revision: string | number;
}

/** Where an organization is kept. `read` is asked on every request, so it should answer quickly. */
export interface PacelineStore {
  readonly read: () => Promise<StoredOrganization>;
}
