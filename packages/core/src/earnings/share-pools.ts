import { finding } from '../foundation/index.js';
import { allocate, compare, type Fraction, maximum, one, sum, zero } from '../money/index.js';
import type { Pool } from '../plan/index.js';
import { type ComponentOutcome, groupOf } from './component-outcome.js';
import { creditedOver } from './credited-over.js';
import { gatherWorkings } from './gather-workings.js';
import { isPaidPeriod, type MeasurementPeriod } from './measurement-period.js';
import { noCarry, pricePeriod } from './price-period.js';
import type { PricedPeriod } from './priced-period.js';
import { readAxis } from './read-axis.js';
import type { Carry } from './workings.js';

/** A member of a team in one measurement period. */
interface Member {
  readonly participant: string;
  readonly group: number;
  readonly priced: PricedPeriod;
}

/**
 * Divides what each team's result is worth among those of its members who qualify: rounded once, then allotted by largest remainder. Where nobody
 * qualifies it stays with nobody and is said.
 */
export function sharePools(outcome: ComponentOutcome): void {
  const { pool } = outcome.compiled;
  if (pool === null) return;
  const carries = new Map<string, Carry>();
  outcome.periods.all.forEach((at, period) => {
    for (const [team, members] of teamsIn(outcome, period)) {
      // A team is priced once, and its caps remember what the team was paid, whoever is in it.
      const standing = { holder: { participant: members[0]?.participant ?? '', team }, targetIncentive: null };
      const priced = pricePeriod(outcome, standing, at, carries.get(team) ?? noCarry);
      carries.set(team, priced.carry);
      shareOne(outcome, pool, { priced, members, period });
    }
  });
}

function teamsIn(outcome: ComponentOutcome, period: number): Map<string, Member[]> {
  const teams = new Map<string, Member[]>();
  outcome.participants.forEach((participant, index) => {
    const group = groupOf(outcome, index, period);
    const priced = outcome.exact.get(group);
    const team = priced?.workings.holder.team;
    if (!priced || team === null || team === undefined) return;
    const list = teams.get(team) ?? [];
    list.push({ participant, group, priced });
    teams.set(team, list);
  });
  return teams;
}

/** A team's priced period, and who is in the team. */
interface TeamPeriod {
  readonly priced: PricedPeriod;
  readonly members: readonly Member[];
  readonly period: number;
}

function shareOne(outcome: ComponentOutcome, pool: Pool, { priced: team, members, period }: TeamPeriod): void {
  const { at } = team.workings;
  const whole = team.total;
  const weighed = members.map((member) => ({ ...member, weight: weightOf(outcome, pool, at, member) }));
  let parts = weighed.filter((each) => each.weight !== null);
  const total = sum(parts.map((each) => each.weight ?? zero));
  // Nobody has any credit of their own: then those who qualify share equally.
  if (total.numerator === 0n && pool.share === 'credit') parts = parts.map((each) => ({ ...each, weight: one }));
  const weights = sum(parts.map((each) => each.weight ?? zero));
  const units =
    weights.numerator === 0n
      ? null
      : allocate(
          whole,
          parts.map((each) => ({ id: each.participant, weight: each.weight ?? zero })),
        );
  if (units === null && whole !== 0n && isPaidPeriod(outcome.periods, period)) {
    const path = [team.workings.holder.team ?? '', outcome.compiled.component.id, at.period.key];
    const expected = 'a member on the plan who qualifies; the pool stays with nobody';
    outcome.scope.findings.push(finding('earnings/pool-unallocated', path, 'nobody who qualifies', expected));
  }
  for (const { group, priced, participant } of weighed) {
    const place = parts.findIndex((each) => each.participant === participant);
    const part = units?.[place] ?? 0n;
    const weight = parts[place]?.weight ?? zero;
    const own = { ...team, workings: priced.workings };
    outcome.exact.set(group, { ...own, total: part, pool: { whole, part, weight, weights } });
  }
}

/** By how much a member takes part, or null for somebody who does not qualify. */
function weightOf(
  outcome: ComponentOutcome,
  pool: Pool,
  at: MeasurementPeriod,
  { participant, priced }: Member,
): Fraction | null {
  const own = { holder: { participant, team: null }, targetIncentive: null };
  const workings = gatherWorkings(outcome, own, at, () => zero);
  const { qualify } = pool;
  if (qualify && compare(readAxis(outcome, workings, qualify.by).at, qualify.atLeast) < 0) return null;
  switch (pool.share) {
    case 'equal':
      return one;
    case 'credit':
      return maximum(creditedOver(outcome, own.holder, at.from, at.to), zero);
    case 'target-incentive':
      return priced.workings.targetIncentive;
    default:
      return pool.weights.get(participant) ?? zero;
  }
}
