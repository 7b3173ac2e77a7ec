import { effectiveOn, isEffectiveOn, type PlainDate } from '../calendar/index.js';
import { compareText } from '../foundation/index.js';
import type { Assignment, Organization, Participant } from './organization.js';

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

/** True when `manager` is somewhere above `id` on that day. */
export function manages(organization: Organization, manager: string, id: string, on: PlainDate): boolean {
  return manager !== id && managerChain(organization, id, on).includes(manager);
}

/** True when two different people were in one team on that day. */
export function areTeammates(organization: Organization, a: string, b: string, on: PlainDate): boolean {
  if (a === b) return false;
  const team = assignmentOn(organization, a, on)?.team;
  return team !== undefined && team === assignmentOn(organization, b, on)?.team;
}

/** The members of a team on that day who worked here then, by id. */
export function membersOf(organization: Organization, team: string, on: PlainDate): Participant[] {
  return [...organization.participants.values()]
    .filter(({ id }) => assignmentOn(organization, id, on)?.team === team && isEmployedOn(organization, id, on))
    .sort((a, b) => compareText(a.id, b.id));
}
