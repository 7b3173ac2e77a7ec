import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { TransactionRow } from '../crediting/index.js';
import { unwrap } from '../foundation/index.js';
import { minorUnitsOf } from '../money/index.js';
import type { ComponentDocument, ModifierDocument } from '../plan/index.js';
import type { RateTableDocument } from '../rates/index.js';
import { type EarningsRun, runFrom } from './index.js';

const seed = 20_261_123;
const fixed = { seed, numRuns: 250 };

/** One person, one quarter: what is claimed here holds for each by itself. */
const days = fc.record({ month: fc.integer({ min: 1, max: 3 }), day: fc.integer({ min: 1, max: 28 }) });
const deal = fc.record({ at: days, cents: fc.integer({ min: -15_000, max: 60_000 }) });
const deals = fc.array(deal, { maxLength: 8 });
type Deal = typeof deal extends fc.Arbitrary<infer TDeal> ? TDeal : never;

const edges = fc.uniqueArray(fc.integer({ min: 1, max: 300 }), { minLength: 1, maxLength: 3 });
const tables = fc
  .record({
    by: fc.constantFrom('attainment' as const, 'amount' as const),
    edges: edges.map((list) => [0, ...list.sort((a, b) => a - b)]),
    rates: fc.array(fc.integer({ min: 0, max: 400 }), { minLength: 4, maxLength: 4 }),
    retroactive: fc.array(fc.boolean(), { minLength: 4, maxLength: 4 }),
  })
  .map(({ by, edges: from, rates, retroactive }) => ({
    by,
    rates,
    retroactive,
    tiers: from.map((edge, index) => ({
      from: by === 'amount' ? `${edge}` : `${edge}/100`,
      rate: `${rates[index]}/1000`,
    })),
  }));
type Given = typeof tables extends fc.Arbitrary<infer TGiven> ? TGiven : never;

const marginal = ({ by, tiers }: Given): RateTableDocument => ({ by, mode: 'marginal', tiers });
/** The same edges with rates that rise, and every edge that was drawn retroactive. */
const rising = ({ by, tiers, rates, retroactive }: Given, isRetroactive: boolean): RateTableDocument => {
  const sorted = rates.slice(0, tiers.length).sort((a, b) => a - b);
  const up = tiers.map((tier, index) => ({
    ...tier,
    rate: `${sorted[index]}/1000`,
    ...(isRetroactive && index > 0 && retroactive[index] ? { retroactive: true } : {}),
  }));
  return { by, mode: 'marginal', tiers: up };
};

const rowsOf = (list: readonly Deal[]): TransactionRow[] =>
  list.map(({ at, cents }, index) => ({
    id: `d${String(index).padStart(2, '0')}`,
    owner: 'ana',
    effectiveOn: `2026-0${at.month}-${String(at.day).padStart(2, '0')}`,
    amount: `${cents < 0 ? '-' : ''}${Math.trunc(Math.abs(cents) / 100)}.${String(Math.abs(cents) % 100).padStart(2, '0')}`,
    currency: 'USD',
  }));

interface Setting extends Partial<ComponentDocument> {
  readonly rates: RateTableDocument;
  readonly at?: 'component' | 'line';
}

const runOf = (list: readonly Deal[], { at, ...component }: Setting): EarningsRun =>
  unwrap(
    runFrom({
      people: { participants: [{ id: 'ana', name: 'Ana' }] },
      plan: {
        id: 'plan',
        version: 1,
        effective: { from: '2026-01-01', to: '2026-04-01' },
        currency: 'USD',
        calendar: { kind: 'gregorian', yearStarts: '01' },
        rounding: { at: at ?? 'component' },
        measures: { bookings: { sum: 'amount' } },
        components: [{ id: 'own', measure: 'bookings', quota: { period: 'quarter' }, ...component }],
      },
      quotas: [{ participant: 'ana', component: 'own', period: '2026-Q1', amount: '200' }],
      transactions: rowsOf(list),
      asOf: '2026-03-31',
    }),
  );
const centsOf = (run: EarningsRun) => Number(run.results.reduce((so, each) => so + minorUnitsOf(each.total), 0n));
const pay = (list: readonly Deal[], setting: Setting) => centsOf(runOf(list, setting));
const byPeriod = (run: EarningsRun) => run.results.map((each) => Number(minorUnitsOf(each.total)));

describe('a marginal table', () => {
  test('never pays less for more credit, whatever else was sold, also under a cap and over a floor', () => {
    const seen = { more: 0, same: 0, returned: 0 };
    const modifiers: ModifierDocument[] = [
      { kind: 'cap', amount: '60', per: 'period' },
      { kind: 'floor', amount: '5', per: 'period' },
    ];
    fc.assert(
      fc.property(
        tables,
        deals,
        days,
        fc.integer({ min: 1, max: 30_000 }),
        fc.boolean(),
        (of, list, at, cents, capped) => {
          const setting = { rates: marginal(of), ...(capped ? { modifiers } : {}) };
          const [less, more] = [list, [...list, { at, cents }]].map((each) => pay(each, setting));
          expect(more).toBeGreaterThanOrEqual(less ?? Number.NaN);
          seen[more === less ? 'same' : 'more'] += 1;
          if (list.some((each) => each.cents < 0)) seen.returned += 1;
        },
      ),
      fixed,
    );
    expect(Math.min(...Object.values(seen))).toBeGreaterThan(30);
  });

  test('with retroactive edges never pays less than without, when rates rise', () => {
    const seen = { more: 0, same: 0 };
    fc.assert(
      fc.property(tables, deals, (of, list) => {
        const [retroactive, plain] = [true, false].map((is) => pay(list, { rates: rising(of, is) }));
        expect(retroactive).toBeGreaterThanOrEqual(plain ?? Number.NaN);
        seen[retroactive === plain ? 'same' : 'more'] += 1;
      }),
      fixed,
    );
    expect(Math.min(...Object.values(seen))).toBeGreaterThan(30);
  });

  test('pays the same in months as in the quarter that they make up, but for the cents that rounding moves', () => {
    const seen = { several: 0, retroactive: 0 };
    fc.assert(
      fc.property(tables, deals, fc.boolean(), (of, list, isRetroactive) => {
        const rates = isRetroactive ? rising(of, true) : marginal(of);
        const [months, quarter] = [pay(list, { rates, measurement: 'month' }), pay(list, { rates })];
        expect(Math.abs(months - quarter)).toBeLessThanOrEqual(2);
        if (new Set(list.map((each) => each.at.month)).size > 1) seen.several += 1;
        if (isRetroactive && of.retroactive.slice(1, of.tiers.length).some(Boolean)) seen.retroactive += 1;
      }),
      fixed,
    );
    expect(Math.min(...Object.values(seen))).toBeGreaterThan(30);
  });
});

describe('a return', () => {
  test('of the same size as a deal restores the total, inside one window, whatever lies between them', () => {
    const seen = { between: 0, crossed: 0, capped: 0 };
    fc.assert(
      fc.property(tables, deals, deal, days, fc.boolean(), (of, list, sold, at, capped) => {
        const modifiers: ModifierDocument[] = [{ kind: 'cap', amount: '30', per: 'quarter' }];
        const setting = { rates: rising(of, true), ...(capped ? { modifiers } : {}) };
        const back = { at, cents: -sold.cents };
        expect(pay([...list, sold, back], setting)).toBe(pay(list, setting));
        if (list.some((each) => each.at.month > sold.at.month && each.at.month < at.month)) seen.between += 1;
        if (pay([...list, sold], setting) !== pay(list, setting)) seen.crossed += 1;
        if (capped) seen.capped += 1;
      }),
      fixed,
    );
    expect(Math.min(...Object.values(seen))).toBeGreaterThan(10);
  });
});

describe('a cap', () => {
  test('bounds what a measurement period pays, a soft one lies between it and no cap', () => {
    const seen = { reached: 0, below: 0, between: 0 };
    fc.assert(
      fc.property(tables, deals, fc.integer({ min: 0, max: 5_000 }), (of, list, cents) => {
        const cap = (beyond: string): ModifierDocument[] => [
          { kind: 'cap', amount: `${cents}/100`, per: 'period', beyond },
        ];
        const rates = marginal(of);
        const [hard, soft, none] = [cap('0'), cap('1/3'), []].map((modifiers) =>
          byPeriod(runOf(list, { rates, measurement: 'month', modifiers })),
        );
        hard?.forEach((paid, period) => {
          expect(paid).toBeLessThanOrEqual(cents);
          expect(paid).toBeLessThanOrEqual(soft?.[period] ?? Number.NaN);
          expect(soft?.[period]).toBeLessThanOrEqual(none?.[period] ?? Number.NaN);
          const isBelow = (none?.[period] ?? 0) <= cents;
          if (isBelow) expect(paid).toBe(none?.[period]);
          seen[isBelow ? 'below' : 'reached'] += 1;
          if (paid < (soft?.[period] ?? 0)) seen.between += 1;
        });
      }),
      fixed,
    );
    expect(Math.min(...Object.values(seen))).toBeGreaterThan(30);
  });

  test('of a quarter bounds its months together, but for the half cents of each; a return first eats what was cut off', () => {
    const seen = { reached: 0, eaten: 0 };
    fc.assert(
      fc.property(tables, deals, fc.integer({ min: 0, max: 4_000 }), (of, list, cents) => {
        const modifiers: ModifierDocument[] = [{ kind: 'cap', amount: `${cents}/100`, per: 'quarter' }];
        const [capped, none] = [modifiers, []].map((each) =>
          pay(list, { rates: marginal(of), measurement: 'month', modifiers: each }),
        );
        const bound = Math.min(cents, none ?? Number.NaN);
        expect(Math.abs((capped ?? Number.NaN) - bound)).toBeLessThanOrEqual(3);
        if ((none ?? 0) > cents) seen.reached += 1;
        const run = runOf(list, { rates: marginal(of), measurement: 'month', modifiers });
        const isEaten = run.lines.some((line) => line.credited.numerator < 0n && line.amount.amount === '0.00');
        if (isEaten && (none ?? 0) > cents) seen.eaten += 1;
      }),
      fixed,
    );
    expect(Math.min(...Object.values(seen))).toBeGreaterThan(20);
  });

  test('for one deal bounds its line on both sides of zero', () => {
    const seen = { above: 0, below: 0 };
    fc.assert(
      fc.property(tables, deals, fc.integer({ min: 0, max: 3_000 }), (of, list, cents) => {
        const modifiers: ModifierDocument[] = [{ kind: 'cap', amount: `${cents}/100`, per: 'deal' }];
        for (const { amount } of runOf(list, { rates: marginal(of), at: 'line', modifiers }).lines) {
          const units = Number(minorUnitsOf(amount));
          expect(Math.abs(units)).toBeLessThanOrEqual(cents);
          if (units === cents && cents > 0) seen.above += 1;
          if (units === -cents && cents > 0) seen.below += 1;
        }
      }),
      fixed,
    );
    expect(Math.min(...Object.values(seen))).toBeGreaterThan(20);
  });
});

describe('a floor and a gate', () => {
  test('a floor bounds what a measurement period pays and changes nothing above it', () => {
    const seen = { lifted: 0, above: 0, empty: 0 };
    fc.assert(
      fc.property(tables, deals, fc.integer({ min: 0, max: 3_000 }), (of, list, cents) => {
        const modifiers: ModifierDocument[] = [{ kind: 'floor', amount: `${cents}/100`, per: 'period' }];
        const rates = marginal(of);
        const [lifted, none] = [modifiers, []].map((each) =>
          byPeriod(runOf(list, { rates, measurement: 'month', modifiers: each })),
        );
        none?.forEach((paid, period) => {
          expect(lifted?.[period]).toBe(Math.max(cents, paid));
          seen[paid < cents ? 'lifted' : 'above'] += 1;
          if (!list.some((each) => each.at.month === period + 1)) seen.empty += 1;
        });
      }),
      fixed,
    );
    expect(Math.min(...Object.values(seen))).toBeGreaterThan(30);
  });

  test('a shut gate pays nothing but the floor, an open one what there would be without it', () => {
    const seen = { shut: 0, open: 0, closed: 0 };
    fc.assert(
      fc.property(tables, deals, fc.integer({ min: 0, max: 150 }), fc.boolean(), (of, list, level, closesFloor) => {
        const gate: ModifierDocument = { kind: 'gate', by: 'attainment', atLeast: `${level}/100`, closesFloor };
        const rest: ModifierDocument[] = [
          { kind: 'floor', amount: '7.5', per: 'period' },
          { kind: 'kicker', amount: '3', per: 'period', by: 'attainment', atLeast: '0.2' },
          { kind: 'multiplier', by: 'attainment', mode: 'whole', tiers: [{ from: '0.5', factor: '2' }] },
        ];
        const setting = { rates: marginal(of), measurement: 'month' as const };
        const gated = runOf(list, { ...setting, modifiers: [gate, ...rest] });
        const free = byPeriod(runOf(list, { ...setting, modifiers: rest }));
        gated.results.forEach(({ attainment, total }, period) => {
          const value = attainment.value ?? { numerator: 0n, denominator: 1n };
          const isOpen = value.numerator * 100n >= BigInt(level) * value.denominator;
          const expected = isOpen ? free[period] : closesFloor ? 0 : 750;
          expect(Number(minorUnitsOf(total))).toBe(expected);
          seen[isOpen ? 'open' : closesFloor ? 'closed' : 'shut'] += 1;
        });
      }),
      fixed,
    );
    expect(Math.min(...Object.values(seen))).toBeGreaterThan(30);
  });

  test('a gate that catches up has paid, once it is open, what it would have paid without', () => {
    const seen = { caughtUp: 0, neverOpen: 0 };
    fc.assert(
      fc.property(tables, deals, fc.integer({ min: 1, max: 150 }), (of, list, level) => {
        const gate: ModifierDocument = { kind: 'gate', by: 'attainment', atLeast: `${level}/100`, catchUp: true };
        const setting = { rates: marginal(of), measurement: 'month' as const };
        const run = runOf(list, { ...setting, modifiers: [gate] });
        const isOpen = (run.results.at(-1)?.attainment.value?.numerator ?? 0n) * 100n;
        const reached = isOpen >= BigInt(level) * (run.results.at(-1)?.attainment.value?.denominator ?? 1n);
        const free = pay(list, setting);
        if (reached) expect(Math.abs(centsOf(run) - free)).toBeLessThanOrEqual(3);
        else expect(run.lines.filter((line) => line.period.key === '2026-M03').every(isZero)).toBe(true);
        if (run.lines.some((line) => line.cause.kind === 'catch-up')) seen.caughtUp += 1;
        if (!reached) seen.neverOpen += 1;
      }),
      fixed,
    );
    expect(Math.min(...Object.values(seen))).toBeGreaterThan(20);
  });
});

function isZero({ amount }: EarningsRun['lines'][number]): boolean {
  return minorUnitsOf(amount) === 0n;
}
