import { describe, expect, test } from 'vitest';
import {
  type ComponentDocument,
  type ParticipantDocument,
  type PlanDocument,
  type PolicyDocument,
  type RuleDocument,
  starterPolicy,
  type TransactionRow,
} from '../index.js';
import {
  deal,
  everythingFor,
  expectSame,
  flat,
  own,
  privateWith,
  quota,
  rule,
  type World,
} from './attack-world.test-fixture.js';

// Attacks on what pays for other people's work: two worlds that differ in what the viewer may not see, every byte compared.

const teamGoal: ComponentDocument = { id: 'team-goal', measure: 'bookings', of: 'team', quota: { period: 'quarter' } };
describe('a manager of one member of a team', () => {
  const people = [
    { id: 'ana', name: 'Ana', team: 'north', manager: 'm1' },
    { id: 'ben', name: 'Ben', team: 'north', manager: 'm2' },
    { id: 'm1', name: 'One' },
    { id: 'm2', name: 'Two' },
  ];
  const world = (component: Partial<ComponentDocument>, bens: string): World => ({
    people,
    components: [{ ...own, ...component }, teamGoal],
    deals: [deal('a', 'ana', '2026-01-10', '700.00'), deal('b', 'ben', '2026-01-11', bens)],
    quotas: [quota('team-goal', 'north')],
  });
  const by = { attainmentOf: 'team-goal' } as const;

  test('does not learn the team’s attainment from the gate that reads it', () => {
    const modifiers = [{ kind: 'gate', by, atLeast: '0.5' }] as const;
    expectSame(world({ modifiers }, '1234.56'), world({ modifiers }, '777.00'), 'm1', '"35.00"');
  });

  test('nor from a multiplier, a kicker, a goal, a grid or a table that reads it', () => {
    const kicker = { kind: 'kicker', per: 'period', amount: '100', by, atLeast: '0.5' } as const;
    const multiplier = { kind: 'multiplier', by, mode: 'whole', tiers: [{ from: '1', factor: '2' }] } as const;
    const payouts = [{ from: '1', payout: '1' }];
    const scorecard = { goals: [{ id: 'g', by, weight: '1', mode: 'whole', tiers: payouts }] } as const;
    const rows = { by, from: ['0', '1'] };
    const grid = { grid: { rows, columns: { by: 'amount', from: ['0'] }, rate: [['0.01'], ['0.02']] } } as const;
    const rates = { by, mode: 'whole', tiers: [{ from: '0', rate: '0.05' }] } as const;
    const parts: Partial<ComponentDocument>[] = [
      { modifiers: [kicker] },
      { modifiers: [multiplier] },
      { rates: undefined, scorecard, pays: { targetIncentive: '0.5' } },
      { rates: grid },
      { rates },
    ];
    for (const part of parts) expectSame(world(part, '1234.56'), world(part, '777.00'), 'm1', '"total"');
  });

  test('while the member reads in full what their pay stands on', () => {
    const modifiers = [{ kind: 'gate', by, atLeast: '0.5' }] as const;
    expect(everythingFor(world({ modifiers }, '1234.56'), 'ana')).toMatch(
      /"step":"gate-open","value":{"unit":"ratio","value":"1.93456"/,
    );
  });
});

describe('a manager who came in April', () => {
  const people: ParticipantDocument[] = [
    {
      id: 'ana',
      name: 'Ana',
      assignments: [
        { from: '2020-01-01', to: '2026-04-01', manager: 'm1' },
        { from: '2026-04-01', manager: 'm2' },
      ],
    },
    { id: 'm1', name: 'One' },
    { id: 'm2', name: 'Two' },
  ];
  const world = (components: readonly ComponentDocument[], january: string, more: Partial<World> = {}): World => ({
    people,
    components,
    deals: [deal('jan', 'ana', '2026-01-10', january), deal('apr', 'ana', '2026-04-05', '50.00')],
    asOf: '2026-04-30',
    periods: ['2026', '2026-Q1', '2026-M04'],
    ...more,
  });
  const monthly: ComponentDocument = { ...own, measurement: 'month' };

  test('does not learn what a cap for the year had let through before', () => {
    const components = [{ ...monthly, modifiers: [{ kind: 'cap', amount: '5000', per: 'year' }] } as const];
    expectSame(world(components, '700.00'), world(components, '900.00'), 'm2', '"2.50"');
  });

  test('nor the pay of a quarter before, which a gate reads', () => {
    const modifiers = [{ kind: 'gate', by: { payoutOf: 'quarterly' }, atLeast: '10' }] as const;
    const components = [
      { ...monthly, modifiers },
      { ...own, id: 'quarterly' },
    ];
    expectSame(world(components, '700.00'), world(components, '900.00'), 'm2', '"2.50"');
  });

  test('nor an attainment over the year, which a gate reads', () => {
    const goal: ComponentDocument = {
      id: 'goal',
      measure: 'bookings',
      quota: { period: 'year' },
      measurement: 'month',
    };
    const modifiers = [{ kind: 'gate', by: { attainmentOf: 'goal' }, atLeast: '0.1' }] as const;
    const quotas = [quota('goal', 'ana', '1000', '2026')];
    const of = (january: string) =>
      world([{ ...monthly, modifiers }, goal], january, { quotas, metrics: { earnings: { of: 'earnings' } } });
    expectSame(of('700.00'), of('900.00'), 'm2', '"2.50"');
  });

  test('nor, where credit is open to all and pay is not, what the curve has paid in the year so far', () => {
    const kicker = { kind: 'kicker', per: 'period', amount: '7', by: 'output', atLeast: '10' } as const;
    const quotas = [quota('own', 'ana', '1000', '2026')];
    const yearly: ComponentDocument = {
      ...monthly,
      quota: { period: 'year' },
      attainment: { over: 'year' },
      modifiers: [kicker],
    };
    const policy = privateWith(rule({ effect: 'allow', metrics: ['attainment', 'credit'], value: 'exact' }));
    const told = everythingFor(world([yearly], '700.00', { quotas, policy }), 'm2');
    expect(told).toContain('"750.00"');
    expect(told).not.toContain('"35.00"');
    expect(told).not.toContain('"37.50"');
  });
});

test('an attainment that a policy hides is not told by another component that reads it', () => {
  const people = [
    { id: 'ana', name: 'Ana', manager: 'm1' },
    { id: 'm1', name: 'One' },
  ];
  const renewals: ComponentDocument = { id: 'renewals', measure: 'bookings', quota: { period: 'quarter' } };
  const modifiers = [{ kind: 'gate', by: { attainmentOf: 'renewals' }, atLeast: '0.1' }] as const;
  const policy = starterPolicy('private', {
    metrics: [{ id: 'renewed', label: 'Renewed', unit: 'ratio' }],
    rules: [rule({ effect: 'deny', metrics: ['renewed'] })],
  });
  const world = (amount: string): World => ({
    people,
    components: [{ ...own, modifiers }, renewals],
    deals: [deal('a', 'ana', '2026-01-10', '700.00')],
    quotas: [quota('renewals', 'ana', amount)],
    policy,
    metrics: {
      attainment: { of: 'attainment', component: 'own' },
      credit: { of: 'credit', component: 'own' },
      renewed: { of: 'attainment', component: 'renewals' },
    },
  });
  expectSame(world('1000'), world('1100'), 'm1', '700.00');
});

describe('whoever may see pay and not credit', () => {
  const people = [
    { id: 'ana', name: 'Ana', manager: 'm1' },
    { id: 'm1', name: 'One' },
  ];
  const world = (id: string, more: Partial<World> = {}): World => ({
    people,
    components: [own],
    deals: [deal(id, 'ana', '2026-01-10', '700.00')],
    policy: privateWith(rule({ effect: 'deny', metrics: ['credit', 'attainment'] })),
    ...more,
  });

  test('is not told by an explanation for which deal the pay is', () => {
    expect(everythingFor(world('big-customer'), 'm1')).toMatch(/"step":"result-line".*"amount":"35.00"/);
    expect(everythingFor(world('big-customer'), 'm1')).not.toContain('big-customer');
  });

  test('nor by the statement of a year, for the part of it in which credit was hidden', () => {
    const monthly = { ...own, measurement: 'month' } as const;
    const credit = {
      id: 's',
      grantor: 'ana',
      subject: 'ana',
      metric: 'credit',
      to: { people: ['m1'] },
      value: 'exact',
    } as const;
    const rules: RuleDocument[] = [
      rule({ effect: 'allow', who: { people: ['m1'] }, metrics: ['earnings'], value: 'exact' }),
    ];
    const policy: PolicyDocument = { ...starterPolicy('private'), rules };
    const deals = [deal('early', 'ana', '2026-01-10', '700.00'), deal('late', 'ana', '2026-03-10', '70.00')];
    const shares = [{ ...credit, from: '2026-03-01' }];
    const told = everythingFor(world('', { components: [monthly], deals, policy, shares, periods: ['2026-Q1'] }), 'm1');
    expect(told).toMatch(/Account late/);
    expect(told).toContain('"35.00"');
    expect(told).not.toMatch(/early|"700.00"/);
  });
});

describe('a member of a team', () => {
  const people: ParticipantDocument[] = [
    { id: 'ana', name: 'Ana', team: 'north', manager: 'm1' },
    { id: 'ben', name: 'Ben', team: 'north', manager: 'm1' },
    { id: 'cy', name: 'Cy', team: 'north', manager: 'm1' },
    { id: 'm1', name: 'One' },
  ];
  const pooled = (pool: ComponentDocument['pool']): ComponentDocument => ({
    id: 'pool',
    measure: 'bookings',
    of: 'team',
    measurement: 'quarter',
    rates: flat,
    pool,
  });
  const world = (amounts: readonly string[], more: Partial<World>): World => ({
    people,
    components: [],
    deals: ['ana', 'ben', 'cy'].map((owner, index) => deal(`d-${owner}`, owner, '2026-01-10', amounts[index] ?? '0')),
    ...more,
  });

  test('does not read a colleague’s target incentive in the weights of a pool', () => {
    const components = [pooled({ share: 'target-incentive' })];
    const of = (ben: string) =>
      world(['0.10', '0.10', '0.10'], { components, targets: { ana: '4000', ben, cy: '4000' } });
    expectSame(of('4000'), of('4001'), 'ana', '"step":"pool"');
    expect(everythingFor(of('4001'), 'm1')).toContain('"3000.25"');
  });

  test('nor the credit of who did not qualify, where it is divided by credit', () => {
    const components = [pooled({ share: 'credit', qualify: { by: 'amount', atLeast: '100' } })];
    const of = (...amounts: readonly string[]) => world(amounts, { components });
    const told = everythingFor(of('400.00', '500.00', '99.00'), 'ana');
    expect(told).toContain('"999.00"');
    expect(told).not.toContain('"900"');
  });

  test('and a manager of all who are left does not see a team’s number to which somebody who left may have added, or not', () => {
    const left: ParticipantDocument[] = [
      ...people.slice(0, 2),
      ...people.slice(3),
      {
        id: 'cy',
        name: 'Cy',
        assignments: [
          { from: '2020-01-01', to: '2026-03-01', team: 'north', manager: 'm1' },
          { from: '2026-03-01', team: 'south', manager: 'm2' },
        ],
      },
      { id: 'm2', name: 'Two' },
    ];
    const measures: PlanDocument['measures'] = { bookings: { sum: 'amount' }, largest: { maximum: 'amount' } };
    const components: ComponentDocument[] = [
      { ...teamGoal, id: 'largest', measure: 'largest', quota: undefined, measurement: 'quarter' },
    ];
    const of = (cys: string) => world(['1.00', '2.00', cys], { people: left, components, measures });
    expectSame(of('500.00'), of('600.00'), 'm1', '"largest"');
    const sum = (cys: readonly TransactionRow[]): World => ({
      ...of('0'),
      deals: [deal('a', 'ana', '2026-01-10', '7.00'), ...cys],
      components: [{ ...teamGoal, quota: undefined, measurement: 'quarter' }],
    });
    expectSame(sum([]), sum([deal('c', 'cy', '2026-01-10', '8.00')]), 'm1', '"team-goal"');
  });
});
