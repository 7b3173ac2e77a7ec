import { describe, expect, test } from 'vitest';
import { columnsOf, decimalAt, positionOf, type TransactionRow, transactionSetFromRows } from '../crediting/index.js';
import { formatIssue, unwrap } from '../foundation/index.js';
import { fraction, one, toExactText, zero } from '../money/index.js';
import {
  aggregateEntries,
  baseMeasuresOf,
  combineMeasure,
  isMoney,
  type Measure,
  type MeasureDocument,
  measureDocumentSchema,
  measureTransactions,
  parseMeasures,
} from './index.js';

const documents = {
  bookings: { sum: 'amount', where: { stage: 'won' } },
  profit: { sum: 'margin', unit: 'money' },
  units: { sum: 'units' },
  deals: { count: true },
  holders: { count: true, splits: 'each' },
  customers: { distinct: 'customer' },
  size: { average: 'amount' },
  smallest: { minimum: 'units' },
  largest: { maximum: 'amount' },
  margin: { ratio: ['profit', 'bookings'] },
  points: {
    weighted: [
      { measure: 'bookings', weight: '0.50' },
      { measure: 'units', weight: 100 },
    ],
  },
  money: {
    weighted: [
      { measure: 'bookings', weight: '1' },
      { measure: 'profit', weight: '-0.25' },
    ],
  },
} satisfies Record<string, MeasureDocument>;
const parsed = unwrap(parseMeasures(documents));
const measures = new Map(parsed.map((each) => [each.id, each]));
const named = (id: keyof typeof documents | (string & {})) => measures.get(id) as Measure;
const said = (given: Record<string, MeasureDocument>) => {
  const result = parseMeasures(given);
  return result.ok ? [] : result.issues.map(formatIssue);
};
const codes = (given: Record<string, MeasureDocument>) => {
  const result = parseMeasures(given);
  return result.ok ? [] : result.issues.map((each) => `${each.code} ${each.path.join('.')}`);
};

const deal = (id: string, more: Partial<TransactionRow>): TransactionRow => ({
  id,
  owner: 'ana',
  effectiveOn: '2026-02-03',
  ...more,
});
const rows = [
  deal('a', {
    amount: '100.50',
    currency: 'USD',
    fields: { stage: 'won', customer: 'acme' },
    numbers: { units: '3', margin: '20' },
  }),
  deal('b', { amount: '40', currency: 'EUR', fields: { stage: 'won', customer: 'bolt' }, numbers: { units: '1.5' } }),
  deal('c', { amount: '70', currency: 'USD', fields: { stage: 'lost', customer: 'acme' } }),
  deal('d', { fields: { stage: 'won' }, numbers: { margin: '5' } }),
];
const set = unwrap(transactionSetFromRows(rows));
const ids = rows.map((row) => row.id);
const at = (id: string) => positionOf(set, id) ?? -1;
const measured = (measure: Measure, all: ReadonlyMap<string, Measure> = measures) =>
  measureTransactions(measure, { measures: all, set, currency: 'USD' });
const shown = (measure: Measure, all?: ReadonlyMap<string, Measure>) => {
  const { counts, values } = measured(measure, all);
  return ids.map((id) => {
    const value = counts[at(id)] === 1 ? decimalAt(values, at(id)) : null;
    return value === null ? counts[at(id)] : toExactText(value);
  });
};

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

describe('what each transaction counts', () => {
  test('is its own number, or why it counts nothing', () => {
    expect(shown(named('bookings'))).toEqual(['100.5', 3, 0, 2]);
    expect(shown(named('units'))).toEqual(['3', '1.5', 2, 2]);
    expect(shown(named('profit'))).toEqual(['20', 2, 2, 3]); // d has no currency
    expect(shown(named('deals'))).toEqual(['1', '1', '1', '1']);
    expect(shown(named('customers'))).toEqual(['1', '1', '1', '1']);
    expect(shown(named('largest'))).toEqual(['100.5', 3, '70', 2]);
  });

  test('comes from the columns of the set, without a copy', () => {
    expect(measured(named('bookings')).values).toBe(columnsOf(set).amount);
    expect(measured(named('deals')).values).toBe(measured(named('holders')).values);
  });

  test('is nothing in a column that no transaction has, or in a currency that none has', () => {
    const [other] = unwrap(parseMeasures({ other: { sum: 'nowhere' } }));
    expect(shown(other as Measure)).toEqual([2, 2, 2, 2]);
    const yen = measureTransactions(named('bookings'), { measures, set, currency: 'JPY' });
    expect(ids.map((id) => yen.counts[at(id)])).toEqual([3, 3, 0, 2]);
    const bare = unwrap(
      transactionSetFromRows([deal('a', { numbers: { margin: '5' } }), deal('b', { numbers: { margin: '6' } })]),
    );
    const { counts } = measureTransactions(named('profit'), { measures, set: bare, currency: 'USD' });
    expect([...counts]).toEqual([3, 3]);
  });

  test('is weighed over the parts that want it, and tells which part missed it', () => {
    // a: 100.5 / 2 + 3 × 100; b: its euros do not count, its units do; c: lost, and no units; d: no amount, no units
    expect(shown(named('points'))).toEqual(['350.25', '150', 2, 2]);
    expect(ids.map((id) => measured(named('points')).missed?.[at(id)])).toEqual([0, 3, 0, 0]);
    expect(shown(named('money'))).toEqual(['95.5', 3, 2, 2]);
    expect(measured(named('points')).perHolder).toBeNull();
    expect(measured(named('bookings')).missed).toBeNull();
  });

  test('is missed by no part when all parts have what they want', () => {
    const weighted = (measure: string) => ({ weighted: [{ measure, weight: '2' }] });
    const all = new Map(
      unwrap(parseMeasures({ ...documents, pairs: weighted('deals'), twice: weighted('bookings') })).map((each) => [
        each.id,
        each,
      ]),
    );
    expect(measured(all.get('pairs') as Measure, all).missed).toBeNull();
    // what does not count at all is told by `counts`, not by `missed`
    const { counts, missed, values } = measured(all.get('twice') as Measure, all);
    expect(missed).toBeNull();
    expect(ids.map((id) => counts[at(id)])).toEqual([1, 3, 0, 2]);
    expect(ids.map((id) => decimalAt(values, at(id)))).toEqual([fraction(201n), null, null, null]);
  });

  test('is exact beyond 2^53', () => {
    const huge = unwrap(
      transactionSetFromRows([
        deal('a', { amount: '9007199254740993.01', currency: 'USD', numbers: { units: '9007199254740991' } }),
        deal('b', { amount: '0.01', currency: 'USD', numbers: { units: '-7' } }),
      ]),
    );
    const all = new Map(
      unwrap(
        parseMeasures({
          bookings: { sum: 'amount' },
          units: { sum: 'units' },
          both: {
            weighted: [
              { measure: 'bookings', weight: '-1.5' },
              { measure: 'units', weight: '2' },
            ],
          },
          tiny: {
            weighted: [
              { measure: 'units', weight: '0.001' },
              { measure: 'units', weight: '-0.001' },
            ],
          },
        }),
      ).map((each) => [each.id, each]),
    );
    const values = (id: string) => {
      const column = measureTransactions(all.get(id) as Measure, { measures: all, set: huge, currency: 'USD' }).values;
      return [
        column.certified,
        ...['a', 'b'].map((each) => toExactText(decimalAt(column, positionOf(huge, each) ?? -1) ?? zero)),
      ];
    };
    expect(values('bookings')).toEqual([false, '9007199254740993.01', '0.01']);
    expect(values('both')).toEqual([false, '4503599627370492.485', '-14.015']);
    expect(values('tiny')).toEqual([true, '0', '0']);
  });

  test('is kept in doubles when only sums on the way leave 2^53, and has no value where it does not count', () => {
    const most = '9007199254740991';
    const wide = unwrap(
      transactionSetFromRows([
        deal('a', { numbers: { plus: most, minus: most } }),
        deal('b', { numbers: { plus: '7' } }),
        deal('c', {}),
        deal('d', { numbers: { plus: most } }),
      ]),
    );
    const all = new Map(
      unwrap(
        parseMeasures({
          plus: { sum: 'plus' },
          minus: { sum: 'minus' },
          net: {
            weighted: [
              { measure: 'plus', weight: '1' },
              { measure: 'minus', weight: '-1' },
            ],
          },
          gross: {
            weighted: [
              { measure: 'plus', weight: '1' },
              { measure: 'minus', weight: '1' },
            ],
          },
        }),
      ).map((each) => [each.id, each]),
    );
    const values = (id: string) => {
      const column = measureTransactions(all.get(id) as Measure, { measures: all, set: wide, currency: 'USD' }).values;
      const each = ['a', 'b', 'c', 'd'].map((row) => decimalAt(column, positionOf(wide, row) ?? -1));
      return [column.certified, ...each.map((value) => value && toExactText(value))];
    };
    expect(values('net')).toEqual([true, '0', '7', null, most]);
    expect(values('gross')).toEqual([false, '18014398509481982', '7', null, most]);
  });

  test('keeps what does not depend on shares apart', () => {
    const all = new Map(
      unwrap(
        parseMeasures({
          bookings: { sum: 'amount' },
          holders: { count: true, splits: 'each' },
          mixed: {
            weighted: [
              { measure: 'bookings', weight: '1' },
              { measure: 'holders', weight: '10' },
            ],
          },
          tens: { weighted: [{ measure: 'holders', weight: '10' }] },
        }),
      ).map((each) => [each.id, each]),
    );
    const of = (id: string) => measured(all.get(id) as Measure, all);
    expect(of('bookings')).toMatchObject({ shared: true, perHolder: null });
    expect(of('holders')).toMatchObject({ shared: false, perHolder: null });
    expect(of('tens')).toMatchObject({ shared: false, perHolder: null });
    const { shared, values, perHolder } = of('mixed');
    const shownIn = (column: typeof values | null) =>
      ids.map((id) => toExactText((column && decimalAt(column, at(id))) ?? fraction(-1n)));
    expect(shared).toBe(true);
    expect(shownIn(values)).toEqual(['100.5', '0', '70', '0']);
    expect(shownIn(perHolder)).toEqual(['10', '10', '10', '10']);
  });

  test('cannot be said of a ratio', () => {
    expect(() => measured(named('margin'))).toThrow('attainment/measure-of-measures');
    for (const id of ['margin', 'points'])
      expect(() => aggregateEntries(named(id), [], set)).toThrow('attainment/measure-of-measures');
  });
});

describe('the measure of several credits', () => {
  const entry = (id: string, value: bigint, share = one) => ({ transaction: at(id), share, value: fraction(value) });
  const entries = [
    entry('a', 10n, fraction(1n, 3n)),
    entry('b', -2n),
    entry('c', 4n, fraction(1n, 2n)),
    entry('d', 4n),
  ];
  const total = (id: string, list = entries) => {
    const value = aggregateEntries(named(id), list, set);
    return value && toExactText(value);
  };

  test('adds, counts, averages and picks', () => {
    expect(total('units')).toBe('22/3'); // 10/3 − 2 + 2 + 4
    expect(total('deals')).toBe('17/6'); // 1/3 + 1 + 1/2 + 1
    expect(total('holders')).toBe('4');
    expect(total('customers')).toBe('2'); // acme twice, bolt, and one without a customer
    expect(total('size')).toBe('44/17'); // (22/3) / (17/6)
    expect(total('smallest')).toBe('-2');
    expect(total('largest')).toBe('10');
  });

  test('knows no different values of a field that no transaction has', () => {
    const [nowhere] = unwrap(parseMeasures({ nowhere: { distinct: 'nowhere' } }));
    expect(aggregateEntries(nowhere as Measure, entries, set)).toEqual(zero);
  });

  test('of none is 0, or null where nothing can be said', () => {
    expect(['units', 'deals', 'holders', 'customers'].map((id) => total(id, []))).toEqual(['0', '0', '0', '0']);
    expect(['size', 'smallest', 'largest'].map((id) => total(id, []))).toEqual([null, null, null]);
  });

  test('of measures is put together from theirs', () => {
    const from = (id: string, values: Record<string, bigint | null>) => {
      const value = combineMeasure(named(id), (part) => {
        const given = values[part] ?? null;
        return given === null ? null : fraction(given);
      });
      return value && toExactText(value);
    };
    expect(from('margin', { profit: 30n, bookings: 120n })).toBe('0.25');
    expect(from('margin', { profit: 30n, bookings: 0n })).toBeNull();
    expect(from('margin', { profit: 30n })).toBeNull();
    expect(from('margin', { bookings: 30n })).toBeNull();
    expect(from('points', { bookings: 30n, units: 2n })).toBe('215');
    expect(from('points', { bookings: 30n })).toBe('15');
    expect(from('points', {})).toBe('0');
    expect(from('units', { units: 7n })).toBe('7');
  });

  test('needs the measures of transactions below it, each once', () => {
    const below = (id: string) => baseMeasuresOf(named(id), measures).map((each) => each.id);
    expect(below('margin')).toEqual(['profit', 'bookings']);
    expect(below('money')).toEqual(['bookings', 'profit']);
    expect(below('size')).toEqual(['size']);
  });
});
