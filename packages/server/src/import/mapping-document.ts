import type { Calendar, MetricSource, PlanDocument, PolicyDocument, StarterPolicyId } from '@paceline/core';
import type { CsvFormat } from './csv-table.js';
import type { DateFormat } from './date-format.js';
import type { DecimalFormat } from './decimal-format.js';

/**
 * Where a value comes from: the name of a column, or an object that says more.
 *
 * - `column`, or a `constant` that is the same in every row;
 * - `optional`: an empty cell means that there is nothing; without it an empty cell is a problem;
 * - `values`: every text that may stand in the column and what it means here; any other is a problem;
 * - `aliases`: texts that stand for another one; the rest stays as it is, and what was applied is reported;
 * - `date`, `decimal`: how the column is written, where it differs from the file.
 */
export type SourceDocument =
  | string
  | {
      readonly column?: string | undefined;
      readonly constant?: string | undefined;
      readonly optional?: boolean | undefined;
      readonly values?: Readonly<Record<string, string>> | undefined;
      readonly aliases?: Readonly<Record<string, string>> | undefined;
      readonly date?: DateFormat | undefined;
      readonly decimal?: DecimalFormat | undefined;
    };

/** How a file is written: CSV settings, and how its dates (default `yyyy-MM-dd`) and decimals (default `1234.50`) look. */
export interface FileDocument extends CsvFormat {
  readonly dates?: DateFormat | undefined;
  readonly decimals?: DecimalFormat | undefined;
}

/** What managers get who are named in a column but have no row of their own. */
export interface NamedManagersDocument {
  readonly role?: string | undefined;
  readonly department?: string | undefined;
  readonly team?: string | undefined;
  readonly manager?: string | undefined;
}

/** People from a file, one row each. Without `id` the id is made from the name. A manager is given by id or by name. */
export interface PeopleMapping {
  readonly file: string;
  readonly id?: SourceDocument | undefined;
  readonly name: SourceDocument;
  readonly employed?: { readonly from: SourceDocument; readonly to?: SourceDocument | undefined } | undefined;
  readonly manager?: SourceDocument | undefined;
  readonly team?: SourceDocument | undefined;
  readonly role?: SourceDocument | undefined;
  readonly department?: SourceDocument | undefined;
  readonly territory?: SourceDocument | undefined;
  readonly managers?: NamedManagersDocument | undefined;
}

/** Somebody who is in no file. */
export interface PersonMapping extends NamedManagersDocument {
  readonly id?: string | undefined;
  readonly name: string;
  readonly territory?: string | undefined;
  readonly employed?: { readonly from: string; readonly to?: string | undefined } | undefined;
}

/** Deals from a file, one row each. `fields`, `numbers` and `dates` are further columns that the plan refers to by name. */
export interface TransactionsMapping {
  readonly file: string;
  readonly id: SourceDocument;
  readonly owner: SourceDocument;
  readonly effectiveOn: SourceDocument;
  readonly amount: SourceDocument;
  readonly currency: SourceDocument;
  readonly recordedSeq?: SourceDocument | undefined;
  readonly splits?: readonly { readonly participant: SourceDocument; readonly share: SourceDocument }[] | undefined;
  readonly fields?: Readonly<Record<string, SourceDocument>> | undefined;
  readonly numbers?: Readonly<Record<string, SourceDocument>> | undefined;
  readonly dates?: Readonly<Record<string, SourceDocument>> | undefined;
}

/** Whom a line of the mapping is about: one person, the members of a team, everybody with a role, all, or a team as such. */
export interface ForWhom {
  readonly participant?: string | undefined;
  readonly membersOf?: string | undefined;
  readonly role?: string | undefined;
  readonly everyone?: true | undefined;
  readonly team?: string | undefined;
}

/** Quotas written in the mapping: an amount for each period, for every one of those whom `for` names. */
export interface QuotaMapping {
  readonly for: ForWhom;
  readonly component: string;
  readonly amounts: Readonly<Record<string, string | number>>;
}

/** Quotas from a file; each row is of a participant or of a team. */
export interface QuotasFileMapping {
  readonly file: string;
  readonly participant?: SourceDocument | undefined;
  readonly team?: SourceDocument | undefined;
  readonly component: SourceDocument;
  readonly period: SourceDocument;
  readonly amount: SourceDocument;
}

/** Who is on the plan, written in the mapping. `targetIncentive` is variable pay at target, in major units, for one `per`. */
export interface AssignmentMapping {
  readonly for: Omit<ForWhom, 'team'>;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly targetIncentive?:
    | { readonly amount: string | number; readonly per?: 'month' | 'quarter' | 'year' | undefined }
    | undefined;
}

/** Who is on the plan, from a file. */
export interface AssignmentsFileMapping {
  readonly file: string;
  readonly participant: SourceDocument;
  readonly from?: SourceDocument | undefined;
  readonly to?: SourceDocument | undefined;
  readonly targetIncentive?: SourceDocument | undefined;
  readonly per?: 'month' | 'quarter' | 'year' | undefined;
}

/** Finished numbers from a file: no plan and no deals are needed for those. */
export interface ValuesMapping {
  readonly file: string;
  readonly participant: SourceDocument;
  readonly metric: SourceDocument;
  readonly period: SourceDocument;
  readonly value?: SourceDocument | undefined;
  readonly reached?: SourceDocument | undefined;
  readonly target?: SourceDocument | undefined;
  readonly currency?: SourceDocument | undefined;
}

/** A starter policy with own metrics and rules added. */
export interface StarterPolicyMapping {
  readonly starter: StarterPolicyId;
  readonly metrics?: PolicyDocument['metrics'] | undefined;
  readonly rules?: PolicyDocument['rules'] | undefined;
}

/**
 * How files become an organization, as one JSON document that people write and read. See the README of this folder.
 * `plan` is a plan document or the name of a JSON file; `policy` a starter policy's name, the name of a JSON file, a starter
 * with additions, or a policy document. `asOf` is a day, `YYYY-MM-DD`.
 */
export interface MappingDocument {
  readonly version: 1;
  readonly asOf: string;
  readonly files?: Readonly<Record<string, FileDocument>> | undefined;
  readonly people?: PeopleMapping | undefined;
  readonly morePeople?: readonly PersonMapping[] | undefined;
  readonly transactions?: TransactionsMapping | undefined;
  readonly quotas?: readonly QuotaMapping[] | undefined;
  readonly quotasFile?: QuotasFileMapping | undefined;
  readonly assignments?: readonly AssignmentMapping[] | undefined;
  readonly assignmentsFile?: AssignmentsFileMapping | undefined;
  readonly values?: ValuesMapping | undefined;
  readonly calendar?: Calendar | undefined;
  readonly plan?: string | PlanDocument | undefined;
  readonly policy?: string | StarterPolicyMapping | PolicyDocument | undefined;
  readonly metrics?: Readonly<Record<string, MetricSource>> | undefined;
}
