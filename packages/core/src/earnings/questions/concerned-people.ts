import { columnsOf } from '../../crediting/index.js';
import type { Organization } from '../../people/index.js';
import type { CompiledPlan } from '../../plan/index.js';
import type { EarningsInput } from '../earnings-input.js';

/**
 * Everybody whose pay can move when a credit of one of `seeds` does, or null when that may be anybody on the plan (a budget is spent by all). Rather
 * too many than too few: everybody who was ever in a team with one of them, or ever shares the pay of a deal with one of them.
 */
export function concernedPeople(input: EarningsInput, seeds: Iterable<string>): ReadonlySet<string> | null {
  const { components } = input.plan;
  if (components.some((each) => each.budget !== null)) return null;
  const byTeam = components.some((each) => each.component.of === 'team');
  const byDeal = components.some((each) => each.component.splits === 'pay');
  const people = new Set(seeds);
  let size = -1;
  while (size !== people.size) {
    size = people.size;
    if (byTeam) addTeammates(input.organization, people);
    if (byDeal) addSharers(input, people);
  }
  return people;
}

function addTeammates({ participants }: Organization, people: Set<string>): void {
  const teams = new Set<string>();
  for (const id of people) {
    for (const { team } of participants.get(id)?.assignments ?? []) if (team !== undefined) teams.add(team);
  }
  for (const { id, assignments } of participants.values()) {
    if (assignments.some(({ team }) => team !== undefined && teams.has(team))) people.add(id);
  }
}

function addSharers({ transactions }: EarningsInput, people: Set<string>): void {
  const { splits, owner, participants } = columnsOf(transactions);
  if (splits === null) return;
  for (let row = 0; row < transactions.size; row += 1) {
    const holders = splits.participant.subarray(splits.starts[row] ?? 0, splits.starts[row + 1] ?? 0);
    if (holders.length === 0) continue;
    const names = [owner.codes[row] ?? -1, ...holders].flatMap((code) => participants[code] ?? []);
    if (names.some((name) => people.has(name))) for (const name of names) people.add(name);
  }
}

/** True when credit is rolled up somewhere in a plan. */
export function rollsUp({ components }: CompiledPlan): boolean {
  return components.some(({ crediting }) => crediting.some((rule) => rule.kind === 'roll-up'));
}

/** The given people, and everybody who was ever above (`up`) or below them. */
export function alongTheLine(
  { participants }: Organization,
  people: Iterable<string>,
  direction: 'up' | 'down',
): ReadonlySet<string> {
  const next = new Map<string, string[]>();
  for (const { id, assignments } of participants.values()) {
    for (const { manager } of assignments) {
      if (manager === undefined) continue;
      const [from, to] = direction === 'up' ? [id, manager] : [manager, id];
      next.set(from, [...(next.get(from) ?? []), to]);
    }
  }
  const reached = new Set(people);
  for (const id of reached) for (const each of next.get(id) ?? []) reached.add(each);
  return reached;
}
