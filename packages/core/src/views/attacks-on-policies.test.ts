import { describe, expect, test } from 'vitest';
import {
  type ParticipantDocument,
  type PlanDocument,
  type PolicyDocument,
  type RuleDocument,
  runFrom,
  type StarterPolicyId,
  starterPolicy,
  type TransactionRow,
  unwrap,
  type Views,
  viewsFrom,
  viewsOfRun,
} from '../index.js';

// Attacks that once worked, on what a policy says and what it is taken to mean.

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

describe('a policy', () => {
  const people = {
    participants: [
      { id: 'ana', name: 'Ana', team: 'north', role: 'rep', department: 'sales' },
      { id: 'ben', name: 'Ben', team: 'south', role: 'rep', department: 'sales' },
      { id: 'mia', name: 'Mia', department: 'marketing' },
    ],
  };
  const everyone: RuleDocument = {
    id: 'open',
    effect: 'allow',
    who: 'everyone',
    metrics: ['attainment'],
    value: 'exact',
  };
  const codes = (rules: readonly RuleDocument[]) => {
    const result = viewsFrom({
      people,
      values: [],
      policy: starterPolicy('private', { rules }),
      viewer: 'ana',
      asOf: '2026-02-01',
    });
    return result.ok ? [] : result.issues.map((each) => `${each.code} ${each.path.join('.')}`);
  };

  test('that denies a misspelt department, role, team or person is refused: it would deny nobody', () => {
    const deny = (who: RuleDocument['who'], more: Partial<RuleDocument> = {}): RuleDocument => ({
      id: 'no',
      effect: 'deny',
      who,
      metrics: 'all',
      ...more,
    });
    expect(codes([everyone, deny({ department: 'Marketing' })])).toEqual([
      'visibility/unknown-name policy.rules.2.who.department',
    ]);
    expect(codes([everyone, deny({ role: 'repp' })])).toEqual(['visibility/unknown-name policy.rules.2.who.role']);
    expect(codes([everyone, deny({ people: ['ana', 'mai'] })])).toEqual([
      'visibility/unknown-name policy.rules.2.who.people',
    ]);
    expect(codes([everyone, deny('everyone', { whose: { team: 'nroth' } })])).toEqual([
      'visibility/unknown-name policy.rules.2.whose.team',
    ]);
    expect(codes([everyone, deny({ department: 'marketing' })])).toEqual([]);
  });

  test('never shows pay to a peer, whatever it names: team, role, department or the person', () => {
    const participants = [
      ...people.participants.map((each) => ({ ...each, manager: 'boss' })),
      { id: 'boss', name: 'Boss' },
    ];
    const deals = [deal('secret', 'ben', '2026-01-10', '777.00')];
    for (const who of [{ role: 'rep' }, { department: 'sales' }, { people: ['ana'] }] as const) {
      const rules: RuleDocument[] = [{ id: 'pay', effect: 'allow', who, metrics: 'all', value: 'exact' }];
      const policy = starterPolicy('private', { rules });
      const views = viewsFor({ people: participants, plan: { ...base, components: [own] }, deals, policy }, 'ana');
      const board = unwrap(views.leaderboard({ metric: 'attainment', period: '2026-Q1' }));
      const key = [...board.ranked, ...board.unranked].find((each) => each.person.name === 'Ben')?.person.key ?? '';
      expect(key).not.toBe('');
      expect(views.statement({ period: '2026-Q1', subject: key })).toMatchObject({
        ok: false,
        issues: [{ code: 'views/not-found' }],
      });
    }
  });

  test('cannot rank pay by calling it something else', () => {
    const run = unwrap(runFrom({ people, plan: { ...base, components: [own] }, transactions: [], asOf: '2026-03-31' }));
    const policy = starterPolicy('open-team', { metrics: [{ id: 'commission', label: 'Commission', unit: 'money' }] });
    const result = viewsOfRun({ run, policy, metrics: { commission: { of: 'earnings' } }, viewer: 'ana' });
    expect(result).toMatchObject({
      ok: false,
      issues: [{ code: 'visibility/earnings-are-pay', path: ['metrics', 'commission'] }],
    });
    const redefined = starterPolicy('private', { metrics: [{ id: 'earnings', label: 'Earnings', unit: 'money' }] });
    expect(viewsOfRun({ run, policy: redefined, viewer: 'ana' })).toMatchObject({
      ok: false,
      issues: [{ code: 'visibility/earnings-are-pay' }],
    });
  });

  test('that limits or denies attainment to a manager is not undone by the explanation of pay', () => {
    const reports = [
      { id: 'ana', name: 'Ana', manager: 'm1' },
      { id: 'm1', name: 'One' },
    ];
    const deals = [deal('a', 'ana', '2026-01-10', '1700.00')];
    const told = (effect: Partial<RuleDocument> & Pick<RuleDocument, 'effect'>) => {
      const rules: RuleDocument[] = [{ id: 'less', who: 'everyone', metrics: ['attainment'], ...effect }];
      return aboutReports(
        viewsFor(
          { people: reports, plan: { ...base, components: [own] }, deals, policy: starterPolicy('private', { rules }) },
          'm1',
        ),
      );
    };
    for (const bytes of [told({ effect: 'deny' }), told({ effect: 'limit', value: 'band' })]) {
      for (const secret of ['1500.00', '1.1333', '"width"']) expect(bytes).not.toContain(secret);
      expect(bytes).toContain('1700.00');
    }
  });

  test('that shows pay and credit, not attainment, tells neither the quota by a fraction of a cent nor whether there is one', () => {
    const reports = [
      { id: 'ana', name: 'Ana', manager: 'm1' },
      { id: 'm1', name: 'One' },
    ];
    const pays = { targetIncentive: '1' };
    const bonus = {
      ...own,
      id: 'bonus',
      pays,
      rates: {
        by: 'attainment' as const,
        mode: 'interpolated' as const,
        tiers: [
          { from: '0', payout: '0' },
          { from: '2', payout: '2' },
        ],
      },
    };
    const rules: RuleDocument[] = [
      { id: 'less', effect: 'limit', who: 'everyone', metrics: ['attainment'], value: 'band' },
    ];
    const told = (quota: string | null, components = [own, bonus]) => {
      const quotas =
        quota === null
          ? []
          : components.map(({ id }) => ({ participant: 'ana', component: id, period: '2026-Q1', amount: quota }));
      const assignments = [{ participant: 'ana', targetIncentive: { amount: '4000' } }];
      const run = unwrap(
        runFrom({
          people: { participants: reports },
          plan: { ...base, components },
          transactions: [deal('a', 'ana', '2026-01-10', '1100.00')],
          quotas,
          assignments,
          asOf: '2026-03-31',
        }),
      );
      return aboutReports(unwrap(viewsOfRun({ run, policy: starterPolicy('private', { rules }), viewer: 'm1' })));
    };
    expect(told('876.54')).not.toContain('"exact"');
    const steps = (bytes: string) => bytes.match(/"step":"[^"]+"|"redacted":true/g);
    expect(steps(told(null, [own]))).toEqual(steps(told('876.54', [own])));
  });

  test('for one component’s metric holds on statements too', () => {
    const renewals = { ...own, id: 'renewals' };
    const reports = [
      { id: 'ana', name: 'Ana', manager: 'm1' },
      { id: 'm1', name: 'One' },
    ];
    const run = unwrap(
      runFrom({
        people: { participants: reports },
        plan: { ...base, components: [own, renewals] },
        transactions: [deal('a', 'ana', '2026-01-10', '312.00')],
        quotas: [],
        asOf: '2026-03-31',
      }),
    );
    const policy = starterPolicy('private', {
      metrics: [{ id: 'renewal-credit', label: 'Renewals', unit: 'money' }],
      rules: [{ id: 'no', effect: 'deny', who: 'everyone', metrics: ['renewal-credit'] }],
    });
    const metrics = {
      credit: { of: 'credit', component: 'own' },
      'renewal-credit': { of: 'credit', component: 'renewals' },
    } as const;
    const views = unwrap(viewsOfRun({ run, policy, metrics, viewer: 'm1' }));
    const subject = unwrap(views.profile()).reports[0]?.key ?? '';
    expect(
      unwrap(views.statement({ period: '2026-Q1', subject })).components.map((each) => each.credited === null),
    ).toEqual([false, true]);
  });
});
