import { describe, expect, test } from 'vitest';
import { parsePlan } from './index.js';

const measures = {
  bookings: { sum: 'amount' },
  margin: { sum: 'margin' },
  wins: { count: true },
  holders: { count: true, splits: 'each' },
  average: { average: 'amount' },
  products: { distinct: 'product' },
  marginRate: { ratio: ['margin', 'bookings'] },
  averageRate: { ratio: ['average', 'bookings'] },
};
const slices = { by: 'amount', mode: 'marginal', tiers: [{ from: '0', rate: '0.1' }] };
const whole = { ...slices, mode: 'whole' };
const payouts = { by: 'amount', mode: 'whole', tiers: [{ from: '0', payout: '1' }] };
const amounts = { by: 'amount', mode: 'whole', tiers: [{ from: '0', amount: '100' }] };
const grid = {
  grid: { rows: { by: 'amount', from: ['0'] }, columns: { by: 'count', from: ['0'] }, rate: [['0.1']] },
};
const goal = { id: 'g', by: { measure: 'wins' }, weight: '1', mode: 'whole', tiers: [{ from: '0', payout: '1' }] };
const pays = { targetIncentive: '0.5' };
const where = { product: 'gold' };

/** The issues of a plan whose first component is a good one with `changes`; `more` are further components. */
function refusals(changes: object, ...more: object[]): string[] {
  const component = { id: 'one', measure: 'bookings', rates: slices, ...changes };
  const result = parsePlan({
    id: 'plan',
    version: 1,
    effective: { from: '2026-01-01', to: '2027-01-01' },
    currency: 'USD',
    calendar: { kind: 'gregorian', yearStarts: '01' },
    measures,
    components: [component, ...more],
  });
  return result.ok ? [] : result.issues.map((each) => `${each.code} ${each.path.slice(2).join('.')}`);
}
const modified = (...modifiers: object[]) => ({ modifiers });
const over = (period: string, read?: string) => ({ attainment: { over: period, ...(read ? { read } : {}) } });

test('the component that the refusals are made from is accepted', () => {
  expect(refusals({})).toEqual([]);
});

describe('measures', () => {
  test('are named by every component but a scorecard, and exist wherever they are named', () => {
    expect(refusals({ measure: undefined })).toEqual(['plan/measure-needed measure']);
    expect(refusals({ measure: undefined, rates: undefined, scorecard: { goals: [goal] }, pays })).toEqual([]);
    const onCredit = { goals: [{ ...goal, by: 'amount' }] };
    expect(refusals({ measure: undefined, rates: undefined, scorecard: onCredit, pays })).toEqual([
      'plan/measure-needed measure',
    ]);
    expect(refusals({ rates: { ...whole, by: { measure: 'winz' } } })).toEqual([
      'plan/unknown-measure rates.by.measure',
    ]);
    expect(refusals(modified({ kind: 'gate', by: { measure: 'winz' }, atLeast: '1' }))).toEqual([
      'plan/unknown-measure modifiers.0.by.measure',
    ]);
  });

  test('are sums of what each credit counts where rates look back over a longer window', () => {
    const average = { measure: 'average', measurement: 'month' };
    expect(refusals({ ...average, ...over('quarter') })).toEqual(['plan/rate-needs-additive measure']);
    expect(refusals({ ...average, ...over('month') })).toEqual([]);
    expect(refusals({ ...average, ...over('quarter'), rates: amounts })).toEqual([]);
    expect(refusals({ measure: 'products', ...over('year'), rates: grid })).toEqual([
      'plan/rate-needs-additive measure',
    ]);
  });

  test('are no money where a unit is paid, and the count itself where slices stand on it', () => {
    const perUnit = { ...slices, tiers: [{ from: '0', perUnit: '5' }] };
    expect(refusals({ rates: perUnit })).toEqual(['rates/per-unit-of-money rates.tiers']);
    expect(refusals({ rates: perUnit, measure: 'wins' })).toEqual([]);
    const byCount = { rates: { ...slices, by: 'count' } };
    expect(refusals(byCount)).toEqual(['rates/marginal-needs-own-axis rates.by']);
    expect(refusals({ ...byCount, measure: 'holders' })).toEqual(['rates/marginal-needs-own-axis rates.by']);
    expect(refusals({ ...byCount, measure: 'wins' })).toEqual([]);
    const reaching = { rates: { ...slices, by: 'count', mode: 'whole', reach: 'window' } };
    expect(refusals(reaching)).toEqual(['rates/reach-needs-own-axis rates.reach']);
    expect(
      refusals({ ...reaching, measure: 'wins', rates: { ...reaching.rates, tiers: [{ from: '0', perUnit: '5' }] } }),
    ).toEqual([]);
  });
});

describe('time', () => {
  test('of a component lies inside the time of the plan', () => {
    expect(refusals({ effective: { from: '2025-12-31', to: '2026-03-01' } })).toEqual([
      'plan/effective-outside-plan effective.from',
    ]);
    expect(refusals({ effective: { from: '2026-02-01' } })).toEqual(['plan/effective-outside-plan effective.to']);
    expect(refusals({ effective: { from: '2026-02-01', to: '2027-01-02' } })).toEqual([
      'plan/effective-outside-plan effective.to',
    ]);
    expect(refusals({ effective: { from: '2026-02-01', to: '2026-02-01' } })).toEqual([
      'calendar/ends-before-start effective.to',
    ]);
    expect(refusals({ effective: { from: '2026-02-01', to: '2027-01-01' } })).toEqual([]);
  });

  test('of a cap is at least a measurement period', () => {
    const cap = (per: string) => ({ measurement: 'quarter', ...modified({ kind: 'cap', amount: '9', per }) });
    expect(refusals({ ...cap('quarter') })).toEqual([]);
    expect(refusals({ ...cap('year') })).toEqual([]);
    expect(refusals({ ...cap('period') })).toEqual([]);
    expect(refusals({ ...cap('quarter'), measurement: 'year' })).toEqual(['plan/cap-too-short modifiers.0.per']);
  });

  test('of a reading is the deal for slices, the end of a period for everything that is no rate of a participant', () => {
    expect(refusals(over('month', 'period-end'))).toEqual(['plan/read-not-for-marginal attainment.read']);
    expect(refusals(over('month', 'at-deal'))).toEqual([]);
    const atDeal = over('month', 'at-deal');
    for (const each of [
      { rates: payouts, pays },
      { rates: amounts },
      { rates: whole, of: 'team' },
      { rates: grid },
      { rates: undefined, scorecard: { goals: [goal] }, pays },
      { rates: undefined },
    ]) {
      expect(refusals({ ...each, ...atDeal })).toEqual(['plan/read-at-deal-needs-deal-lines attainment.read']);
    }
    expect(refusals({ rates: whole, ...atDeal })).toEqual([]);
    expect(refusals({ rates: { ...whole, by: { measure: 'wins' } }, ...atDeal })).toEqual([]);
    expect(refusals({ rates: { ...whole, reach: 'window' }, ...over('year', 'at-deal') })).toEqual([
      'plan/read-contradicts-table rates.reach',
    ]);
    expect(refusals({ rates: { ...whole, jump: 'final-rate' }, ...atDeal })).toEqual([
      'plan/read-contradicts-table rates.jump',
    ]);
    const linked = { rates: { ...whole, by: { payoutOf: 'two' } }, ...atDeal };
    expect(refusals(linked, { id: 'two', measure: 'wins', rates: slices })).toEqual([
      'plan/read-at-deal-not-for-axis attainment.read',
    ]);
  });
});

describe('a component in which every deal stands alone', () => {
  const event = over('event');
  test('pays rates by the number of one deal', () => {
    expect(refusals(event)).toEqual([]);
    for (const by of ['amount', { measure: 'margin' }, { measure: 'marginRate' }]) {
      expect(refusals({ ...event, rates: { ...whole, by } })).toEqual([]);
    }
    for (const by of ['count', { measure: 'wins' }, { measure: 'average' }, { measure: 'averageRate' }]) {
      expect(refusals({ ...event, rates: { ...whole, by } })).toEqual(['plan/not-over-event rates.by']);
    }
    expect(refusals({ ...event, rates: { ...slices, by: 'output' } })).toEqual(['plan/not-over-event rates.by']);
  });

  test('has no quota, no payouts, and nothing that looks at other deals', () => {
    expect(refusals({ ...event, quota: { period: 'month' } })).toEqual(['plan/not-over-event quota']);
    expect(refusals({ ...event, rates: payouts, pays })).toEqual(['plan/not-over-event attainment.over']);
    expect(refusals({ ...event, rates: amounts })).toEqual(['plan/not-over-event attainment.over']);
    expect(refusals({ ...event, rates: grid })).toEqual(['plan/not-over-event attainment.over']);
    expect(refusals({ ...event, rates: { ...whole, reach: 'window' } })).toEqual(['plan/not-over-event rates.reach']);
    expect(refusals({ ...event, rates: { ...whole, jump: 'final-rate' } })).toEqual(['plan/not-over-event rates.jump']);
    expect(refusals({ ...over('event', 'period-end'), rates: whole })).toEqual(['plan/not-over-event attainment.read']);
  });
});

describe('pay', () => {
  test('by attainment needs a quota, wherever it is read', () => {
    expect(refusals({ rates: { ...whole, by: 'attainment' } })).toEqual(['plan/quota-needed quota']);
    expect(refusals(modified({ kind: 'gate', by: 'attainment', atLeast: '1' }))).toEqual(['plan/quota-needed quota']);
    expect(refusals(modified({ kind: 'threshold', atLeast: '1' }))).toEqual([]);
  });

  test('has one way: rates or a scorecard, or none, and then nothing that would change pay', () => {
    const scorecard = { goals: [goal] };
    expect(refusals({ scorecard, pays })).toEqual(['plan/rates-beside-scorecard scorecard']);
    const nothing = { rates: undefined, budget: '5', of: 'team', pool: { share: 'equal' } };
    expect(refusals({ ...nothing, ...modified({ kind: 'floor', amount: '1', per: 'period' }) })).toEqual([
      'plan/goal-pays-nothing modifiers',
      'plan/goal-pays-nothing pool',
      'plan/goal-pays-nothing budget',
    ]);
    expect(refusals({ rates: undefined, pays })).toEqual(['plan/target-incentive-unused pays']);
  });

  test('as a share of the target incentive says of which share, and nothing else does', () => {
    expect(refusals({ rates: payouts })).toEqual(['plan/target-incentive-needed pays']);
    expect(refusals({ pays })).toEqual(['plan/target-incentive-unused pays']);
    expect(refusals({ rates: payouts, pays: { targetIncentive: '-1' } })).toEqual([
      'plan/negative-target-incentive pays.targetIncentive',
    ]);
    expect(refusals(modified({ kind: 'cap', targetIncentive: '2', per: 'period' }))).toEqual([]);
  });

  test('of a scorecard has goals of their own, whose weights sum to exactly 1', () => {
    const card = (...goals: object[]) => ({ rates: undefined, pays, scorecard: { goals } });
    expect(refusals(card())).toEqual(['plan/no-goals scorecard.goals']);
    expect(refusals(card({ ...goal, weight: '1/3' }, { ...goal, id: 'h', weight: '2/3' }))).toEqual([]);
    expect(refusals(card({ ...goal, weight: '0.333' }, { ...goal, id: 'h', weight: '2/3' }))).toEqual([
      'plan/weights-not-one scorecard.goals',
    ]);
    expect(refusals(card({ ...goal, weight: '0.5' }, { ...goal, weight: '0.5' }))).toEqual([
      'plan/duplicate-goal scorecard.goals.1.id',
    ]);
    expect(refusals(card({ ...goal, weight: '2' }, { ...goal, id: 'h', weight: '-1' }))).toEqual([
      'plan/weight-not-above-zero scorecard.goals.1.weight',
    ]);
    expect(refusals(card({ ...goal, by: 'output' }))).toEqual(['rates/output-needs-marginal scorecard.goals.0.mode']);
  });

  test('divided where a deal is split, and a budget, need lines of deals', () => {
    for (const each of [{ rates: amounts }, { of: 'team' }, { measure: 'products', ...over('month') }]) {
      expect(refusals({ ...each, splits: 'pay' })).toEqual(['plan/splits-need-deal-lines splits']);
      expect(refusals({ ...each, budget: '100' })).toEqual(['plan/budget-needs-deal-lines budget']);
    }
    expect(refusals({ splits: 'pay', budget: '100' })).toEqual([]);
    expect(refusals({ splits: 'pay', crediting: [{ kind: 'direct' }, { kind: 'roll-up' }] })).toEqual([
      'plan/splits-need-direct-credit crediting',
    ]);
    expect(refusals({ budget: '-0.01' })).toEqual(['plan/negative-budget budget']);
  });

  test('of a pool is money of a team, for members who reach a number of their own', () => {
    const pool = { share: 'equal' };
    expect(refusals({ pool })).toEqual(['plan/pool-needs-team pool']);
    expect(refusals({ pool, of: 'team' })).toEqual([]);
    expect(refusals({ pool, of: 'team', rates: amounts })).toEqual([]);
    expect(refusals({ pool, of: 'team', rates: payouts, pays })).toEqual(['plan/pool-needs-money pool']);
    const cap = { kind: 'cap', targetIncentive: '1', per: 'period' };
    expect(refusals({ pool, of: 'team', modifiers: [cap] })).toEqual(['plan/pool-needs-money pool']);
    for (const by of ['attainment', 'output']) {
      const qualify = { ...pool, qualify: { by, atLeast: '1' } };
      expect(refusals({ of: 'team', pool: qualify })).toEqual(['plan/axis-not-for-qualify pool.qualify.by']);
    }
  });

  test('of a pool by weights has some, and no other pool has any', () => {
    const of = 'team';
    expect(refusals({ of, pool: { share: 'weights', weights: { ana: '2', ben: '1/3' } } })).toEqual([]);
    expect(refusals({ of, pool: { share: 'weights' } })).toEqual(['plan/pool-weights pool.weights']);
    expect(refusals({ of, pool: { share: 'weights', weights: { ana: '0' } } })).toEqual([
      'plan/pool-weights pool.weights',
    ]);
    expect(refusals({ of, pool: { share: 'weights', weights: { ana: '1', ben: '-1' } } })).toEqual([
      'plan/pool-weights pool.weights.ben',
    ]);
    expect(refusals({ of, pool: { share: 'equal', weights: { ana: '1' } } })).toEqual([
      'plan/pool-weights pool.weights',
    ]);
  });
});

describe('modifiers', () => {
  test('of single deals need lines of deals', () => {
    const each = [
      { kind: 'multiplier', where, factor: '2' },
      { kind: 'cap', amount: '5', per: 'deal' },
      { kind: 'kicker', per: 'deal', amount: '5', where },
    ];
    expect(refusals(modified(...each))).toEqual([]);
    expect(refusals({ of: 'team', ...modified(...each) })).toEqual([
      'plan/modifier-needs-deal-lines modifiers.0',
      'plan/modifier-needs-deal-lines modifiers.1',
      'plan/modifier-needs-deal-lines modifiers.2',
    ]);
  });

  test('that multiply single deals are refused where one deal changes what others are paid', () => {
    const modifiers = [{ kind: 'multiplier', where, factor: '2' }];
    const ambiguous = ['plan/ambiguous-multiplier modifiers.0'];
    const retroactive = [...slices.tiers, { from: '9', rate: '0.2', retroactive: true }];
    expect(refusals({ modifiers, rates: whole })).toEqual(ambiguous);
    expect(refusals({ modifiers, rates: grid })).toEqual(ambiguous);
    expect(refusals({ modifiers, rates: { ...slices, tiers: retroactive } })).toEqual(ambiguous);
    expect(refusals({ modifiers, rates: { ...whole, reach: 'window' } })).toEqual(ambiguous);
    expect(refusals({ modifiers, rates: { ...whole, jump: 'final-rate' } })).toEqual([]);
    expect(refusals({ modifiers, rates: whole, ...over('month', 'at-deal') })).toEqual([]);
    expect(refusals({ modifiers, rates: whole, ...over('event') })).toEqual([]);
  });

  test('are not negative, and a cap has one limit', () => {
    expect(
      refusals(
        modified(
          { kind: 'cap', amount: '-1', per: 'period' },
          { kind: 'floor', amount: '-1', per: 'period' },
          { kind: 'kicker', per: 'period', amount: '-1', by: 'amount', atLeast: '1' },
          { kind: 'multiplier', where, factor: '-1' },
          { kind: 'multiplier', by: 'amount', mode: 'whole', tiers: [{ from: '0', factor: '-1' }] },
          { kind: 'cap', per: 'period' },
          { kind: 'cap', amount: '1', targetIncentive: '1', per: 'period' },
          { kind: 'cap', amount: '1', per: 'period', beyond: '1.1' },
          { kind: 'floor', amount: '1', per: 'period' },
        ),
      ),
    ).toEqual([
      'plan/negative-modifier modifiers.0.amount',
      'plan/negative-modifier modifiers.1.amount',
      'plan/negative-modifier modifiers.2.amount',
      'plan/negative-modifier modifiers.3.factor',
      'rates/negative-result modifiers.4.tiers.0.factor',
      'plan/cap-needs-one-limit modifiers.5',
      'plan/cap-needs-one-limit modifiers.6',
      'plan/beyond-not-a-share modifiers.7.beyond',
      'plan/duplicate-floor modifiers.8',
    ]);
  });

  test('have conditions and tables that can be read', () => {
    expect(
      refusals(
        modified(
          { kind: 'multiplier', where: { or: [] }, factor: '2' },
          { kind: 'multiplier', by: 'amount', mode: 'whole', tiers: [], outside: 'extend' },
          { kind: 'kicker', per: 'deal', amount: '1', where: { amount: { startsWith: '1' } } },
          { kind: 'gate', by: { measure: 'wins', target: '0' }, atLeast: 'many' },
        ),
      ).toSorted(),
    ).toEqual([
      'crediting/test-does-not-fit modifiers.2.where.amount.startsWith',
      'crediting/unreadable-condition modifiers.0.where.or',
      'money/not-a-decimal modifiers.3.atLeast',
      'rates/no-tiers modifiers.1.tiers',
      'rates/setting-unused modifiers.1.outside',
      'rates/target-not-above-zero modifiers.3.by.target',
    ]);
  });
});

describe('references between components', () => {
  const on = (by: object, id = 'one') => ({ id, measure: 'bookings', rates: { ...whole, by } });
  const quota = { period: 'month' };

  test('name a component of the plan, with a quota where its attainment is read, and rates where its payout is', () => {
    expect(refusals(on({ attainmentOf: 'two' }))).toEqual(['plan/unknown-component rates.by.attainmentOf']);
    expect(refusals(on({ attainmentOf: 'two' }), { id: 'two', measure: 'wins', quota })).toEqual([]);
    expect(refusals(on({ attainmentOf: 'two' }), { id: 'two', measure: 'wins', rates: slices })).toEqual([
      'plan/quota-needed rates.by.attainmentOf',
    ]);
    expect(refusals(on({ payoutOf: 'two' }), { id: 'two', measure: 'wins', quota })).toEqual([
      'plan/goal-pays-nothing rates.by.payoutOf',
    ]);
  });

  test('form no circle', () => {
    expect(refusals(on({ payoutOf: 'one' }))).toEqual(['plan/cyclic-link rates.by']);
    expect(
      refusals(on({ payoutOf: 'two' }), on({ payoutOf: 'three' }, 'two'), on({ payoutOf: 'one' }, 'three')),
    ).toEqual(['plan/cyclic-link rates.by']);
  });

  test('of a pool are to what its team has', () => {
    const pool = { of: 'team', pool: { share: 'equal' } };
    const two = { id: 'two', measure: 'wins', quota, rates: slices };
    expect(refusals({ ...on({ attainmentOf: 'two' }), ...pool }, two)).toEqual([
      'plan/team-link-needed rates.by.attainmentOf',
    ]);
    expect(refusals({ ...on({ payoutOf: 'two' }), ...pool }, { ...two, of: 'team' })).toEqual([
      'plan/team-link-needed rates.by.payoutOf',
    ]);
    expect(refusals({ ...on({ attainmentOf: 'two' }), ...pool }, { ...two, of: 'team' })).toEqual([]);
    const qualify = { share: 'equal', qualify: { by: { attainmentOf: 'two' }, atLeast: '1' } };
    expect(refusals({ of: 'team', pool: qualify }, two)).toEqual([]);
  });
});

test('the parts of a component are refused together, each at its place', () => {
  expect(
    refusals({
      measure: 'nothing',
      effective: { from: 'soon' },
      crediting: [{ kind: 'roll-up', depth: 0 }],
      rates: { by: 'amount', mode: 'marginal', tiers: [{ from: '0', payout: '1' }] },
      modifiers: [{ kind: 'floor', amount: 'some', per: 'period' }],
      budget: 'all',
    }),
  ).toEqual([
    'rates/mode-not-for-payout rates.mode',
    'calendar/not-a-date effective.from',
    'crediting/wrong-depth crediting.0.depth',
    'money/not-a-decimal modifiers.0.amount',
    'money/not-a-decimal budget',
    'plan/unknown-measure measure',
  ]);
});
