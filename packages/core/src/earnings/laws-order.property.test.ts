import { expect, test } from 'vitest';
import { generateDocuments } from '../../reference/generate-documents.js';
import { mechanisms } from '../../reference/mechanisms.js';
import { type Random, randomFrom } from '../../reference/random.js';
import type { PlanDocument } from '../plan/index.js';
import { type EarningsRun, explainLine, linesFor, type RunDocuments, resultsFor, runFrom } from './index.js';

const firstSeed = 20_261_123;
const cases = 120;

/** Documents that use everything a plan may say, and their run; those that are refused are left out. */
function eachRun(check: (run: EarningsRun, documents: RunDocuments, seed: number) => void): void {
  for (let seed = firstSeed; seed < firstSeed + cases; seed += 1) {
    const documents: RunDocuments = generateDocuments(seed, mechanisms);
    const run = runFrom(documents);
    if (run.ok) check(run.value, documents, seed);
  }
}

const told = (run: EarningsRun) =>
  bytes([
    run.lines.map((line) => [line, explainLine(run, line)]),
    run.results,
    run.uncredited,
    // A finding about a quota names its position in the document, and they come in that order.
    run.findings
      .map(({ code, path, found }) => bytes([code, path.filter((part) => typeof part === 'string'), found]))
      .sort(),
  ]);
const bytes = (value: unknown) =>
  JSON.stringify(value, (_, part) => (typeof part === 'bigint' ? `${part}` : part)) ?? '';
const paid = (run: EarningsRun) =>
  [
    ...run.lines.map(({ id, amount }) => `${id} ${amount.amount}`),
    ...run.results.map((each) => `${each.participant} ${each.component} ${each.period.key} ${each.total.amount}`),
  ].sort();

test('the same documents give the same bytes twice: lines, explanations, results, what nobody is credited with', () => {
  const seen = { lines: 0, uncredited: 0, findings: 0 };
  eachRun((run, documents, seed) => {
    const again = runFrom(documents);
    if (!again.ok) throw new Error(`seed ${seed} is refused the second time`);
    expect(told(again.value), `seed ${seed}`).toBe(told(run));
    seen.lines += run.lines.length;
    seen.uncredited += run.uncredited.length;
    seen.findings += run.findings.length;
  });
  expect(Math.min(...Object.values(seen))).toBeGreaterThan(100);
});

test('the order of transactions, people, territories, quotas and assignments changes no byte', () => {
  const seen = { lines: 0, moved: 0, territories: 0, assigned: 0, splits: 0 };
  eachRun((run, documents, seed) => {
    const random = randomFrom(seed);
    const { people, transactions, quotas = [], assignments } = documents;
    const territories = people.territories?.map((each) => ({ ...each, holders: shuffled(random, each.holders) }));
    const rows = shuffled(random, transactions as readonly object[]);
    const again = runFrom({
      ...documents,
      people: {
        ...people,
        participants: shuffled(random, people.participants),
        ...(territories ? { territories: shuffled(random, territories) } : {}),
        ...(people.houseAccounts ? { houseAccounts: shuffled(random, people.houseAccounts) } : {}),
      },
      transactions: rows.map((row) => withShuffledHolders(random, row)),
      quotas: shuffled(random, quotas),
      ...(assignments ? { assignments: shuffled(random, assignments) } : {}),
    } as RunDocuments); // rows keep what they have; only lists inside them are in another order
    if (!again.ok) throw new Error(`seed ${seed} is refused in another order`);
    expect(told(again.value), `seed ${seed}`).toBe(told(run));
    seen.lines += run.lines.length;
    if (rows.some((row, index) => row !== (transactions as readonly object[])[index])) seen.moved += 1;
    if ((territories?.length ?? 0) > 0) seen.territories += 1;
    if ((assignments?.length ?? 0) > 1) seen.assigned += 1;
    if (rows.some((row) => 'splits' in row)) seen.splits += 1;
  });
  expect(Math.min(...Object.values(seen))).toBeGreaterThan(50);
});

test('the order of components and of modifiers in the plan changes no cent', () => {
  const seen = { components: 0, modifiers: 0, links: 0, lines: 0 };
  eachRun((run, documents, seed) => {
    const random = randomFrom(seed);
    const { plan } = documents;
    const components = shuffled(
      random,
      plan.components.map((each) => (each.modifiers ? { ...each, modifiers: shuffled(random, each.modifiers) } : each)),
    );
    if (bytes(components) === bytes(plan.components)) return;
    const again = runFrom({ ...documents, plan: { ...plan, components } });
    if (!again.ok) throw new Error(`seed ${seed} is refused in another order`);
    expect(paid(again.value), `seed ${seed}`).toEqual(paid(run));
    if (components.some((each, index) => each.id !== plan.components[index]?.id)) seen.components += 1;
    if (plan.components.some((each) => (each.modifiers?.length ?? 0) > 1)) seen.modifiers += 1;
    if (isLinked(plan)) seen.links += 1;
    seen.lines += run.lines.length;
  });
  expect(Math.min(...Object.values(seen))).toBeGreaterThan(10);
});

test('only soft caps of one span take the order of the list: each sees what the one before it left', () => {
  const caps = [
    { kind: 'cap' as const, per: 'period' as const, amount: '100', beyond: '0.5' },
    { kind: 'cap' as const, per: 'period' as const, amount: '50', beyond: '0.25' },
  ];
  const rates = { by: 'amount' as const, mode: 'marginal' as const, tiers: [{ from: '0', rate: '0.3' }] };
  const totals = [caps, [...caps].reverse()].map((modifiers) => {
    const run = runFrom({
      people: { participants: [{ id: 'ana', name: 'Ana' }] },
      plan: {
        id: 'plan',
        version: 1,
        effective: { from: '2026-01-01' },
        currency: 'USD',
        calendar: { kind: 'gregorian', yearStarts: '01' },
        measures: { bookings: { sum: 'amount' } },
        components: [{ id: 'own', measure: 'bookings', measurement: 'year', rates, modifiers }],
      },
      transactions: [{ id: 'd1', owner: 'ana', effectiveOn: '2026-01-10', amount: '1000', currency: 'USD' }],
      asOf: '2026-12-31',
    });
    return run.ok ? run.value.results.map((each) => each.total.amount) : run.issues.map((each) => each.code);
  });
  // 300 → 100 + 100 = 200 → 50 + 37.50; the other way 300 → 50 + 62.50 = 112.50 → 100 + 6.25.
  expect(totals).toEqual([['87.50'], ['106.25']]);
});

test('the lines, results and periods of one participant are those that the run has of them', () => {
  const seen = { lines: 0, results: 0, absent: 0, several: 0 };
  eachRun((run, { people }, seed) => {
    // Asked before the run's own lists are made, so that nothing is merely looked up in them.
    const ids = people.participants.map((each) => each.id);
    const lines = ids.flatMap((id) => linesFor(run, id));
    const results = ids.flatMap((id) => resultsFor(run, id));
    for (const id of ids) {
      expect(linesFor(run, id), `seed ${seed}`).toEqual(run.lines.filter((line) => line.participant === id));
      expect(bytes(resultsFor(run, id))).toBe(bytes(run.results.filter((each) => each.participant === id)));
      if (linesFor(run, id).length === 0) seen.absent += 1;
    }
    expect(new Set(lines), `seed ${seed}`).toEqual(new Set(run.lines));
    expect(lines.length).toBe(run.lines.length);
    expect(results.length).toBe(run.results.length);
    expect(new Set(run.lines.map((line) => line.id)).size, `seed ${seed}`).toBe(run.lines.length);
    seen.lines += lines.length;
    seen.results += results.length;
    if (ids.length > 2 && lines.length > 2) seen.several += 1;
  });
  expect(Math.min(...Object.values(seen))).toBeGreaterThan(10);
});

test('what a run is made of is refused when an id comes twice', () => {
  const seen = { transaction: 0, participant: 0, component: 0, quota: 0, holder: 0 };
  eachRun((_, documents, seed) => {
    const { people, plan, quotas = [] } = documents;
    const rows = documents.transactions as RunDocuments['transactions'] & readonly { readonly id: string }[];
    const codesOf = (more: Partial<RunDocuments>) => {
      const run = runFrom({ ...documents, ...more });
      return run.ok ? [] : run.issues.map((each) => each.code);
    };
    const twice = <TItem>(list: readonly TItem[]) => [...list, ...list.slice(0, 1)];
    const at = `seed ${seed}`;
    expect(codesOf({ transactions: twice(rows) }), at).toContain('crediting/duplicate-id');
    seen.transaction += 1;
    expect(codesOf({ people: { ...people, participants: twice(people.participants) } }), at).not.toEqual([]);
    seen.participant += 1;
    expect(codesOf({ plan: { ...plan, components: twice(plan.components) } }), at).not.toEqual([]);
    seen.component += 1;
    if (quotas.length > 0) {
      expect(codesOf({ quotas: twice(quotas) }), at).not.toEqual([]);
      seen.quota += 1;
    }
    const split = rows.find((row) => 'splits' in row && Array.isArray(row.splits) && row.splits.length > 0);
    if (split) {
      const half = { participant: people.participants[0]?.id ?? '', share: '0.5' };
      const split2 = { ...split, id: 'split twice', splits: [half, half] };
      expect(codesOf({ transactions: [...rows, split2] }), at).not.toEqual([]);
      seen.holder += 1;
    }
  });
  expect(Math.min(...Object.values(seen))).toBeGreaterThan(50);
});

function shuffled<TItem>({ whole }: Random, list: readonly TItem[]): TItem[] {
  const out = [...list];
  for (let index = out.length - 1; index > 0; index -= 1) {
    const other = whole(0, index);
    [out[index], out[other]] = [out[other] as TItem, out[index] as TItem]; // both are positions of the list
  }
  return out;
}

function withShuffledHolders(random: Random, row: object): object {
  const lists = ['splits', 'credits'] as const;
  const found = Object.entries(row).filter(([key, value]) => lists.includes(key as never) && Array.isArray(value));
  return { ...row, ...Object.fromEntries(found.map(([key, value]) => [key, shuffled(random, value)])) };
}

function isLinked({ components }: PlanDocument): boolean {
  return /"(attainmentOf|payoutOf)"/.test(JSON.stringify(components));
}
