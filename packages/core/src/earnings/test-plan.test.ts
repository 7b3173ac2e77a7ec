import { describe, expect, test } from 'vitest';
import { formatIssue, unwrap } from '../foundation/index.js';
import { type PlanDocument, type PlanTestDocument, parsePlan } from '../plan/index.js';
import { testPlan } from './index.js';

const sale = (id: string, owner: string | null, amount: string, effectiveOn = '2026-02-03') => ({
  id,
  owner,
  effectiveOn,
  amount,
  currency: 'USD',
});
const plan = (...tests: readonly PlanTestDocument[]): PlanDocument => ({
  id: 'ae',
  version: 1,
  effective: { from: '2026-01-01' },
  currency: 'USD',
  calendar: { kind: 'gregorian', yearStarts: '02' },
  measures: { bookings: { sum: 'amount' } },
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
          { from: '1', rate: '0.09' },
        ],
      },
    },
    {
      id: 'spiff',
      measure: 'bookings',
      crediting: [{ kind: 'overlay' }],
      rates: { by: 'amount', mode: 'marginal', tiers: [{ from: '0', rate: '0.01' }] },
    },
  ],
  tests,
});
const quota = { participant: 'ben', component: 'new-business', period: '2027-Q1', amount: '1000' };
const crossing: PlanTestDocument = {
  name: 'crossing the quota splits the deal',
  given: {
    transactions: [sale('d1', 'ben', '900'), sale('d2', 'ben', '300', '2026-03-03')],
    quotas: [quota],
    asOf: '2026-04-30',
  },
  expect: {
    pay: { ben: { 'new-business': '78.00', spiff: 0, total: 78 } },
    lines: { 'ben/new-business/2027-Q1/d2': '24' },
  },
};
const told = (document: PlanDocument) =>
  unwrap(testPlan(document)).map(({ name, passed, differences }) => ({
    name,
    passed,
    differences: differences.map(({ path, found, expected }) => `${path.join('.')}: ${found}, not ${expected}`),
  }));

describe('a test of a plan', () => {
  test('passes when every figure that it names is what the plan pays', () => {
    expect(told(plan(crossing))).toEqual([{ name: crossing.name, passed: true, differences: [] }]);
    expect(told(plan())).toEqual([]);
  });

  test('that fails says each figure that differs: what is paid, and what was expected', () => {
    const wrong: PlanTestDocument = {
      ...crossing,
      name: 'wrong throughout',
      expect: {
        pay: { ben: { 'new-business': '78.01', spiff: '0', total: 79 }, zed: { total: '5' } },
        lines: { 'ben/new-business/2027-Q1/d2': '24.5', 'ben/new-business/2027-Q1/d9': '1' },
      },
    };
    expect(told(plan(crossing, wrong))).toEqual([
      { name: crossing.name, passed: true, differences: [] },
      {
        name: 'wrong throughout',
        passed: false,
        differences: [
          'expect.pay.ben.new-business: 78, not 78.01',
          'expect.pay.ben.total: 78, not 79',
          'expect.pay.zed: nobody of this id, not a participant whom the test names',
          'expect.lines.ben/new-business/2027-Q1/d2: 24, not 24.5',
          'expect.lines.ben/new-business/2027-Q1/d9: no such line, not a line of this id',
        ],
      },
    ]);
    const [, failed] = unwrap(testPlan(plan(crossing, wrong)));
    expect(new Set(failed?.differences.map((each) => each.code))).toEqual(new Set(['earnings/test-differs']));
  });

  test('has everybody whom its documents name: owners, holders of splits and credits, those with a quota or on the plan', () => {
    const splits = [
      { participant: 'eva', share: '0.5' },
      { participant: 'ben', share: '0.5' },
    ];
    const given = {
      transactions: [
        { ...sale('d1', null, '200'), splits },
        { ...sale('d2', 'cem', '100'), credits: [{ participant: 'dan', kind: 'overlay' as const }] },
      ],
      quotas: [
        quota,
        { ...quota, participant: 'eva' },
        { ...quota, participant: 'cem' },
        { ...quota, participant: 'fay' },
      ],
      asOf: '2026-04-30',
    };
    const pay = {
      eva: { total: '6' },
      ben: { total: '6' },
      cem: { total: '6' },
      dan: { spiff: '1', 'new-business': '0' },
      fay: { total: '0' },
    };
    const [result] = unwrap(testPlan(plan({ name: 'named', given, expect: { pay } })));
    expect([result?.passed, result?.differences]).toEqual([true, []]);
    expect(result?.findings.map((each) => `${each.code} ${each.path[0]}`)).toContain('earnings/quota-missing dan');
  });

  test('is given who is on the plan and from when, who reports to whom, and which days are paid', () => {
    const given = {
      people: { participants: [{ id: 'ben', name: 'Ben', employed: { from: '2026-02-01' } }] },
      assignments: [{ participant: 'ben', from: '2026-03-01' }],
      transactions: [
        sale('d1', 'ben', '900'),
        sale('d2', 'ben', '300', '2026-03-03'),
        sale('d3', 'ben', '100', '2026-05-03'),
      ],
      quotas: [quota, { ...quota, period: '2027-Q2' }],
      asOf: '2026-12-31',
      range: { from: '2026-02-01', to: '2026-05-01' },
    };
    const expected = { pay: { ben: { 'new-business': '18' } } };
    expect(told(plan({ name: 'late', given, expect: expected }))[0]).toMatchObject({ passed: true });
    const [later] = told(plan({ name: 'year', given: { ...given, range: undefined }, expect: expected }));
    expect(later?.differences).toEqual(['expect.pay.ben.new-business: 24, not 18']);
  });

  test('whose documents do not fit the plan fails alone, and says why', () => {
    const unknown: PlanTestDocument = {
      ...crossing,
      name: 'nobody knows zed',
      given: {
        ...crossing.given,
        people: { participants: [{ id: 'ben', name: 'Ben' }] },
        assignments: [{ participant: 'zed' }],
      },
    };
    const [first, second] = unwrap(testPlan(plan(unknown, crossing)));
    expect(first?.passed).toBe(false);
    expect(first?.differences.map((each) => each.code)).toEqual(['earnings/unknown-participant']);
    expect(first?.differences.map(formatIssue).join()).toContain('zed');
    expect(second?.passed).toBe(true);
  });

  test('says of a column that its transactions lack that they lack it', () => {
    const document = { ...plan(crossing), measures: { bookings: { sum: 'amount', where: { stage: 'won' } } } };
    const [result] = unwrap(testPlan(document));
    expect([result?.passed, result?.differences.map((each) => each.code)]).toEqual([
      false,
      ['earnings/unknown-column'],
    ]);
  });

  test('that could never run, or a plan that cannot be read, is refused with the issues of the plan', () => {
    const broken = { ...crossing, given: { ...crossing.given, asOf: 'soon' } };
    const result = testPlan({ ...plan(broken), currency: 'NOPE' });
    expect(result.ok ? [] : result.issues.map((each) => each.path.join('.'))).toEqual([
      'currency',
      'tests.0.given.asOf',
    ]);
  });

  test('means the same in the plan as it was written and in its normal form', () => {
    const document = plan(crossing);
    const normal = unwrap(parsePlan(document));
    expect(normal.tests.map((each) => each.name)).toEqual([crossing.name]);
    expect(told({ ...document, tests: normal.tests })).toEqual(told(document));
  });

  test('looks at nothing that it does not name', () => {
    const silent = { ...crossing, name: 'silent', expect: { pay: {} } };
    expect(told(plan(silent))).toEqual([{ name: 'silent', passed: true, differences: [] }]);
  });
});
