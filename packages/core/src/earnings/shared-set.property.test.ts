import { expect, test } from 'vitest';
import { generateDocuments } from '../../reference/generate-documents.js';
import { mechanisms } from '../../reference/mechanisms.js';
import { transactionSetFromRows } from '../crediting/index.js';
import { unwrap } from '../foundation/index.js';
import { type EarningsRun, explainLine, type RunDocuments, runFrom } from './index.js';

/** Everything that a run tells when it is asked. */
const told = (run: EarningsRun) => ({
  lines: run.lines,
  traces: run.lines.slice(0, 25).map((line) => explainLine(run, line)),
  results: run.results,
  uncredited: run.uncredited,
});
const asText = (value: unknown) => JSON.stringify(value, (_, each) => (typeof each === 'bigint' ? `${each}n` : each));

test('a run that is read after others were calculated over the same set says what it would have said alone', () => {
  const seen = { runs: 0, lines: 0, measures: 0 };
  for (let seed = 1; seed <= 120; seed += 1) {
    const documents = generateDocuments(seed, mechanisms) as unknown as RunDocuments & {
      readonly plan: { readonly measures: Readonly<Record<string, object>> };
    };
    const set = transactionSetFromRows(documents.transactions as Parameters<typeof transactionSetFromRows>[0]);
    const alone = runFrom(documents);
    if (!set.ok || !alone.ok) continue;
    const early = unwrap(runFrom({ ...documents, transactions: set.value }));
    // The same plan over more deals: every measure without its condition.
    const wider = Object.fromEntries(
      Object.entries(documents.plan.measures).map(([id, measure]) => [id, { ...measure, where: undefined }]),
    );
    const late = runFrom({
      ...documents,
      plan: { ...documents.plan, measures: wider } as never,
      transactions: set.value,
    });
    if (late.ok) told(late.value);
    expect(asText(told(early)), `seed ${seed}`).toBe(asText(told(alone.value)));
    seen.runs += Number(late.ok);
    seen.lines += early.lines.length;
    seen.measures += Number(Object.keys(wider).length > 1);
  }
  expect(Math.min(...Object.values(seen))).toBeGreaterThan(50);
});
