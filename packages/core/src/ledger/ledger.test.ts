import { describe, expect, test } from 'vitest';
import { periodOfKey } from '../calendar/index.js';
import type { TransactionRow } from '../crediting/index.js';
import { runFrom } from '../earnings/index.js';
import { unwrap } from '../foundation/index.js';
import { balancesOf, postEarnings, statementOf } from './index.js';

const calendar = { kind: 'gregorian', yearStarts: '01' } as const;
const deals: TransactionRow[] = [
  {
    id: 'd1',
    owner: 'ana',
    effectiveOn: '2026-01-05',
    amount: '100',
    currency: 'USD',
    recordedSeq: 7,
    fields: { label: 'Acme' },
  },
  { id: 'd2', owner: 'ana', effectiveOn: '2026-02-05', amount: '50', currency: 'USD' },
  { id: 'd3', owner: 'ana', effectiveOn: '2026-04-05', amount: '10', currency: 'USD' },
];
const runOf = (asOf: string, order: (list: TransactionRow[]) => TransactionRow[] = (list) => list) =>
  unwrap(
    runFrom({
      people: { participants: [{ id: 'ana', name: 'Ana', team: 'north' }] },
      plan: {
        id: 'ae',
        version: 2,
        effective: { from: '2026-01-01' },
        currency: 'USD',
        calendar,
        measures: { bookings: { sum: 'amount' } },
        components: [
          {
            id: 'own',
            label: 'New business',
            measure: 'bookings',
            measurement: 'month',
            rates: { by: 'amount', mode: 'marginal', tiers: [{ from: '0', rate: '0.1' }] },
          },
        ],
      },
      transactions: order(deals),
      asOf,
    }),
  );
const run = runOf('2026-06-30');

describe('postings', () => {
  test('move every line from earned to payable, under an id of their own', () => {
    const postings = postEarnings(run);
    expect(postings[0]).toMatchObject({
      id: 'ae@2/ana/own/2026-M01/d1/earned',
      from: 'earned',
      to: 'payable',
      amount: { amount: '10.00', currency: 'USD' },
      recordedSeq: 7,
    });
    expect(postEarnings(run).map((each) => each.id)).toEqual(postings.map((each) => each.id));
    expect(balancesOf(postings, 'ana', 'USD')).toMatchObject({
      earned: { amount: '-16.00' },
      payable: { amount: '16.00' },
      paid: { amount: '0.00' },
    });
    expect(balancesOf(postings, 'ana', 'EUR').payable).toEqual({ amount: '0.00', currency: 'EUR' });
  });

  test('are made only of periods that have ended; the last day belongs to the period', () => {
    const months = (asOf: string) => postEarnings(runOf(asOf)).map((each) => each.period.key);
    expect(months('2026-02-27')).toEqual(['2026-M01']);
    expect(months('2026-02-28')).toEqual(['2026-M01', '2026-M02']);
  });

  test('name their cause by its id, so that shuffled input gives the same bytes', () => {
    const shuffled = runOf('2026-06-30', (list) => list.toReversed());
    expect(JSON.stringify(postEarnings(shuffled))).toBe(JSON.stringify(postEarnings(run)));
    expect(postEarnings(shuffled)[0]?.cause).toEqual({
      kind: 'transaction',
      transaction: 'd1',
      credit: 'direct',
      via: null,
    });
    expect(postEarnings(shuffled)[0]?.recordedSeq).toBe(7);
    const entry = statementOf(shuffled, 'ana', unwrap(periodOfKey(calendar, '2026-Q1'))).sections[0]?.entries[0];
    expect(entry?.paidFor).toEqual({ kind: 'transaction', id: 'd1', label: 'Acme' });
  });
});

describe('a statement', () => {
  test('of a running period shows what it holds so far, as an estimate without a posting', () => {
    const statement = statementOf(runOf('2026-02-10'), 'ana', unwrap(periodOfKey(calendar, '2026-Q1')));
    expect(statement.sections[0]?.entries.map((each) => [each.amount.amount, each.posting?.effectiveOn])).toEqual([
      ['10.00', '2026-01-05'],
      ['5.00', undefined],
    ]);
    expect(statement.total.amount).toBe('15.00');
  });

  test('of a quarter holds the months that end in it, and explains each line when asked', () => {
    const statement = statementOf(run, 'ana', unwrap(periodOfKey(calendar, '2026-Q1')));
    expect(statement.total).toEqual({ amount: '15.00', currency: 'USD' });
    expect(statement.sections[0]).toMatchObject({ label: 'New business', total: { amount: '15.00' } });
    const entry = statement.sections[0]?.entries[0];
    expect(entry?.paidFor).toEqual({ kind: 'transaction', id: 'd1', label: 'Acme' });
    expect(entry?.explain().value).toEqual({ unit: 'money', amount: '10.00', currency: 'USD' });
  });

  test('of somebody who earned nothing is empty, not an error', () => {
    expect(statementOf(run, 'zed', unwrap(periodOfKey(calendar, '2026-Q1'))).total.amount).toBe('0.00');
  });
});
