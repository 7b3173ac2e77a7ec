import { describe, expect, test } from 'vitest';
import { type EarningsRun, runFrom, unwrap } from '../../src/index.js';
import { isPublished, readRows } from './read-rows.js';

const set = 'northwind';

if (isPublished(set)) describe('Northwind, an order book of two years', aboutNorthwind);
else test.skip(`SKIPPED: ../shared/data/${set} is not here`);

/** Orders with their revenue in ten-thousandths of a dollar: price × quantity × (1 − discount), two decimals each. */
function orders() {
  const revenue = new Map<string, bigint>();
  for (const row of readRows(`${set}/order_details.csv`)) {
    const { order_id = '', unit_price = '', quantity = '', discount = '' } = row;
    const line = hundredths(unit_price) * BigInt(quantity) * (100n - hundredths(discount));
    revenue.set(order_id, (revenue.get(order_id) ?? 0n) + line);
  }
  return readRows(`${set}/orders.csv`).map(({ order_id = '', employee_id = '', order_date = '' }) => {
    return { id: order_id, employee: employee_id, on: order_date, units: revenue.get(order_id) ?? 0n };
  });
}

function employees() {
  return readRows(`${set}/employees.csv`).map((row) => ({
    id: row.employee_id ?? '',
    name: row.last_name ?? '',
    hired: row.hire_date ?? '',
    manager: row.reports_to === '' ? null : (row.reports_to ?? null),
  }));
}

/** 2 % of own orders up to 20,000 in a quarter and 3 % beyond; for managers 0.5 % of what everybody below them sold. */
function run(): EarningsRun {
  const rate = (from: string, share: string) => ({ from, rate: share });
  return unwrap(
    runFrom({
      people: {
        participants: employees().map(({ id, name, hired, manager }) => {
          return { id, name, employed: { from: hired }, ...(manager === null ? {} : { manager }) };
        }),
      },
      plan: {
        id: 'northwind',
        version: 1,
        effective: { from: '1996-07-01' },
        currency: 'USD',
        calendar: { kind: 'gregorian', yearStarts: '01' },
        measures: { orders: { sum: 'amount' } },
        components: [
          {
            id: 'own',
            measure: 'orders',
            measurement: 'quarter',
            rates: { by: 'amount', mode: 'marginal', tiers: [rate('0', '0.02'), rate('20000', '0.03')] },
          },
          {
            id: 'override',
            measure: 'orders',
            measurement: 'quarter',
            crediting: [{ kind: 'roll-up' }],
            rates: { by: 'amount', mode: 'marginal', tiers: [rate('0', '0.005')] },
          },
        ],
      },
      transactions: orders().map(({ id, employee, on, units }) => ({
        id,
        owner: employee,
        effectiveOn: on,
        amount: `${units / 10_000n}.${String(units % 10_000n).padStart(4, '0')}`,
        currency: 'USD',
      })),
      range: { from: '1996-07-01', to: '1998-07-01' },
      asOf: '1998-05-06',
    }),
  );
}

/** The same from the files alone, in cents: whole numbers, no dates but a quarter cut out of a text, half up at the end. */
function expectedPay(): Map<string, bigint> {
  const people = employees();
  const own = new Map<string, bigint>();
  const below = new Map<string, bigint>();
  const add = (sums: Map<string, bigint>, key: string, units: bigint) => sums.set(key, (sums.get(key) ?? 0n) + units);
  for (const { employee, on, units } of orders()) {
    add(own, `${employee} ${quarterOf(on)}`, units);
    let above = people.find((each) => each.id === employee)?.manager ?? null;
    while (above !== null) {
      add(below, `${above} ${quarterOf(on)}`, units);
      const { manager } = people.find((each) => each.id === above) ?? { manager: null };
      above = manager;
    }
  }
  const pay = new Map<string, bigint>();
  const edge = 200_000_000n;
  for (const [key, units] of own) {
    const thousandths = units > edge ? edge * 20n + (units - edge) * 30n : units * 20n;
    pay.set(`own ${key}`, halfUp(thousandths, 100_000n));
  }
  for (const [key, units] of below) pay.set(`override ${key}`, halfUp(units * 5n, 100_000n));
  return pay;
}

function aboutNorthwind() {
  test('the revenue of the order book is the published one, and so are its leaders', () => {
    const credited = new Map<string, bigint>();
    for (const { participant, component, credited: value } of run().results) {
      if (component !== 'own') continue;
      const units = (value.numerator * 10_000n) / value.denominator;
      credited.set(participant, (credited.get(participant) ?? 0n) + units);
    }
    expect([...credited.values()].reduce((sum, units) => sum + units, 0n)).toBe(12_657_930_395n);
    const leaders = ['4', '3', '1', '2'].map((id) => credited.get(id));
    expect(leaders).toEqual([2_328_908_460n, 2_028_128_430n, 1_921_076_045n, 1_665_377_550n]);
  });

  test('own pay and the pay of managers are what an independent calculation says, to the cent', () => {
    const expected = expectedPay();
    const found = new Map<string, bigint>();
    for (const { participant, component, period, total } of run().results) {
      const cents = BigInt(total.amount.replace('.', ''));
      if (cents !== 0n) found.set(`${component} ${participant} ${period.key}`, cents);
    }
    expect([...found].sort()).toEqual([...expected].sort());
    expect([...found.keys()].filter((key) => key.startsWith('override 2 '))).toHaveLength(8);
    expect([...found.keys()].filter((key) => key.startsWith('override 5 '))).toHaveLength(8);
  });

  test('an order of a London salesman rolls up to his manager and to that manager’s, and to nobody else', () => {
    const salesman = employees().find((each) => each.name === 'King')?.id;
    const order = orders().find((each) => each.employee === salesman)?.id ?? '';
    const lines = run().lines.filter((each) => each.cause.kind === 'transaction' && each.cause.transaction === order);
    expect(lines.map((each) => `${each.component} ${each.participant}`).sort()).toEqual([
      'override 2',
      'override 5',
      `own ${salesman}`,
    ]);
  });
}

function hundredths(text: string): bigint {
  const [whole = '', decimals = ''] = text.split('.');
  return BigInt(whole + decimals.padEnd(2, '0'));
}

function quarterOf(day: string): string {
  return `${day.slice(0, 4)}-Q${Math.ceil(Number(day.slice(5, 7)) / 3)}`;
}

function halfUp(top: bigint, bottom: bigint): bigint {
  return (2n * top + bottom) / (2n * bottom);
}
