import { describe, expect, test } from 'vitest';
import { unwrap } from '../../foundation/index.js';
import { toExactText } from '../../money/index.js';
import { type ComponentDocument, compilePlan, type PlanDocument, parsePlan } from '../../plan/index.js';
import { type CurveQuestion, payoutCurve } from './payout-curve.js';

const planOf = (component: ComponentDocument) => {
  const document: PlanDocument = {
    id: 'plan',
    version: 1,
    effective: { from: '2026-01-01' },
    currency: 'USD',
    calendar: { kind: 'gregorian', yearStarts: '01' },
    measures: { bookings: { sum: 'amount' }, average: { average: 'amount' } },
    components: [component],
  };
  return unwrap(parsePlan(document));
};
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
const pointsOf = (component: ComponentDocument, question: Omit<CurveQuestion, 'component'> = { quota: '1000' }) =>
  unwrap(payoutCurve(planOf(component), { component: 'own', ...question })).points.map(
    ({ x, pay }) => `${toExactText(x)} ${toExactText(pay)}`,
  );

describe('the points of a payout curve', () => {
  test('are its edges, and the end', () => {
    expect(pointsOf(own)).toEqual(['0 0', '1 60', '1.5 105']);
    expect(pointsOf(own, { quota: '1000', until: '1', points: 1 })).toEqual(['0 0', '0.5 30', '1 60']);
    expect(unwrap(payoutCurve(compilePlan(planOf(own)), { component: 'own', quota: '1' })).by).toEqual({
      kind: 'attainment',
    });
  });

  test('are two at a cliff: what pay comes up to, and what it jumps to', () => {
    const cliff = { ...own.rates, mode: 'whole' } as ComponentDocument['rates'];
    expect(pointsOf({ ...own, rates: cliff })).toEqual(['0 0', '1 60', '1 90', '1.5 135']);
  });

  test('say where a cap begins to hold, also beyond the last edge, and where a floor ends', () => {
    const capped: ComponentDocument = {
      ...own,
      modifiers: [
        { kind: 'cap', amount: '150', per: 'quarter' },
        { kind: 'floor', amount: '30', per: 'period' },
      ],
    };
    expect(pointsOf(capped)).toEqual(['0 30', '0.5 30', '1 60', '2 150', '3 150']);
  });

  test('of a payout need no quota, and of a scorecard are of all its goals', () => {
    const tiers = [
      { from: '0.8', payout: '0.5' },
      { from: '1', payout: '1' },
    ];
    const payout: ComponentDocument = {
      ...own,
      pays: { targetIncentive: '1' },
      rates: { by: 'attainment', mode: 'interpolated', tiers },
    };
    const expected = ['0 0', '0.8 0', '0.8 200', '1 400', '1.5 400'];
    expect(pointsOf(payout, { targetIncentive: '400' })).toEqual(expected);
    const { rates: _, ...rest } = payout;
    const goals = ['a', 'b'].map((id) => ({
      id,
      by: 'attainment' as const,
      weight: '0.5',
      mode: 'interpolated' as const,
      tiers,
    }));
    expect(pointsOf({ ...rest, scorecard: { goals } }, { targetIncentive: '400' })).toEqual(expected);
  });

  test('leave out what depends on more than the axis, and say so', () => {
    const component: ComponentDocument = {
      ...own,
      budget: '9000',
      modifiers: [
        { kind: 'gate', by: { measure: 'average' }, atLeast: '10' },
        { kind: 'multiplier', where: { stage: 'new' }, factor: '2' },
        { kind: 'cap', amount: '10', per: 'deal' },
      ],
    };
    const curve = unwrap(payoutCurve(planOf(component), { component: 'own', quota: '1000' }));
    expect(curve.leftOut).toEqual(['gate', 'multiplier', 'cap', 'budget']);
    expect(curve.points).toHaveLength(3);
  });

  test('need what the plan does not say', () => {
    const said = (component: ComponentDocument, question: Partial<CurveQuestion> = {}) => {
      const result = payoutCurve(planOf(component), { component: 'own', ...question });
      return result.ok ? [] : result.issues.map((each) => `${each.code} ${each.path.join('.')}`);
    };
    expect(said(own)).toEqual(['earnings/quota-needed quota']);
    expect(said(own, { quota: '0' })).toEqual(['earnings/quota-needed quota']);
    expect(said(own, { quota: 'much' })).toEqual(['money/not-a-decimal quota']);
    expect(said(own, { component: 'old' })).toEqual(['earnings/unknown-component component']);
    const capped: ComponentDocument = { ...own, modifiers: [{ kind: 'cap', targetIncentive: '2', per: 'period' }] };
    expect(said(capped, { quota: '1' })).toEqual(['earnings/target-incentive-needed targetIncentive']);
    expect(said({ id: 'own', measure: 'bookings' })).toEqual(['earnings/no-curve component']);
  });
});
