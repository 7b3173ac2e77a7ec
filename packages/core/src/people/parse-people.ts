import { always, checkSpan, checkTimeline } from '../calendar/index.js';
import {
  collectIssues,
  deepFreeze,
  fail,
  type IssueCollector,
  issue,
  quoteFound,
  type Result,
  readDocument,
  succeed,
} from '../foundation/index.js';
import { checkManagers, type PersonPlace } from './check-managers.js';
import type { Assignment, Organization, Participant } from './organization.js';
import { type AssignmentDocument, type ParticipantDocument, peopleDocumentSchema } from './people-document.js';
import { readSpan } from './read-span.js';
import { readTeams } from './read-teams.js';
import { readHouseAccounts, readTerritories } from './read-territories.js';

/**
 * Reads the people of an organization. A team that no list names gets its id as its name.
 *
 * Issues: `people/unreadable`, `people/duplicate-participant`, `people/unknown-manager`, `people/manages-self`,
 * `people/manager-cycle`, `people/duplicate-team`, `people/unknown-lead`, `people/duplicate-territory`, `people/unknown-holder`, `people/house-account-is-participant`, `calendar/not-a-date`, `calendar/overlap`, `calendar/ends-before-start`.
 *
 * @example
 * parsePeople({ participants: [{ id: 'ana', name: 'Ana Ruiz', team: 'north' }] }).ok; // true
 */
export function parsePeople(input: unknown): Result<Organization> {
  const document = readDocument(peopleDocumentSchema, input, 'people/unreadable');
  if (!document.ok) return document;
  const collector = collectIssues();
  const participants = new Map<string, Participant>();
  const places = new Map<string, PersonPlace>();
  document.value.participants.forEach((each, index) => {
    if (participants.has(each.id)) {
      collector.issues.push(
        issue(
          'people/duplicate-participant',
          ['participants', index, 'id'],
          quoteFound(each.id),
          'an id that no other participant has',
        ),
      );
      return;
    }
    participants.set(each.id, readParticipant(each, index, collector));
    places.set(each.id, { index, dated: each.assignments !== undefined });
  });
  const organization: Organization = {
    participants,
    teams: readTeams(document.value.teams ?? [], participants, collector),
    territories: readTerritories(document.value.territories ?? [], participants, collector),
    houseAccounts: readHouseAccounts(document.value.houseAccounts ?? [], participants, collector),
  };
  for (const each of checkManagers(organization, places)) collector.issues.push(each);
  return collector.issues.length > 0 ? fail(collector.issues) : succeed(organization);
}

function readParticipant(document: ParticipantDocument, index: number, collector: IssueCollector): Participant {
  const path = ['participants', index] as const;
  const employed = document.employed ? readSpan(document.employed, [...path, 'employed'], collector) : { from: always };
  collector.take(checkSpan(employed), [...path, 'employed']);
  const assignments = document.assignments?.map((each, position) =>
    readAssignment(each, [...path, 'assignments', position], collector),
  ) ?? [undated(document)];
  const checked = collector.take(checkTimeline(assignments), [...path, 'assignments']);
  return deepFreeze({ id: document.id, name: document.name, employed, assignments: checked ?? [] });
}

function undated({ manager, team, role, department, territory }: ParticipantDocument): Assignment {
  return { from: always, ...present({ manager, team, role, department, territory }) };
}

/** What a document says, without what it leaves out. */
function present(facts: Omit<AssignmentDocument, 'from' | 'to'>): Omit<Assignment, 'from' | 'to'> {
  return Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined));
}

function readAssignment(
  document: AssignmentDocument,
  path: readonly (string | number)[],
  collector: IssueCollector,
): Assignment {
  const { from, to, ...facts } = document;
  return { ...readSpan({ from, to }, path, collector), ...present(facts) };
}
