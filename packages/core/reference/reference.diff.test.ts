import { beforeAll, expect, test } from 'vitest';
import { type EarningsRun, minorUnitsOf, runFrom } from '../src/index.js';
import type { Documents } from './documents.js';
import { type Evaluation, evaluate } from './evaluate.js';
import { generateDocuments } from './generate-documents.js';
import { toText } from './rationals.js';
import { whyRefused } from './refusals.js';
import { hasAssignmentGap, situations } from './situations.js';

const firstSeed = 20_261_123;
const cases = 300;

const met = new Map<string, number>(Object.keys(situations).map((name) => [name, 0]));
const disagreements: { readonly seed: number; readonly rows: readonly string[] }[] = [];
const counts = { compared: 0, lines: 0, refusedByEngine: 0, refusedByReference: 0 };

beforeAll(() => {
  met.set('a deal in a gap between two assignments', 0);
  for (let seed = firstSeed; seed < firstSeed + cases; seed += 1) compareOne(seed);
});

test('engine and reference agree on every line, every result and everything uncredited', () => {
  const [smallest] = disagreements.toSorted((a, b) => a.rows.length - b.rows.length);
  expect(smallest === undefined ? '' : [`seed ${smallest.seed}`, ...smallest.rows.slice(0, 12)].join('\n')).toBe('');
});

test('the documents meet every situation that the comparison is about', () => {
  expect([...met].filter(([, times]) => times === 0)).toEqual([]);
});

test('few documents are refused, and some pay is compared', () => {
  expect(counts.refusedByEngine / cases).toBeLessThan(0.1);
  expect(counts.refusedByReference / cases).toBeLessThan(0.1);
  expect(counts.compared + counts.refusedByEngine + counts.refusedByReference).toBe(cases);
  expect(counts.lines).toBeGreaterThan(1_000);
});

function compareOne(seed: number): void {
  const documents = generateDocuments(seed);
  const run = runFrom(documents);
  if (!run.ok) counts.refusedByEngine += 1;
  else if (whyRefused(documents) !== null) counts.refusedByReference += 1;
  else {
    const evaluation = evaluate(documents);
    counts.compared += 1;
    counts.lines += evaluation.lines.length;
    const rows = differences(rowsOfEngine(run.value), rowsOfReference(evaluation));
    if (rows.length > 0) disagreements.push({ seed, rows });
    countSituations(documents, evaluation);
  }
}

function countSituations(documents: Documents, evaluation: Evaluation): void {
  const count = (name: string, times: number) => met.set(name, (met.get(name) ?? 0) + times);
  for (const [name, holds] of Object.entries(situations)) {
    count(name, evaluation.results.filter((result) => holds(result, documents)).length);
  }
  count('a deal in a gap between two assignments', hasAssignmentGap(documents, evaluation) ? 1 : 0);
}

/** An id is taken apart into participant, component, period and cause. */
function rowsOfEngine({ lines, results, uncredited }: EarningsRun): string[] {
  const fractionText = (value: { readonly numerator: bigint; readonly denominator: bigint } | null) =>
    value && `${value.numerator}/${value.denominator}`;
  return [
    ...lines.map((each) => row('line', ...each.id.split('/').map(decodeURIComponent), minorUnitsOf(each.amount))),
    ...results.map((each) => {
      const attainment = fractionText(each.attainment.value);
      const toDate = fractionText(each.creditedToDate);
      return row(
        'result',
        each.participant,
        each.component,
        each.period.key,
        toDate,
        attainment,
        minorUnitsOf(each.total),
      );
    }),
    ...uncredited.map((each) =>
      row('uncredited', each.component, each.transaction, each.participant, each.on, each.reason),
    ),
  ];
}

function rowsOfReference({ lines, results, uncredited }: Evaluation): string[] {
  return [
    ...lines.map((each) => row('line', each.participant, each.component, each.period, each.cause, each.cents)),
    ...results.map((each) => {
      const attainment = each.attainment && toText(each.attainment);
      return row(
        'result',
        each.participant,
        each.component,
        each.period,
        toText(each.creditedToDate),
        attainment,
        each.cents,
      );
    }),
    ...uncredited.map((each) =>
      row('uncredited', each.component, each.transaction, each.participant, each.on, each.reason),
    ),
  ];
}

function row(...cells: readonly (string | bigint | null)[]): string {
  return cells.map((cell) => String(cell)).join(' | ');
}

/** Rows of one side that the other does not have as often. */
function differences(engine: readonly string[], reference: readonly string[]): string[] {
  const left = (rows: readonly string[], others: readonly string[]) => {
    const open = [...others];
    return rows.filter((each) => {
      const at = open.indexOf(each);
      if (at >= 0) open.splice(at, 1);
      return at < 0;
    });
  };
  return [
    ...left(engine, reference).map((each) => `engine only: ${each}`),
    ...left(reference, engine).map((each) => `reference only: ${each}`),
  ].sort();
}
