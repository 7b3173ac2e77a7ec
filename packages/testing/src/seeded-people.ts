import type { ParticipantDocument, PeopleDocument } from '@paceline/core';
import {
  directorName,
  managerNames,
  marketingNames,
  newcomerName,
  repNames,
  supportNames,
  teamNames,
} from './data/names.js';
import { hireDates, lateJoiner, transferred, transferredOn } from './story.js';

/** Everybody: a director, a manager for each team, their account executives, a newcomer, marketing and support. */
export function seededPeople(): PeopleDocument {
  const teams = teamNames.map((name) => ({ id: name.toLowerCase(), name }));
  const managers = managerNames.map(
    (name, index): ParticipantDocument => ({
      ...person(`m${index + 1}`, name, '2021-03-01', 'manager', 'sales'),
      manager: 'director',
      team: teams[index]?.id,
    }),
  );
  const colleagues = (ids: string, names: readonly string[], department: string) =>
    names.map((name, index) => ({
      ...person(`${ids}${index + 1}`, name, '2022-09-01', 'specialist', department),
      team: department,
    }));
  return {
    participants: [
      person('director', directorName, '2019-05-01', 'director', 'sales'),
      ...managers,
      ...accountExecutives(),
      {
        ...person('newcomer', newcomerName, '2026-11-02', 'account-executive', 'sales'),
        manager: 'm1',
        team: 'harbor',
      },
      ...colleagues('k', marketingNames, 'marketing'),
      ...colleagues('s', supportNames, 'support'),
    ],
    teams: [...teams, { id: 'marketing', name: 'Marketing' }, { id: 'support', name: 'Support' }],
  };
}

function person(id: string, name: string, from: string, role: string, department: string): ParticipantDocument {
  return { id, name, employed: { from }, role, department };
}

function accountExecutives(): ParticipantDocument[] {
  return repNames.flatMap((names, team) =>
    names.map((name, index) => {
      const id = `r${team * 6 + index + 1}`;
      const hired =
        id === lateJoiner ? '2026-07-06' : (hireDates[(team * 6 + index) % hireDates.length] ?? '2023-01-09');
      const place = { role: 'account-executive', department: 'sales' };
      const home = { manager: `m${team + 1}`, team: teamNames[team]?.toLowerCase(), ...place };
      const base = { id, name, employed: { from: hired } };
      if (id !== transferred) return { ...base, ...home };
      const next = { manager: 'm4', team: 'canyon', ...place };
      return {
        ...base,
        assignments: [
          { from: hired, to: transferredOn, ...home },
          { from: transferredOn, ...next },
        ],
      };
    }),
  );
}
