import { describe, expect, test } from 'vitest';
import { sentenceOf, walkTrace } from '../explain/index.js';
import { unwrap } from '../foundation/index.js';
import { type EarningsRun, explainLine, type RunDocuments, runFrom } from './index.js';

/** Every key that people, transactions, quotas, assignments and a plan may have, in one company. */
const documents: RunDocuments = {
  people: {
    teams: [{ id: 'north', name: 'North' }],
    houseAccounts: ['the-house'],
    territories: [
      {
        id: 'nordics',
        name: 'Nordics',
        holders: [
          { participant: 'ana', from: '2026-01-01', weight: '2' },
          { participant: 'ben', from: '2026-01-01', to: '2026-03-01', weight: '1' },
        ],
      },
    ],
    participants: [
      { id: 'ana', name: 'Ana', team: 'north', manager: 'eva', role: 'ae', department: 'sales', territory: 'nordics' },
      {
        id: 'ben',
        name: 'Ben',
        employed: { from: '2026-01-01', to: '2027-01-01' },
        assignments: [{ from: '2026-01-01', team: 'north' }],
      },
      { id: 'eva', name: 'Eva' },
      { id: 'gus', name: 'Gus' },
    ],
  },
  plan: {
    id: 'everything',
    version: 1,
    effective: { from: '2026-01-01', to: '2027-01-01' },
    currency: 'USD',
    calendar: { kind: 'gregorian', yearStarts: '01' },
    rounding: { mode: 'half-even', at: 'component' },
    measures: {
      bookings: {
        sum: 'amount',
        date: 'closedOn',
        where: { stage: ['won', 'signed'], not: { product: { startsWith: 'test' } } },
      },
      margin: { sum: 'margin', unit: 'money', date: 'closedOn' },
      logos: { distinct: 'account', date: 'closedOn' },
      wins: { count: true, date: 'closedOn', splits: 'each' },
      rate: { ratio: ['margin', 'bookings'] },
      mixed: {
        weighted: [
          { measure: 'bookings', weight: '1' },
          { measure: 'margin', weight: '0.5' },
        ],
      },
    },
    components: [
      {
        id: 'own',
        label: 'Own business',
        measure: 'bookings',
        crediting: [{ kind: 'direct' }, { kind: 'overlay', share: '0.5' }, { kind: 'assist' }],
        quota: { period: 'month', basis: 'full' },
        withoutQuota: 'base-rate',
        rates: {
          by: 'attainment',
          mode: 'marginal',
          belowZero: 'continue',
          tiers: [
            { from: '0', rate: '0.1' },
            { from: '1', rate: '0.2', edge: 'lower', retroactive: true },
          ],
        },
        modifiers: [
          { kind: 'gate', by: { measure: 'logos' }, atLeast: '1', catchUp: true, closesFloor: true },
          { kind: 'threshold', atLeast: '0' },
          {
            kind: 'multiplier',
            by: { measure: 'rate' },
            mode: 'interpolated',
            tiers: [
              { from: '0', factor: '1' },
              { from: '1', factor: '2' },
            ],
            outside: 'flat',
            combine: 'add',
          },
          { kind: 'cap', amount: '5000', per: 'deal', beyond: '0.5' },
          { kind: 'cap', targetIncentive: '4', per: 'quarter' },
          { kind: 'kicker', per: 'deal', amount: '5', where: { product: 'core' } },
          { kind: 'kicker', per: 'period', amount: '7', by: 'count', atLeast: '0.5' },
          { kind: 'floor', amount: '1', per: 'period' },
        ],
      },
      {
        id: 'land',
        measure: 'mixed',
        measurement: 'month',
        crediting: [
          { kind: 'territory', field: 'territory', holders: 'by-weight' },
          { kind: 'roll-up', depth: 1, of: ['territory'], share: '0.5' },
        ],
        effective: { from: '2026-01-01', to: '2026-07-01' },
        attainment: { over: 'event' },
        rates: {
          by: { measure: 'margin' },
          mode: 'whole',
          tiers: [
            { from: '0', rate: '0.01' },
            { from: '50', rate: '0.02' },
          ],
        },
        budget: '1000',
      },
      {
        id: 'goal',
        measure: 'bookings',
        of: 'team',
        quota: { period: 'quarter', basis: 'to-date' },
        measurement: 'month',
      },
      {
        id: 'pool',
        measure: 'bookings',
        of: 'team',
        measurement: 'month',
        rates: {
          by: { attainmentOf: 'goal' },
          mode: 'whole',
          tiers: [
            { from: '0', amount: '10' },
            { from: '0.5', amount: '100' },
          ],
        },
        pool: { share: 'weights', weights: { ana: '2', ben: '1' }, qualify: { by: 'amount', atLeast: '0' } },
      },
      {
        id: 'card',
        pays: { targetIncentive: '0.5' },
        measurement: 'month',
        scorecard: {
          goals: [
            {
              id: 'wins',
              by: { measure: 'wins', target: '2' },
              weight: '1/2',
              mode: 'interpolated',
              tiers: [
                { from: '0', payout: '0' },
                { from: '1', payout: '1' },
              ],
              outside: 'extend',
            },
            {
              id: 'own',
              by: { payoutOf: 'own' },
              weight: '1/2',
              mode: 'whole',
              tiers: [{ from: '0', payout: '0.5', edge: 'upper' }],
            },
          ],
        },
      },
      {
        id: 'grid',
        measure: 'bookings',
        measurement: 'month',
        pays: { targetIncentive: '0.1' },
        rates: {
          grid: {
            rows: { by: 'amount', from: ['0', '100'] },
            columns: { by: { measure: 'rate' }, from: ['0', '0.5'] },
            payout: [
              ['0', '0.5'],
              ['1', '2'],
            ],
            between: 'bilinear',
          },
        },
      },
      {
        id: 'shared',
        measure: 'bookings',
        splits: 'pay',
        measurement: 'month',
        rates: { by: 'amount', mode: 'marginal', tiers: [{ from: '0', rate: '0.03' }] },
      },
    ],
  },
  quotas: [
    {
      participant: 'ana',
      component: 'own',
      period: '2026-Q1',
      amount: '900',
      spread: { over: 'month', weights: ['1', '1', '1'], unit: '1' },
      ramp: { startsOn: '2026-01-05', ratios: ['0.5', '1'] },
      relief: [{ ratio: '0.5', from: '2026-01-01', to: '2026-02-01', reason: 'leave' }],
    },
    { team: 'north', component: 'goal', period: '2026-Q1', amount: '3000' },
  ],
  assignments: [
    { participant: 'ana', from: '2026-01-01', to: '2027-01-01', targetIncentive: { amount: '1200', per: 'year' } },
    { participant: 'ben', targetIncentive: { amount: '100', per: 'month' } },
    { participant: 'eva', targetIncentive: { amount: '1200' } },
    { participant: 'gus', targetIncentive: { amount: '1200' } },
  ],
  transactions: [
    {
      id: 'd1',
      owner: 'ana',
      effectiveOn: '2026-01-10',
      recordedSeq: 1,
      amount: '300',
      currency: 'USD',
      splits: [
        { participant: 'ana', share: '2/3' },
        { participant: 'ben', share: '1/3' },
      ],
      credits: [
        { participant: 'eva', kind: 'overlay', share: '0.5' },
        { participant: 'gus', kind: 'assist' },
      ],
      fields: { stage: 'won', product: 'core', account: 'acme', territory: 'nordics', label: 'Acme' },
      numbers: { margin: '60' },
      dates: { closedOn: '2026-01-10' },
    },
    {
      id: 'd2',
      owner: 'the-house',
      effectiveOn: '2026-01-11',
      recordedSeq: 2,
      amount: '100',
      currency: 'USD',
      fields: { stage: 'signed', product: 'core', account: 'acme', territory: 'nordics' },
      numbers: { margin: '10' },
      dates: { closedOn: '2026-01-11' },
    },
  ],
  asOf: '2026-01-31',
  recordedSeq: 2,
  range: { from: '2026-01-01', to: '2026-02-01' },
};

describe('documents with every key there is', () => {
  const run = unwrap(runFrom(documents));

  test('are calculated, to the cent', () => {
    // Ana: of a quota of 300 a month, × 0.5 ramped, × 0.5 on leave, 75 is left. Her 200 of credit has reached
    // the retroactive tier, so everything is paid at 20 %: 40, × 1.2 since margin is a fifth of bookings, + 5 × 2/3 for the deal, + 7 for the month.
    // Ben has no quota: 100 at the base rate of 10 %, × 1.2, + 5 × 1/3. Eva: an overlay of 0.5 × 0.5, so 75 at 10 %, × 1.2, + 5 × 0.25.
    // Gus assists in all of it: 300 at 10 %, × 1.2, + 5 + 7.
    expect(totals(run, 'own')).toEqual({ ana: '58.33', ben: '13.67', eva: '10.25', gus: '48.00' });
  });

  test('are explained line by line, in whole sentences', () => {
    const steps = new Set<string>();
    for (const line of run.lines) {
      for (const node of walkTrace(explainLine(run, line))) {
        steps.add(node.step);
        expect(sentenceOf(node, 'en-US'), `${line.id} ${node.step}`).not.toMatch(/–|undefined|NaN|\{/);
      }
    }
    for (const step of [
      'quota-spread',
      'quota-ramp',
      'quota-relief',
      'territory',
      'overlay',
      'roll-up',
      'gate-open',
      'added-multiplier',
    ])
      expect([...steps]).toContain(step);
    for (const step of ['kicker-line', 'pool-part', 'goal', 'payout', 'pay-share', 'slice', 'cap', 'assist'])
      expect([...steps]).toContain(step);
  });

  test('name what was not credited, and why', () => {
    const reasons = run.uncredited.map((each) => `${each.component} ${each.transaction} ${each.reason}`);
    expect(reasons).toContain('own d2 house-account');
    expect(reasons).not.toContain('land d2 house-account');
  });

  test('are refused at the place of any key that is misspelt', () => {
    let tried = 0;
    for (const path of keyPaths(documents, [])) {
      if (path.some((part) => open.includes(String(part)))) continue;
      const misspelt = renamed(documents, path) as RunDocuments; // it is none, and has to be refused
      const result = runFrom(misspelt);
      expect(result.ok, path.join('.')).toBe(false);
      tried += 1;
    }
    expect(tried).toBeGreaterThan(150);
  });
});

/** Keys that a host chooses: names of columns and measures, ids of participants, columns in conditions. */
const open = ['fields', 'numbers', 'dates', 'measures', 'weights', 'where'];

function totals(of: EarningsRun, component: string): Record<string, string> {
  const own = of.results.filter((each) => each.component === component);
  return Object.fromEntries(own.map((each) => [each.participant, each.total.amount]));
}

type Path = readonly (string | number)[];

function keyPaths(value: unknown, path: Path): Path[] {
  if (Array.isArray(value)) return value.flatMap((each, index) => keyPaths(each, [...path, index]));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, child]) => [[...path, key], ...keyPaths(child, [...path, key])]);
}

function renamed(value: unknown, [first, ...rest]: Path): unknown {
  if (first === undefined) return value;
  if (Array.isArray(value)) return value.map((each, index) => (index === first ? renamed(each, rest) : each));
  const entries = Object.entries(value as object); // a path leads through lists and objects
  return Object.fromEntries(
    entries.map(([key, child]) =>
      key !== first ? [key, child] : rest.length === 0 ? [`${key}x`, child] : [key, renamed(child, rest)],
    ),
  );
}
