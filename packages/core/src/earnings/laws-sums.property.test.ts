import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { TransactionRow } from '../crediting/index.js';
import { unwrap } from '../foundation/index.js';
import { type Fraction, minorUnitsOf, parseFraction, sum } from '../money/index.js';
import type { ComponentDocument, PlanDocument } from '../plan/index.js';
import type { RateTableDocument } from '../rates/index.js';
import { type EarningsRun, explainLine, type RunDocuments, runFrom } from './index.js';

const seed = 20_261_123;
const fixed = { seed, numRuns: 200 };
const participants = ['ana', 'ben', 'cy', 'dan'];

const deal = fc.record({
  owner: fc.constantFrom(...participants),
  month: fc.integer({ min: 1, max: 6 }),
  day: fc.integer({ min: 1, max: 28 }),
  cents: fc.integer({ min: -9_000, max: 50_000 }),
  /** Weights of the holders of its splits; one of 0 holds nothing. */
  splits: fc.array(fc.integer({ min: 0, max: 7 }), { minLength: 4, maxLength: 4 }),
});
const deals = fc.array(deal, { minLength: 1, maxLength: 9 });
type Deal = typeof deal extends fc.Arbitrary<infer TDeal> ? TDeal : never;

const rowsOf = (list: readonly Deal[], isSplit = true): TransactionRow[] =>
  list.map((each, index) => {
    const weights = each.splits.reduce((so, weight) => so + weight, 0);
    const holders = each.splits.flatMap((weight, place) =>
      weight > 0 ? [{ participant: participants[place] ?? '', share: `${weight}/${weights}` }] : [],
    );
    return {
      id: `d${String(index).padStart(2, '0')}`,
      owner: each.owner,
      effectiveOn: `2026-0${each.month}-${String(each.day).padStart(2, '0')}`,
      amount: amountOf(each.cents),
      currency: 'USD',
      ...(isSplit && holders.length > 1 ? { splits: holders } : {}),
    };
  });

const tiers = fc
  .record({
    mode: fc.constantFrom('marginal' as const, 'whole' as const, 'interpolated' as const),
    edges: fc.uniqueArray(fc.integer({ min: 1, max: 300 }), { minLength: 1, maxLength: 3 }),
    rates: fc.array(fc.integer({ min: 0, max: 300 }), { minLength: 4, maxLength: 4 }),
    retroactive: fc.boolean(),
  })
  .map(({ mode, edges, rates, retroactive }): RateTableDocument => {
    const from = [0, ...edges.sort((a, b) => a - b)];
    const up = from.map((edge, index) => ({
      from: `${edge}/100`,
      rate: `${rates[index]}/1000`,
      ...(retroactive && mode === 'marginal' && index > 0 ? { retroactive } : {}),
    }));
    return { by: 'attainment', mode, tiers: up };
  });

const planOf = (component: Partial<ComponentDocument>): PlanDocument => ({
  id: 'plan',
  version: 1,
  effective: { from: '2026-01-01', to: '2026-07-01' },
  currency: 'USD',
  calendar: { kind: 'gregorian', yearStarts: '01' },
  measures: { bookings: { sum: 'amount' } },
  components: [{ id: 'own', measure: 'bookings', ...component }],
});
const quotas = ['2026-Q1', '2026-Q2'].flatMap((period) => [
  ...participants.map((participant) => ({ participant, component: 'own', period, amount: '200' })),
  { team: 'north', component: 'own', period, amount: '700' },
]);
const runOf = (
  component: Partial<ComponentDocument>,
  more: Pick<RunDocuments, 'transactions'> & Partial<RunDocuments>,
) =>
  unwrap(
    runFrom({
      people: { participants: participants.map((id) => ({ id, name: id, team: id === 'dan' ? 'south' : 'north' })) },
      plan: planOf(component),
      quotas,
      asOf: '2026-06-30',
      ...more,
    }),
  );
const units = (lines: EarningsRun['lines']) => lines.reduce((so, line) => so + minorUnitsOf(line.amount), 0n);

describe('splits', () => {
  test('of credit: what the holders of a deal are credited with sums to the deal, exactly', () => {
    const seen = { thirds: 0, returned: 0 };
    fc.assert(
      fc.property(tiers, deals, (rates, list) => {
        const rows = rowsOf(list);
        const run = runOf(
          { rates: { ...rates, mode: 'marginal' }, quota: { period: 'quarter' } },
          { transactions: rows },
        );
        for (const row of rows) {
          const credited = sum(linesOf(run, row.id).map((line) => line.credited));
          expect(credited).toEqual(unwrap(parseFraction(row.amount)));
          if (linesOf(run, row.id).some((line) => line.credited.denominator % 3n === 0n)) seen.thirds += 1;
          if (credited.numerator < 0n) seen.returned += 1;
        }
      }),
      fixed,
    );
    expect(Math.min(...Object.values(seen))).toBeGreaterThan(30);
  });

  test('of pay: the parts of a deal sum to the line that its owner would have had alone, under a budget too', () => {
    const seen = { shared: 0, odd: 0, negative: 0, cut: 0 };
    fc.assert(
      fc.property(tiers, deals, fc.option(fc.integer({ min: 0, max: 6_000 })), (table, list, cents) => {
        const rates = { ...table, mode: 'marginal' as const };
        const budget = cents === null ? {} : { budget: amountOf(cents) };
        const [shared, alone] = [true, false].map((isSplit) =>
          runOf(
            { rates, splits: 'pay', quota: { period: 'quarter' }, ...budget },
            { transactions: rowsOf(list, isSplit) },
          ),
        );
        if (!shared || !alone) return;
        list.forEach((_, index) => {
          const id = `d${String(index).padStart(2, '0')}`;
          const [parts, whole] = [linesOf(shared, id), linesOf(alone, id)];
          expect(units(parts)).toBe(units(whole));
          if (parts.length > 1) seen.shared += 1;
          if (parts.length > 1 && units(parts) % BigInt(parts.length) !== 0n) seen.odd += 1;
          if (units(parts) < 0n) seen.negative += 1;
        });
        if (cents !== null && units(alone.lines) === BigInt(cents)) seen.cut += 1;
      }),
      fixed,
    );
    expect(Math.min(...Object.values(seen))).toBeGreaterThan(10);
  });
});

describe('a pool', () => {
  test('is divided without a cent left over or too much: the parts sum to what the team’s result is worth', () => {
    const seen = { several: 0, uneven: 0 };
    const share = fc.constantFrom('equal' as const, 'credit' as const, 'weights' as const);
    fc.assert(
      fc.property(tiers, deals, share, (rates, list, by) => {
        const weights = { ana: '1', ben: '2', cy: '1/3', dan: '1' };
        const pool = { share: by, ...(by === 'weights' ? { weights } : {}) };
        const component = { of: 'team' as const, rates, pool, quota: { period: 'quarter' as const } };
        const run = runOf(component, { transactions: rowsOf(list) });
        for (const key of ['2026-Q1', '2026-Q2']) {
          const lines = run.lines.filter((line) => line.period.key === key && line.participant !== 'dan');
          const told = lines.map((line) => explainLine(run, line).children.find((each) => each.step === 'pool')?.value);
          const whole = told[0]?.unit === 'money' ? minorUnitsOf(told[0]) : 0n;
          expect(new Set(told.map((each) => JSON.stringify(each))).size).toBe(1);
          expect(units(lines)).toBe(whole);
          if (lines.length > 1 && whole !== 0n) seen.several += 1;
          if (new Set(lines.map((line) => line.amount.amount)).size > 1) seen.uneven += 1;
        }
      }),
      fixed,
    );
    expect(Math.min(...Object.values(seen))).toBeGreaterThan(10);
  });
});

describe('a quota that is spread', () => {
  test('falls to its months in parts that sum to the whole, by weight', () => {
    const seen = { uneven: 0, remainder: 0 };
    const given = fc.record({
      amount: fc.integer({ min: 1, max: 1_000_000 }),
      weights: fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 3, maxLength: 3 }),
    });
    fc.assert(
      fc.property(given, ({ amount, weights }) => {
        const spread = { over: 'month' as const, weights: weights.map(String) };
        const quota = { participant: 'ana', component: 'own', period: '2026-Q1', amount: amountOf(amount), spread };
        const rates: RateTableDocument = { by: 'attainment', mode: 'marginal', tiers: [{ from: '0', rate: '0.1' }] };
        const run = runOf({ rates, quota: { period: 'month' } }, { transactions: [], quotas: [quota] });
        const parts = run.results.flatMap((each) => (each.participant === 'ana' ? quotaOf(each.attainment) : []));
        expect(sum(parts)).toEqual(unwrap(parseFraction(amountOf(amount))));
        const all = weights.reduce((so, each) => so + each, 0);
        if (new Set(weights).size > 1) seen.uneven += 1;
        if ((amount * (weights[0] ?? 0)) % all !== 0) seen.remainder += 1;
      }),
      fixed,
    );
    expect(Math.min(...Object.values(seen))).toBeGreaterThan(50);
  });
});

describe('regrouping', () => {
  test('the deals of one day into other deals changes no total, whatever the table, under caps and floors too', () => {
    const seen = { marginal: 0, whole: 0, interpolated: 0, negative: 0, capped: 0 };
    const pieces = fc.array(fc.integer({ min: -400, max: 400 }), { minLength: 1, maxLength: 3 });
    fc.assert(
      fc.property(tiers, deals, pieces, fc.boolean(), (rates, list, cuts, capped) => {
        const [first, ...others] = list;
        if (!first) return;
        const rest = first.cents - cuts.reduce((so, each) => so + each, 0);
        const regrouped = [...[...cuts, rest].map((cents) => ({ ...first, cents })), ...others];
        const modifiers = [
          { kind: 'cap' as const, amount: '25', per: 'quarter' as const, beyond: '0.25' },
          { kind: 'floor' as const, amount: '1', per: 'period' as const },
        ];
        const component = { rates, quota: { period: 'quarter' as const }, measurement: 'month' as const };
        const totals = (of: readonly Deal[]) =>
          runOf({ ...component, ...(capped ? { modifiers } : {}) }, { transactions: rowsOf(of) }).results.map(
            (each) => [each.participant, each.period.key, each.total.amount],
          );
        expect(totals(regrouped)).toEqual(totals(list));
        seen[rates.mode] += 1;
        if (cuts.some((each) => each < 0)) seen.negative += 1;
        if (capped) seen.capped += 1;
      }),
      fixed,
    );
    expect(Math.min(...Object.values(seen))).toBeGreaterThan(30);
  });
});

describe('a budget', () => {
  test('pays each line what is left of it, first come, first served, and never more in all', () => {
    const seen = { spent: 0, left: 0, eaten: 0 };
    fc.assert(
      fc.property(tiers, deals, fc.integer({ min: 0, max: 8_000 }), (table, list, cents) => {
        const component = { rates: { ...table, mode: 'marginal' as const }, quota: { period: 'quarter' as const } };
        const transactions = rowsOf(list);
        const free = runOf(component, { transactions });
        const held = runOf({ ...component, budget: amountOf(cents) }, { transactions });
        const paid = new Map(held.lines.map((line) => [line.id, minorUnitsOf(line.amount)]));
        let before = 0n;
        const least = (a: bigint) => (a < BigInt(cents) ? a : BigInt(cents));
        for (const line of [...free.lines].sort(byTurn)) {
          const after = before + minorUnitsOf(line.amount);
          expect(paid.get(line.id)).toBe(least(after) - least(before));
          if (minorUnitsOf(line.amount) < 0n && paid.get(line.id) === 0n) seen.eaten += 1;
          before = after;
        }
        expect(units(held.lines)).toBe(least(units(free.lines)));
        seen[units(held.lines) === BigInt(cents) ? 'spent' : 'left'] += 1;
      }),
      fixed,
    );
    expect(Math.min(...Object.values(seen))).toBeGreaterThan(10);
  });
});

function linesOf(run: EarningsRun, transaction: string): EarningsRun['lines'] {
  return run.lines.filter(({ cause }) => cause.kind === 'transaction' && cause.transaction === transaction);
}

function byTurn(a: EarningsRun['lines'][number], b: EarningsRun['lines'][number]): number {
  const turn = ({ on, id, cause, participant }: typeof a) =>
    [on, cause.kind === 'transaction' ? cause.transaction : id, participant].join();
  return turn(a) < turn(b) ? -1 : 1;
}

function quotaOf(attainment: EarningsRun['results'][number]['attainment']): Fraction[] {
  return attainment.value === null ? [] : [attainment.quota];
}

function amountOf(cents: number): string {
  const size = Math.abs(cents);
  return `${cents < 0 ? '-' : ''}${Math.trunc(size / 100)}.${String(size % 100).padStart(2, '0')}`;
}
