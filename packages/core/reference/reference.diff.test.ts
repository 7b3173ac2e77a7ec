import { beforeAll, expect, test } from 'vitest';
import { runFrom } from '../src/index.js';
import { differingRows } from './compare-rows.js';
import type { Documents } from './documents.js';
import { type Evaluation, evaluate } from './evaluate.js';
import { generateDocuments } from './generate-documents.js';
import { whyRefused } from './refusals.js';
import { situations } from './situations.js';
import { supported } from './supported.js';

/** A long run sets both: `DEEP_CASES` documents from the seed `DEEP_SEED`. */
const firstSeed = Number(process.env.DEEP_SEED ?? 20_261_123);
const cases = Number(process.env.DEEP_CASES ?? 2_000);
const timeout = 120_000 + cases * 50;

const expected = Object.entries(situations).filter(([, { needs }]) => needs.every((each) => supported.includes(each)));
const met = new Map(expected.map(([name]) => [name, 0]));
const disagreements: { readonly seed: number; readonly rows: readonly string[] }[] = [];
const refusedByEngine: { readonly seed: number; readonly issues: string }[] = [];
const counts = { compared: 0, lines: 0, refusedByReference: 0 };

beforeAll(() => {
  for (let seed = firstSeed; seed < firstSeed + cases; seed += 1) compareOne(seed);
}, timeout);

test('engine and reference agree on every line, every result and everything uncredited', () => {
  const [smallest] = disagreements.toSorted((a, b) => a.rows.length - b.rows.length);
  const shown = smallest === undefined ? [] : [`seed ${smallest.seed}`, ...smallest.rows.slice(0, 12)];
  expect({ seeds: disagreements.length, smallest: shown.join('\n') }).toEqual({ seeds: 0, smallest: '' });
});

test('the documents meet every situation that the comparison is about', () => {
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

function compareOne(seed: number): void {
  const documents = generateDocuments(seed, supported);
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
