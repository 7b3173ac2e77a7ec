import { describe, expect, test } from 'vitest';
import { differencesOf, type Outcome, refusal } from './outcome.js';

const outcome: Outcome = {
  lines: [
    { id: 'ana/own/2026-Q1/D-1', amount: '10.00' },
    { id: 'ana/own/2026-Q1/D-2', amount: '0.00' },
  ],
  totals: [
    { participant: 'ana', component: 'own', amount: '4.00' },
    { participant: 'ana', component: 'own', amount: '6.00' },
    { participant: 'ben', component: 'own', amount: '0.00' },
  ],
  attainment: [
    { participant: 'ana', component: 'own', period: '2026-Q1', value: '5/4' },
    { participant: 'ben', component: 'own', period: '2026-Q1', value: null },
  ],
  uncredited: [{ component: 'own', transaction: 'D-3', participant: null, reason: 'no-owner' }],
  findings: ['earnings/quota-missing', 'earnings/quota-missing'],
  refused: [],
};
const { uncredited } = outcome;
const said = { uncredited, findings: ['earnings/quota-missing'] };
const line = { id: 'ana/own/2026-Q1/D-1', amount: '10.00' };
const attainmentOf = (participant: string, value: string | null) => {
  return [{ participant, component: 'own', period: '2026-Q1', value }];
};

describe('an outcome is as expected', () => {
  test.each([
    ['when lines agree and the others are zero', { lines: [line] }],
    [
      'when totals of all periods agree',
      { totals: { ana: { own: '10.00' }, ben: { own: '0.00' }, cy: { own: '0.00' } } },
    ],
    [
      'when attainment is the same ratio',
      { attainment: [...attainmentOf('ana', '1.25'), ...attainmentOf('ben', null)] },
    ],
  ])('%s', (_, expected) => {
    expect(differencesOf({ ...said, ...expected }, outcome)).toEqual([]);
  });

  test('when it was refused for the same reasons', () => {
    expect(
      differencesOf({ refused: ['plan/quota-needed'] }, refusal(['plan/quota-needed', 'plan/quota-needed'])),
    ).toEqual([]);
  });
});

describe('an outcome differs', () => {
  test.each([
    ['in an amount', { lines: [{ ...line, amount: '10.01' }] }],
    ['in a line that is missing', { lines: [line, { id: 'ana/own/2026-Q1/D-9', amount: '0.00' }] }],
    ['in a line too many', { lines: [] }],
    ['in a total', { totals: { ana: { own: '4.00' } } }],
    ['in a total that is not named', { totals: {} }],
    ['in an attainment', { attainment: attainmentOf('ana', '1.2') }],
    ['in an attainment that is none', { attainment: attainmentOf('ana', null) }],
    ['in an attainment of somebody without a result', { attainment: attainmentOf('cy', null) }],
    ['in what was not credited', { uncredited: [] }],
    ['in a reason', { uncredited: [{ component: 'own', transaction: 'D-3', participant: null, reason: 'no-date' }] }],
    ['in a finding', { findings: [] }],
    ['in that it was not refused', { refused: ['plan/quota-needed'] }],
  ])('%s', (_, expected) => {
    expect(differencesOf({ ...said, ...expected }, outcome)).not.toEqual([]);
  });

  test('in that it was refused, whatever else is expected', () => {
    expect(differencesOf({ totals: {} }, refusal(['plan/quota-needed']))).toEqual(['refused found: plan/quota-needed']);
  });

  test('when an amount is none', () => {
    expect(() => differencesOf({ lines: [{ ...line, amount: '10' }] }, outcome)).toThrow(RangeError);
  });
});
