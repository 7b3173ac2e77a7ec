import { describe, expect, test } from 'vitest';
import type { ConditionDocument } from './conditions.js';
import { attainmentsOf, type Example, exampleOf, linesOf, uncreditedOf } from './example.js';
import type { ComponentDocument } from './plan-documents.js';

const flat = { by: 'amount', mode: 'marginal', tiers: [{ from: '0', rate: '0.1' }] } as const;
const everybody = [
  { id: 'ana', name: 'Ana', manager: 'bo', team: 'north' },
  { id: 'bo', name: 'Bo', manager: 'cy' },
  { id: 'cy', name: 'Cy', team: 'north' },
];
const people = { participants: everybody };
const documents = { people, assignments: everybody.map(({ id }) => ({ participant: id })) };
const credited = (component: Partial<ComponentDocument>, deal: NonNullable<Example['deals']>[number]) =>
  linesOf({ component: { rates: flat, ...component }, deals: [{ amount: '100', ...deal }], documents }).sort();

describe('a deal is credited', () => {
  test('to the managers above its owner, as deep and with as much as the rule says', () => {
    expect(credited({ crediting: [{ kind: 'roll-up' }] }, {})).toEqual([
      'bo/own/D-1/roll-up/ana 1000',
      'cy/own/D-1/roll-up/ana 1000',
    ]);
    const crediting = [{ kind: 'direct' }, { kind: 'roll-up', depth: 1, share: '0.5' }] as const;
    expect(credited({ crediting }, {})).toEqual(['D-1 1000', 'bo/own/D-1/roll-up/ana 500']);
  });

  test('by the first rule that gives somebody credit', () => {
    const credits = [
      { participant: 'ana', kind: 'overlay', share: '0.5' },
      { participant: 'cy', kind: 'overlay', share: '0.5' },
    ] as const;
    expect(credited({ crediting: [{ kind: 'direct' }, { kind: 'overlay' }] }, { credits })).toEqual([
      'D-1 1000',
      'cy/own/D-1/overlay 500',
    ]);
    expect(credited({ crediting: [{ kind: 'overlay' }, { kind: 'direct' }] }, { credits })).toEqual([
      'D-1/overlay 500',
      'cy/own/D-1/overlay 500',
    ]);
  });

  test('to who holds the territory, each in full or by weight', () => {
    const holders = [
      { participant: 'bo', weight: '3' },
      { participant: 'cy', to: '2026-01-10' },
      { participant: 'ana' },
    ];
    const west = { ...documents, people: { ...people, territories: [{ id: 'west', holders }] } };
    const of = (by: 'each' | 'by-weight') =>
      linesOf({
        component: { rates: flat, crediting: [{ kind: 'territory', field: 'region', holders: by }] },
        deals: [{ amount: '100', fields: { region: 'west' } }],
        documents: west,
      }).sort();
    expect(of('each')).toEqual(['D-1/territory 1000', 'bo/own/D-1/territory 1000']);
    expect(of('by-weight')).toEqual(['D-1/territory 250', 'bo/own/D-1/territory 750']);
  });

  test('in full to its owner where the pay is split, and the line is allotted', () => {
    const splits = ['ana', 'bo', 'cy'].map((participant) => ({ participant, share: '1/3' }));
    expect(credited({ splits: 'pay' }, { splits })).toEqual(['D-1 334', 'bo/own/D-1 333', 'cy/own/D-1 333']);
    expect(
      attainmentsOf({
        component: { rates: flat, splits: 'pay', quota: { period: 'quarter' } },
        deals: [{ amount: '100', splits }],
        quotas: [{}],
        documents,
      }),
    ).toEqual(['1/10', null, null]);
  });
});

test('what is not credited is listed with its reason', () => {
  const listed = uncreditedOf({
    component: { rates: flat, crediting: [{ kind: 'direct' }] },
    deals: [
      { owner: null },
      { effectiveOn: null },
      { owner: 'house' },
      { owner: 'nobody' },
      { amount: null },
      { currency: 'EUR' },
      { effectiveOn: '2026-03-31' },
    ],
    documents: {
      people: {
        participants: [{ id: 'ana', name: 'Ana', employed: { from: '2026-01-01', to: '2026-03-31' } }],
        houseAccounts: ['house'],
      },
    },
  });
  expect(listed).toEqual([
    'D-1 null no-owner',
    'D-2 null no-date',
    'D-3 house house-account',
    'D-4 nobody unknown-participant',
    'D-5 ana no-value',
    'D-6 ana currency-not-converted',
    'D-7 ana not-employed',
  ]);
});

test('a pool is rounded, then allotted to the members who qualify', () => {
  const pool = { share: 'credit', qualify: { by: 'amount', atLeast: '10' } } as const;
  const deals = [
    { amount: '100.05', owner: 'ana' },
    { amount: '50', owner: 'cy' },
    { amount: '30', owner: 'bo' },
  ];
  const of = (component: Partial<ComponentDocument>) =>
    linesOf({ component: { of: 'team', rates: flat, ...component }, deals, documents });
  // 10 % of 150.05 are 15.01, by 100.05 and 50.
  expect(of({ pool })).toEqual(['team 1001', 'cy/own/team 500']);
  expect(of({ pool: { ...pool, qualify: { by: 'amount', atLeast: '60' } } })).toEqual(['team 1501']);
  expect(of({})).toEqual(['team 1501', 'cy/own/team 1501']);
});

describe('a quota', () => {
  const monthly = { quota: { period: 'month' }, rates: flat } as const;
  const attained = (quota: NonNullable<Example['quotas']>[number], component: Partial<ComponentDocument> = monthly) =>
    attainmentsOf({
      component,
      deals: [{ amount: '100' }, { amount: '100', effectiveOn: '2026-02-10' }],
      quotas: [quota],
    });

  test('is spread by weights in whole units, ties to the earlier', () => {
    const spread = { over: 'month', weights: ['1', '1', '1'], unit: '1' } as const;
    expect(attained({ amount: '1000', spread })).toEqual(['50/167', '100/333', '0/1']);
  });

  test('grows with a ramp, and is relieved for the days of a leave', () => {
    const of = (change: object) => attained({ period: '2026-M01', amount: '310', ...change })[0];
    expect(of({})).toBe('10/31');
    expect(of({ ramp: { startsOn: '2026-01-20', ratios: ['0.5', '0.75'] } })).toBe('20/31');
    const leave = { from: '2026-01-22', to: '2026-02-10', reason: 'leave' };
    // 10 of 31 days are away: 310 less 100, or less 10/31 of 31.
    expect(of({ relief: [{ ratio: '1', ...leave }] })).toBe('10/21');
    expect(of({ relief: [{ amount: '31', ...leave }] })).toBe('1/3');
    expect(of({ relief: [{ amount: '31000', ...leave }] })).toBeNull();
  });

  test('to date is the part of it up to the period', () => {
    const component = { quota: { period: 'quarter', basis: 'to-date' }, measurement: 'month', rates: flat } as const;
    expect(attained({ amount: '900' }, component)).toEqual(['1/3', '1/3', '2/9']);
  });
});

test('a component can stand on the attainment and on the payout of another', () => {
  const goal = { id: 'goal', measure: 'bookings', quota: { period: 'quarter' } } as const;
  const quotas = [{ component: 'goal' }];
  const tiers = [
    { from: '0', amount: '1' },
    { from: '0.5', amount: '2' },
  ];
  const of = (component: Partial<ComponentDocument>, others: readonly ComponentDocument[]) =>
    linesOf({ component: { measurement: 'quarter', ...component }, others, deals: [{ amount: '500' }], quotas });
  expect(of({ rates: { by: { attainmentOf: 'goal' }, mode: 'whole', tiers } }, [goal])).toEqual(['result 200']);
  const paying = { id: 'paying', measure: 'bookings', rates: flat } as const;
  // 50.00 in January, nothing in March, the last month that has ended with the quarter.
  const byPayout = { by: { payoutOf: 'paying' }, mode: 'whole', tiers } as const;
  expect(of({ rates: byPayout }, [paying])).toContain('result 100');
  expect(of({ rates: byPayout, measurement: 'month' }, [paying])).toContain('result 200');
});

test('a condition tests columns of every kind', () => {
  const of = (where: ConditionDocument) =>
    linesOf({
      component: { rates: flat },
      measures: { bookings: { sum: 'amount', where } },
      deals: [
        { amount: '100', fields: { stage: 'won' }, dates: { closedOn: '2026-01-05' } },
        { amount: '200.50', fields: { stage: 'open' }, dates: { closedOn: null } },
      ],
    }).map((line) => line.slice(0, 3));
  expect(of({ stage: 'won' })).toEqual(['D-1']);
  expect(of({ stage: { startsWith: 'o' } })).toEqual(['D-2']);
  expect(of({ amount: { between: ['100.00', '200'] } })).toEqual(['D-1']);
  expect(of({ amount: { above: '100' }, stage: { in: ['open', 'lost'] } })).toEqual(['D-2']);
  expect(of({ closedOn: { exists: false } })).toEqual(['D-2']);
  expect(of({ not: { closedOn: { atLeast: '2026-01-01' } } })).toEqual(['D-2']);
  expect(of({ or: [{ id: 'D-1' }, { and: [{ owner: 'ana' }, { currency: { below: 'V' } }] }] })).toEqual([
    'D-1',
    'D-2',
  ]);
  expect(of({ effectiveOn: { atMost: '2026-01-10' } })).toEqual(['D-1']);
});

test('measures that do not add up pay a result', () => {
  const deals = [
    { amount: '100', numbers: { margin: '30' }, fields: { product: 'a' } },
    { amount: '300', numbers: { margin: '50' }, fields: { product: 'b' } },
    { amount: '200', fields: { product: 'a' } },
  ];
  const credited = (measure: object) =>
    linesOf({
      component: { measure: 'tested', rates: { ...flat, tiers: [{ from: '0', rate: '1' }] } },
      measures: { margin: { sum: 'margin' }, tested: measure },
      deals,
    });
  expect(credited({ distinct: 'product' })).toEqual(['result 200']);
  expect(credited({ average: 'amount' })).toEqual(['result 20000']);
  expect(credited({ minimum: 'amount' })).toEqual(['result 10000']);
  expect(credited({ maximum: 'margin' })).toEqual(['result 5000']);
  expect(credited({ ratio: ['margin', 'bookings'] })).toEqual(['result 13']);
  expect(
    credited({
      weighted: [
        { measure: 'bookings', weight: '0.1' },
        { measure: 'margin', weight: '1' },
      ],
    }),
  ).toEqual(['D-1 4000', 'D-2 8000', 'D-3 2000']);
});

test('an example is what the other tests say it is', () => {
  expect(exampleOf({ component: {} }).plan.components[0]).toEqual({ id: 'own', measure: 'bookings' });
});
