import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { TransactionRow } from '../crediting/index.js';
import { unwrap } from '../foundation/index.js';
import { balancesOf, postEarnings } from '../index.js';
import { minorUnitsOf, roundToMinorUnits, toFraction } from '../money/index.js';
import type { PlanDocument } from '../plan/index.js';
import { explainLine, runFrom } from './index.js';
import { placeOf } from './open-run.js';
import { pricedAt } from './priced-at.js';

const seed = 20_261_123;
const participants = ['ana', 'ben', 'cy'];
const people = { participants: participants.map((id) => ({ id, name: id, team: id === 'cy' ? 'south' : 'north' })) };

const rates = fc.record({
  by: fc.constantFrom('attainment' as const, 'amount' as const),
  mode: fc.constantFrom('marginal' as const, 'whole' as const),
  edges: fc.uniqueArray(fc.integer({ min: 1, max: 300 }), { maxLength: 3 }).map((list) => list.sort((a, b) => a - b)),
  rates: fc.array(fc.integer({ min: 0, max: 200 }), { minLength: 4, maxLength: 4 }),
});
const planOf = (
  table: { by: 'attainment' | 'amount'; mode: 'marginal' | 'whole'; edges: number[]; rates: number[] },
  measurement: 'month' | 'quarter',
  at: 'component' | 'line',
): PlanDocument => ({
  id: 'plan',
  version: 1,
  effective: { from: '2026-01-01' },
  currency: 'USD',
  calendar: { kind: 'gregorian', yearStarts: '01' },
  rounding: { at },
  measures: { bookings: { sum: 'amount' } },
  components: [
    {
      id: 'own',
      measure: 'bookings',
      measurement,
      quota: { period: 'quarter' },
      rates: {
        by: table.by,
        mode: table.mode,
        tiers: [0, ...table.edges].map((edge, index) => ({
          from: `${edge}/${table.by === 'amount' ? 1 : 100}`,
          rate: `${table.rates[index]}/1000`,
        })),
      },
    },
  ],
});

const row = fc.record({
  id: fc.uuid(),
  owner: fc.constantFrom(...participants),
  day: fc.integer({ min: 1, max: 28 }),
  month: fc.integer({ min: 1, max: 6 }),
  cents: fc.integer({ min: -20_000, max: 60_000 }),
  split: fc.boolean(),
});
const rowsOf = (
  list: readonly { id: string; owner: string; day: number; month: number; cents: number; split: boolean }[],
): TransactionRow[] =>
  list.map((each) => ({
    id: each.id,
    owner: each.owner,
    effectiveOn: `2026-${String(each.month).padStart(2, '0')}-${String(each.day).padStart(2, '0')}`,
    amount: `${each.cents}/100`.replace(
      /^(-?)(\d+)\/100$/,
      (_, sign: string, digits: string) => `${sign}${digits.padStart(3, '0').replace(/(\d\d)$/, '.$1')}`,
    ),
    currency: 'USD',
    ...(each.split
      ? {
          splits: [
            { participant: 'ana', share: '1/3' },
            { participant: 'ben', share: '2/3' },
          ],
        }
      : {}),
  }));
const quotas = participants.flatMap((participant) =>
  ['2026-Q1', '2026-Q2'].map((period) => ({ participant, component: 'own', period, amount: '150' })),
);

test('lines sum to the rounded component, postings to zero, and shuffled input gives the same bytes', () => {
  const seen = { negative: 0, split: 0, fractional: 0, crossed: 0 };
  const deals = fc.uniqueArray(row, { selector: (each) => each.id, maxLength: 14 });
  fc.assert(
    fc.property(deals, rates, fc.constantFrom('month' as const, 'quarter' as const), (list, table, measurement) => {
      const documents = { people, plan: planOf(table, measurement, 'component'), quotas, asOf: '2026-06-30' };
      const run = unwrap(runFrom({ ...documents, transactions: rowsOf(list) }));
      for (const result of run.results) {
        const lines = run.lines.filter(
          (each) => each.participant === result.participant && each.period.key === result.period.key,
        );
        const place = placeOf(run, { ...result, period: result.period.key });
        const priced = place && pricedAt(place);
        const exact = priced?.steps.at(-1)?.after ?? toFraction(result.total);
        expect(lines.reduce((so, each) => so + minorUnitsOf(each.amount), 0n)).toBe(
          roundToMinorUnits(exact, 2, 'half-up'),
        );
        if ((exact.numerator * 100n) % exact.denominator !== 0n) seen.fractional += 1;
        if (result.attainment.value && table.edges.length > 0 && lines.length > 1) seen.crossed += 1;
      }
      if (run.lines.some((each) => each.amount.amount.startsWith('-'))) seen.negative += 1;
      if (list.some((each) => each.split)) seen.split += 1;
      const postings = postEarnings(run);
      for (const participant of participants) {
        const balances = Object.values(balancesOf(postings, participant, 'USD'));
        expect(balances.reduce((so, each) => so + minorUnitsOf(each), 0n)).toBe(0n);
      }
      expect(new Set(postings.map((each) => each.id)).size).toBe(postings.length);
      const shuffled = unwrap(
        runFrom({ ...documents, transactions: rowsOf([...list].reverse()), quotas: [...quotas].reverse() }),
      );
      const told = (of: typeof run) =>
        JSON.stringify(of.lines.map((each) => [each.id, each.cause, each.on, each.amount, explainLine(of, each)]));
      expect(told(shuffled)).toBe(told(run));
    }),
    { seed, numRuns: 150 },
  );
  expect(Math.min(...Object.values(seen))).toBeGreaterThan(0);
});

test('a deal that is cut in two on the same day changes no total when its parts are credited together', () => {
  const deals = fc.uniqueArray(row, { selector: (each) => each.id, minLength: 1, maxLength: 8 });
  fc.assert(
    fc.property(deals, rates, fc.integer({ min: -500, max: 500 }), (list, table, part) => {
      const documents = { people, plan: planOf(table, 'quarter', 'component'), quotas, asOf: '2026-06-30' };
      const first = list[0];
      if (!first) return;
      const pieces = [
        { ...first, cents: first.cents - part },
        { ...first, id: `${first.id}-rest`, cents: part },
      ];
      const totals = (rows: readonly TransactionRow[]) =>
        unwrap(runFrom({ ...documents, transactions: rows })).results.map((each) => each.total);
      expect(totals(rowsOf([...pieces, ...list.slice(1)]))).toEqual(totals(rowsOf(list)));
    }),
    { seed, numRuns: 80 },
  );
});
