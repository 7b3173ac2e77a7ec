import type { Effective } from '../calendar/index.js';

/** What somebody was in the organization during `[from, to)`. */
export interface Assignment extends Effective {
  readonly manager?: string;
  readonly team?: string;
  readonly role?: string;
  readonly department?: string;
  readonly territory?: string;
}

/** Somebody who can earn, be ranked, look or be looked at. */
export interface Participant {
  readonly id: string;
  readonly name: string;
  readonly employed: Effective;
  readonly assignments: readonly Assignment[];
}

/** A group with a name; who belongs to it is on the assignments. */
export interface Team {
  readonly id: string;
  readonly name: string;
}

/** All people and teams, checked: ids are unique, managers exist, timelines do not overlap, nobody manages in a circle. */
export interface Organization {
  readonly participants: ReadonlyMap<string, Participant>;
  readonly teams: ReadonlyMap<string, Team>;
}
