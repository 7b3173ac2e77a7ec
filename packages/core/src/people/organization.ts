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

/** Somebody who leads a team during `[from, to)`, whether or not they are a member of it. */
export interface TeamLead extends Effective {
  readonly participant: string;
}

/** A group with a name and those who lead it; who belongs to it is on the assignments. */
export interface Team {
  readonly id: string;
  readonly name: string;
  readonly leads: readonly TeamLead[];
}

/**
 * Who holds a territory or an account during `[from, to)`. `weight` is a plain decimal above 0, of at most 12 digits before
 * the point and 6 after it; it matters where credit is shared by weight.
 */
export interface TerritoryHolder extends Effective {
  readonly participant: string;
  readonly weight: string;
}

/** A territory or an account, and who holds it when, by start and then by participant; several may hold it on one day. */
export interface Territory {
  readonly id: string;
  readonly name: string;
  readonly holders: readonly TerritoryHolder[];
}

/**
 * All people, teams and territories, checked: ids are unique, managers and holders exist, timelines do not overlap, nobody
 * manages in a circle. `houseAccounts` are owners of transactions that stand for nobody; none of them is a participant.
 */
export interface Organization {
  readonly participants: ReadonlyMap<string, Participant>;
  readonly teams: ReadonlyMap<string, Team>;
  readonly territories: ReadonlyMap<string, Territory>;
  readonly houseAccounts: ReadonlySet<string>;
}
