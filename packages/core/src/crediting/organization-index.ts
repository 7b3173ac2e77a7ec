import { type Effective, toDayNumber } from '../calendar/index.js';
import { compareText } from '../foundation/index.js';
import { type Fraction, one, parseFraction } from '../money/index.js';
import type { Organization } from '../people/index.js';

/** The day number of what has no end. */
export const noEnd = 2_147_483_647;

/**
 * An organization in columns, so that a million credits ask it without an object: participants by position in the order of
 * their ids; employment, reporting lines and territories as spans of day numbers `[from, to)`.
 */
export interface OrganizationIndex {
  readonly participants: readonly string[];
  readonly positions: ReadonlyMap<string, number>;
  readonly employed: Spans;
  /** The assignments of participant `p` are `[assignmentStarts[p], assignmentStarts[p + 1])`, by start. */
  readonly assignmentStarts: Int32Array;
  readonly assigned: Spans;
  /** The manager's position, −1 where there is none. */
  readonly managers: Int32Array;
  readonly territories: ReadonlyMap<string, TerritoryIndex>;
}

/** Spans of day numbers `[from, to)`. */
export interface Spans {
  readonly from: Int32Array;
  readonly to: Int32Array;
}

/** The holders of one territory, by position, with their spans and weights. */
export interface TerritoryIndex {
  readonly holders: Int32Array;
  readonly held: Spans;
  readonly weights: readonly Fraction[];
}

const known = new WeakMap<Organization, OrganizationIndex>();

/** The columns of an organization; made once for each. */
export function organizationIndexOf(organization: Organization): OrganizationIndex {
  let index = known.get(organization);
  if (!index) {
    index = indexOrganization(organization);
    known.set(organization, index);
  }
  return index;
}

function indexOrganization(organization: Organization): OrganizationIndex {
  const people = [...organization.participants.values()].sort((a, b) => compareText(a.id, b.id));
  const participants = people.map((each) => each.id);
  const positions = new Map(participants.map((id, position) => [id, position]));
  const assignments = people.flatMap((each) => each.assignments);
  const assignmentStarts = new Int32Array(people.length + 1);
  people.forEach((each, position) => {
    assignmentStarts[position + 1] = (assignmentStarts[position] ?? 0) + each.assignments.length;
  });
  const positionOf = (id: string | undefined) => (id === undefined ? -1 : (positions.get(id) ?? -1));
  return {
    participants,
    positions,
    employed: spansOf(people.map((each) => each.employed)),
    assignmentStarts,
    assigned: spansOf(assignments),
    managers: Int32Array.from(assignments, (each) => positionOf(each.manager)),
    territories: new Map(
      [...organization.territories].map(([id, { holders }]) => [
        id,
        {
          holders: Int32Array.from(holders, (each) => positionOf(each.participant)),
          held: spansOf(holders),
          weights: holders.map((each) => readWeight(each.weight)),
        },
      ]),
    ),
  };
}

function spansOf(list: readonly Effective[]): Spans {
  return {
    from: Int32Array.from(list, (each) => toDayNumber(each.from)),
    to: Int32Array.from(list, (each) => (each.to === undefined ? noEnd : toDayNumber(each.to))),
  };
}

/** The people room has checked that weights are plain decimals above 0. */
function readWeight(text: string): Fraction {
  const weight = parseFraction(text);
  return weight.ok ? weight.value : one;
}
