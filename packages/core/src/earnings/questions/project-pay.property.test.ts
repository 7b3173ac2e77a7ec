import { expect, test } from 'vitest';
import { generateDocuments } from '../../../reference/generate-documents.js';
import { mechanisms } from '../../../reference/mechanisms.js';
import { shiftDays } from '../../calendar/index.js';
import type { TransactionRow } from '../../crediting/index.js';
import { unwrap } from '../../foundation/index.js';
import { minorUnitsOf } from '../../money/index.js';
import { type RunDocuments, runFrom } from '../index.js';
import { projectPay } from './project-pay.js';

const firstSeed = 20_261_501;
const cases = 150;

test('projected pay is what the missing deals really pay, and no basis is used without being said', () => {
  const met = { priced: 0, 'no deal': 0, linear: 0, 'business-days': 0, passed: 0, team: 0, unpriced: 0 };
  for (let seed = firstSeed; seed < firstSeed + cases; seed += 1) {
    const whole = generateDocuments(seed, mechanisms) as RunDocuments;
    const whenOver = runFrom(whole);
    const anyone = whenOver.ok ? whenOver.value.results.find((each) => each.credited.numerator !== 0n) : undefined;
    if (!anyone) continue;
    const day = shiftDays(anyone.window.from, 5 + (seed % 25));
    const isLater = (row: TransactionRow) => [row.effectiveOn, row.dates?.closedOn].some((date) => date && date > day);
    // Whether a later row matters depends on the measure's date: here there are none, the examples have one.
    const rows = (whole.transactions as readonly TransactionRow[]).filter((row) => !isLater(row));
    const generated = { ...whole, transactions: rows, asOf: day };
    const parsed = runFrom(generated);
    const result = parsed.ok ? parsed.value.results.find((each) => each.window.key === anyone.window.key) : undefined;
    if (!parsed.ok || !result) continue;
    const { participant, component, window } = result;
    const basis = (['linear', 'business-days', 'curve'] as const)[seed % 3] ?? 'linear';
    const projection = unwrap(projectPay(parsed.value, { participant, component, period: result.period.key, basis }));
    if (projection.basis !== basis) expect(projection.passed[0]?.basis).toBe(basis);
    if (projection.passed.length > 0) met.passed += 1;
    if (projection.basis !== 'curve') met[projection.basis] += 1;
    if (projection.pay === null) {
      expect(projection.because, `seed ${seed}`).not.toBeNull();
      met.unpriced += 1;
      continue;
    }
    const { range } = parsed.value.input;
    const end = projection.deals[0]?.effectiveOn ?? day;
    const last = window.to > day ? shiftDays(window.to, -1) : day;
    const really = runFrom({
      ...generated,
      transactions: [...rows, ...projection.deals],
      asOf: last > end ? last : end,
      range: {
        from: window.from < range.from ? window.from : range.from,
        to: window.to > range.to ? window.to : range.to,
      },
    });
    const own = unwrap(really).results.filter(
      (each) => each.participant === participant && each.component === component && each.window.key === window.key,
    );
    const total = own.reduce((so, each) => so + minorUnitsOf(each.total), 0n);
    expect(minorUnitsOf(projection.pay), `seed ${seed}`).toBe(total);
    met[projection.deals.length === 0 ? 'no deal' : 'priced'] += 1;
    if (result.team !== null) met.team += 1;
  }
  expect(Math.min(...Object.values(met)), JSON.stringify(met)).toBeGreaterThan(2);
});
