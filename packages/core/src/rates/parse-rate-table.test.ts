import { describe, expect, test } from 'vitest';
import { unwrap } from '../foundation/index.js';
import { parseRateTable, type RateTableDocument, rateTableDocumentOf, type TierDocument } from './index.js';

const slices: RateTableDocument = { by: 'amount', mode: 'marginal', tiers: [{ from: '0', rate: '0.1' }] };
const whole: RateTableDocument = { ...slices, mode: 'whole' };
const refusals = (document: RateTableDocument) => {
  const result = parseRateTable(document);
  return result.ok ? [] : result.issues.map((each) => `${each.code} ${each.path.join('.')}`);
};
const withTiers = (table: RateTableDocument, ...tiers: TierDocument[]) => refusals({ ...table, tiers });
const words = (table: RateTableDocument, ...tiers: TierDocument[]) => {
  const result = parseRateTable({ ...table, tiers });
  return result.ok ? [] : result.issues.map((each) => `${each.found}, not ${each.expected}`);
};

describe('a table in normal form', () => {
  test('has every setting that it reads written out, and decimals in their shortest exact form', () => {
    const document = { ...slices, by: { measure: 'margin', target: 2 }, mode: 'whole' } as const;
    expect(rateTableDocumentOf(unwrap(parseRateTable(document)))).toEqual({
      by: { measure: 'margin', target: '2' },
      mode: 'whole',
      tiers: [{ from: '0', rate: '0.1', edge: 'upper' }],
      belowZero: 'continue',
      reach: 'period',
    });
  });

  test('is read back as the same table, whatever it says', () => {
    const documents: RateTableDocument[] = [
      { ...slices, tiers: [...slices.tiers, { from: 1.5, rate: '1/3', retroactive: true, edge: 'lower' }] },
      { ...slices, by: 'output', tiers: [{ from: '0', perUnit: '5.00' }] },
      { ...whole, by: { attainmentOf: 'other' }, belowZero: 'tiers', tiers: [{ from: '-1', rate: '0' }] },
      { ...whole, reach: 'window', belowZero: 'stop' },
      { ...whole, jump: 'final-rate' },
      { ...whole, by: { payoutOf: 'other' }, tiers: [{ from: '0', amount: '5' }] },
      { ...whole, mode: 'interpolated', outside: 'extend', tiers: [{ from: '-1', payout: '5' }] },
    ];
    for (const each of documents) {
      const table = unwrap(parseRateTable(each));
      expect(unwrap(parseRateTable(JSON.parse(JSON.stringify(rateTableDocumentOf(table)))))).toEqual(table);
    }
  });
});

describe('a table is refused', () => {
  test('when it has no tiers, or edges that do not rise', () => {
    expect(withTiers(slices)).toEqual(['rates/no-tiers tiers']);
    const falling = [
      { from: '0', rate: '1' },
      { from: '5.5', rate: '1' },
      { from: '5', rate: '1' },
    ];
    expect(withTiers(slices, ...falling)).toEqual(['rates/edges-not-rising tiers.2.from']);
    expect(words(slices, ...falling)).toEqual(['5, not a value above 5.5']);
  });

  test('when a number of a tier is none, where it stands', () => {
    expect(withTiers(slices, { from: '0', rate: '1' }, { from: 'some', rate: 'more' })).toEqual([
      'money/not-a-decimal tiers.1.from',
      'money/not-a-decimal tiers.1.rate',
      'rates/edges-not-rising tiers.1.from',
    ]);
    expect(withTiers(whole, { from: '0', payout: '-1' })).toEqual(['rates/negative-result tiers.0.payout']);
  });

  test('when its first slice gives its edge to a tier below, which only other modes may', () => {
    expect(withTiers(slices, { from: '0', rate: '1', edge: 'lower' })).toEqual(['rates/first-edge-lower tiers.0.edge']);
    expect(withTiers(whole, { from: '0', rate: '1', edge: 'lower' })).toEqual([]);
  });

  test('when a tier has no result or several, or another kind than the first', () => {
    expect(withTiers(slices, { from: '0' }, { from: '1', rate: '1', perUnit: '1' })).toEqual([
      'rates/missing-result tiers.0',
      'rates/missing-result tiers.1',
    ]);
    expect(withTiers(whole, { from: '0', rate: '1' }, { from: '1', amount: '1' })).toEqual([
      'rates/mixed-results tiers.1',
    ]);
    expect(withTiers(whole, { from: '0' }, { from: '1', payout: '1' }, { from: '2', payout: '2' })).toEqual([
      'rates/missing-result tiers.0',
    ]);
  });

  test('with the names of the results that a tier has', () => {
    const expected = 'exactly one of `rate`, `perUnit`, `payout` and `amount`';
    expect(words(whole, { from: '0' }, { from: '1', rate: '1', perUnit: '1', amount: '1' })).toEqual([
      `none, not ${expected}`,
      `\`rate\` and \`perUnit\` and \`amount\`, not ${expected}`,
    ]);
    expect(words(whole, { from: '0', rate: '1' }, { from: '1', amount: '1' })).toEqual([
      '`amount` beside `rate`, not results of one kind in all tiers',
    ]);
  });

  test('when payouts or amounts are to be slices, or slices to stand on what is not the own credit', () => {
    expect(withTiers(slices, { from: '0', payout: '1' })).toEqual(['rates/mode-not-for-payout mode']);
    expect(withTiers(slices, { from: '0', amount: '1' })).toEqual(['rates/mode-not-for-payout mode']);
    expect(words(slices, { from: '0', amount: '1' })).toEqual([
      '`marginal`, not `whole` or `interpolated` for tiers with `amount`',
    ]);
    for (const by of [{ measure: 'margin' }, { attainmentOf: 'other' }, { payoutOf: 'other' }]) {
      expect(refusals({ ...slices, by })).toEqual(['rates/marginal-needs-own-axis by']);
      expect(refusals({ ...whole, by, reach: 'window' })).toEqual(['rates/reach-needs-own-axis reach']);
      expect(refusals({ ...whole, by, reach: 'period' })).toEqual([]);
    }
    for (const by of ['amount', 'attainment', 'count'] as const)
      expect(refusals({ ...whole, by, reach: 'window' })).toEqual([]);
  });

  test('when what was paid is to decide in another way than by slices from 0 on', () => {
    expect(refusals({ ...whole, by: 'output' })).toEqual(['rates/output-needs-marginal mode']);
    const byOutput: RateTableDocument = { ...slices, by: 'output' };
    expect(withTiers(byOutput, { from: '1', rate: '1' })).toEqual(['rates/output-starts-at-zero tiers.0.from']);
    expect(withTiers(byOutput, { from: '0', rate: '1' }, { from: '9', rate: '2', retroactive: true })).toEqual([
      'rates/retroactive-over-output tiers.1.retroactive',
    ]);
  });

  test('when an edge cannot reach back', () => {
    expect(withTiers(slices, { from: '1', rate: '1', retroactive: true })).toEqual([
      'rates/retroactive-first-tier tiers.0.retroactive',
    ]);
    const below: RateTableDocument = { ...slices, belowZero: 'tiers' };
    expect(withTiers(below, { from: '-1', rate: '1' }, { from: '0', rate: '2', retroactive: true })).toEqual([
      'rates/retroactive-below-zero tiers.1.retroactive',
    ]);
  });

  test('when it has tiers below zero and does not say so, or says so and has none', () => {
    expect(withTiers(slices, { from: '-1', rate: '1' })).toEqual(['rates/edge-below-zero tiers.0.from']);
    expect(words(slices, { from: '-1.50', rate: '1' })).toEqual(["`-1.5`, not 0 or more, or `belowZero: 'tiers'`"]);
    expect(refusals({ ...slices, belowZero: 'tiers' })).toEqual(['rates/no-tier-below-zero belowZero']);
  });

  test('when it has a setting that nothing would read', () => {
    const line: RateTableDocument = { by: 'amount', mode: 'interpolated', tiers: [{ from: '0', payout: '1' }] };
    expect(refusals({ ...line, belowZero: 'stop' })).toEqual(['rates/setting-unused belowZero']);
    expect(refusals({ ...slices, outside: 'flat' })).toEqual(['rates/setting-unused outside']);
    expect(refusals({ ...slices, reach: 'window' })).toEqual(['rates/setting-unused reach']);
    expect(refusals({ ...whole, reach: 'window', tiers: [{ from: '0', payout: '1' }] })).toEqual([
      'rates/setting-unused reach',
    ]);
    expect(refusals({ ...slices, jump: 'final-rate' })).toEqual(['rates/setting-unused jump']);
    expect(refusals({ ...whole, reach: 'window', jump: 'final-rate' })).toEqual(['rates/setting-unused jump']);
    expect(withTiers(whole, { from: '0', rate: '1' }, { from: '1', rate: '1', retroactive: true })).toEqual([
      'rates/setting-unused tiers.1.retroactive',
    ]);
    expect(withTiers(whole, { from: '0', rate: '1', retroactive: true })).toEqual([
      'rates/setting-unused tiers.0.retroactive',
    ]);
  });

  test('when the target of its axis is not above zero', () => {
    for (const target of ['0', '-1']) {
      expect(refusals({ ...whole, by: { measure: 'margin', target } })).toEqual([
        'rates/target-not-above-zero by.target',
      ]);
    }
    expect(refusals({ ...whole, by: { measure: 'margin', target: 'some' } })).toEqual([
      'money/not-a-decimal by.target',
    ]);
  });
});
