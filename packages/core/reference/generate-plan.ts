import type { PeriodKind } from './dates.js';
import type { ComponentDocument, PlanDocument, TableDocument, TierDocument } from './documents.js';
import { someDay, someDayAfter } from './generate-days.js';
import type { Random } from './random.js';
import { compare, readRational } from './rationals.js';

/** A plan of one to three components, with every kind of table, period and rounding. */
export function generatePlan(random: Random): PlanDocument {
  const { whole, pick, chance } = random;
  const from = chance(0.3) ? someDay(random) : '2025-01-01';
  const effective = chance(0.2) ? { from, to: someDayAfter(random, from) } : { from };
  return {
    id: 'plan',
    version: 1,
    effective,
    // One currency in fifty has no cents: the reference refuses it.
    currency: chance(0.02) ? 'JPY' : 'USD',
    calendar: { kind: 'gregorian', yearStarts: pick(['01', '01', '02', '07', '12']) },
    rounding: {
      mode: pick([
        ...(['half-up', 'half-up', 'half-even', 'half-down', 'half-ceiling', 'half-floor'] as const),
        ...(['up', 'down', 'ceiling', 'floor'] as const),
      ]),
      at: pick(['component', 'line']),
    },
    measures: {
      bookings: { sum: 'amount', where: { stage: 'won' } },
      wins: { count: true, date: 'closedOn' },
      margin: { sum: 'margin', unit: pick(['money', 'number']), where: { stage: ['won', 'open'] } },
    },
    components: Array.from({ length: whole(1, 3) }, (_, index) => generateComponent(random, `component-${index}`)),
  };
}

function generateComponent(random: Random, id: string): ComponentDocument {
  const { pick, chance } = random;
  const pays = pick(['rate', 'rate', 'payout'] as const);
  const by = pick(['attainment', 'amount'] as const);
  const mode = pays === 'rate' ? pick(['marginal', 'whole'] as const) : pick(['whole', 'interpolated'] as const);
  return {
    id,
    measure: pick(['bookings', 'bookings', 'bookings', 'wins', 'margin']),
    rates: { by, mode, tiers: generateTiers(random, by, pays) },
    ...(chance(0.35) ? { of: 'team' } : {}),
    ...(by === 'attainment' || chance(0.3) ? withQuota(random) : withoutQuota(random)),
    ...(pays === 'payout' ? { pays: { targetIncentive: pick(['0.2', '1', '1/3']) } } : {}),
    ...(chance(0.6) ? { withoutQuota: pick(['nothing', 'base-rate', 'at-target'] as const) } : {}),
  };
}

/** What is paid may be shorter than the quota, never longer. */
const measurements: Readonly<Record<PeriodKind, readonly PeriodKind[]>> = {
  month: ['month'],
  quarter: ['month', 'quarter'],
  year: ['month', 'quarter', 'year'],
};

function withQuota({ pick, chance }: Random): Pick<ComponentDocument, 'quota' | 'measurement'> {
  const period = pick(['quarter', 'quarter', 'month', 'year'] as const);
  return { quota: { period }, ...(chance(0.5) ? { measurement: pick(measurements[period]) } : {}) };
}

function withoutQuota({ pick, chance }: Random): Pick<ComponentDocument, 'measurement' | 'attainment'> {
  if (chance(0.5)) return {};
  if (chance(0.5)) return { measurement: 'quarter', attainment: { over: pick(['quarter', 'year']) } };
  return { measurement: 'month', attainment: { over: pick(['month', 'quarter', 'year']) } };
}

function generateTiers(random: Random, by: TableDocument['by'], pays: 'rate' | 'payout'): TierDocument[] {
  const { whole, pick, chance } = random;
  const edges = new Set([pick(['0', '0', '0', by === 'amount' ? '100' : '0.5'])]);
  const count = whole(1, 4);
  while (edges.size < count) {
    edges.add(
      by === 'amount' ? String(whole(1, 60) * 50) : pick(['0.25', '0.5', '0.8', '1', '1.2', '1.5', '1/3', '2']),
    );
  }
  return [...edges]
    .sort((a, b) => compare(readRational(a), readRational(b)))
    .map((from, index) => ({
      from,
      [pays]: pick(['0', '0.05', '0.06', '0.075', '1/3', '0.12', '1', '0.5']),
      ...(index > 0 && chance(0.2) ? { edge: 'lower' } : {}),
    }));
}
