import { expectTypeOf, test } from 'vitest';
import type { AsOf, PlainDate } from '../calendar/index.js';
import { addMoney, type Fraction, type Money, moneyOf } from '../money/index.js';
import { calculateEarnings, type EarningLine, type EarningsInput, type RunDocuments, runFrom } from './index.js';

declare const input: EarningsInput;
declare const documents: RunDocuments;
declare const line: EarningLine;
declare const day: PlainDate;
declare const rows: readonly { readonly id: string; readonly amount: number }[];

test('a calculation is given days that were read, and no text or number instead', () => {
  expectTypeOf<EarningsInput['asOf']>().toEqualTypeOf<AsOf>();
  expectTypeOf(calculateEarnings).toBeCallableWith(input);
  // @ts-expect-error a text that nobody has read as a day
  calculateEarnings({ ...input, asOf: { effectiveOn: '2026-03-31' } });
  // @ts-expect-error a number of milliseconds is no day
  calculateEarnings({ ...input, range: { from: 1_767_225_600_000, to: 1_775_001_600_000 } });
  // @ts-expect-error a range has an end
  calculateEarnings({ ...input, range: { from: day } });
});

test('a calculation is given a set of transactions, and rows only where documents are read', () => {
  expectTypeOf(runFrom).toBeCallableWith({ ...documents, transactions: rows });
  // @ts-expect-error rows that nobody has checked
  calculateEarnings({ ...input, transactions: rows });
  // @ts-expect-error a plan that nobody has read
  calculateEarnings({ ...input, plan: documents.plan });
});

test('documents are given days as texts and amounts as decimals, by keys that there are', () => {
  // @ts-expect-error a number is no day
  runFrom({ ...documents, asOf: 20_260_331 });
  // @ts-expect-error a whole number that JSON cannot carry
  runFrom({ ...documents, transactions: [{ id: 'd1', amount: 5n }] });
  // @ts-expect-error a misspelt key
  runFrom({ ...documents, transaction: [] });
});

test('what was earned is money in whole minor units, and a raw number is none', () => {
  expectTypeOf(line.amount).toEqualTypeOf<Money>();
  expectTypeOf(line.credited).toEqualTypeOf<Fraction>();
  // @ts-expect-error a number has no currency
  addMoney(line.amount, 24);
  // @ts-expect-error a number has no currency
  const amount: EarningLine['amount'] = 24;
  // @ts-expect-error a number is not exact
  const credited: EarningLine['credited'] = 0.1;
  // @ts-expect-error dollars and euros do not add
  addMoney(moneyOf(1n, 'USD'), moneyOf(1n, 'EUR'));
  expectTypeOf([amount, credited]).toBeArray();
});

test('a run is read, never written', () => {
  // @ts-expect-error an amount that was earned is not changed
  line.amount = moneyOf(1n, 'USD');
});
