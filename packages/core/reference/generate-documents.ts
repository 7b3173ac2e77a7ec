import type { Documents } from './documents.js';
import { firstDayOf, generateSeason, someDay, someDayAfter, someDayIn } from './generate-days.js';
import { generateDeal } from './generate-deals.js';
import { awkwardIds, generatePeople, generatePlanAssignments } from './generate-people.js';
import { generatePlan } from './generate-plan.js';
import { generateQuotas } from './generate-quotas.js';
import { chancesFrom, type Mechanism } from './mechanisms.js';

/**
 * The documents of a small company: a few people and deals, and much that goes wrong with them. Numbers are small and edges
 * near, so that few deals meet many rules. Plans use what is `supported` and nothing else.
 */
export function generateDocuments(seed: number, supported: readonly Mechanism[]): Documents {
  const chances = chancesFrom(seed, supported);
  const { whole, pick, chance } = chances;
  const ids = awkwardIds.slice(0, pick([1, 2, 2, 3, 3, 4, 5]));
  const people = generatePeople(chances, ids);
  const plan = generatePlan(chances, ids);
  const season = generateSeason(chances);
  const from = chance(0.3) ? someDay(chances) : firstDayOf(season);
  return {
    people,
    plan,
    transactions: Array.from({ length: whole(3, 20) }, (_, index) => generateDeal(chances, { ids, season, index })),
    quotas: generateQuotas(chances, ids, plan),
    ...(chance(0.6) ? { assignments: ids.flatMap((id) => generatePlanAssignments(chances, id)) } : {}),
    ...(chance(0.4) ? { range: { from, to: someDayAfter(chances, from) } } : {}),
    asOf: pick(['2026-12-31', '2026-12-31', '2026-12-31', someDay(chances), someDayIn(chances, season)]),
    ...(chance(0.3) ? { recordedSeq: whole(0, 20) } : {}),
  };
}
