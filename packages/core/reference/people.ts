import { type Day, isOn } from './dates.js';
import type { Documents, ParticipantDocument, PeopleDocument } from './documents.js';
import type { PlanAssignmentDocument } from './plan-documents.js';
import { divide, type Rational, readRational, sumOf } from './rationals.js';

/** Who is on the plan, and when: everybody always, when no document says it. */
export function planAssignments(documents: Documents): readonly PlanAssignmentDocument[] {
  return documents.assignments ?? documents.people.participants.map((each) => ({ participant: each.id }));
}

/** The team to which somebody belongs on a day. The undated field holds always, and only where there is no dated list. */
export function teamOn(person: ParticipantDocument, day: Day): string | null {
  return standingOn(person, day)?.team ?? null;
}

/** The managers above somebody on a day, nearest first. */
export function managersAbove(people: PeopleDocument, participant: string, day: Day): string[] {
  const person = personOf(people, participant);
  const manager = person && standingOn(person, day)?.manager;
  return manager === undefined ? [] : [manager, ...managersAbove(people, manager, day)];
}

export function personOf(people: PeopleDocument, id: string): ParticipantDocument | undefined {
  return people.participants.find((each) => each.id === id);
}

/** True when somebody of this id works here on the day. */
export function isEmployedOn(people: PeopleDocument, id: string, day: Day): boolean {
  const person = personOf(people, id);
  return person !== undefined && isOn(person.employed ?? {}, day);
}

/** Why somebody cannot be credited on a day, or null when nothing about them stands in the way. */
export function whyNobody(people: PeopleDocument, id: string, day: Day): string | null {
  if (people.houseAccounts?.includes(id)) return 'house-account';
  if (!personOf(people, id)) return 'unknown-participant';
  return isEmployedOn(people, id, day) ? null : 'not-employed';
}

/**
 * Who holds a territory on a day, and which part of it: weight over the sum of the weights of that day's holders.
 * Null when there is no such territory.
 */
export function territoryHolders(
  people: PeopleDocument,
  territory: string | null,
  day: Day,
): readonly { readonly participant: string; readonly part: Rational }[] | null {
  const found = people.territories?.find((each) => each.id === territory);
  if (!found) return null;
  const holders = found.holders.filter((each) => isOn(each, day));
  const weights = holders.map((each) => readRational(each.weight ?? '1'));
  const total = sumOf(weights);
  return holders.map((each, index) => ({
    participant: each.participant,
    part: divide(weights[index] ?? total, total),
  }));
}

function standingOn(person: ParticipantDocument, day: Day) {
  return person.assignments ? person.assignments.find((each) => isOn(each, day)) : person;
}
