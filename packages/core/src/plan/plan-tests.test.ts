import { describe, expect, test } from 'vitest';
import { unwrap } from '../foundation/index.js';
import { parsePlan } from './index.js';

const row = { id: 'T-1', owner: 'ben', effectiveOn: '2026-02-03', amount: '100', currency: 'USD' };
const example = {
  name: 'a deal pays 10 %',
  given: { transactions: [row], asOf: '2026-02-28' },
  expect: { pay: { ben: { one: '10.00', total: 10 } } },
};
const plan = (...tests: object[]) => ({
  id: 'plan',
  version: 1,
  effective: { from: '2026-01-01' },
  currency: 'USD',
  calendar: { kind: 'gregorian', yearStarts: '02' },
  measures: { bookings: { sum: 'amount' } },
  components: [
    { id: 'one', measure: 'bookings', rates: { by: 'amount', mode: 'marginal', tiers: [{ from: '0', rate: '0.1' }] } },
  ],
  tests,
});
const refusals = (...tests: object[]) => {
  const result = parsePlan(plan(...tests));
  return result.ok ? [] : result.issues.map((each) => `${each.code} ${each.path.join('.')}`);
};

describe('a test of a plan', () => {
  test('has who is there, who is on the plan and what is paid written out', () => {
    expect(unwrap(parsePlan(plan(example))).tests).toEqual([
      {
        name: 'a deal pays 10 %',
        given: {
          people: { participants: [{ id: 'ben', name: 'ben' }] },
          transactions: [row],
          quotas: [],
          assignments: [{ participant: 'ben' }],
          asOf: '2026-02-28',
          range: { from: '2026-02-01', to: '2027-02-01' },
        },
        expect: { pay: { ben: { one: '10', total: '10' } } },
      },
    ]);
    expect(unwrap(parsePlan({ ...plan(), tests: undefined })).tests).toEqual([]);
  });

  test('names everybody whom a transaction, a quota or an assignment names', () => {
    const given = {
      transactions: [
        { ...row, splits: [{ participant: 'eva', share: '1' }] },
        { ...row, id: 'T-2', owner: null, credits: [{ participant: 'dan', kind: 'overlay' }] },
      ],
      quotas: [
        { participant: 'ana', component: 'one', period: '2026-M01', amount: '5' },
        { team: 'north', component: 'one', period: '2026-M01', amount: '5' },
      ],
      assignments: [{ participant: 'cem' }],
      asOf: '2026-02-28',
    };
    const [read] = unwrap(parsePlan(plan({ ...example, given }))).tests;
    expect(read?.given.people?.participants.map((each) => each.id)).toEqual(['ana', 'ben', 'cem', 'dan', 'eva']);
    expect(read?.given.assignments).toEqual([{ participant: 'cem' }]);
  });

  test('leaves the rows of its author as they were: only the plan is frozen', () => {
    const splits = [{ participant: 'eva', share: '1' }];
    const fields = { stage: 'won' };
    const transactions = [{ ...row, splits, fields }];
    const read = unwrap(parsePlan(plan({ ...example, given: { ...example.given, transactions } })));
    expect(read.tests[0]?.given.transactions).toEqual(transactions);
    expect([transactions[0], splits[0], fields].map((each) => Object.isFrozen(each))).toEqual([false, false, false]);
    expect(Object.isFrozen(read.tests[0]?.given.transactions[0]?.fields)).toBe(true);
  });

  test('that could never run is refused with every reason', () => {
    const given = {
      people: { participants: [{ id: 'ana', name: 'Ana', manager: 'nobody' }] },
      transactions: [{ ...row, effectiveOn: 'soon' }],
      quotas: [{ component: 'one', period: '2026', amount: '1' }],
      assignments: [{ participant: 'ana', from: 'then' }],
      asOf: 'today',
      range: { from: '2026-02-01', to: '2026-01-01' },
    };
    expect(refusals({ ...example, given, expect: { pay: { ben: { two: 'much' } } } })).toEqual([
      'people/unknown-manager tests.0.given.people.participants.0.manager',
      'calendar/not-a-date tests.0.given.transactions.0.effectiveOn',
      'attainment/quota-holder tests.0.given.quotas.0',
      'calendar/not-a-date tests.0.given.assignments.0.from',
      'calendar/not-a-date tests.0.given.asOf',
      'calendar/ends-before-start tests.0.given.range.to',
      'plan/unknown-component tests.0.expect.pay.ben.two',
      'money/not-a-decimal tests.0.expect.pay.ben.two',
    ]);
    expect(refusals(example, example)).toEqual(['plan/duplicate-test tests.1.name']);
    expect(refusals({ ...example, given: {}, expects: {} })).toContain('plan/unreadable tests.0.expects');
  });
});
