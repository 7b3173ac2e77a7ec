import { describe, expect, test } from 'vitest';
import { columnsOf, decimalAt, positionOf, transactionSetFromRows } from '../crediting/index.js';
import { unwrap } from '../foundation/index.js';
import { fraction, one, toExactText, zero } from '../money/index.js';
import {
  aggregateEntries,
  baseMeasuresOf,
  combineMeasure,
  type Measure,
  measureTransactions,
  parseMeasures,
} from './index.js';

import { at, deal, documents, ids, measured, measures, named, set, shown } from './measured-deals.test-fixture.js';

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

  test('is nothing where a weight beyond all doubles meets values of 0', () => {
    const none = unwrap(transactionSetFromRows([deal('a', { amount: '0', currency: 'USD' })]));
    const weight = `1${'0'.repeat(309)}`;
    const all = new Map(
      unwrap(parseMeasures({ bookings: { sum: 'amount' }, far: { weighted: [{ measure: 'bookings', weight }] } })).map(
        (each) => [each.id, each],
      ),
    );
    const far = measureTransactions(all.get('far') as Measure, { measures: all, set: none, currency: 'USD' });
    expect([far.counts[0], decimalAt(far.values, 0)]).toEqual([1, zero]);
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
