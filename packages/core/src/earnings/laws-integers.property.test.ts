import fc from 'fast-check';
import { expect, test } from 'vitest';
import { differingRows } from '../../reference/compare-rows.js';
import type { Documents, TransactionDocument } from '../../reference/documents.js';
import { evaluate } from '../../reference/evaluate.js';
import type { ComponentDocument, TableDocument } from '../../reference/plan-documents.js';
import { whyRefused } from '../../reference/refusals.js';
import { unwrap } from '../foundation/index.js';
import { roundingModes } from '../money/index.js';
import { type ComponentOutcome, groupOf, groupStates } from './component-outcome.js';
import { positionIn } from './credit-list.js';
import { type EarningsRun, runFrom } from './index.js';
import { keptOf, type Place } from './open-run.js';
import { pricedAt } from './priced-at.js';

const seed = 20_261_123;
const people = ['ana', 'ben', 'cy'];

/** Why whole numbers may not do: amounts too large for doubles, shares or quotas too fine for whole units, or nothing at all. */
const flavors = ['plain', 'huge', 'fine-shares', 'fine-quota'] as const;
/** Shares of two of these have no common part that is coarse enough. */
const primes = [9_973, 9_967, 9_949];
type Flavor = (typeof flavors)[number];

const edges = fc
  .uniqueArray(fc.constantFrom(1, 10, 50, 100, 133, 200), { maxLength: 3 })
  .map((list) => list.sort((a, b) => a - b));
const tiers = fc.record({
  edges,
  rates: fc.array(fc.constantFrom('0', '0.05', '1/3', '0.0725', '1', '0.125'), { minLength: 4, maxLength: 4 }),
  lower: fc.array(fc.boolean(), { minLength: 4, maxLength: 4 }),
  retroactive: fc.array(fc.boolean(), { minLength: 4, maxLength: 4 }),
  below: fc.constantFrom('continue' as const, 'stop' as const, 'tiers' as const),
});
const shapes = fc.record({
  form: fc.constantFrom('marginal' as const, 'whole' as const, 'window' as const, 'event' as const),
  by: fc.constantFrom('attainment' as const, 'amount' as const),
  tiers,
  measure: fc.constantFrom('bookings', 'bookings', 'wins', 'units'),
  measurement: fc.constantFrom('month' as const, 'quarter' as const),
  over: fc.constantFrom('quarter' as const, 'year' as const),
  basis: fc.constantFrom('full' as const, 'to-date' as const),
  cap: fc.option(
    fc.record({
      per: fc.constantFrom('period' as const, 'year' as const),
      size: fc.constantFrom('5', '40.01', 'target'),
    }),
  ),
});
type Shape = typeof shapes extends fc.Arbitrary<infer TShape> ? TShape : never;

const deals = fc.array(
  fc.record({
    owner: fc.constantFrom(...people),
    month: fc.integer({ min: 1, max: 12 }),
    day: fc.integer({ min: 1, max: 28 }),
    // Some deals end exactly on an edge.
    cents: fc.oneof(fc.integer({ min: -9_999, max: 50_000 }), fc.constantFrom(100, 150, -150, 1_500, 7_500, 10_000)),
    size: fc.integer({ min: 0, max: 14 }),
    split: fc.boolean(),
  }),
  { minLength: 3, maxLength: 14 },
);
type Deal = typeof deals extends fc.Arbitrary<(infer TDeal)[]> ? TDeal : never;

const given = fc.record({
  flavor: fc.constantFrom<Flavor[]>('plain', 'plain', 'plain', 'huge', 'fine-shares', 'fine-quota'),
  shape: shapes,
  deals,
  // How many zeros an amount may be blown up by: near the bound, beyond it for pay, beyond it for amounts.
  reach: fc.oneof(fc.integer({ min: 0, max: 13 }), fc.constantFrom(8, 9, 10)),
  currency: fc.constantFrom('USD', 'USD', 'USD', 'JPY', 'KWD'),
  mode: fc.constantFrom('half-up' as const, 'half-up' as const, ...roundingModes),
  at: fc.constantFrom('component' as const, 'line' as const),
});
type Given = typeof given extends fc.Arbitrary<infer TGiven> ? TGiven : never;

test('whole numbers and fractions give the same cents for every credit, and where whole numbers cannot, the reference agrees', () => {
  const groups = {
    curve: 0,
    level: 0,
    event: 0,
    capped: 0,
    byQuota: 0,
    retroactive: 0,
    noCents: 0,
    thousandths: 0,
    near: 0,
  };
  let widened = 0;
  const exact = { plain: 0, huge: 0, 'fine-shares': 0, 'fine-quota': 0, uncertified: 0 };
  const integers = { plain: 0, huge: 0, 'fine-shares': 0, 'fine-quota': 0 };
  const told = { units: 0, referenced: 0 };
  fc.assert(
    fc.property(given, (of) => {
      const documents = documentsOf(of);
      const run = unwrap(runFrom(documents));
      for (const place of placesOf(run)) {
        const { outcome, participant, period } = place;
        const state = outcome.states[groupOf(outcome, participant, period)];
        if (state === groupStates.exact) exact[of.flavor] += 1;
        if (state === groupStates.exact && of.flavor === 'huge' && !of.shape.cap && outcome.credits?.factors)
          exact.uncertified += 1;
        if (state !== groupStates.integers) continue;
        integers[of.flavor] += 1;
        told.units += expectSameUnits(place);
        groups[formOf(of.shape)] += 1;
        if (of.shape.cap) groups.capped += 1;
        if (of.shape.form !== 'event' && of.shape.by === 'attainment') groups.byQuota += 1;
        if (of.shape.form === 'marginal' && of.shape.tiers.retroactive.some(Boolean)) groups.retroactive += 1;
        if (of.currency === 'JPY') groups.noCents += 1;
        if (of.currency === 'KWD') groups.thousandths += 1;
        if (isWidened(outcome)) widened += 1;
        if (of.flavor === 'huge' && of.reach > 4 && of.deals.some((deal) => deal.size > 4)) groups.near += 1;
      }
      if (whyRefused(documents) === null) {
        expect(differingRows(run, evaluate(documents))).toEqual([]);
        told.referenced += 1;
      }
    }),
    { seed, numRuns: 700 },
  );
  expect(Math.min(...Object.values(groups))).toBeGreaterThan(50);
  expect(widened).toBeGreaterThan(30);
  expect(Math.min(integers.plain, integers.huge, told.units, told.referenced)).toBeGreaterThan(200);
  // Runs that fell back, by what made them: amounts beyond what doubles hold, shares and quotas finer than any unit.
  expect(Math.min(exact.huge, exact.uncertified, exact['fine-shares'], exact['fine-quota'])).toBeGreaterThan(30);
});

/** True when some lines need more than 32 bits, and others were priced before them that do not. */
function isWidened({ paid }: ComponentOutcome): boolean {
  const isLong = (line: number) => Math.abs(line) > 2 ** 31;
  const first = paid.findIndex(isLong);
  return paid instanceof Float64Array && paid.subarray(0, first).some((line) => line !== 0);
}

/** The line of every credit as whole numbers gave it is what fractions give; returns how many there are. */
function expectSameUnits(place: Place): number {
  const { outcome, participant, period } = place;
  const priced = pricedAt(place);
  const { credits } = priced.workings;
  expect(BigInt(outcome.totals[groupOf(outcome, participant, period)] ?? 0)).toBe(priced.total);
  for (const { credit, units } of priced.steps) {
    if (!credit || !credits) throw new Error('a step without a credit in a group that whole numbers price');
    expect(BigInt(outcome.paid[positionIn(credits, credit.index)] ?? Number.NaN)).toBe(units);
  }
  return priced.steps.length;
}

function placesOf(run: EarningsRun): Place[] {
  return keptOf(run).outcomes.flatMap((outcome) =>
    outcome.participants.flatMap((_, participant) =>
      outcome.periods.all.map((_at, period): Place => ({ outcome, participant, period })),
    ),
  );
}

function formOf({ form }: Shape): 'curve' | 'level' | 'event' {
  return form === 'event' ? 'event' : form === 'whole' ? 'level' : 'curve';
}

function documentsOf({ flavor, shape, deals: list, reach, currency, mode, at }: Given): Documents {
  return {
    people: { participants: people.map((id) => ({ id, name: id })) },
    plan: {
      id: 'plan',
      version: 1,
      effective: { from: '2026-01-01' },
      currency,
      calendar: { kind: 'gregorian', yearStarts: '01' },
      rounding: { mode, at },
      measures: { bookings: { sum: 'amount' }, wins: { count: true }, units: { sum: 'units' } },
      components: [componentOf(shape)],
    },
    transactions: list.map((deal, index) =>
      rowOf({ ...deal, size: Math.min(deal.size, reach) }, { flavor, currency, index }),
    ),
    quotas: people.flatMap((participant) =>
      quotaPeriods(shape).map((period) => ({ participant, component: 'own', period, amount: quotaOf(flavor) })),
    ),
    assignments: people.map((participant) => ({ participant, targetIncentive: { amount: '1200' } })),
    asOf: '2026-12-31',
  };
}

function componentOf(shape: Shape): ComponentDocument {
  const { form, by, measure, measurement, over, basis, cap } = shape;
  const event = form === 'event';
  const size = cap?.size === 'target' ? { targetIncentive: '0.5' } : { amount: cap?.size ?? '' };
  return {
    id: 'own',
    measure,
    measurement,
    ...(event ? { attainment: { over: 'event' as const } } : { quota: { period: over, basis } }),
    rates: tableOf(shape, event ? 'amount' : by),
    ...(cap ? { modifiers: [{ kind: 'cap' as const, per: cap.per, ...size }] } : {}),
  };
}

function tableOf({ form, tiers: of, measure }: Shape, by: 'attainment' | 'amount'): TableDocument {
  const whole = form === 'whole' || form === 'window';
  const result = (rate: string) => (measure === 'bookings' ? { rate } : { perUnit: rate });
  const from = (edge: number) => (by === 'attainment' ? `${edge}/100` : String(edge));
  const up = [0, ...of.edges].map((edge, index) => ({
    from: from(edge),
    ...result(of.rates[index] ?? '0'),
    ...(index > 0 && of.lower[index] ? { edge: 'lower' as const } : {}),
    ...(index > 0 && !whole && of.retroactive[index] ? { retroactive: true } : {}),
  }));
  const below = of.below === 'tiers' ? [{ from: from(-50), ...result('0.5') }] : [];
  return {
    by,
    mode: whole ? 'whole' : 'marginal',
    tiers: [...below, ...up],
    belowZero: of.below,
    ...(form === 'window' ? { reach: 'window' as const } : {}),
  };
}

function rowOf(
  deal: Deal,
  { flavor, currency, index }: { flavor: Flavor; currency: string; index: number },
): TransactionDocument {
  const { owner, month, day, cents, size, split } = deal;
  const two = (value: number) => String(value).padStart(2, '0');
  const amount = `${cents < 0 ? '-' : ''}${Math.trunc(Math.abs(cents) / 100)}.${two(Math.abs(cents) % 100)}`;
  const huge = flavor === 'huge' ? amount.replace('.', '0'.repeat(size)).concat('.07') : amount;
  const parts = flavor === 'fine-shares' ? (primes[index % primes.length] ?? 3) : 3;
  const shares = [`1/${parts}`, `${parts - 1}/${parts}`];
  return {
    id: `d${index}`,
    owner,
    effectiveOn: `2026-${two(month)}-${two(day)}`,
    amount: huge,
    currency,
    recordedSeq: index,
    fields: {},
    numbers: { units: huge },
    dates: {},
    ...(split || flavor === 'fine-shares'
      ? { splits: shares.map((share, holder) => ({ participant: people[holder] ?? '', share })) }
      : {}),
  };
}

function quotaPeriods({ form, over }: Shape): string[] {
  if (form === 'event') return [];
  return over === 'year' ? ['2026'] : ['2026-Q1', '2026-Q2', '2026-Q3', '2026-Q4'];
}

function quotaOf(flavor: Flavor): string {
  return flavor === 'fine-quota' ? '150.0000000001' : '150';
}
