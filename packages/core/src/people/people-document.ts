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

/**
 * The schema of a {@link PeopleDocument}: who works here, from when to when, reporting to whom, in which team.
 * A participant either carries dated `assignments`, or the same fields undated when nothing ever changed.
 */
export const peopleDocumentSchema = z.strictObject({
  participants: z.array(participant),
  teams: z.array(z.strictObject({ id, name })).optional(),
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

/** The people of an organization, as JSON. */
export interface PeopleDocument {
  readonly participants: readonly ParticipantDocument[];
  readonly teams?: readonly { readonly id: string; readonly name: string }[] | undefined;
}
