import type { ParticipantDocument, PlanAssignmentDocument, PlanDocument, QuotaDocument } from '@paceline/core';
import { lateJoiner, tied, transferred, withoutTarget } from './story.js';

/** The quarters of the year, as keys of its periods. */
export const quarters = ['2026-Q1', '2026-Q2', '2026-Q3', '2026-Q4'] as const;

/** What everybody in sales is paid by: rising rates on their own bookings, and a share of the team's goal. */
export const seededPlan: PlanDocument = {
  id: 'account-executive-2026',
  version: 1,
  effective: { from: '2026-01-01', to: '2027-01-01' },
  currency: 'USD',
  calendar: { kind: 'gregorian', yearStarts: '01' },
  measures: { bookings: { sum: 'amount', where: { stage: 'won' } } },
  components: [
    {
      id: 'new-business',
      label: 'New business',
      measure: 'bookings',
      quota: { period: 'quarter' },
      withoutQuota: 'base-rate',
      rates: {
        by: 'attainment',
        mode: 'marginal',
        tiers: [
          { from: '0', rate: '0.06' },
          { from: '1', rate: '0.09' },
          { from: '1.5', rate: '0.12' },
        ],
      },
    },
    {
      id: 'team-goal',
      label: 'Team goal',
      measure: 'bookings',
      of: 'team',
      quota: { period: 'quarter' },
      pays: { targetIncentive: '0.2' },
      rates: {
        by: 'attainment',
        mode: 'interpolated',
        tiers: [
          { from: '0.8', payout: '0.5' },
          { from: '1', payout: '1' },
          { from: '1.3', payout: '1.6' },
        ],
      },
    },
  ],
};

/** Everybody who is paid by the plan, from the day they were hired. */
export function seededAssignments(executives: readonly ParticipantDocument[]): PlanAssignmentDocument[] {
  return executives.map(({ id, employed }, index) => ({
    participant: id,
    ...(employed ? { from: employed.from } : {}),
    targetIncentive: { amount: String(28_000 + (index % 5) * 4_000), per: 'year' },
  }));
}

/** What somebody should book in a quarter, in whole dollars; null before they were hired. */
export function quotaOf(id: string, index: number, quarter: number): number | null {
  if (id === 'newcomer' || (id === lateJoiner && quarter < 2)) return null;
  if (id === withoutTarget && quarter === 3) return 0;
  if (tied.includes(id)) return 150_000;
  return 110_000 + ((index * 7) % 6) * 15_000 + quarter * 5_000;
}

/** Quotas of people, and of teams: what their members should book, and a little less than its sum. */
export function seededQuotas(executives: readonly ParticipantDocument[]): QuotaDocument[] {
  const own: QuotaDocument[] = [];
  const goals = new Map<string, number>();
  executives.forEach(({ id, team, assignments }, index) => {
    quarters.forEach((period, quarter) => {
      const amount = quotaOf(id, index, quarter);
      if (amount === null) return;
      own.push({ participant: id, component: 'new-business', period, amount: String(amount) });
      const place = id === transferred ? assignments?.[quarter < 2 ? 0 : 1]?.team : team;
      const key = `${place} ${period}`;
      goals.set(key, (goals.get(key) ?? 0) + amount);
    });
  });
  const ofTeams = [...goals].map(([key, sum]): QuotaDocument => {
    const [team = '', period = ''] = key.split(' ');
    return { team, component: 'team-goal', period, amount: String(Math.round(sum * 0.0095) * 100) };
  });
  return [...own, ...ofTeams];
}
