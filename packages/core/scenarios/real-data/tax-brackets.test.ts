import { expect, test } from 'vitest';
import { type EarningsRun, parseRateTable, runFrom, unwrap } from '../../src/index.js';
import { groupRows } from './group-rows.js';
import { isPublished, readRows } from './read-rows.js';

const set = 'us-federal-tax-brackets';

/** What a table of brackets says: beginning, rate in thousandths, and what is owed at the beginning, in cents. */
interface Bracket {
  readonly table: string;
  readonly from: bigint;
  readonly thousandths: bigint;
  readonly owed: bigint;
}

/** The rows whose published base amount is not the sum of the brackets below, as the notes beside the data name them. */
const known = [
  ...['2014 married_separately 199175', '2015 married 146400', '2015 married 226850', '2015 married 405100'],
  ...['2015 married 457600', '2016 single 413350'],
];

if (isPublished(set)) {
  test('84 published brackets are twelve rate tables of seven tiers', () => {
    expect(brackets()).toHaveLength(84);
    expect([...tables().values()].map((each) => each.length)).toEqual(Array(12).fill(7));
    for (const each of tables().values()) expect(parseRateTable(tableOf(each)).ok).toBe(true);
  });

  test('what is paid at each edge is the published base amount, but in the six rows that are known to be wrong', () => {
    const wrong = [...tables().values()].flatMap((table) => {
      const owed = owedAtEdges(table);
      return table.filter((each, index) => owed[index] !== each.owed).map(nameOf);
    });
    expect(wrong).toEqual(known);
  });

  test('what is paid at each edge is the sum of the brackets below, by whole numbers alone', () => {
    let compared = 0;
    for (const table of tables().values()) {
      const sums = table.map((each, index) => {
        const below = table.slice(0, index).map((one, at) => (table[at + 1]?.from ?? each.from) - one.from);
        return below.reduce((sum, width, at) => sum + width * (table[at]?.thousandths ?? 0n), 0n) / 10n;
      });
      expect(owedAtEdges(table)).toEqual(sums);
      compared += sums.length;
    }
    expect(compared).toBe(84);
  });
} else test.skip(`SKIPPED: ../shared/data/${set} is not here`);

function brackets(): Bracket[] {
  return readRows(`${set}/brackets.csv`).map((row) => ({
    table: `${row.year} ${row.filing_status}`,
    from: BigInt(row.floor ?? ''),
    thousandths: scaled(row.marginal_rate_pct, 1),
    owed: scaled(row.base_amount, 2),
  }));
}

function tables(): Map<string, Bracket[]> {
  return groupRows(brackets(), (each) => each.table);
}

function nameOf({ table, from }: Bracket): string {
  return `${table} ${from}`;
}

/** A decimal in whole units of 10^-digits. */
function scaled(text = '', digits: number): bigint {
  const [whole = '', decimals = ''] = text.split('.');
  return BigInt(whole + decimals.padEnd(digits, '0'));
}

function tableOf(table: readonly Bracket[]) {
  const tiers = table.map(({ from, thousandths }) => ({ from: String(from), rate: `${thousandths}/1000` }));
  return { by: 'amount', mode: 'marginal', tiers } as const;
}

/** Everybody earns exactly as much as one bracket begins at; the tax is what the engine pays them, in cents. */
function owedAtEdges(table: readonly Bracket[]): bigint[] {
  const people = table.map((_, index) => `filer-${index}`);
  const run: EarningsRun = unwrap(
    runFrom({
      people: { participants: people.map((id) => ({ id, name: id })) },
      plan: {
        id: 'tax',
        version: 1,
        effective: { from: '2026-01-01' },
        currency: 'USD',
        calendar: { kind: 'gregorian', yearStarts: '01' },
        measures: { income: { sum: 'amount' } },
        components: [{ id: 'tax', measure: 'income', measurement: 'year', rates: tableOf(table) }],
      },
      transactions: table.map(({ from }, index) => ({
        id: `income-${index}`,
        owner: people[index],
        effectiveOn: '2026-06-30',
        amount: String(from),
        currency: 'USD',
      })),
      asOf: '2026-12-31',
    }),
  );
  return people.map((id) => {
    const paid = run.results.find((each) => each.participant === id)?.total.amount ?? '';
    return BigInt(paid.replace('.', ''));
  });
}
