import { describe, expect, test } from 'vitest';
import {
  type ParticipantDocument,
  type PlanDocument,
  type PolicyDocument,
  parseView,
  runFrom,
  type StarterPolicyId,
  type TransactionRow,
  unwrap,
  type Views,
  viewsFrom,
  viewsOfRun,
} from '../index.js';

// Each test is an attack that once worked, as a colleague with a login would try it.

const base: Omit<PlanDocument, 'components'> = {
  id: 'plan',
  version: 1,
  effective: { from: '2026-01-01' },
  currency: 'USD',
  calendar: { kind: 'gregorian', yearStarts: '01' },
  measures: { bookings: { sum: 'amount' } },
};
const tiers = [
  { from: '0', rate: '0.05' },
  { from: '1', rate: '0.1' },
];
const own = {
  id: 'own',
  measure: 'bookings',
  quota: { period: 'quarter' as const },
  rates: { by: 'attainment' as const, mode: 'marginal' as const, tiers },
};
const team = { ...own, id: 'team', of: 'team' as const };
const deal = (id: string, owner: string, on: string, amount: string): TransactionRow => ({
  id,
  owner,
  effectiveOn: on,
  amount,
  currency: 'USD',
  fields: { label: `Account ${id}` },
});

interface Attack {
  readonly people: readonly ParticipantDocument[];
  readonly plan: PlanDocument;
  readonly deals: readonly TransactionRow[];
  readonly policy?: StarterPolicyId | PolicyDocument;
  readonly asOf?: string;
}
function viewsFor(attack: Attack, viewer: string): Views {
  const quotas = attack.plan.components
    .filter((component) => component.quota)
    .flatMap(({ id, of }) => {
      const holders = of === 'team' ? [{ team: 'north' }] : attack.people.map((each) => ({ participant: each.id }));
      return holders.map((holder) => ({ ...holder, component: id, period: '2026-Q1', amount: '1500' }));
    });
  const people = { participants: attack.people };
  const run = runFrom({
    people,
    plan: attack.plan,
    transactions: attack.deals,
    quotas,
    asOf: attack.asOf ?? '2026-03-31',
  });
  return unwrap(viewsOfRun({ run: unwrap(run), policy: attack.policy ?? 'private', viewer }));
}

/** Everything that a viewer gets about the people who report to them: statements and all explanations. */
function aboutReports(views: Views, periods: readonly string[] = ['2026-Q1']): string {
  const keys = unwrap(views.profile()).reports.map((each) => each.key);
  const statements = keys.flatMap((subject) => periods.map((period) => views.statement({ period, subject })));
  const whys = statements.flatMap((each) =>
    each.ok ? each.value.components.flatMap((component) => component.lines.flatMap((line) => line.why ?? [])) : [],
  );
  return JSON.stringify([statements, whys.map((why) => views.explanation({ why }))]);
}

describe('a manager of one member of a team', () => {
  const people = [
    { id: 'ana', name: 'Ana', team: 'north', manager: 'm1' },
    { id: 'ben', name: 'Ben', team: 'north', manager: 'm2' },
    { id: 'm1', name: 'One' },
    { id: 'm2', name: 'Two' },
  ];
  const deals = [deal('a', 'ana', '2026-01-10', '700.00'), deal('b', 'ben', '2026-01-11', '1234.56')];

  test('does not learn the team’s total, from which the other member’s number follows', () => {
    const told = aboutReports(viewsFor({ people, plan: { ...base, components: [own, team] }, deals }, 'm1'));
    for (const secret of ['1934.56', '1234.56', '434.56', '1.2897']) expect(told).not.toContain(secret);
    expect(told).toContain('700.00');
  });

  test('nor from the slices of a curve or the payout, when the component pays a share of a target', () => {
    const pays = { targetIncentive: '0.2' };
    const rates = {
      by: 'attainment' as const,
      mode: 'interpolated' as const,
      tiers: [
        { from: '0', payout: '0' },
        { from: '2', payout: '2' },
      ],
    };
    const told = aboutReports(
      viewsFor({ people, plan: { ...base, components: [{ ...team, pays, rates }] }, deals }, 'm1'),
    );
    for (const secret of ['1934.56', '1.28', '12091']) expect(told).not.toContain(secret);
  });
});

test('a manager of all who are left in a team does not learn the part of somebody who has left it', () => {
  const people: ParticipantDocument[] = [
    { id: 'ana', name: 'Ana', team: 'north', manager: 'm1' },
    {
      id: 'ben',
      name: 'Ben',
      assignments: [
        { from: '2020-01-01', to: '2026-03-01', team: 'north', manager: 'm1' },
        { from: '2026-03-01', team: 'south', manager: 'm2' },
      ],
    },
    { id: 'm1', name: 'One' },
    { id: 'm2', name: 'Two' },
  ];
  const deals = [deal('a', 'ana', '2026-01-10', '700.00'), deal('b', 'ben', '2026-01-11', '1234.56')];
  const told = aboutReports(viewsFor({ people, plan: { ...base, components: [team] }, deals }, 'm1'));
  for (const secret of ['1934.56', '1234.56', '1.28']) expect(told).not.toContain(secret);
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
  const rates = { by: 'amount' as const, mode: 'marginal' as const, tiers: [{ from: '0', rate: '0.05' }] };
  const monthly = {
    id: 'own',
    measure: 'bookings',
    measurement: 'month' as const,
    attainment: { over: 'year' as const },
    rates,
  };
  const plan = { ...base, components: [monthly] };
  const deals = [
    deal('jan', 'ana', '2026-01-10', '700.00'),
    deal('feb', 'ana', '2026-02-10', '400.00'),
    deal('apr', 'ana', '2026-04-05', '50.00'),
  ];
  const views = viewsFor({ people, plan, deals, asOf: '2026-04-10' }, 'm2');
  const subject = unwrap(views.profile()).reports[0]?.key ?? '';

  test('asks for the year and gets April, without what was credited before', () => {
    const year = unwrap(views.statement({ period: '2026', subject }));
    expect(year.components[0]?.lines.map((line) => line.amount.amount)).toEqual(['2.50']);
    expect(year.total.amount).toBe('2.50');
    expect(JSON.stringify(year)).not.toMatch(/jan|feb|1150|1100|700\.00/);
    const why = year.components[0]?.lines[0]?.why ?? '';
    expect(JSON.stringify(unwrap(views.explanation({ why })))).not.toMatch(/1150|1100/);
  });

  test('asks for the first quarter and gets the answer of a stranger', () => {
    const unknown = views.statement({ period: '2026-Q1', subject: 'nobody' });
    expect(views.statement({ period: '2026-Q1', subject })).toMatchObject({
      ok: false,
      issues: [{ code: 'views/not-found' }],
    });
    expect(unknown).toMatchObject({ ok: false, issues: [{ code: 'views/not-found' }] });
  });
});

describe('time', () => {
  const values = [{ participant: 'ben', metric: 'attainment', period: '2026-Q1', value: '0.9' }];
  const board = (participants: readonly ParticipantDocument[], more: object = {}) =>
    unwrap(
      unwrap(
        viewsFrom({
          people: { participants },
          values,
          policy: 'open-team',
          viewer: 'ana',
          asOf: '2026-05-01',
          ...more,
        }),
      ).leaderboard({ metric: 'attainment', period: '2026-Q1' }),
    );
  const ben = { id: 'ben', name: 'Ben', team: 'north' };

  test('before somebody worked here stays closed to them', () => {
    expect(board([{ id: 'ana', name: 'Ana', team: 'north' }, ben]).ranked).toHaveLength(1);
    expect(board([{ id: 'ana', name: 'Ana', team: 'north', employed: { from: '2026-04-01' } }, ben]).ranked).toEqual(
      [],
    );
  });

  test('before a share began is not shared', () => {
    const share = {
      id: 's',
      grantor: 'ben',
      subject: 'ben',
      metric: 'attainment',
      to: 'teammates',
      value: 'exact',
      order: 'visible',
    } as const;
    const people = [{ id: 'ana', name: 'Ana', team: 'north' }, ben];
    expect(board(people, { policy: 'private', shares: [{ ...share, from: '2026-03-01' }] }).ranked).toHaveLength(1);
    expect(board(people, { policy: 'private', shares: [{ ...share, from: '2026-04-01' }] }).ranked).toEqual([]);
  });
});

test('keys depend on the host’s secret, and differ from viewer to viewer', () => {
  const people = {
    participants: [
      { id: '100001', name: 'Ana' },
      { id: '100002', name: 'Ben' },
    ],
  };
  const key = (viewer: string, keySecret?: string) =>
    unwrap(
      unwrap(viewsFrom({ people, values: [], policy: 'private', viewer, asOf: '2026-02-01', keySecret })).profile(),
    ).you.key;
  expect(new Set([key('100001'), key('100002'), key('100001', 'secret'), key('100001', 'other')]).size).toBe(4);
});

test('one’s own statement is one’s own under any policy', () => {
  const policy: PolicyDocument = {
    id: 'bare',
    version: 1,
    metrics: [{ id: 'calls', label: 'Calls', unit: 'count' }],
    rules: [{ id: 'no', effect: 'deny', who: 'everyone', metrics: 'all' }],
  };
  const views = viewsFor(
    {
      people: [{ id: 'ana', name: 'Ana' }],
      plan: { ...base, components: [own] },
      deals: [deal('a', 'ana', '2026-01-10', '100.00')],
      policy,
    },
    'ana',
  );
  expect(unwrap(views.statement({ period: '2026-Q1' }))).toMatchObject({
    total: { amount: '5.00' },
    components: [{ credited: { amount: '100.00' } }],
  });
});

test('a view of steps without end is refused, not a crash', () => {
  let node: object = { redacted: true };
  for (let i = 0; i < 20_000; i += 1)
    node = { redacted: false, step: 'line', value: null, facts: {}, children: [node] };
  const views = viewsFor(
    {
      people: [{ id: 'ana', name: 'Ana' }],
      plan: { ...base, components: [own] },
      deals: [deal('a', 'ana', '2026-01-10', '100.00')],
    },
    'ana',
  );
  const why = unwrap(views.statement({ period: '2026-Q1' })).components[0]?.lines[0]?.why ?? '';
  const view = { ...unwrap(views.explanation({ why })), root: node };
  expect(parseView('explanation', view)).toMatchObject({ ok: false, issues: [{ code: 'views/too-deep' }] });
});
