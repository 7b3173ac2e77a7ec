import { describe, expect, test } from 'vitest';
import { decimalAt } from '../crediting/index.js';
import { formatIssue, unwrap } from '../foundation/index.js';
import { fraction } from '../money/index.js';
import {
  baseMeasuresOf,
  isMoney,
  type Measure,
  type MeasureDocument,
  measureDocumentSchema,
  parseMeasures,
} from './index.js';

import { at, codes, documents, measured, named, parsed, said } from './measured-deals.test-fixture.js';

describe('measures of a plan', () => {
  test('are plain JSON in normal form, in the order of the document', () => {
    expect(parsed.map((each) => each.id)).toEqual(Object.keys(documents));
    expect(JSON.parse(JSON.stringify(parsed))).toEqual(parsed);
    expect(named('bookings')).toEqual({
      id: 'bookings',
      of: { kind: 'sum', number: 'amount' },
      unit: 'money',
      date: 'effectiveOn',
      where: { stage: 'won' },
      additive: true,
    });
    expect(named('points').of).toEqual({
      kind: 'weighted',
      parts: [
        { measure: 'bookings', weight: '0.5' },
        { measure: 'units', weight: '100' },
      ],
    });
    for (const document of [...Object.values(documents), { count: true, splits: 'share' }])
      expect(measureDocumentSchema.safeParse(document).success).toBe(true);
  });

  test('say whether they are money', () => {
    const money = ['bookings', 'profit', 'size', 'largest', 'money'];
    expect(parsed.filter(isMoney).map((each) => each.id)).toEqual(money);
    expect(parsed.map((each) => each.unit)).toEqual(
      parsed.map((each) => (money.includes(each.id) ? 'money' : 'number')),
    );
  });

  test('are additive when they are sums, counts, or weighted ones of those by one date', () => {
    const additive = ['bookings', 'profit', 'units', 'deals', 'holders', 'points', 'money'];
    expect(parsed.filter((each) => each.additive).map((each) => each.id)).toEqual(additive);
    const more = unwrap(
      parseMeasures({
        ...documents,
        invoiced: { sum: 'amount', date: 'invoicedOn' },
        cash: { weighted: [{ measure: 'invoiced', weight: '1' }] },
        twice: {
          weighted: [
            { measure: 'invoiced', weight: '1' },
            { measure: 'bookings', weight: '1' },
          ],
        },
        mean: { weighted: [{ measure: 'size', weight: '1' }] },
        share: { ratio: ['cash', 'invoiced'] },
        odd: { ratio: ['cash', 'bookings'] },
        nothing: { weighted: [] },
      }),
    ).slice(-6);
    expect(more.map(({ id, date, additive }) => [id, date, additive])).toEqual([
      ['cash', 'invoicedOn', true],
      ['twice', 'effectiveOn', false],
      ['mean', 'effectiveOn', false],
      ['share', 'invoicedOn', false],
      ['odd', 'effectiveOn', false],
      ['nothing', 'effectiveOn', true],
    ]);
  });
});

describe('a measure that makes no sense', () => {
  test('is made in exactly one way', () => {
    expect(codes({ none: {}, both: { sum: 'amount', average: 'units' } })).toEqual([
      'plan/measure-needs-sum-or-count none',
      'plan/measure-needs-sum-or-count both',
    ]);
  });

  test('hears in how many ways it was made, and which ways there are', () => {
    const ways = '`sum`, `count`, `distinct`, `average`, `minimum`, `maximum`, `ratio`, `weighted`';
    expect(said({ none: {}, both: { average: 'units', sum: 'amount' } })).toEqual([
      `plan/measure-needs-sum-or-count at none: found none of them, expected exactly one of ${ways}`,
      `plan/measure-needs-sum-or-count at both: found \`sum\` and \`average\`, expected exactly one of ${ways}`,
    ]);
  });

  test('hears which measures there are, and its unit is not judged by a part that is not there', () => {
    const weighted = [{ measure: 'x', weight: '1' }];
    expect(said({ a: { weighted, unit: 'money' }, b: { weighted, unit: 'number' } })).toEqual(
      ['a', 'b'].map(
        (id) => `plan/unknown-measure at ${id}.weighted[0].measure: found \`x\`, expected one of \`a\`, \`b\``,
      ),
    );
  });

  test('names only measures that are there', () => {
    const given = { a: { ratio: ['b', 'toString'] }, c: { weighted: [{ measure: 'x', weight: '1' }] } } as const;
    expect(codes(given)).toEqual([
      'plan/unknown-measure a.ratio.0',
      'plan/unknown-measure a.ratio.1',
      'plan/unknown-measure c.weighted.0.measure',
    ]);
  });

  test('is not made of itself, and what is only made of such a one is not blamed', () => {
    const part = (measure: string) => ({ measure, weight: '1' });
    const given: Record<string, MeasureDocument> = {
      above: { weighted: [part('a')] },
      a: { ratio: ['below', 'b'] },
      b: { weighted: [part('below'), part('c')] },
      c: { ratio: ['a', 'below'] },
      self: { weighted: [part('self')] },
      below: { sum: 'amount' },
    };
    expect(codes(given)).toEqual(['a', 'b', 'c', 'self'].map((id) => `plan/cyclic-measure ${id}`));
    // each names the part by which it comes back to itself, not the sum that stands before it
    const back = { a: 'b', b: 'c', c: 'a', self: 'self' };
    expect(said(given)).toEqual(
      Object.entries(back).map(
        ([id, through]) =>
          `plan/cyclic-measure at ${id}: found made of \`${through}\`, which is made of it, expected measures that are not made of themselves`,
      ),
    );
  });

  test('has no setting that nobody reads', () => {
    const of = { ratio: ['a', 'a'] } as const;
    expect(
      codes({
        a: { sum: 'amount', splits: 'each' },
        b: { ...of, where: { stage: 'won' } },
        c: { ...of, date: 'x' },
        d: { ...of, splits: 'share' },
      }),
    ).toEqual(['a.splits', 'b.where', 'c.date', 'd.splits'].map((path) => `plan/measure-setting-unused ${path}`));
    expect(said({ a: { sum: 'amount', splits: 'each' }, b: { ...of, date: 'x' } })).toEqual([
      'plan/measure-setting-unused at a.splits: found `splits`, expected `splits` beside `count` alone',
      'plan/measure-setting-unused at b.date: found `date`, expected `date` on the measures it is made of',
    ]);
  });

  test('cannot choose its unit where that is settled', () => {
    expect(
      codes({
        a: { sum: 'amount', unit: 'number' },
        b: { count: true, unit: 'money' },
        c: { ratio: ['a', 'a'], unit: 'money' },
        d: { weighted: [{ measure: 'a', weight: '1' }], unit: 'number' },
        e: { maximum: 'amount', unit: 'number' },
        fine: { weighted: [{ measure: 'a', weight: '1' }], unit: 'money' },
      }),
    ).toEqual(['a', 'b', 'c', 'd', 'e'].map((id) => `plan/wrong-unit ${id}.unit`));
    expect(said({ a: { count: true, unit: 'money' } })).toEqual([
      'plan/wrong-unit at a.unit: found `money`, expected `number`, or no `unit`',
    ]);
  });

  test('has decimal weights, and everything is reported at once', () => {
    const result = parseMeasures({
      a: { weighted: [{ measure: 'x', weight: '1/3' }], date: 'closedOn' },
      b: { count: true, where: { and: [] } },
    });
    expect(result.ok ? [] : result.issues.map((each) => each.path.join('.')).sort()).toEqual([
      'a.date',
      'a.weighted.0.measure',
      'a.weighted.0.weight',
      'b.where.and',
    ]);
    expect(result.ok ? [] : result.issues.map(formatIssue).join()).toContain(
      'money/not-a-decimal at a.weighted[0].weight: found `1/3`',
    );
  });

  test('may stand a thousand deep or be shared a million times without taking long', () => {
    const deep: Record<string, MeasureDocument> = { m0: { sum: 'amount' } };
    for (let index = 1; index <= 2000; index += 1) {
      const part = { measure: `m${index - 1}`, weight: '1' };
      deep[`m${index}`] = { weighted: index <= 40 ? [part, part] : [part] };
    }
    const all = new Map(unwrap(parseMeasures(deep)).map((each) => [each.id, each]));
    const top = all.get('m2000') as Measure;
    expect(baseMeasuresOf(top, all).map((each) => each.id)).toEqual(['m0']);
    // each of the first forty counts the one below it twice
    expect(decimalAt(measured(top, all).values, at('a'))).toEqual(fraction(2n ** 40n * 201n, 2n));
    expect(codes({ ...deep, m0: { ratio: ['m2000', 'm2000'] } })).toHaveLength(2001);
  });
});
