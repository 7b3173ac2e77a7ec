import type { Organization, PlainDate } from '@paceline/core';
import { assignmentOn, isEmployedOn } from '@paceline/core/people';

/** A person as any company directory lists them: no number of theirs, and a key instead of an id. */
export interface DirectoryEntry {
  readonly key: string;
  readonly name: string;
  readonly role: string | null;
  readonly team: string | null;
}

/** Everybody who can sign in. */
export interface Directory {
  readonly entries: readonly DirectoryEntry[];
  readonly participantOf: (key: string) => string | null;
}

/** Lists who works here on a day: people without a team first, then team by team; who leads others first, then by name. */
export function directoryOf(organization: Organization, on: PlainDate): Directory {
  const present = [...organization.participants.values()].filter(({ id }) => isEmployedOn(organization, id, on));
  const leads = new Set(present.map(({ id }) => assignmentOn(organization, id, on)?.manager));
  const people = present
    .map(({ id, name }) => {
      const { team, role = null } = assignmentOn(organization, id, on) ?? {};
      const teamName = team === undefined ? null : (organization.teams.get(team)?.name ?? team);
      return { id, follows: leads.has(id) ? 0 : 1, entry: { name, role, team: teamName } };
    })
    .sort(
      (a, b) =>
        order(a.entry.team ?? '', b.entry.team ?? '') || a.follows - b.follows || order(a.entry.name, b.entry.name),
    );
  const ids = new Map(people.map(({ id }, index) => [String(index + 1), id]));
  return {
    entries: people.map(({ entry }, index) => ({ key: String(index + 1), ...entry })),
    participantOf: (key) => ids.get(key) ?? null,
  };
}

const { compare: order } = new Intl.Collator('en-US');
