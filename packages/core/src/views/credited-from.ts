import type { PlainDate } from '../calendar/index.js';
import type { ComponentResult, EarningsRun } from '../earnings/index.js';
import type { Assignment, Organization } from '../people/index.js';

/** Somebody whose credit may be in a result, and from when until when. */
export interface Contributor {
  readonly id: string;
  readonly from: PlainDate;
  readonly to: PlainDate;
}

/**
 * Whose credit may be in a result to date: the participant or whoever was in the team, and where credit rolls up all who were below them, each for the
 * days on which that held. It is read from the organization and not from the deals: who counts must not tell whether they had one.
 */
export function creditedFrom(
  run: EarningsRun,
  { participant, component, team, window, period }: ComponentResult,
): readonly Contributor[] {
  const { organization, plan } = run.input;
  const span = { from: window.from, to: period.to };
  const holders = team === null ? [{ id: participant, ...span }] : inTeam(organization, team, span);
  const rules = plan.plan.components.find((each) => each.id === component)?.crediting ?? [];
  if (!rules.some(({ kind }) => kind === 'roll-up')) return holders;
  return [...holders, ...holders.flatMap((each) => below(organization, each))];
}

function inTeam(organization: Organization, team: string, span: Omit<Contributor, 'id'>): Contributor[] {
  return [...organization.participants.values()].flatMap(({ id, assignments }) =>
    assignments.filter((each) => each.team === team).flatMap((each) => within({ id, ...span }, each)),
  );
}

/** Everybody below somebody, at any depth. Nobody manages in a circle on any day, so the days run out. */
function below(organization: Organization, manager: Contributor): Contributor[] {
  return (reportsOf(organization).get(manager.id) ?? []).flatMap(({ id, assignment }) =>
    within({ ...manager, id }, assignment).flatMap((each) => [each, ...below(organization, each)]),
  );
}

function within({ id, from, to }: Contributor, assignment: Assignment): Contributor[] {
  const first = assignment.from > from ? assignment.from : from;
  const end = assignment.to !== undefined && assignment.to < to ? assignment.to : to;
  return first < end ? [{ id, from: first, to: end }] : [];
}

interface Report {
  readonly id: string;
  readonly assignment: Assignment;
}

const reports = new WeakMap<Organization, ReadonlyMap<string, readonly Report[]>>();

function reportsOf(organization: Organization): ReadonlyMap<string, readonly Report[]> {
  const known = reports.get(organization);
  if (known) return known;
  const made = new Map<string, Report[]>();
  for (const { id, assignments } of organization.participants.values()) {
    for (const assignment of assignments) {
      if (assignment.manager === undefined) continue;
      const list = made.get(assignment.manager) ?? [];
      list.push({ id, assignment });
      made.set(assignment.manager, list);
    }
  }
  reports.set(organization, made);
  return made;
}
