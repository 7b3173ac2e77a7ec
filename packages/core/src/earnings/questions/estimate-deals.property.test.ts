import { expect, test } from 'vitest';
import { generateDocuments } from '../../../reference/generate-documents.js';
import { mechanisms } from '../../../reference/mechanisms.js';
import type { TransactionRow } from '../../crediting/index.js';
import { unwrap } from '../../foundation/index.js';
import { type EarningsRun, type RunDocuments, runFrom } from '../index.js';
import { estimateDeals, type PayEstimate } from './estimate-deals.js';

const firstSeed = 20_261_201;
const cases = 260;

const resultsOf = (run: EarningsRun) =>
  new Map(
    run.results.map(({ participant, component, period, total, creditedToDate }) => [
      `${participant} ${component} ${period.key}`,
      `${total.amount} for ${creditedToDate.numerator}/${creditedToDate.denominator}`,
    ]),
  );

/** The documents in which the deals have really closed, and those without them, as of the day of the estimate. */
const closedIn = (documents: RunDocuments, deals: readonly TransactionRow[], { asOf, run }: PayEstimate) => {
  const dates = run.input.plan.plan.measures.map((each) => each.date).filter((date) => date !== 'effectiveOn');
  const ids = new Set(deals.map((each) => each.id));
  const before = (documents.transactions as readonly TransactionRow[]).filter((each) => !ids.has(each.id));
  const closed = deals.map(({ recordedSeq: _, ...deal }) => {
    if (deal.effectiveOn) return deal;
    const own = Object.fromEntries(dates.map((date) => [date, deal.dates?.[date] ?? asOf]));
    return { ...deal, effectiveOn: asOf, dates: { ...deal.dates, ...own } };
  });
  return { ...documents, transactions: [...before, ...closed], asOf, range: run.input.range };
};

test('an estimate is what the deal then pays, to the cent and for everybody', () => {
  const met = { lines: 0, replaced: 0, undated: 0, later: 0, others: 0, crossed: 0, unchanged: 0, narrowed: 0 };
  const kinds = { team: 0, pool: 0, budget: 0, shared: 0, 'roll-up': 0, territory: 0, cap: 0, gate: 0 };
  for (let seed = firstSeed; seed < firstSeed + cases; seed += 1) {
    const documents = generateDocuments(seed, mechanisms) as RunDocuments;
    const rows = documents.transactions as readonly TransactionRow[];
    const deals = rows.slice(0, 1 + (seed % 2)).map((deal) => (seed % 3 === 0 ? { ...deal, effectiveOn: null } : deal));
    const isKnown = seed % 5 === 0;
    const known = isKnown ? rows : rows.slice(deals.length);
    const base = { ...documents, transactions: known };
    const parsed = runFrom(base);
    if (!parsed.ok) continue;
    const estimate = unwrap(estimateDeals(parsed.value, { deals }));
    const really = runFrom(closedIn(documents, deals, estimate));
    const beforehand = runFrom({ ...base, asOf: estimate.asOf, range: estimate.run.input.range });
    if (!really.ok || !beforehand.ok) continue;
    const ids = new Set(deals.map((each) => each.id));
    const told = (run: EarningsRun) =>
      run.lines
        .filter(({ cause }) => cause.kind === 'transaction' && ids.has(cause.transaction))
        .map(({ id, on, amount, credited }) => ({ id, on, amount, credited }));
    const order = (a: { readonly id: string }, b: { readonly id: string }) => (a.id < b.id ? -1 : 1);
    expect(told(estimate.run).sort(order), `seed ${seed}`).toEqual(told(really.value).sort(order));
    const [was, is] = [resultsOf(beforehand.value), resultsOf(really.value)];
    const differing = [...is].filter(([key, value]) => was.get(key) !== value).map(([key]) => key);
    const changed = new Map(
      estimate.changes.map((each) => [`${each.participant} ${each.component} ${each.period.key}`, each]),
    );
    for (const key of differing) expect([...changed.keys()], `seed ${seed}`).toContain(key);
    for (const [key, change] of changed) {
      expect(was.get(key), `seed ${seed} ${key}`).toMatch(new RegExp(`^${change.before.amount} for`));
      expect(is.get(key), `seed ${seed} ${key}`).toMatch(new RegExp(`^${change.after.amount} for`));
      if (change.crossed.length > 0) met.crossed += 1;
    }
    if (estimate.lines.length > 0) met.lines += 1;
    if (isKnown) met.replaced += 1;
    if (seed % 3 === 0) met.undated += 1;
    if (estimate.asOf > parsed.value.input.asOf.effectiveOn) met.later += 1;
    if (estimate.changes.some((each) => !deals.some((deal) => deal.owner === each.participant))) met.others += 1;
    if (differing.length === 0) met.unchanged += 1;
    if (estimate.run.input.transactions.size < really.value.input.transactions.size) met.narrowed += 1;
    for (const each of estimate.changes) {
      const compiled = parsed.value.input.plan.components.find(({ component }) => component.id === each.component);
      if (compiled?.component.of === 'team') kinds.team += 1;
      if (compiled?.pool) kinds.pool += 1;
      if (compiled?.budget) kinds.budget += 1;
      if (compiled?.component.splits === 'pay') kinds.shared += 1;
      if (compiled?.crediting.some((rule) => rule.kind === 'roll-up')) kinds['roll-up'] += 1;
      if (compiled?.crediting.some((rule) => rule.kind === 'territory')) kinds.territory += 1;
      if (compiled?.modifiers.caps.length) kinds.cap += 1;
      if (compiled?.modifiers.gates.length) kinds.gate += 1;
    }
  }
  expect(Math.min(...Object.values(met), ...Object.values(kinds)), JSON.stringify({ met, kinds })).toBeGreaterThan(3);
});
