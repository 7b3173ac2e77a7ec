import type { Day } from './dates.js';
import type {
  Documents,
  ParticipantDocument,
  PlanAssignmentDocument,
  PlanDocument,
  QuotaDocument,
  TransactionDocument,
} from './documents.js';
import { someDay, someDayAfter } from './generate-days.js';
import { generatePlan } from './generate-plan.js';
import { type Random, randomFrom } from './random.js';

/** Ids that are awkward in keys, links and sorting. */
const people = ['ana', 'b/en', 'c%y', 'd\u{1F600}', '\uFB00e'];
const teams = ['north', 'south'];

/**
 * The documents of a small company: a few people and deals, and much that goes wrong with them. Numbers are small and edges
 * near, so that few deals meet many rules.
 */
export function generateDocuments(seed: number): Documents {
  const random = randomFrom(seed);
  const { whole, pick, chance } = random;
  const ids = people.slice(0, whole(1, people.length));
  const participants = ids.map((id) => generateParticipant(random, id));
  const plan = generatePlan(random);
  const from = someDay(random);
  return {
    people: { participants },
    plan,
    transactions: Array.from({ length: whole(1, 25) }, (_, index) => generateDeal(random, ids, index)),
    quotas: generateQuotas(random, ids, plan),
    ...(chance(0.6) ? { assignments: ids.flatMap((id) => generatePlanAssignments(random, id)) } : {}),
    ...(chance(0.5) ? { range: { from, to: someDayAfter(random, from) } } : {}),
    asOf: pick(['2026-12-31', someDay(random), someDay(random)]),
    ...(chance(0.3) ? { recordedSeq: whole(0, 20) } : {}),
  };
}

function generateParticipant(random: Random, id: string): ParticipantDocument {
  const { pick, chance } = random;
  const employedFrom = pick(['2025-01-01', someDay(random)]);
  const ends = chance(0.4) ? { to: someDayAfter(random, employedFrom) } : {};
  const employed = chance(0.3) ? { employed: { from: employedFrom, ...ends } } : {};
  const team = () => (chance(0.85) ? { team: pick(teams) } : {});
  if (chance(0.5)) return { id, name: id, ...employed, ...team() };
  const assignments = generateSpans(random, 3).map((span) => ({ ...span, ...team() }));
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

function generatePlanAssignments(random: Random, participant: string): PlanAssignmentDocument[] {
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
  return chance(0.1) ? [] : chance(0.5) ? list : list.reverse();
}

function generateDeal(random: Random, ids: readonly string[], index: number): TransactionDocument {
  const { whole, pick, chance } = random;
  const seldom = <TValue>(probability: number, value: TValue): TValue | null => (chance(probability) ? null : value);
  return {
    id: `${pick(['t', 'T', 'é', '/', '%'])}${index}`,
    owner: chance(0.03) ? 'nobody' : seldom(0.03, pick(ids)),
    effectiveOn: seldom(0.03, someDay(random)),
    amount: seldom(0.03, generateAmount(random)),
    currency: chance(0.04) ? 'EUR' : 'USD',
    recordedSeq: whole(0, 20),
    fields: { stage: pick(['won', 'won', 'won', 'open']) },
    numbers: { margin: seldom(0.05, generateAmount(random)) },
    dates: { closedOn: seldom(0.05, someDay(random)) },
    ...(ids.length > 1 && chance(0.3) ? { splits: generateSplits(random, ids) } : {}),
  };
}

/** Whole, with cents, with less than a cent; one in four is a return. */
function generateAmount({ whole, pick, chance }: Random): string {
  const cents = String(whole(0, 99)).padStart(2, '0');
  const amount = pick([String(whole(0, 30) * 50), `${whole(0, 2000)}.${cents}`, '0.10', '0.005', '100', '1000']);
  return chance(0.25) ? `-${amount}` : amount;
}

function generateSplits({ whole, pick }: Random, ids: readonly string[]) {
  const first = whole(0, ids.length - 1);
  const holders = [ids[first] ?? '', ids[(first + whole(1, ids.length - 1)) % ids.length] ?? ''];
  const shares = pick([
    ['1/3', '2/3'],
    ['0.5', '0.5'],
    ['0.999', '0.001'],
    ['0', '1'],
    ['1/7', '6/7'],
  ]);
  return holders.map((participant, index) => ({ participant, share: shares[index] ?? '0' }));
}

/** Quotas of most holders in most periods; one in ten is zero. */
function generateQuotas({ pick, chance }: Random, ids: readonly string[], plan: PlanDocument): QuotaDocument[] {
  const ordinals = { month: 12, quarter: 4, year: 1 };
  return plan.components.flatMap(({ id: component, quota, of }) => {
    if (!quota) return [];
    const keyOf = (year: number, index: number) =>
      ({ month: `${year}-M${String(index + 1).padStart(2, '0')}`, quarter: `${year}-Q${index + 1}`, year: `${year}` })[
        quota.period
      ];
    const periods = [2025, 2026, 2027].flatMap((year) =>
      Array.from({ length: ordinals[quota.period] }, (_, index) => keyOf(year, index)),
    );
    const holders = of === 'team' ? teams.map((team) => ({ team })) : ids.map((participant) => ({ participant }));
    return periods.flatMap((period) =>
      holders
        .filter(() => chance(0.85))
        .map((holder) => ({
          ...holder,
          component,
          period,
          amount: chance(0.1) ? '0' : pick(['1000', '500', '150', '3']),
        })),
    );
  });
}
