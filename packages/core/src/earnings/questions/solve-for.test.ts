import { describe, expect, test } from 'vitest';
import type { TransactionRow } from '../../crediting/index.js';
import { unwrap } from '../../foundation/index.js';
import { toExactText } from '../../money/index.js';
import type { ComponentDocument, PlanDocument } from '../../plan/index.js';
import { type RunDocuments, runFrom } from '../index.js';
import { type SolveQuestion, solveFor } from './solve-for.js';

const own: ComponentDocument = {
  id: 'own',
  measure: 'bookings',
  quota: { period: 'quarter' },
  rates: {
    by: 'attainment',
    mode: 'marginal',
    tiers: [
      { from: '0', rate: '0.06' },
      { from: '1', rate: '0.09' },
    ],
  },
};
const planOf = (...components: readonly ComponentDocument[]): PlanDocument => ({
  id: 'ae',
  version: 1,
  effective: { from: '2026-01-01' },
  currency: 'USD',
  calendar: { kind: 'gregorian', yearStarts: '01' },
  measures: {
    bookings: { sum: 'amount', date: 'closedOn', where: { stage: ['won', 'signed'], amount: { above: '0' } } },
    deals: { count: true, where: { stage: 'won' } },
    average: { average: 'amount' },
  },
  components,
});
const deal = (id: string, owner: string, on: string, amount: string): TransactionRow => ({
  id,
  owner,
  effectiveOn: on,
  amount,
  currency: 'USD',
  fields: { stage: 'won' },
  dates: { closedOn: on },
});
const runOf = (component: ComponentDocument, more: Partial<RunDocuments> = {}) =>
  unwrap(
    runFrom({
      people: { participants: ['ana', 'ben'].map((id) => ({ id, name: id, team: 'north' })) },
      plan: planOf(component),
      quotas: ['ana', 'ben'].map((participant) => ({
        participant,
        component: 'own',
        period: '2026-Q1',
        amount: '1000',
      })),
      transactions: [deal('d1', 'ana', '2026-01-10', '900'), deal('d2', 'ben', '2026-01-11', '100')],
      asOf: '2026-02-10',
      ...more,
    }),
  );
const ask = (run: ReturnType<typeof runOf>, question: Partial<SolveQuestion> & Pick<SolveQuestion, 'target'>) =>
  unwrap(solveFor(run, { participant: 'ana', component: 'own', ...question }));
const creditFor = (component: ComponentDocument, target: SolveQuestion['target']) => {
  const solution = ask(runOf(component), { target });
  return solution.reachable ? toExactText(solution.credit) : solution.because;
};

describe('what is still needed', () => {
  test('for the next tier, an attainment or an amount is one more own deal as of the day of the run', () => {
    expect(creditFor(own, { tier: 'next' })).toBe('100');
    expect(creditFor(own, { attainment: '1.5' })).toBe('600');
    // 54 + 6 + 90 × 0.09 is the first amount above 68.095 that rounds to 68.10
    expect(creditFor(own, { pay: '68.10' })).toBe('189.95');
    const solution = ask(runOf(own), { target: { tier: 'next' } });
    expect(solution.reachable && [solution.on, solution.deals[0]?.fields?.stage]).toEqual(['2026-02-10', 'won']);
  });

  test('is nothing when the target is reached already', () => {
    expect(creditFor(own, { pay: '54' })).toBe('0');
    expect(creditFor(own, { attainment: '0.9' })).toBe('0');
  });

  test('is the least, also where pay falls at an edge', () => {
    const tiers = [
      { from: '0', rate: '0.10' },
      { from: '1', rate: '0.05' },
      { from: '1.5', rate: '0.20' },
    ];
    const falling: ComponentDocument = { ...own, rates: { by: 'attainment', mode: 'whole', tiers } };
    // 95 is 10 % of 950; from 1,000 on it is 50, and 95 again only far beyond 1,500
    expect(creditFor(falling, { pay: '95' })).toBe('49.95');
    expect(creditFor(falling, { pay: '101' })).toBe('600');
  });

  test('goes by number where the measure counts deals', () => {
    const counted: ComponentDocument = {
      id: 'own',
      measure: 'deals',
      measurement: 'quarter',
      rates: {
        by: 'amount',
        mode: 'whole',
        tiers: [
          { from: '0', perUnit: '10' },
          { from: '4', perUnit: '50' },
        ],
      },
    };
    const solution = ask(runOf(counted), { target: { pay: '200' } });
    expect(solution.reachable && solution.deals.map((each) => each.id)).toEqual([
      'further-1',
      'further-2',
      'further-3',
    ]);
  });

  test('counts for the whole team where the team is paid', () => {
    const team: ComponentDocument = {
      id: 'own',
      measure: 'bookings',
      of: 'team',
      measurement: 'quarter',
      rates: {
        by: 'amount',
        mode: 'whole',
        tiers: [
          { from: '0', amount: '0' },
          { from: '1500', amount: '80' },
        ],
      },
    };
    expect(creditFor(team, { pay: '80' })).toBe('500');
  });

  test('in a period that has not begun closes on its first day', () => {
    const monthly: ComponentDocument = { ...own, measurement: 'month', attainment: { over: 'quarter' } };
    const solution = ask(runOf(monthly), { period: '2026-M03', target: { tier: 'next' } });
    expect(solution.reachable && [solution.on, toExactText(solution.credit)]).toEqual(['2026-03-01', '100']);
  });
});

describe('what cannot be reached', () => {
  test('says what holds it back', () => {
    const capped: ComponentDocument = { ...own, modifiers: [{ kind: 'cap', amount: '60', per: 'period' }] };
    expect(creditFor(capped, { pay: '61' })).toBe('cap');
    const shut: ComponentDocument = {
      ...own,
      modifiers: [{ kind: 'gate', by: { measure: 'average' }, atLeast: '1000000000000000' }],
    };
    expect(creditFor(shut, { pay: '61' })).toBe('gate-shut');
    const top = [{ from: '0', payout: '0.5' }];
    const flat: ComponentDocument = {
      ...own,
      pays: { targetIncentive: '1' },
      rates: { by: 'attainment', mode: 'interpolated', tiers: top },
    };
    expect(creditFor(flat, { pay: '1' })).toBe('top-tier');
    expect(creditFor(flat, { tier: 'next' })).toBe('top-tier');
    expect(creditFor({ id: 'own', measure: 'bookings' }, { pay: '1' })).toBe('pays-nothing');
    expect(creditFor({ ...own, budget: '60' }, { pay: '1000' })).toBe('budget');
  });

  test('says so of an attainment without a quota, a measure that is no sum, and somebody without a result', () => {
    expect(ask(runOf(own), { participant: 'ben', period: '2026-Q2', target: { attainment: '1' } })).toMatchObject({
      reachable: false,
      because: 'no-quota',
    });
    const average: ComponentDocument = {
      id: 'own',
      measure: 'average',
      pays: { targetIncentive: '1' },
      rates: { by: 'amount', mode: 'whole', tiers: [{ from: '0', payout: '1' }] },
    };
    expect(creditFor(average, { pay: '5' })).toBe('not-a-sum');
    const later = [{ participant: 'ana', from: '2026-06-01' }];
    const solution = ask(runOf(own, { assignments: later }), { period: '2026-Q1', target: { pay: '1' } });
    expect(solution).toEqual({ reachable: false, because: 'no-result', before: null });
  });

  test('is an issue where the question itself cannot be read', () => {
    const run = runOf(own);
    const said = (question: unknown) => {
      const result = solveFor(run, question as SolveQuestion);
      return result.ok ? [] : result.issues.map((each) => `${each.code} ${each.path.join('.')}`);
    };
    expect(said({ participant: 'eve', component: 'old', target: { tier: 'next' } })).toEqual([
      'earnings/unknown-participant participant',
      'earnings/unknown-component component',
    ]);
    const ana = { participant: 'ana', component: 'own' };
    expect(said({ ...ana, period: '2027-Q1', target: {} })).toEqual([
      'earnings/unknown-period period',
      'earnings/unreadable-target target',
    ]);
    expect(said({ ...ana, target: { pay: 'much' } })).toEqual(['money/not-a-decimal target.pay']);
    expect(said({ ...ana, target: { pay: '1000' }, like: { dates: { wonOn: 'soon' } } })).toEqual([
      'calendar/not-a-date like.dates.wonOn',
    ]);
  });
});
