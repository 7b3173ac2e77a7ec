import { describe, expect, test } from 'vitest';
import type { TransactionRow } from '../../crediting/index.js';
import { unwrap } from '../../foundation/index.js';
import { toExactText } from '../../money/index.js';
import type { PlanDocument } from '../../plan/index.js';
import { explainLine, type RunDocuments, runFrom } from '../index.js';
import { estimateDeals } from './estimate-deals.js';

const plan: PlanDocument = {
  id: 'ae',
  version: 1,
  effective: { from: '2026-01-01' },
  currency: 'USD',
  calendar: { kind: 'gregorian', yearStarts: '01' },
  measures: { bookings: { sum: 'amount', date: 'closedOn' } },
  components: [
    {
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
    },
  ],
};
const deal = (id: string, owner: string, on: string, amount: string): TransactionRow => ({
  id,
  owner,
  effectiveOn: on,
  amount,
  currency: 'USD',
  dates: { closedOn: on },
});
const documents: RunDocuments = {
  people: { participants: ['ana', 'ben'].map((id) => ({ id, name: id })) },
  plan,
  quotas: ['ana', 'ben'].map((participant) => ({ participant, component: 'own', period: '2026-Q1', amount: '1000' })),
  transactions: [deal('d1', 'ana', '2026-01-10', '900'), deal('d2', 'ben', '2026-01-11', '100')],
  range: { from: '2026-01-01', to: '2026-04-01' },
  asOf: '2026-02-10',
};
const run = unwrap(runFrom(documents));
const ofPay = (deals: readonly TransactionRow[], asOf?: string) => unwrap(estimateDeals(run, { deals, asOf }));

describe('an estimate', () => {
  test('tells what a deal pays, what changes for whom, and which edge is crossed', () => {
    const { lines, changes } = ofPay([deal('d9', 'ana', '2026-02-20', '300')]);
    expect(lines.map((each) => [each.id, each.amount.amount])).toEqual([['ana/own/2026-Q1/d9', '24.00']]);
    expect(changes).toHaveLength(1);
    const [change] = changes;
    expect(change).toMatchObject({ participant: 'ana', component: 'own', difference: { amount: '24.00' } });
    expect(change?.crossed.map((each) => [each.from, each.before, each.after].map(toExactText))).toEqual([
      ['1', '0.06', '0.09'],
    ]);
  });

  test('of a return tells the edge that is crossed on the way down', () => {
    const more = unwrap(runFrom({ ...documents, transactions: [deal('d1', 'ana', '2026-01-10', '1200')] }));
    const { changes } = unwrap(estimateDeals(more, { deals: [deal('d9', 'ana', '2026-02-01', '-300')] }));
    expect(changes[0]?.crossed.map((each) => [each.from, each.before, each.after].map(toExactText))).toEqual([
      ['1', '0.09', '0.06'],
    ]);
  });

  test('closes an open deal on its day, by every date that the plan counts by', () => {
    const open = { id: 'd9', owner: 'ana', amount: '100', currency: 'USD' };
    const { asOf, lines } = ofPay([open], '2026-03-05');
    expect(asOf).toBe('2026-03-05');
    expect(lines.map((each) => [each.on, each.amount.amount])).toEqual([['2026-03-05', '6.00']]);
  });

  test('takes a deal of a known id in place of the one that is there', () => {
    const { changes } = ofPay([deal('d1', 'ben', '2026-01-10', '900')]);
    expect(changes.map((each) => [each.participant, each.before.amount, each.after.amount])).toEqual([
      ['ana', '54.00', '0.00'],
      ['ben', '6.00', '60.00'],
    ]);
  });

  test('reaches beyond the run’s own periods and days', () => {
    const { asOf, lines } = ofPay([deal('d9', 'ana', '2026-05-02', '100')]);
    expect([asOf, lines[0]?.period.key]).toEqual(['2026-05-02', '2026-Q2']);
  });

  test('explains its lines, and says whom a deal does not credit', () => {
    const {
      run: hypothetical,
      lines,
      uncredited,
    } = ofPay([deal('d8', 'nobody', '2026-02-01', '5'), deal('d9', 'ana', '2026-02-20', '300')]);
    const [line] = lines;
    expect(line && explainLine(hypothetical, line).step).toBe('line');
    expect(uncredited).toEqual([
      { component: 'own', transaction: 'd8', participant: 'nobody', on: '2026-02-01', reason: 'unknown-participant' },
    ]);
  });

  test('calculates only what concerns the deals', () => {
    const { run: hypothetical } = ofPay([deal('d9', 'ana', '2026-02-20', '300')]);
    expect(hypothetical.input.transactions.size).toBe(2);
    expect(hypothetical.input.assignments.map((each) => each.participant)).toEqual(['ana']);
  });

  test('of rows that cannot be read is their issues', () => {
    const result = estimateDeals(run, { deals: [{ id: '', amount: 'much' }], asOf: 'soon' });
    expect(result.ok ? [] : result.issues.map((each) => `${each.code} ${each.path.join('.')}`)).toEqual([
      'crediting/missing-id deals.0.id',
      'money/not-a-decimal deals.0.amount',
      'money/unknown-currency deals.0.currency',
      'calendar/not-a-date asOf',
    ]);
  });
});
