import * as z from 'zod';
import { isWellFormed } from '../foundation/index.js';

const id = z.string().min(1).max(200).refine(isWellFormed, 'well-formed Unicode text');
const name = z.string().min(1).max(400);
const date = z.string();

const assignment = z.strictObject({
  from: date,
  to: date.optional(),
  manager: id.optional(),
  team: id.optional(),
  role: id.optional(),
  department: id.optional(),
  territory: id.optional(),
});

const participant = z.strictObject({
  id,
  name,
  employed: z.strictObject({ from: date, to: date.optional() }).optional(),
  manager: id.optional(),
  team: id.optional(),
  role: id.optional(),
  department: id.optional(),
  territory: id.optional(),
  assignments: z.array(assignment).optional(),
});

/** Exact in millionths, and a sum of thousands of them too. */
const plainWeight = /^(?=.*[1-9])\d{1,12}(?:\.\d{1,6})?$/;
const weight = z
  .union([z.string(), z.number()])
  .refine((given) => plainWeight.test(String(given)), 'a decimal above 0 such as `1.5`, with at most 6 places');

const territory = z.strictObject({
  id,
  name: name.optional(),
  holders: z.array(
    z.strictObject({ participant: id, from: date.optional(), to: date.optional(), weight: weight.optional() }),
  ),
});

const team = z.strictObject({
  id,
  name,
  leads: z.array(z.strictObject({ participant: id, from: date.optional(), to: date.optional() })).optional(),
});

/**
 * The schema of a {@link PeopleDocument}: who works here, from when to when, reporting to whom, in which team.
 * A participant either carries dated `assignments`, or the same fields undated when nothing ever changed.
 */
export const peopleDocumentSchema = z.strictObject({
  participants: z.array(participant),
  teams: z.array(team).optional(),
  territories: z.array(territory).optional(),
  houseAccounts: z.array(id).optional(),
});

/** One dated assignment in a document. */
export interface AssignmentDocument {
  readonly from: string;
  readonly to?: string | undefined;
  readonly manager?: string | undefined;
  readonly team?: string | undefined;
  readonly role?: string | undefined;
  readonly department?: string | undefined;
  readonly territory?: string | undefined;
}

/** One participant in a document. */
export interface ParticipantDocument extends Omit<AssignmentDocument, 'from' | 'to'> {
  readonly id: string;
  readonly name: string;
  readonly employed?: { readonly from: string; readonly to?: string | undefined } | undefined;
  readonly assignments?: readonly AssignmentDocument[] | undefined;
}

/**
 * A territory or an account in a document, and who holds it: dated where it changes, `weight` (default 1) where credit is
 * shared by weight. The text field of a transaction that a credit rule names refers to `id`.
 */
export interface TerritoryDocument {
  readonly id: string;
  readonly name?: string | undefined;
  readonly holders: readonly {
    readonly participant: string;
    readonly from?: string | undefined;
    readonly to?: string | undefined;
    readonly weight?: string | number | undefined;
  }[];
}

/** A team in a document, and who leads it, dated where that changes; a lead need not be a member. */
export interface TeamDocument {
  readonly id: string;
  readonly name: string;
  readonly leads?:
    | readonly { readonly participant: string; readonly from?: string | undefined; readonly to?: string | undefined }[]
    | undefined;
}

/** The people of an organization, as JSON. `houseAccounts` are owners of transactions that stand for nobody. */
export interface PeopleDocument {
  readonly participants: readonly ParticipantDocument[];
  readonly teams?: readonly TeamDocument[] | undefined;
  readonly territories?: readonly TerritoryDocument[] | undefined;
  readonly houseAccounts?: readonly string[] | undefined;
}
