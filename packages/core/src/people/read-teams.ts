import { checkSpan } from '../calendar/index.js';
import { type IssueCollector, issue, quoteFound } from '../foundation/index.js';
import type { Participant, Team, TeamLead } from './organization.js';
import type { TeamDocument } from './people-document.js';
import { readSpan } from './read-span.js';

/** Reads the teams, and those that only assignments name: their id is their name, and nobody leads them. Private to this room. */
export function readTeams(
  documents: readonly TeamDocument[],
  participants: ReadonlyMap<string, Participant>,
  collector: IssueCollector,
): ReadonlyMap<string, Team> {
  const teams = new Map<string, Team>();
  documents.forEach(({ id, name, leads }, index) => {
    if (teams.has(id)) {
      const expected = 'an id that no other team has';
      collector.issues.push(issue('people/duplicate-team', ['teams', index, 'id'], quoteFound(id), expected));
    }
    const read = (leads ?? []).map(({ participant, from, to }, position): TeamLead => {
      const path = ['teams', index, 'leads', position];
      if (!participants.has(participant)) {
        const at = [...path, 'participant'];
        collector.issues.push(issue('people/unknown-lead', at, quoteFound(participant), 'the id of a participant'));
      }
      const span = readSpan({ from, to }, path, collector);
      collector.take(checkSpan(span), path);
      return { participant, ...span };
    });
    teams.set(id, { id, name, leads: read });
  });
  for (const participant of participants.values()) {
    for (const { team } of participant.assignments) {
      if (team !== undefined && !teams.has(team)) teams.set(team, { id: team, name: team, leads: [] });
    }
  }
  return teams;
}
