import { expect, test } from 'vitest';
import { differingRows } from '../reference/compare-rows.js';
import { evaluate } from '../reference/evaluate.js';
import { generateDocuments } from '../reference/generate-documents.js';
import { mechanisms } from '../reference/mechanisms.js';
import { whyRefused } from '../reference/refusals.js';
import { explainLine, type PlanDocument, runFrom, sentenceOf, unwrap } from './index.js';

const plan: PlanDocument = {
  id: 'account-executive',
  version: 1,
  effective: { from: '2026-01-01' },
  currency: 'USD',
  calendar: { kind: 'gregorian', yearStarts: '01' },
  measures: { bookings: { sum: 'amount' } },
  components: [
    {
      id: 'new-business',
      measure: 'bookings',
      quota: { period: 'quarter' },
      rates: {
        by: 'attainment',
        mode: 'marginal',
        tiers: [
          { from: '0', rate: '0.06' },
          { from: '1', rate: '0.09' },
        ],
      },
    },
  ],
};

test('the example of the earnings has the same cents in a browser, and the same words', () => {
  const run = unwrap(
    runFrom({
      people: { participants: [{ id: 'ana', name: 'Ana Ruiz' }] },
      plan,
      quotas: [{ participant: 'ana', component: 'new-business', period: '2026-Q1', amount: '1000' }],
      transactions: [
        { id: 'd1', owner: 'ana', effectiveOn: '2026-01-10', amount: '900', currency: 'USD' },
        { id: 'd2', owner: 'ana', effectiveOn: '2026-02-10', amount: '300', currency: 'USD' },
      ],
      asOf: '2026-03-31',
    }),
  );
  expect(run.lines.map((line) => [line.id, line.amount.amount])).toEqual([
    ['ana/new-business/2026-Q1/d1', '54.00'],
    ['ana/new-business/2026-Q1/d2', '24.00'],
  ]);
  const [, crossing] = run.lines;
  const curve = crossing && explainLine(run, crossing).children.find((each) => each.step === 'curve-after');
  expect(curve?.children.map((each) => sentenceOf(each, 'en-US'))).toEqual([
    '$1,000.00 at 6%: $60.00',
    '$200.00 at 9%: $18.00',
  ]);
});

test('engine and reference agree in a browser too, on plans that use everything', () => {
  let lines = 0;
  for (let seed = 20_264_123; seed < 20_264_123 + 120; seed += 1) {
    const documents = generateDocuments(seed, mechanisms);
    if (whyRefused(documents) !== null) continue;
    const run = unwrap(runFrom(documents));
    expect(differingRows(run, evaluate(documents)), `seed ${seed}`).toEqual([]);
    lines += run.lines.length;
  }
  expect(lines).toBeGreaterThan(300);
});
