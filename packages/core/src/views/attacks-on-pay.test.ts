import { describe, expect, test } from 'vitest';
import {
  type ComponentDocument,
  type ParticipantDocument,
  type PlanDocument,
  type RuleDocument,
  type TransactionRow,
  unwrap,
  type Views,
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
  viewsFor,
  type World,
} from './attack-world.test-fixture.js';

// Attacks on what pays for other people's work: two worlds that differ in what the viewer may not see, every byte compared.

describe('what rolls up from colleagues whose credit is hidden', () => {
  const people: ParticipantDocument[] = [
    { id: 'ana', name: 'Ana', manager: 'mo' },
    { id: 'ben', name: 'Ben', manager: 'mo' },
    { id: 'cy', name: 'Cy', manager: 'mo' },
    { id: 'mo', name: 'Mo', manager: 'top' },
    { id: 'top', name: 'Top' },
  ];
  const hidden = (who: RuleDocument['who'], whose: readonly string[] = ['ana', 'ben']) =>
    privateWith(rule({ effect: 'deny', who, whose: { people: whose } }));
  const rolled: ComponentDocument = {
    ...own,
    quota: { period: 'quarter' },
    crediting: [{ kind: 'direct' }, { kind: 'roll-up' }],
    rates: { ...flat, by: 'attainment' },
  };
  const near: ComponentDocument['crediting'] = [{ kind: 'direct' }, { kind: 'roll-up', depth: 1 }];
  const world = (hiddenDeals: readonly TransactionRow[], more: Partial<World> = {}): World => ({
    people,
    components: [rolled],
    deals: [
      ...hiddenDeals,
      deal('open', 'cy', '2026-02-08', '40.00', { fields: { label: 'Open' } }),
      deal('mine', 'mo', '2026-02-10', '60.00', { fields: { label: 'Mine' } }),
    ],
    quotas: ['ana', 'ben', 'cy', 'mo'].map((id) => quota('own', id)),
    policy: hidden({ people: ['mo'] }),
    ...more,
  });
  const early = [deal('h1', 'ana', '2026-01-05', '500.00'), deal('h2', 'ben', '2026-03-20', '300.00')];
  const late = [deal('h3', 'ana', '2026-01-06', '200.00'), deal('h4', 'ana', '2026-03-20', '600.00')];

  test('is one sum to the manager: neither who, nor how many, nor when, also not from the lines of their own deals', () => {
    expectSame(world(early), world(late), 'mo', /"kind":"roll-up"},"credited":null,"amount":{"amount":"40.00"/);
    expect(everythingFor(world(early), 'mo')).toMatch(/"label":"Open".*"label":"Mine"/);
  });

  test('nor from caps, factors and cents on the way', () => {
    const modifiers = [
      { kind: 'cap', amount: '900', per: 'quarter' },
      { kind: 'multiplier', where: { amount: { above: '0' } }, factor: '2' },
      { kind: 'kicker', per: 'deal', amount: '1', where: { amount: { below: '0' } } },
    ] as const;
    const components = [{ ...rolled, modifiers }];
    expectSame(world(early, { components }), world(late, { components }), 'mo', '"80.00"');
  });

  test('nor from a deal that was undone, in the lines', () => {
    const undone = [...early, deal('u1', 'ben', '2026-03-01', '10.00'), deal('u2', 'ben', '2026-03-02', '-10.00')];
    expectSame(world(early), world(undone), 'mo', '"40.00"');
    const nothing = [deal('u1', 'ben', '2026-03-01', '10.00'), deal('u2', 'ben', '2026-03-02', '-10.00')];
    expectSame(world([]), world(nothing), 'mo', '"label":"Mine"');
  });

  test('is refused by a link that was good while it could be seen, as one that never was', () => {
    const links = (views: Views) =>
      unwrap(views.statement({ period: '2026-Q1' })).components.flatMap((each) => each.lines.map((line) => line.why));
    const before = links(viewsFor(world(early, { policy: 'private' }), 'mo'));
    const views = viewsFor(world(early), 'mo');
    const answers = before.map((why) => views.explanation({ why: why ?? '' }));
    expect(answers.map((each) => each.ok).sort()).toEqual([false, false, true, true]);
    const refused = answers.flatMap((each) => (each.ok ? [] : each.issues.map(({ found, ...rest }) => rest)));
    const never = views.explanation({ why: `${before[0]?.split('.')[0]}.nothing` });
    expect(
      new Set(
        [...refused, ...(never.ok ? [] : never.issues.map(({ found, ...rest }) => rest))].map((each) =>
          JSON.stringify(each),
        ),
      ).size,
    ).toBe(1);
  });

  test('is not told to somebody above by the lines of the manager’s own deals', () => {
    const policy = hidden({ people: ['top'] });
    const components: ComponentDocument[] = [{ ...rolled, crediting: near }];
    expectSame(world(early, { components, policy }), world(late, { components, policy }), 'top', '"label":"Mine"');
  });

  test('nor by a measure that is no sum, which may be a single deal', () => {
    const measures: PlanDocument['measures'] = { bookings: { sum: 'amount' }, largest: { maximum: 'amount' } };
    const component: ComponentDocument = {
      ...rolled,
      measure: 'largest',
      crediting: near,
      rates: { by: 'amount', mode: 'whole', tiers: [{ from: '0', amount: '9' }] },
      quota: undefined,
    };
    const of = (amount: string) =>
      world([deal('h1', 'ana', '2026-01-05', amount)], {
        components: [component],
        measures,
        policy: hidden({ people: ['top'] }),
        metrics: { earnings: { of: 'earnings' } },
      });
    expectSame(of('500.00'), of('600.00'), 'top', '"9.00"');
  });

  test('nor a scorecard that reads it', () => {
    const goal = { id: 'g', by: { measure: 'bookings' }, weight: '1', mode: 'whole' } as const;
    const scorecard = { goals: [{ ...goal, tiers: [{ from: '0', payout: '1' }] }] };
    const component: ComponentDocument = {
      id: 'own',
      measurement: 'quarter',
      crediting: near,
      scorecard,
      pays: { targetIncentive: '0.5' },
    };
    const of = (amount: string) =>
      world([deal('h1', 'ana', '2026-01-05', amount)], {
        components: [component],
        policy: hidden({ people: ['top'] }),
      });
    expectSame(of('500.00'), of('600.00'), 'top', '"total"');
  });

  test('whoever was under the manager for a while counts as much as who still is', () => {
    const moved: ParticipantDocument[] = [
      ...people.slice(1),
      {
        id: 'ana',
        name: 'Ana',
        assignments: [
          { from: '2020-01-01', to: '2026-02-01', manager: 'mo' },
          { from: '2026-02-01', manager: 'top' },
        ],
      },
    ];
    const of = (first: string, second: string) =>
      world([deal('h1', 'ana', '2026-01-05', first), deal('h2', 'ana', '2026-01-20', second)], {
        people: moved,
        policy: 'private',
      });
    expectSame(of('500.00', '100.00'), of('300.00', '300.00'), 'mo', '"roll-up"');
  });
});

describe('somebody who takes part in a deal', () => {
  const people = [
    { id: 'ana', name: 'Ana', team: 'north', manager: 'm1' },
    { id: 'ben', name: 'Ben', team: 'north', manager: 'm2' },
    { id: 'm1', name: 'One' },
    { id: 'm2', name: 'Two' },
  ];
  const shared = deal('both', 'ben', '2026-02-10', '500.00');

  test('as an overlay, an assist, a holder of the territory or of a split sees that deal, and nothing else of its owner', () => {
    const kinds = [
      { credits: [{ participant: 'ana', kind: 'overlay', share: '0.5' }] },
      { credits: [{ participant: 'ana', kind: 'assist' }] },
      {
        owner: undefined,
        splits: [
          { participant: 'ana', share: '0.25' },
          { participant: 'ben', share: '0.75' },
        ],
      },
    ] as const;
    for (const kind of kinds) {
      const component: ComponentDocument = {
        ...own,
        quota: { period: 'quarter' },
        crediting: [{ kind: 'direct' }, { kind: 'overlay' }, { kind: 'assist' }],
        rates: {
          by: 'attainment',
          mode: 'marginal',
          tiers: [
            { from: '0', rate: '0.05' },
            { from: '1', rate: '0.1' },
          ],
        },
      };
      const of = (bens: string, quotas: string): World => {
        const { owner: _, ...rest } = shared;
        const both: TransactionRow = 'owner' in kind ? { ...rest, splits: kind.splits } : { ...shared, ...kind };
        return {
          people,
          components: [component],
          deals: [both, deal('bens', 'ben', '2026-02-01', bens)],
          quotas: [quota('own', 'ana'), quota('own', 'ben', quotas)],
        };
      };
      expectSame(of('100.00', '1000'), of('900.00', '1100'), 'ana', '"500.00"');
      expectSame(of('100.00', '1000'), of('900.00', '1100'), 'm1', '"500.00"');
    }
  });

  test('of which the pay is shared, learns the part and nothing of the owner’s quota, credit or curve', () => {
    const component: ComponentDocument = {
      ...own,
      quota: { period: 'quarter' },
      splits: 'pay',
      rates: { ...flat, by: 'attainment' },
    };
    const splits = [
      { participant: 'ana', share: '0.5' },
      { participant: 'ben', share: '0.5' },
    ];
    const of = (bens: string, quotas: string): World => ({
      people,
      components: [component],
      deals: [{ ...shared, splits }, deal('bens', 'ben', '2026-02-01', bens)],
      quotas: [quota('own', 'ana'), quota('own', 'ben', quotas)],
      policy: 'open-team',
      metrics: { earnings: { of: 'earnings' } },
    });
    expectSame(of('100.00', '1000'), of('900.00', '1100'), 'ana', '"12.50"');
    expectSame(of('100.00', '1000'), of('900.00', '1100'), 'm1', '"12.50"');
  });
});
