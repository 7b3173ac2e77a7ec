import { describe, expect, test } from 'vitest';
import { unwrap } from '../foundation/index.js';
import type { ComponentDocument, PlanDocument } from '../plan/index.js';
import { type EarningsRun, type RunDocuments, runFrom } from './index.js';

const own: ComponentDocument = {
  id: 'own',
  measure: 'bookings',
  measurement: 'quarter',
  rates: { by: 'amount', mode: 'marginal', tiers: [{ from: '0', rate: '0.1' }] },
};
const bonus: ComponentDocument = {
  id: 'bonus',
  measure: 'bookings',
  quota: { period: 'quarter' },
  pays: { targetIncentive: '1' },
  rates: {
    by: 'attainment',
    mode: 'interpolated',
    tiers: [
      { from: '0', payout: '0' },
      { from: '1', payout: '1' },
    ],
  },
};
const team: ComponentDocument = { ...bonus, id: 'team', of: 'team' };
const plan = (component: ComponentDocument, more: Partial<PlanDocument> = {}): PlanDocument => ({
  id: 'ae',
  version: 1,
  effective: { from: '2026-01-01' },
  currency: 'USD',
  calendar: { kind: 'gregorian', yearStarts: '01' },
  measures: { bookings: { sum: 'amount' } },
  components: [component],
  ...more,
});
const deal = (id: string, effectiveOn: string, amount = '1000') => ({
  id,
  owner: 'ana',
  effectiveOn,
  amount,
  currency: 'USD',
});
const ana = { id: 'ana', name: 'Ana', team: 'north' };
const target = { targetIncentive: { amount: '8000' } };
const q1 = { from: '2026-01-01', to: '2026-04-01' };
const run = (documents: Partial<RunDocuments> & Pick<RunDocuments, 'plan'>): EarningsRun =>
  unwrap(
    runFrom({
      people: { participants: [ana] },
      transactions: [],
      asOf: '2026-12-31',
      range: q1,
      ...documents,
    }),
  );
const paid = (of: EarningsRun) => of.results.map((each) => [each.participant, each.period.key, each.total.amount]);
const missed = (of: EarningsRun) => of.uncredited.map((each) => [each.transaction, each.reason]);
const found = (of: EarningsRun) => of.findings.map((each) => [each.code, ...each.path]);

describe('the time of a plan', () => {
  const deals = [deal('jan', '2026-01-10'), deal('mar', '2026-03-10')];

  test('limits own credit: a deal outside it counts for nothing and is listed', () => {
    const first = run({
      plan: plan(own, { effective: { from: '2026-01-01', to: '2026-02-15' } }),
      transactions: deals,
    });
    const second = run({ plan: plan(own, { version: 2, effective: { from: '2026-02-15' } }), transactions: deals });
    expect([paid(first), missed(first)]).toEqual([[['ana', '2026-Q1', '100.00']], [['mar', 'not-on-plan']]]);
    expect([paid(second), missed(second)]).toEqual([[['ana', '2026-Q1', '100.00']], [['jan', 'not-on-plan']]]);
  });

  test('limits a team’s credit too', () => {
    const result = run({
      plan: plan(team, { effective: { from: '2026-02-15' } }),
      transactions: deals,
      quotas: [{ team: 'north', component: 'team', period: '2026-Q1', amount: '1000' }],
      assignments: [{ participant: 'ana', ...target }],
    });
    expect([paid(result), missed(result)]).toEqual([[['ana', '2026-Q1', '2000.00']], [['jan', 'not-on-plan']]]);
    expect(result.results[0]?.credited.numerator).toBe(1000n);
  });
});

describe('somebody who did not work here during a period', () => {
  const people = {
    participants: [
      ana,
      { ...ana, id: 'gone', employed: { from: '2020-01-01', to: '2026-01-01' } },
      { ...ana, id: 'next', employed: { from: '2026-04-01' } },
    ],
  };
  const assignments = ['ana', 'gone', 'next'].map((participant) => ({ participant, ...target }));

  test('is paid nothing, has no result and no false finding', () => {
    const mine = run({ people, plan: plan({ ...bonus, withoutQuota: 'at-target' }), assignments });
    expect(paid(mine)).toEqual([['ana', '2026-Q1', '2000.00']]);
    expect(found(mine)).toEqual([['earnings/quota-missing', 'ana', 'bonus', '2026-Q1']]);
    const ours = run({
      people,
      plan: plan(team),
      assignments,
      quotas: [{ team: 'north', component: 'team', period: '2026-Q1', amount: '1000' }],
    });
    expect([paid(ours).map(([id]) => id), found(ours)]).toEqual([['ana'], []]);
  });

  test('or was employed only while not on the plan, is not in the period either', () => {
    const result = run({
      people: { participants: [{ ...ana, employed: { from: '2025-01-01', to: '2026-02-01' } }] },
      plan: plan(bonus),
      assignments: [{ participant: 'ana', from: '2026-03-01', ...target }],
    });
    expect([paid(result), found(result)]).toEqual([[], []]);
  });
});

describe('a part of a period', () => {
  const quotas = [
    { team: 'north', component: 'team', period: '2026-Q1', amount: '1000' },
    { participant: 'ana', component: 'bonus', period: '2026-Q1', amount: '1000' },
  ];

  test('is paid in full, and said, since nothing is prorated yet', () => {
    const late = { assignments: [{ participant: 'ana', from: '2026-03-31', ...target }], quotas };
    const result = run({ plan: plan(bonus), transactions: [deal('d', '2026-03-31')], ...late });
    expect(paid(result)).toEqual([['ana', '2026-Q1', '2000.00']]);
    expect(result.findings.filter((each) => each.code !== 'earnings/quota-unmatched')).toMatchObject([
      {
        code: 'earnings/not-prorated',
        path: ['ana', 'bonus', '2026-Q1'],
        found: '1 of the 90 days of 2026-Q1 on the plan',
      },
    ]);
    expect(found(run({ plan: plan(own), assignments: late.assignments }))).toEqual([]);
  });

  test('of a quota’s period is said in the months that are paid whole', () => {
    const result = run({
      plan: plan({ ...bonus, measurement: 'month' }),
      assignments: [{ participant: 'ana', from: '2026-02-01', ...target }],
      quotas,
    });
    const said = found(result).filter(([code]) => code === 'earnings/not-prorated');
    expect(said.map((each) => each.at(-1))).toEqual(['2026-M02', '2026-M03']);
  });

  test('that ends before the period does pays no team component, and says so', () => {
    for (const documents of [
      { assignments: [{ participant: 'ana', to: '2026-03-31', ...target }] },
      {
        people: { participants: [{ ...ana, employed: { from: '2020-01-01', to: '2026-03-31' } }] },
        assignments: [{ participant: 'ana', ...target }],
      },
    ]) {
      const result = run({ plan: plan(team), quotas: quotas.slice(0, 1), ...documents });
      expect([paid(result), found(result)]).toEqual([
        [],
        [
          ['earnings/not-prorated', 'ana', 'team', '2026-Q1'],
          ['earnings/left-before-period-end', 'ana', 'team', '2026-Q1'],
        ],
      ]);
    }
  });
});

test('the order of assignments never matters: the last terms that have begun hold', () => {
  const assignments = [
    { participant: 'ana', from: '2026-01-01', to: '2026-02-01', targetIncentive: { amount: '4000' } },
    { participant: 'ana', from: '2026-02-01', to: '2026-03-01', targetIncentive: { amount: '8000' } },
  ];
  const documents = {
    plan: plan(bonus),
    transactions: [deal('d', '2026-01-10')],
    quotas: [{ participant: 'ana', component: 'bonus', period: '2026-Q1', amount: '1000' }],
  };
  const orders = [assignments, [...assignments].reverse()].map((each) => run({ ...documents, assignments: each }));
  expect(orders.map(paid)).toEqual([[['ana', '2026-Q1', '2000.00']], [['ana', '2026-Q1', '2000.00']]]);
  expect(JSON.stringify(orders[1]?.findings)).toBe(JSON.stringify(orders[0]?.findings));
});

describe('what was not credited', () => {
  test('is told for the periods paid, which are paid whole, for every reason alike', () => {
    const transactions = [
      { ...deal('before-eur', '2025-12-31'), currency: 'EUR' },
      { ...deal('eur', '2026-02-10'), currency: 'EUR' },
      { ...deal('nobody', '2025-12-31'), owner: 'zed' },
      { ...deal('undated', '2026-01-01'), effectiveOn: null },
      deal('off', '2026-03-31'),
      deal('later', '2026-04-01'),
    ];
    const result = run({
      plan: plan(own),
      transactions,
      assignments: [{ participant: 'ana', to: '2026-03-01' }],
      range: { from: '2026-01-01', to: '2026-02-01' },
    });
    expect(missed(result)).toEqual([
      ['undated', 'no-date'],
      ['eur', 'currency-not-converted'],
      ['off', 'not-on-plan'],
    ]);
  });

  test('nor has come: a deal that holds later than as-of does not exist, by whatever date it counts', () => {
    const closed = plan(own, { measures: { bookings: { sum: 'amount', date: 'closedOn' } } });
    const transactions = [{ ...deal('d', '2026-09-01'), dates: { closedOn: '2026-01-01' } }];
    expect(run({ plan: closed, transactions, asOf: '2026-08-31' }).lines).toEqual([]);
    expect(run({ plan: closed, transactions, asOf: '2026-09-01' }).lines).toHaveLength(1);
  });
});
