import { describe, expect, test } from 'vitest';
import { unwrap } from '../foundation/index.js';
import { fraction, toExactText } from '../money/index.js';
import { creditCurve, curveSlices, integerCurve, parseRateTable, type RateTableDocument } from './index.js';

const tableOf = (document: RateTableDocument) => unwrap(parseRateTable(document));
/** Each piece in words: where it begins and who owns that edge, what it pays there, and its slope from where. */
const pieces = (document: RateTableDocument) =>
  creditCurve(tableOf(document), null).map(({ from, edge, at, base, slope }) => {
    const [pay, rate, start] = [base, slope, at].map(toExactText);
    return `${from === null ? 'below all' : toExactText(from)} ${edge}: ${pay} + ${rate} × (x − ${start})`;
  });

describe('the curve of slices has one piece for each stretch', () => {
  const tiers: RateTableDocument['tiers'] = [
    { from: '0', rate: '0.1' },
    { from: '10', rate: '0.2', edge: 'lower' },
  ];
  const slices: RateTableDocument = { by: 'amount', mode: 'marginal', tiers };
  const above = '10 lower: 1 + 0.2 × (x − 10)';

  test('where the tier at zero goes on below it', () => {
    expect(pieces(slices)).toEqual(['below all upper: 0 + 0.1 × (x − 0)', above]);
  });

  test('where it stops at zero', () => {
    const stopped = ['below all upper: 0 + 0 × (x − 0)', '0 upper: 0 + 0.1 × (x − 0)', above];
    expect(pieces({ ...slices, belowZero: 'stop' })).toEqual(stopped);
  });

  test('where it has tiers of its own below zero, one of which ends at zero', () => {
    const below: RateTableDocument['tiers'] = [
      { from: '-20', rate: '0.5' },
      { from: '-8', rate: '0.3', edge: 'lower' },
    ];
    expect(pieces({ ...slices, belowZero: 'tiers', tiers: [...below, ...tiers] })).toEqual([
      'below all upper: -8.4 + 0 × (x − 0)',
      '-20 upper: -2.4 + 0.5 × (x − -8)',
      '-8 lower: 0 + 0.3 × (x − 0)',
      '0 upper: 0 + 0.1 × (x − 0)',
      above,
    ]);
  });

  test('where its only tier begins below zero and goes on above', () => {
    const table: RateTableDocument = { ...slices, belowZero: 'tiers', tiers: [{ from: '-5', rate: '0.5' }] };
    expect(pieces(table)).toEqual([
      'below all upper: -2.5 + 0 × (x − 0)',
      '-5 upper: 0 + 0.5 × (x − 0)',
      '0 upper: 0 + 0.5 × (x − 0)',
    ]);
    const sliced = curveSlices(tableOf(table), null, fraction(-7n), fraction(2n));
    expect(sliced.map(({ width, rate }) => [width, rate].map(toExactText).join(' at '))).toEqual([
      '5 at 0.5',
      '2 at 0.5',
    ]);
  });
});

describe('the curve of everything at the tier reached has one piece for each tier', () => {
  const tiers: RateTableDocument['tiers'] = [
    { from: '0', rate: '0.1' },
    { from: '10', rate: '0.2', edge: 'lower' },
  ];
  const whole: RateTableDocument = { by: 'amount', mode: 'whole', reach: 'window', tiers };
  const above = '10 lower: 0 + 0.2 × (x − 0)';

  test('where the tier at zero goes on below it', () => {
    expect(pieces(whole)).toEqual(['below all upper: 0 + 0.1 × (x − 0)', above]);
  });

  test('where it stops at zero, also when its first tier begins later', () => {
    const nothing = 'below all upper: 0 + 0 × (x − 0)';
    expect(pieces({ ...whole, belowZero: 'stop' })).toEqual([nothing, '0 upper: 0 + 0.1 × (x − 0)', above]);
    expect(pieces({ ...whole, belowZero: 'stop', tiers: tiers.slice(1) })).toEqual([
      nothing,
      '0 upper: 0 + 0 × (x − 0)',
      above,
    ]);
  });

  test('where it has tiers of its own below zero', () => {
    const below: RateTableDocument['tiers'] = [{ from: '-8', rate: '0.3' }];
    expect(pieces({ ...whole, belowZero: 'tiers', tiers: [...below, ...tiers] })).toEqual([
      'below all upper: 0 + 0 × (x − 0)',
      '-8 upper: 0 + 0.3 × (x − 0)',
      '0 upper: 0 + 0.1 × (x − 0)',
      above,
    ]);
  });
});

describe('the whole numbers of a curve', () => {
  const integers = (tiers: RateTableDocument['tiers'], more: Partial<RateTableDocument> = {}) =>
    integerCurve(tableOf({ by: 'amount', mode: 'marginal', tiers, ...more }));

  test('stand in the coarsest units in which all of them are whole', () => {
    const curve = integers([
      { from: '0', rate: '0.1' },
      { from: '35/2', rate: '0.2', edge: 'lower' },
    ]);
    // 17.5 at 10 % is 1.75, which is 35 units of a half of a tenth.
    expect(curve).toEqual({
      creditUnits: 2,
      payUnits: 10,
      from: Float64Array.of(Number.NEGATIVE_INFINITY, 35),
      lower: Uint8Array.of(0, 1),
      at: Float64Array.of(0, 35),
      base: Float64Array.of(0, 35),
      slope: Float64Array.of(1, 2),
    });
  });

  test('are none beyond 2 to the power of 52, above zero and below', () => {
    const most = 2n ** 52n;
    const upTo = (edge: bigint) => [
      { from: '0', rate: '0' },
      { from: String(edge), rate: '1' },
    ];
    expect(integers(upTo(most))?.from[1]).toBe(2 ** 52);
    expect(integers(upTo(most + 1n))).toBeNull();
    const downTo = (edge: bigint) => integers([{ from: String(edge), rate: '0' }], { belowZero: 'tiers' });
    expect(downTo(-most)?.from[1]).toBe(-(2 ** 52));
    expect(downTo(-most - 1n)).toBeNull();
  });
});
