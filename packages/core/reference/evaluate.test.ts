import { expect, test } from 'vitest';
import { lastDayOf, periodOf } from './dates.js';
import type { Documents } from './documents.js';
import { evaluate } from './evaluate.js';
import type { TierDocument } from './plan-documents.js';
import { readRational } from './rationals.js';
import { whyRefused } from './refusals.js';
import { type RoundingMode, roundToCents } from './rounding.js';

const ofDeals = (tiers: readonly TierDocument[], amounts: readonly string[], at: 'component' | 'line'): Documents => ({
  people: { participants: [{ id: 'ana', name: 'Ana Ruiz' }] },
  plan: {
    id: 'example',
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
        quota: { period: 'quarter' },
        rates: { by: 'attainment', mode: 'marginal', tiers },
      },
    ],
  },
  quotas: [{ participant: 'ana', component: 'own', period: '2026-Q1', amount: '1000' }],
  transactions: amounts.map((amount, index) => ({
    id: `D-${index + 1}`,
    owner: 'ana',
    effectiveOn: `2026-01-${index + 10}`,
    amount,
    currency: 'USD',
    recordedSeq: index,
    fields: {},
    numbers: {},
    dates: {},
  })),
  asOf: '2026-03-31',
});
const centsOf = (documents: Documents) => evaluate(documents).lines.map((line) => line.cents);
const flat = [{ from: '0', rate: '0.1' }];
const rising = [
  { from: '0', rate: '0.06' },
  { from: '1', rate: '0.09' },
];

test('crossing the quota and a return are priced as in the plan letter', () => {
  expect(centsOf(ofDeals(rising, ['900', '300', '-400'], 'component'))).toEqual([5400n, 2400n, -3000n]);
});

test('three deals of 33.35 telescope to 10.01, or are 10.02 line by line', () => {
  expect(centsOf(ofDeals(flat, ['33.35', '33.35', '33.35'], 'component'))).toEqual([334n, 333n, 334n]);
  expect(centsOf(ofDeals(flat, ['33.35', '33.35', '33.35'], 'line'))).toEqual([334n, 334n, 334n]);
});

test.each<[RoundingMode, bigint, bigint]>([
  ['half-up', 1n, -1n],
  ['half-down', 0n, 0n],
  ['half-even', 0n, 0n],
  ['half-ceiling', 1n, 0n],
  ['half-floor', 0n, -1n],
  ['up', 1n, -1n],
  ['down', 0n, 0n],
  ['ceiling', 1n, 0n],
  ['floor', 0n, -1n],
])('half a cent, above and below zero, rounds %s', (mode, above, below) => {
  expect([roundToCents(readRational('0.005'), mode), roundToCents(readRational('-0.005'), mode)]).toEqual([
    above,
    below,
  ]);
});

test('a fiscal year is named after the calendar year in which it ends', () => {
  const period = { kind: 'month', key: '2026-M01', from: '2025-02-01', to: '2025-03-01' } as const;
  expect(periodOf('02', 'month', '2025-02-14')).toEqual(period);
  expect(periodOf('02', 'quarter', '2026-01-31').key).toBe('2026-Q4');
  expect(lastDayOf(period)).toBe('2025-02-28');
});

test('what it does not support is refused, not guessed', () => {
  const documents = ofDeals(flat, [], 'line');
  expect(whyRefused(documents)).toBeNull();
  const inYen = { ...documents, plan: { ...documents.plan, currency: 'JPY' } };
  expect(whyRefused(inYen)).toBe('the currency JPY');
  expect(() => evaluate(inYen)).toThrow('does not support the currency JPY');
  const components = documents.plan.components.map((each) => ({ ...each, draw: {} }));
  const drawn = { ...documents, plan: { ...documents.plan, components } };
  expect(whyRefused(drawn)).toBe('the setting draw in `component`');
});
