import { describe, expect, test } from 'vitest';
import { unwrap } from '../foundation/index.js';
import { compilePlan, type PlanDocument, parsePlan, parsePlanAssignments } from './index.js';

const plan: PlanDocument = {
  id: 'account-executive',
  version: 3,
  effective: { from: '2026-01-01', to: '2027-01-01' },
  currency: 'USD',
  calendar: { kind: 'gregorian', yearStarts: '01' },
  measures: { bookings: { sum: 'amount', where: { stage: 'won' } } },
  components: [
    {
      id: 'new-business',
      measure: 'bookings',
      quota: { period: 'quarter' },
      rates: {
        by: 'attainment',
        mode: 'marginal',
        tiers: [
          { from: '0', rate: '0.06' },
          { from: 1, rate: 0.09 },
        ],
      },
    },
  ],
};
const codes = (document: unknown) => {
  const result = parsePlan(document);
  return result.ok ? [] : result.issues.map((each) => `${each.code} ${each.path.join('.')}`);
};
const component = plan.components[0];

describe('a plan document', () => {
  test('becomes a plan with every default written out', () => {
    expect(unwrap(parsePlan(plan))).toMatchObject({
      rounding: { mode: 'half-up', at: 'component' },
      measures: [
        {
          id: 'bookings',
          of: { kind: 'sum', number: 'amount' },
          unit: 'money',
          date: 'effectiveOn',
          where: { stage: 'won' },
          additive: true,
        },
      ],
      components: [
        {
          id: 'new-business',
          label: 'new-business',
          of: 'participant',
          measurement: 'quarter',
          attainmentOver: 'quarter',
          withoutQuota: 'nothing',
        },
      ],
    });
    expect(Object.isFrozen(unwrap(parsePlan(plan)).components)).toBe(true);
  });

  test('survives JSON, and compiles', () => {
    const parsed = unwrap(parsePlan(JSON.parse(JSON.stringify(plan))));
    expect(compilePlan(JSON.parse(JSON.stringify(parsed))).components[0]).toMatchObject({
      pricing: { kind: 'table', table: { tiers: [{ edge: 'upper' }, { retroactive: false }] } },
      paysByDeal: true,
    });
  });

  test('with a misspelt or unknown setting is refused: it must not pay by default', () => {
    expect(codes({ ...plan, componets: [] })).toEqual(['plan/unreadable componets']);
    expect(codes({ ...plan, components: [{ ...component, modifers: [] }] })).toEqual([
      'plan/unreadable components.0.modifers',
    ]);
    expect(codes({ ...plan, rounding: { mode: 'half_up' } })).toEqual(['plan/unreadable rounding.mode']);
    expect(codes('nonsense')).toEqual(['plan/unreadable ']);
    expect(codes(null)).toEqual(['plan/unreadable ']);
  });

  test('with contradictions has all of them reported at once', () => {
    const document = {
      ...plan,
      currency: 'XXX',
      effective: { from: '2026-02-30', to: '2026-01-01' },
      measures: { bookings: {} },
      components: [
        { ...component, measure: 'missing', quota: undefined },
        { ...component, attainment: { over: 'month' } },
        { ...component, id: 'bonus', rates: { by: 'attainment', mode: 'whole', tiers: [{ from: '1', payout: '1' }] } },
        { ...component, id: 'paid', pays: { targetIncentive: '0.5' } },
      ],
    };
    expect(codes(document)).toEqual([
      'money/unknown-currency currency',
      'calendar/not-a-date effective.from',
      'plan/measure-needs-sum-or-count measures.bookings',
      'plan/unknown-measure components.0.measure',
      'plan/quota-needed components.0.quota',
      'plan/duplicate-component components.1.id',
      'plan/quota-not-over-attainment components.1.attainment.over',
      'plan/attainment-too-short components.1.attainment.over',
      'plan/target-incentive-needed components.2.pays',
      'plan/target-incentive-unused components.3.pays',
    ]);
  });
});

describe('the unit of a measure', () => {
  test('is money for an amount, a number for a count, and for a number what the plan says', () => {
    const units = (measure: object) => {
      const result = parsePlan({ ...plan, measures: { bookings: measure } });
      return result.ok ? result.value.measures[0]?.unit : result.issues.map((each) => each.code).join();
    };
    expect(units({ sum: 'amount' })).toBe('money');
    expect(units({ count: true })).toBe('number');
    expect(units({ sum: 'margin' })).toBe('number');
    expect(units({ sum: 'margin', unit: 'money' })).toBe('money');
    expect(units({ sum: 'amount', unit: 'number' })).toBe('plan/wrong-unit');
    expect(units({ count: true, unit: 'money' })).toBe('plan/wrong-unit');
  });
});

describe('assignments to a plan', () => {
  test('come in order of participant and time, whatever the order of the document', () => {
    const documents = [
      { participant: 'ben' },
      { participant: 'ana', from: '2026-02-01' },
      { participant: 'ana', from: '2026-01-01', to: '2026-02-01' },
    ];
    const order = unwrap(parsePlanAssignments(documents)).map((each) => `${each.participant} ${each.from}`);
    expect(order).toEqual(['ana 2026-01-01', 'ana 2026-02-01', 'ben 0001-01-01']);
  });

  test('do not overlap and are not negative', () => {
    const result = parsePlanAssignments([
      { participant: 'ana', from: '2026-01-01' },
      { participant: 'ana', from: '2026-06-01', targetIncentive: { amount: '-5' } },
      { participant: 'ben', from: 'soon' },
    ]);
    expect(result.ok ? [] : result.issues.map((each) => [each.code, each.path.join('.')])).toEqual([
      ['plan/negative-target-incentive', '1.targetIncentive.amount'],
      ['calendar/not-a-date', '2.from'],
      ['calendar/overlap', '1.from'],
    ]);
  });
});
