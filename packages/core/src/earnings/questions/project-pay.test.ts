import { describe, expect, test } from 'vitest';
import type { TransactionRow } from '../../crediting/index.js';
import { unwrap } from '../../foundation/index.js';
import { toExactText } from '../../money/index.js';
import type { ComponentDocument, PlanDocument } from '../../plan/index.js';
import { type RunDocuments, runFrom } from '../index.js';
import { type ProjectQuestion, projectPay } from './project-pay.js';

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
const planOf = (component: ComponentDocument): PlanDocument => ({
  id: 'ae',
  version: 1,
  effective: { from: '2025-01-01' },
  currency: 'USD',
  calendar: { kind: 'gregorian', yearStarts: '01' },
  measures: { bookings: { sum: 'amount' }, deals: { count: true }, average: { average: 'amount' } },
  components: [component],
});
const deal = (id: string, owner: string, on: string, amount: string): TransactionRow => ({
  id,
  owner,
  effectiveOn: on,
  amount,
  currency: 'USD',
});
const project = (
  component: ComponentDocument,
  question: Partial<ProjectQuestion>,
  more: Partial<RunDocuments> = {},
) => {
  const run = unwrap(
    runFrom({
      people: { participants: ['ana', 'ben'].map((id) => ({ id, name: id })) },
      plan: planOf(component),
      quotas: [{ participant: 'ana', component: 'own', period: '2026-Q2', amount: '1000' }],
      transactions: [deal('d1', 'ana', '2026-04-10', '750')],
      // 60 of the quarter's 91 days are over, and 43 of its 65 business days.
      asOf: '2026-05-30',
      ...more,
    }),
  );
  return unwrap(projectPay(run, { participant: 'ana', component: 'own', basis: 'linear', ...question }));
};
const text = (value: Parameters<typeof toExactText>[0] | null | undefined) => (value ? toExactText(value) : null);

describe('a projection of pay', () => {
  test('is what is missing at today’s pace, closed on the last day', () => {
    const projection = project(own, {});
    expect([projection.basis, text(projection.elapsed), text(projection.expected)]).toEqual([
      'linear',
      '60/91',
      '1137.5',
    ]);
    expect(projection.deals.map((each) => [each.effectiveOn, each.amount])).toEqual([['2026-06-30', '387.50']]);
    // 1000 × 0.06 + 137.50 × 0.09 = 72.375
    expect([text(projection.attainment?.value), projection.pay?.amount]).toEqual(['1.1375', '72.38']);
  });

  test('counts business days where it is asked to', () => {
    const projection = project(own, { basis: 'business-days' });
    expect([projection.basis, text(projection.elapsed), text(projection.expected)]).toEqual([
      'business-days',
      '43/65',
      '48750/43',
    ]);
  });

  test('of a window with months is the pay of all its months', () => {
    const monthly: ComponentDocument = { ...own, measurement: 'month', attainment: { over: 'quarter' } };
    expect(project(monthly, {}).pay?.amount).toBe('72.38');
  });

  test('leaves out what is dated later: the pace foretells it', () => {
    const transactions = [deal('d1', 'ana', '2026-04-10', '750'), deal('d2', 'ana', '2026-06-10', '5000')];
    expect(project(own, {}, { transactions }).pay?.amount).toBe('72.38');
  });

  test('by a closing curve uses the own earlier windows, else those of everybody, else says why not', () => {
    // Half of every earlier quarter came on its first day, half on its last.
    const quarters = ['2025-01', '2025-04', '2025-07', '2025-10', '2026-01'];
    const ends = ['2025-03-31', '2025-06-30', '2025-09-30', '2025-12-31', '2026-03-31'];
    const earlier = (owner: string) =>
      quarters.flatMap((month, index) => [
        deal(`${owner}${index}a`, owner, `${month}-01`, '10'),
        deal(`${owner}${index}b`, owner, ends[index] ?? '', '10'),
      ]);
    const now = deal('d1', 'ana', '2026-04-10', '750');
    const by = (transactions: readonly TransactionRow[]) => {
      const { basis, curveOf, expected, passed } = project(own, { basis: 'curve' }, { transactions });
      return [basis, curveOf, text(expected), passed[0]?.because];
    };
    expect(by([...earlier('ana'), now])).toEqual(['curve', 'own', '1500', undefined]);
    expect(by([...earlier('ben'), now])).toEqual(['curve', 'everybody', '1500', undefined]);
    expect(by([now])).toEqual(['business-days', null, '48750/43', 'fewer-than-four-periods']);
  });

  test('of a count is whole deals', () => {
    const counted: ComponentDocument = {
      id: 'own',
      measure: 'deals',
      measurement: 'quarter',
      rates: { by: 'amount', mode: 'marginal', tiers: [{ from: '0', perUnit: '10' }] },
    };
    const transactions = [1, 2, 3].map((each) => deal(`d${each}`, 'ana', '2026-04-10', '1'));
    const projection = project(counted, {}, { transactions });
    expect([text(projection.expected), projection.deals.length, projection.pay?.amount]).toEqual(['4.55', 2, '50.00']);
  });

  test('of a window that is over is what it came to', () => {
    const projection = project(own, { period: '2026-Q2' }, { asOf: '2026-08-01' });
    expect([text(projection.expected), projection.deals, projection.pay?.amount]).toEqual(['750', [], '45.00']);
  });

  test('says why there is none', () => {
    const why = (component: ComponentDocument, question: Partial<ProjectQuestion>, more: Partial<RunDocuments> = {}) =>
      project(component, question, more).because;
    expect(why(own, { period: '2026-Q4' })).toBe('nothing-elapsed');
    expect(why(own, { period: '2026-Q1' }, { assignments: [{ participant: 'ana', from: '2026-05-01' }] })).toBe(
      'no-result',
    );
    const average: ComponentDocument = {
      id: 'own',
      measure: 'average',
      pays: { targetIncentive: '1' },
      rates: { by: 'amount', mode: 'whole', tiers: [{ from: '0', payout: '1' }] },
    };
    expect(why(average, {})).toBe('not-a-sum');
  });
});
