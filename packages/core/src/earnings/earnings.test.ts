import { describe, expect, test } from 'vitest';
import type { TransactionRow } from '../crediting/index.js';
import { sentenceOf, walkTrace } from '../explain/index.js';
import { unwrap } from '../foundation/index.js';
import { toExactText } from '../money/index.js';
import type { ComponentDocument, PlanDocument } from '../plan/index.js';
import { type EarningsRun, explainLine, metricValues, type RunDocuments, runFrom } from './index.js';

const newBusiness: ComponentDocument = {
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
};
const teamGoal: ComponentDocument = {
  id: 'team-goal',
  measure: 'bookings',
  of: 'team',
  quota: { period: 'quarter' },
  pays: { targetIncentive: '0.2' },
  rates: {
    by: 'attainment',
    mode: 'interpolated',
    tiers: [
      { from: '0.8', payout: '0.5' },
      { from: '1', payout: '1' },
    ],
  },
};
const plan = (more: Partial<PlanDocument> = {}): PlanDocument => ({
  id: 'ae',
  version: 1,
  effective: { from: '2026-01-01' },
  currency: 'USD',
  calendar: { kind: 'gregorian', yearStarts: '01' },
  measures: { bookings: { sum: 'amount', where: { stage: 'won' } } },
  components: [newBusiness],
  ...more,
});
const deal = (
  id: string,
  owner: string,
  on: string,
  amount: string,
  more: Partial<TransactionRow> = {},
): TransactionRow => ({
  id,
  owner,
  effectiveOn: on,
  amount,
  currency: 'USD',
  fields: { stage: 'won', label: `Account ${id}` },
  ...more,
});
const people = {
  participants: [
    { id: 'ana', name: 'Ana', team: 'north' },
    { id: 'ben', name: 'Ben', team: 'north' },
    { id: 'cy', name: 'Cy', team: 'south' },
  ],
};
const quota = (participant: string, amount: string, period = '2026-Q1') => ({
  participant,
  component: 'new-business',
  period,
  amount,
});
const run = (more: Partial<RunDocuments> = {}): EarningsRun =>
  unwrap(
    runFrom({ people, plan: plan(), transactions: [], quotas: [quota('ana', '1000')], asOf: '2026-03-31', ...more }),
  );
const amounts = (of: EarningsRun, participant: string) =>
  of.lines
    .filter((each) => each.participant === participant)
    .map((each) => [each.id.split('/').at(-1), each.amount.amount]);
const total = (of: EarningsRun, participant: string, component = 'new-business') =>
  of.results
    .filter((each) => each.participant === participant && each.component === component)
    .map((each) => each.total.amount);

describe('a deal', () => {
  test('that crosses the quota is priced on both sides of it', () => {
    // 900 × 6 % = 54; then 100 × 6 % + 200 × 9 % = 6 + 18
    const result = run({
      transactions: [deal('d1', 'ana', '2026-01-10', '900'), deal('d2', 'ana', '2026-02-10', '300')],
    });
    expect(amounts(result, 'ana')).toEqual([
      ['d1', '54.00'],
      ['d2', '24.00'],
    ]);
  });

  test('that is returned walks back down the way it came', () => {
    const transactions = [deal('d1', 'ana', '2026-01-10', '1200'), deal('d2', 'ana', '2026-02-10', '-300')];
    expect(amounts(run({ transactions }), 'ana')).toEqual([
      ['d1', '78.00'],
      ['d2', '-24.00'],
    ]);
  });

  test('on one day is priced in order of id, whatever the order of the input', () => {
    const transactions = [deal('b', 'ana', '2026-01-10', '900'), deal('a', 'ana', '2026-01-10', '300')];
    const expected = [
      ['a', '18.00'],
      ['b', '60.00'],
    ];
    expect(amounts(run({ transactions }), 'ana')).toEqual(expected);
    expect(amounts(run({ transactions: [...transactions].reverse() }), 'ana')).toEqual(expected);
  });

  test('that is split counts by share on each holder’s own curve', () => {
    const splits = [
      { participant: 'ana', share: '1/3' },
      { participant: 'ben', share: '2/3' },
    ];
    const result = run({
      transactions: [deal('d1', 'ana', '2026-01-10', '100', { splits })],
      quotas: [quota('ana', '10'), quota('ben', '1000')],
    });
    // Ana: 33.33… of a quota of 10: 10 × 6 % + 23.33… × 9 % = 0.6 + 2.1; Ben: 66.66… × 6 % = 4
    expect([...amounts(result, 'ana'), ...amounts(result, 'ben')]).toEqual([
      ['d1', '2.70'],
      ['d1', '4.00'],
    ]);
  });

  test('of another currency, without an amount, or off the plan is listed, not guessed', () => {
    const transactions = [
      deal('eur', 'ana', '2026-01-10', '5', { currency: 'EUR' }),
      deal('none', 'ana', '2026-01-10', '5', { amount: null }),
      deal('early', 'ana', '2026-01-10', '5'),
    ];
    const result = run({ transactions, assignments: [{ participant: 'ana', from: '2026-02-01' }] });
    expect(result.uncredited.map((each) => [each.transaction, each.reason]).sort()).toEqual([
      ['early', 'not-on-plan'],
      ['eur', 'currency-not-converted'],
      ['none', 'no-value'],
    ]);
    expect(result.lines).toEqual([]);
  });
});

describe('a number of a transaction', () => {
  const transactions = [
    deal('usd', 'ana', '2026-01-10', '9', { numbers: { margin: '500' } }),
    deal('eur', 'ana', '2026-01-10', '9', { currency: 'EUR', numbers: { margin: '400' } }),
  ];
  const of = (unit: 'money' | 'number') =>
    run({ transactions, plan: plan({ measures: { bookings: { sum: 'margin', unit } } }) });

  test('that is money does not mix currencies; a plain number has none', () => {
    expect([total(of('money'), 'ana'), of('money').uncredited.map((each) => each.reason)]).toEqual([
      ['30.00'],
      ['currency-not-converted'],
    ]);
    expect([total(of('number'), 'ana'), of('number').uncredited]).toEqual([['54.00'], []]);
  });
});

describe('rounding', () => {
  const cents = ['0.10', '0.10', '0.10', '0.10'].map((amount, index) => deal(`d${index}`, 'ana', '2026-01-10', amount));

  test('telescopes: lines sum to the rounded total of the period', () => {
    // each deal is worth 0.6 of a cent: 0.6, 1.2, 1.8, 2.4 round to 1, 1, 2, 2
    const result = run({ transactions: cents });
    expect(amounts(result, 'ana').map(([, amount]) => amount)).toEqual(['0.01', '0.00', '0.01', '0.00']);
    expect(total(result, 'ana')).toEqual(['0.02']);
  });

  test('may be set to each line: the total is their sum', () => {
    const result = run({ transactions: cents, plan: plan({ rounding: { at: 'line' } }) });
    expect(amounts(result, 'ana').map(([, amount]) => amount)).toEqual(['0.01', '0.01', '0.01', '0.01']);
    expect(total(result, 'ana')).toEqual(['0.04']);
  });
});

describe('months measured on a quarterly attainment', () => {
  const monthly = plan({ components: [{ ...newBusiness, measurement: 'month' }] });
  const transactions = [
    deal('jan', 'ana', '2026-01-31', '900'),
    deal('feb', 'ana', '2026-02-01', '300'),
    deal('apr', 'ana', '2026-04-01', '100'),
  ];

  test('go on where the month before stopped, and start anew with the quarter', () => {
    const result = run({
      plan: monthly,
      transactions,
      asOf: '2026-04-30',
      quotas: [quota('ana', '1000'), quota('ana', '1000', '2026-Q2')],
    });
    expect(amounts(result, 'ana')).toEqual([
      ['jan', '54.00'],
      ['feb', '24.00'],
      ['apr', '6.00'],
    ]);
    expect(result.results.filter((each) => each.participant === 'ana').map((each) => each.period.key)).toEqual([
      '2026-M01',
      '2026-M02',
      '2026-M03',
      '2026-M04',
    ]);
  });
});

describe('a quota that is missing', () => {
  const transactions = [deal('d1', 'cy', '2026-01-10', '2000')];

  test('pays what the plan says and is said', () => {
    const paid = (withoutQuota: 'nothing' | 'base-rate' | 'at-target') =>
      total(run({ transactions, plan: plan({ components: [{ ...newBusiness, withoutQuota }] }) }), 'cy');
    expect([paid('nothing'), paid('base-rate'), paid('at-target')]).toEqual([['0.00'], ['120.00'], ['180.00']]);
    const result = run({ transactions });
    expect(result.findings).toContainEqual(
      expect.objectContaining({ code: 'earnings/quota-missing', path: ['cy', 'new-business', '2026-Q1'] }),
    );
  });

  test('gives no attainment, and no data gives none either', () => {
    const values = metricValues(run({ transactions, quotas: [quota('ana', '1000')] }), 'attainment', {
      of: 'attainment',
      component: 'new-business',
    });
    expect(values.map((each) => [each.participant, each.value, each.because])).toEqual([
      ['ana', null, 'no-data'],
      ['ben', null, 'no-quota'],
      ['cy', null, 'no-quota'],
    ]);
  });
});

describe('a quota that nobody on the plan can reach', () => {
  test('is said, with what it would have to be', () => {
    const strays = [
      quota('zed', '1'),
      { ...quota('ana', '1'), component: 'renewals' },
      quota('ana', '1', '2026-M01'),
      quota('ana', '1', 'soon'),
      { team: 'north', component: 'new-business', period: '2026-Q2', amount: '1' },
    ];
    const { findings } = run({ quotas: [quota('ana', '1000'), quota('ben', '1'), quota('cy', '1'), ...strays] });
    expect(findings.map((each) => [each.code, each.path.join('.')])).toEqual([
      ['earnings/quota-unmatched', 'quotas.3.participant'],
      ['earnings/quota-unmatched', 'quotas.4.component'],
      ['earnings/quota-unmatched', 'quotas.5.period'],
      ['earnings/quota-unmatched', 'quotas.6.period'],
      ['earnings/quota-unmatched', 'quotas.7.team'],
    ]);
  });
});

describe('a team component', () => {
  const documents: Partial<RunDocuments> = {
    plan: plan({ components: [teamGoal] }),
    transactions: [
      deal('d1', 'ana', '2026-01-10', '500'),
      deal('d2', 'ben', '2026-02-10', '400'),
      deal('d3', 'cy', '2026-02-10', '9999'),
    ],
    quotas: [{ team: 'north', component: 'team-goal', period: '2026-Q1', amount: '1000' }],
    assignments: ['ana', 'ben'].map((participant) => ({ participant, targetIncentive: { amount: '8000' } })),
  };

  test('pays each member a share of the target incentive for the team’s attainment', () => {
    // 900 of 1,000 is 90 %: payout 75 % of 20 % of a quarter of 8,000
    const result = run(documents);
    expect([total(result, 'ana', 'team-goal'), total(result, 'ben', 'team-goal')]).toEqual([['300.00'], ['300.00']]);
  });

  test('is explained down to the members, each under their own name', () => {
    const result = run(documents);
    const line = result.lines.find((each) => each.participant === 'ana');
    const nodes = line ? [...walkTrace(explainLine(result, line))] : [];
    expect(
      nodes
        .filter((each) => each.step === 'member')
        .map((each) => [each.subject.id, each.metric, sentenceOf(each, 'en-US')]),
    ).toEqual([
      ['ana', 'credit', 'Ana contributed $500.00'],
      ['ben', 'credit', 'Ben contributed $400.00'],
    ]);
    expect(nodes.find((each) => each.step === 'team')?.subject).toEqual({ kind: 'team', id: 'north' });
    expect(nodes.map((each) => each.step)).toContain('payout');
  });
});

describe('an explanation', () => {
  test('leads from the line to the deal, the clause and the numbers, in words', () => {
    const result = run({
      transactions: [deal('d1', 'ana', '2026-01-10', '900'), deal('d2', 'ana', '2026-02-10', '300')],
    });
    const line = result.lines[1];
    const trace = line && explainLine(result, line);
    expect(trace && [...walkTrace(trace)].map((each) => sentenceOf(each, 'en-US'))).toEqual([
      '$24.00 for deal d2',
      'Deal d2, Account d2, on Feb 10, 2026: $300.00',
      'Credited so far in 2026-Q1: $1,200.00',
      'Attainment 120%: $1,200.00 of a quota of $1,000.00',
      'Quota for 2026-Q1: $1,000.00',
      'Earned in the period up to and including this, before rounding: $78.00',
      '$1,000.00 at 6%: $60.00',
      '$200.00 at 9%: $18.00',
      'Earned in the period before this, before rounding: $54.00',
      '$900.00 at 6%: $54.00',
      'Rounded half-up, $78.00 less $54.00: $24.00',
      'In this order: gate, rate, multipliers, cap for one deal, kickers, caps, floor, rounding',
    ]);
  });
});

describe('input that cannot be calculated', () => {
  test('is refused with all issues of all documents', () => {
    const result = runFrom({
      people: { participants: [{ id: 'ana', name: 'Ana', manager: 'ana' }] },
      plan: plan({ currency: 'NOPE' }),
      transactions: [deal('d1', 'ana', '2026-02-30', 'NaN')],
      quotas: [quota('ana', '1e3')],
      asOf: 'today',
    });
    expect(result.ok ? [] : result.issues.map((each) => each.path.slice(0, 2).join('.'))).toEqual([
      'people.participants',
      'plan.currency',
      'transactions.0',
      'transactions.0',
      'quotas.0',
      'asOf',
    ]);
  });

  test('such as a column that no transaction has, or a participant whom nobody knows, is refused', () => {
    const misspelt = plan({ measures: { bookings: { sum: 'margin', date: 'closedOn', where: { stgae: 'won' } } } });
    const result = runFrom({
      people,
      plan: misspelt,
      transactions: [deal('d1', 'ana', '2026-01-10', '5')],
      assignments: [{ participant: 'zed' }],
      asOf: '2026-03-31',
    });
    expect(result.ok ? [] : result.issues.map((each) => [each.code, each.path.join('.')])).toEqual([
      ['earnings/unknown-participant', 'assignments.0.participant'],
      ['earnings/unknown-column', 'measures.bookings.date'],
      ['earnings/unknown-column', 'measures.bookings.sum'],
      ['earnings/unknown-column', 'measures.bookings.where.stgae'],
    ]);
  });

  test('but is empty pays nothing and fails nowhere', () => {
    const result = run({ people: { participants: [] }, quotas: [] });
    expect([result.lines, result.results, result.findings]).toEqual([[], [], []]);
    expect(run({ transactions: [] }).results.map((each) => toExactText(each.credited))).toEqual(['0', '0', '0']);
  });
});
