import { effectiveOn, isEffectiveOn, type PlainDate } from '../calendar/index.js';
import { compareText } from '../foundation/index.js';
import type { Assignment, Organization, Participant, TerritoryHolder } from './organization.js';

/** True when somebody of this id worked here on that day. */
export function isEmployedOn(organization: Organization, id: string, on: PlainDate): boolean {
  const participant = organization.participants.get(id);
  return participant !== undefined && isEffectiveOn(participant.employed, on);
}

/** What somebody was on that day, if anything is known. */
export function assignmentOn(organization: Organization, id: string, on: PlainDate): Assignment | undefined {
  const participant = organization.participants.get(id);
  return participant && effectiveOn(participant.assignments, on);
}

/** The managers above somebody on that day, nearest first. */
export function managerChain(organization: Organization, id: string, on: PlainDate): string[] {
  const chain: string[] = [];
  let manager = assignmentOn(organization, id, on)?.manager;
  while (manager !== undefined && !chain.includes(manager)) {
    chain.push(manager);
    manager = assignmentOn(organization, manager, on)?.manager;
  }
  return chain;
}

/** True when `manager` is somewhere above `id` on that day, at most `depth` levels: 1 is the direct manager. */
export function manages(
  organization: Organization,
  manager: string,
  id: string,
  on: PlainDate,
  depth: number = Number.POSITIVE_INFINITY,
): boolean {
  if (manager === id) return false;
  const level = managerChain(organization, id, on).indexOf(manager);
  return level >= 0 && level < depth;
}

/** True when two different people were in one team on that day. */
export function areTeammates(organization: Organization, a: string, b: string, on: PlainDate): boolean {
  if (a === b) return false;
  const team = assignmentOn(organization, a, on)?.team;
  return team !== undefined && team === assignmentOn(organization, b, on)?.team;
}

/** True when `lead` leads the team that somebody else was in on that day. */
export function leadsTeamOf(organization: Organization, lead: string, id: string, on: PlainDate): boolean {
  const team = assignmentOn(organization, id, on)?.team;
  if (lead === id || team === undefined) return false;
  const leads = organization.teams.get(team)?.leads ?? [];
  return leads.some((each) => each.participant === lead && isEffectiveOn(each, on));
}

/** The members of a team on that day who worked here then, by id. */
export function membersOf(organization: Organization, team: string, on: PlainDate): Participant[] {
  return everMembersOf(organization, team).filter(
    (each) => effectiveOn(each.assignments, on)?.team === team && isEffectiveOn(each.employed, on),
  );
}

/** Who holds a territory on that day, by id, whether or not they worked here then; nobody when there is no such territory. */
export function holdersOf(organization: Organization, territory: string, on: PlainDate): TerritoryHolder[] {
  const holders = organization.territories.get(territory)?.holders ?? [];
  return holders.filter((each) => isEffectiveOn(each, on)).sort((a, b) => compareText(a.participant, b.participant));
}

const members = new WeakMap<Organization, ReadonlyMap<string, readonly Participant[]>>();

/** Everybody who was ever in a team, by id: asking every team in turn looks at everybody once, not once for each team. */
function everMembersOf(organization: Organization, team: string): readonly Participant[] {
  let byTeam = members.get(organization);
  if (!byTeam) {
    byTeam = groupMembers(organization);
    members.set(organization, byTeam);
  }
  return byTeam.get(team) ?? [];
}

function groupMembers(organization: Organization): ReadonlyMap<string, readonly Participant[]> {
  const byTeam = new Map<string, Participant[]>();
  const everybody = [...organization.participants.values()].sort((a, b) => compareText(a.id, b.id));
  for (const participant of everybody) {
    for (const team of new Set(participant.assignments.map((each) => each.team))) {
      if (team === undefined) continue;
      const group = byTeam.get(team);
      if (group) group.push(participant);
      else byTeam.set(team, [participant]);
    }
  }
  return byTeam;
}
