import { checkSpan, checkTimeline, type Effective, type PlainDate, parsePlainDate } from '../calendar/index.js';
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
import { type Assignment, always, type Organization, type Participant, type Team } from './organization.js';
import { type AssignmentDocument, type ParticipantDocument, peopleDocumentSchema } from './people-document.js';

/**
 * Reads the people of an organization. A team that no list names gets its id as its name.
 *
 * Issues: `people/unreadable`, `people/duplicate-participant`, `people/unknown-manager`, `people/manages-self`,
 * `people/manager-cycle`, `calendar/not-a-date`, `calendar/overlap`, `calendar/ends-before-start`.
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
  const organization = { participants, teams: teamsOf(participants, document.value.teams ?? []) };
  collector.issues.push(...checkManagers(organization, places));
  return collector.issues.length > 0 ? fail(collector.issues) : succeed(organization);
}

function readParticipant(document: ParticipantDocument, index: number, collector: IssueCollector): Participant {
  const path = ['participants', index] as const;
  const employed = readSpan(document.employed ?? { from: always }, [...path, 'employed'], collector);
  collector.take(checkSpan(employed), [...path, 'employed']);
  const assignments = (document.assignments ?? [undated(document)]).map((each, position) =>
    readAssignment(each, [...path, 'assignments', position], collector),
  );
  const checked = collector.take(checkTimeline(assignments), [...path, 'assignments']);
  return deepFreeze({ id: document.id, name: document.name, employed, assignments: checked ?? [] });
}

function undated(document: ParticipantDocument): AssignmentDocument {
  const { manager, team, role, department, territory } = document;
  return { from: always, manager, team, role, department, territory };
}

function readAssignment(
  document: AssignmentDocument,
  path: readonly (string | number)[],
  collector: IssueCollector,
): Assignment {
  const { from, to, ...facts } = document;
  const present = Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined));
  return { ...readSpan({ from, to }, path, collector), ...present };
}

function readSpan(
  span: { readonly from: string; readonly to?: string | undefined },
  path: readonly (string | number)[],
  collector: IssueCollector,
): Effective {
  const from: PlainDate = collector.take(parsePlainDate(span.from), [...path, 'from']) ?? always;
  if (span.to === undefined) return { from };
  const to = collector.take(parsePlainDate(span.to), [...path, 'to']);
  return to === undefined ? { from } : { from, to };
}

function teamsOf(participants: ReadonlyMap<string, Participant>, named: readonly Team[]): ReadonlyMap<string, Team> {
  const teams = new Map<string, Team>(named.map((team) => [team.id, team]));
  for (const participant of participants.values()) {
    for (const { team } of participant.assignments) {
      if (team !== undefined && !teams.has(team)) teams.set(team, { id: team, name: team });
    }
  }
  return teams;
}
