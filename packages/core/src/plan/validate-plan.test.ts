import { describe, expect, test } from 'vitest';
import { parsePlan, validatePlan } from './index.js';

const slices = { by: 'amount', mode: 'marginal', tiers: [{ from: '0', rate: '0.1' }] };
const plan = (components: readonly object[], measures: object = {}) => ({
  id: 'plan',
  version: 1,
  effective: { from: '2026-01-01' },
  currency: 'USD',
  calendar: { kind: 'gregorian', yearStarts: '01' },
  measures: { bookings: { sum: 'amount' }, ...measures },
  components,
});
const findings = (document: unknown) => {
  const result = validatePlan(document);
  return result.ok ? result.findings.map((each) => `${each.code} ${each.path.join('.')}`) : ['refused'];
};
const one = (changes: object) =>
  findings(plan([{ id: 'one', measure: 'bookings', rates: slices, ...changes }], { wins: { count: true } })).filter(
    (each) => each !== 'plan/unused-measure measures.wins',
  );

describe('a plan that can be read', () => {
  test('has no findings when nothing deserves a look, and none of them are issues', () => {
    expect(findings(plan([{ id: 'one', measure: 'bookings', rates: slices }]))).toEqual([]);
    const cliff = plan([
      { id: 'one', measure: 'bookings', rates: { by: 'amount', mode: 'whole', tiers: [{ from: '5', rate: '1' }] } },
    ]);
    expect(parsePlan(cliff)).toMatchObject({ ok: true, findings: [] });
    expect(findings(cliff)).toHaveLength(2);
  });

  test('is the same plan as the one that is parsed, and a plan that is refused has the same issues', () => {
    const document = plan([{ id: 'one', measure: 'bookings', rates: slices }]);
    expect(validatePlan(document)).toEqual(parsePlan(document));
    expect(validatePlan({ ...document, currency: 'XXX' })).toEqual(parsePlan({ ...document, currency: 'XXX' }));
  });
});

describe('the findings of a plan', () => {
  test('name every measure that nothing reads, whatever is made of it', () => {
    const measures = {
      margin: { sum: 'margin' },
      rate: { ratio: ['margin', 'bookings'] },
      wins: { count: true },
      twice: { weighted: [{ measure: 'wins', weight: '2' }] },
    };
    const gate = { kind: 'gate', by: { measure: 'rate' }, atLeast: '0.2' };
    expect(findings(plan([{ id: 'one', measure: 'bookings', rates: slices, modifiers: [gate] }], measures))).toEqual([
      'plan/unused-measure measures.wins',
      'plan/unused-measure measures.twice',
    ]);
  });

  test('name a component that pays nothing and to which none refers', () => {
    const goal = { id: 'goal', measure: 'bookings', quota: { period: 'month' } };
    expect(findings(plan([goal]))).toEqual(['plan/pays-nothing components.0']);
    const rates = { ...slices, by: { attainmentOf: 'goal' }, mode: 'whole' };
    expect(findings(plan([goal, { id: 'one', measure: 'bookings', rates }]))).toEqual([]);
  });

  test('stand at the table, the grid, the goal or the multiplier in which they are', () => {
    const gap = [{ from: '5', payout: '0' }];
    const pays = { targetIncentive: '1' };
    expect(one({ rates: { by: 'amount', mode: 'whole', tiers: gap }, pays })).toEqual([
      'rates/gap-at-zero components.0.rates.tiers.0.from',
    ]);
    const grid = { rows: { by: 'amount', from: ['5'] }, columns: { by: 'count', from: ['0'] }, rate: [['1']] };
    expect(one({ rates: { grid } })).toEqual(['rates/gap-at-zero components.0.rates.grid.rows.from.0']);
    const goal = { id: 'g', by: { measure: 'wins' }, weight: '1', mode: 'whole', tiers: gap };
    expect(one({ rates: undefined, scorecard: { goals: [goal] }, pays })).toEqual([
      'rates/gap-at-zero components.0.scorecard.goals.0.tiers.0.from',
    ]);
    const factors = { kind: 'multiplier', by: 'amount', mode: 'whole', tiers: [{ from: '5', factor: '2' }] };
    const gate = { kind: 'gate', by: 'amount', atLeast: '1' };
    expect(one({ modifiers: [gate, factors] })).toEqual(['rates/cliff components.0.modifiers.1.tiers.0']);
  });

  test('name a catch-up that has nothing to catch up', () => {
    const modifiers = [{ kind: 'gate', by: 'amount', atLeast: '1', catchUp: true }];
    expect(one({ modifiers, measurement: 'month', attainment: { over: 'quarter' } })).toEqual([]);
    for (const over of ['month', 'event']) {
      expect(one({ modifiers, measurement: 'month', attainment: { over } })).toEqual([
        'plan/catch-up-never components.0.modifiers.0.catchUp',
      ]);
    }
  });

  test('name what is paid again in every period once it is reached: kickers and amounts that read a longer time', () => {
    const kicker = { kind: 'kicker', amount: '50', per: 'period', by: 'amount', atLeast: '1' };
    const single = { kind: 'kicker', amount: '50', per: 'deal', where: { product: 'Atlas' } };
    const quarterly = { measurement: 'month', attainment: { over: 'quarter' } };
    expect(one({ ...quarterly, modifiers: [single, kicker] })).toEqual([
      'plan/paid-every-period components.0.modifiers.1',
    ]);
    expect(one({ modifiers: [kicker], measurement: 'quarter', attainment: { over: 'quarter' } })).toEqual([]);
    const rates = { by: 'amount', mode: 'whole', tiers: [{ from: '0', amount: '50' }] };
    expect(one({ ...quarterly, rates })).toContain('plan/paid-every-period components.0.rates');
    expect(one({ measurement: 'quarter', attainment: { over: 'quarter' }, rates })).not.toContain(
      'plan/paid-every-period components.0.rates',
    );
  });

  test('name a floor above a hard cap of the same period', () => {
    const floor = { kind: 'floor', amount: '100', per: 'period' };
    const cap = { kind: 'cap', amount: '99', per: 'period' };
    expect(one({ modifiers: [cap, floor] })).toEqual(['plan/floor-above-cap components.0.modifiers.1.amount']);
    expect(one({ modifiers: [{ ...cap, beyond: '0.5' }, floor] })).toEqual([]);
    expect(one({ modifiers: [{ ...cap, per: 'year' }, floor] })).toEqual([]);
    expect(one({ modifiers: [{ ...cap, amount: '100' }, floor] })).toEqual([]);
  });

  test('name factors that may add up to less than nothing', () => {
    const half = { kind: 'multiplier', where: { product: 'gold' }, factor: '0.4', combine: 'add' };
    expect(one({ modifiers: [half] })).toEqual([]);
    expect(one({ modifiers: [half, half] })).toEqual(['plan/factors-below-zero components.0.modifiers']);
    expect(one({ modifiers: [half, { ...half, combine: 'multiply' }] })).toEqual([]);
  });
});
