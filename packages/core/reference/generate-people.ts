import type { Day } from './dates.js';
import type { ParticipantDocument, PeopleDocument, TerritoryDocument } from './documents.js';
import { someDay, someDayAfter } from './generate-days.js';
import type { Chances } from './mechanisms.js';
import type { PlanAssignmentDocument } from './plan-documents.js';
import type { Random } from './random.js';

/** Ids that are awkward in keys, links and sorting. */
export const awkwardIds = ['ana', 'b/en', 'c%y', 'd\u{1F600}', '\uFB00e'];
export const teams = ['north', 'south'];
export const territories = ['west', 'east/1', 'south'];
export const houseAccount = 'the house';

/** People who come, go, change teams and managers, and hold territories. Everybody reports to somebody before them. */
export function generatePeople(chances: Chances, ids: readonly string[]): PeopleDocument {
  return {
    participants: ids.map((id, index) => generateParticipant(chances, id, ids.slice(0, index))),
    ...(chances.uses('territory', 1)
      ? { territories: territories.map((id) => generateTerritory(chances, id, ids)) }
      : {}),
    ...(chances.uses('house-account', 1) ? { houseAccounts: [houseAccount] } : {}),
  };
}

function generateParticipant(random: Chances, id: string, above: readonly string[]): ParticipantDocument {
  const { pick, chance } = random;
  const employedFrom = pick(['2025-01-01', someDay(random)]);
  const ends = chance(0.4) ? { to: someDayAfter(random, employedFrom) } : {};
  const employed = chance(0.15) ? { employed: { from: employedFrom, ...ends } } : {};
  const standing = () => ({
    ...(chance(0.85) ? { team: pick(teams) } : {}),
    ...(above.length > 0 && chance(0.85) ? { manager: pick(above) } : {}),
  });
  if (chance(0.5)) return { id, name: id, ...employed, ...standing() };
  const assignments = generateSpans(random, 3).map((span) => ({ ...span, ...standing() }));
  return { id, name: id, ...employed, assignments };
}

/** Spans one after another, sometimes with a gap between two, the last one often without an end. */
function generateSpans(random: Random, most: number): { readonly from: Day; readonly to?: Day }[] {
  const { whole, chance } = random;
  const spans: { readonly from: Day; readonly to?: Day }[] = [];
  let from = '2025-01-01';
  for (let left = whole(1, most); left > 0; left -= 1) {
    const to = someDayAfter(random, from);
    spans.push(left > 1 || chance(0.3) ? { from, to } : { from });
    from = chance(0.4) ? someDayAfter(random, to) : to;
  }
  return spans;
}

/** One to three holders, most of them always, some for a time. */
function generateTerritory(random: Random, id: string, ids: readonly string[]): TerritoryDocument {
  const { pick, chance, whole } = random;
  const holders = ids.filter(() => chance(0.5)).slice(0, whole(1, 3));
  return {
    id,
    holders: holders.map((participant) => ({
      participant,
      ...(chance(0.3) ? generateSpans(random, 1)[0] : {}),
      ...(chance(0.5) ? { weight: pick(['1', '2', '0.5', '1.25']) } : {}),
    })),
  };
}

/** Who is on the plan, when, and for which target incentive. */
export function generatePlanAssignments(random: Random, participant: string): PlanAssignmentDocument[] {
  const { pick, chance } = random;
  const target = () => ({
    amount: pick(['8000', '1000.01', '12345.67']),
    ...(chance(0.4) ? { per: pick(['month', 'quarter', 'year'] as const) } : {}),
  });
  const list = generateSpans(random, 2).map((span) => ({
    participant,
    ...span,
    ...(chance(0.9) ? { targetIncentive: target() } : {}),
  }));
  return chance(0.05) ? [] : chance(0.5) ? list : list.reverse();
}
