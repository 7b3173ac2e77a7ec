import { expect, test } from 'vitest';
import { runFrom } from '../src/index.js';
import { differingRows } from './compare-rows.js';
import type { Documents } from './documents.js';
import { type Evaluation, evaluate } from './evaluate.js';
import { generateDocuments } from './generate-documents.js';
import { mechanisms } from './mechanisms.js';
import { whyRefused } from './refusals.js';
import { shrinkDocuments } from './shrink-documents.js';
import { situations } from './situations.js';
import { supported } from './supported.js';

/**
 * A long run sets `DEEP_CASES` documents from the seed `DEEP_SEED`. `DEEP_MECHANISMS` names, with commas, what plans may use
 * beside the basics, or is `all`: to see what the engine makes of a mechanism before it is supported.
 */
const firstSeed = Number(process.env.DEEP_SEED ?? 20_261_123);
const cases = Number(process.env.DEEP_CASES ?? 2_000);
const asked = process.env.DEEP_MECHANISMS;
const allowed =
  asked === undefined ? supported : mechanisms.filter((each) => asked === 'all' || asked.split(',').includes(each));
const timeout = 120_000 + cases * 50;

const expected = Object.entries(situations).filter(([, { needs }]) => needs.every((each) => allowed.includes(each)));
const met = new Map(expected.map(([name]) => [name, 0]));
const disagreements: { readonly seed: number; readonly rows: readonly string[] }[] = [];
const refusedByEngine: { readonly seed: number; readonly issues: string }[] = [];
const counts = { compared: 0, lines: 0, refusedByReference: 0 };

test('engine and reference agree on every line, every result and everything uncredited', { timeout }, () => {
  for (let seed = firstSeed; seed < firstSeed + cases; seed += 1) compareOne(seed);
  const [smallest] = disagreements.toSorted((a, b) => a.rows.length - b.rows.length);
  const shown = smallest === undefined ? [] : whatDiffers(smallest.seed);
  const seeds = disagreements.slice(0, 20).map((each) => each.seed);
  expect({ disagreements: disagreements.length, seeds, smallest: shown.join('\n') }).toEqual({
    disagreements: 0,
    seeds: [],
    smallest: '',
  });
});

// Too few documents for every situation are only asked for where mutants are tried.
test.runIf(cases >= 1_000)('the documents meet every situation that the comparison is about', () => {
  expect([...met].filter(([, times]) => times === 0)).toEqual([]);
});

test('no generated documents are refused by the engine', () => {
  expect(refusedByEngine.slice(0, 5)).toEqual([]);
});

test('few documents are refused by the reference, and some pay is compared', () => {
  expect(counts.refusedByReference / cases).toBeLessThan(0.1);
  expect(counts.compared + refusedByEngine.length + counts.refusedByReference).toBe(cases);
  expect(counts.lines).toBeGreaterThan(cases);
});

/** A disagreement in as few words as it takes: the documents made smaller while they still disagree. */
function whatDiffers(seed: number): string[] {
  const documents = shrinkDocuments(generateDocuments(seed, allowed), (smaller) => rowsOf(smaller).length > 0);
  const { people, plan, transactions, quotas, ...others } = documents;
  return [
    `seed ${seed}`,
    ...rowsOf(documents),
    ...[people, plan, transactions, quotas, others].map((each) => JSON.stringify(each)),
  ];
}

function rowsOf(documents: Documents): string[] {
  if (whyRefused(documents) !== null) return [];
  const run = runFrom(documents);
  return run.ok ? differingRows(run.value, evaluate(documents)) : [];
}

function compareOne(seed: number): void {
  const documents = generateDocuments(seed, allowed);
  if (whyRefused(documents) !== null) {
    counts.refusedByReference += 1;
    return;
  }
  const run = runFrom(documents);
  if (!run.ok) {
    const issues = run.issues.map(({ code, path, found }) => `${code} at ${path.join('.')}: ${found}`);
    refusedByEngine.push({ seed, issues: issues.join('\n') });
    return;
  }
  const evaluation = evaluate(documents);
  counts.compared += 1;
  counts.lines += evaluation.lines.length;
  const rows = differingRows(run.value, evaluation);
  if (rows.length > 0) disagreements.push({ seed, rows });
  countSituations(documents, evaluation);
}

function countSituations(documents: Documents, evaluation: Evaluation): void {
  for (const [name, { times }] of expected) met.set(name, (met.get(name) ?? 0) + times(evaluation, documents));
}
