import { fail, finding, type Issue, type Result, succeed } from '../foundation/index.js';
import { add, type Fraction, parseDecimal, toExactText, toFraction, zero } from '../money/index.js';
import type { ParticipantDocument, PeopleDocument } from '../people/index.js';
import { type PlanDocument, type PlanTestDocument, type PlanTestGiven, parsePlan } from '../plan/index.js';
import type { EarningLine, EarningsRun } from './earnings-run.js';
import { runFrom } from './run-from.js';

/** What became of one test inside a plan: every figure that differs from what was expected, and the findings of its run. */
export interface PlanTestResult {
  readonly name: string;
  readonly passed: boolean;
  /** Codes `earnings/test-differs`, or the issues of documents that could not be read. */
  readonly differences: readonly Issue[];
  readonly findings: readonly Issue[];
}

/**
 * Runs the tests that stand in a plan: small examples with the pay that the plan's authors expect. A plan without tests gives an empty list.
 *
 * Issues: those of `parsePlan`. What a test's own documents have wrong fails that test alone.
 *
 * @example
 * const results = unwrap(testPlan(plan));
 * results.every((each) => each.passed); // true
 */
export function testPlan(plan: PlanDocument): Result<readonly PlanTestResult[]> {
  const parsed = parsePlan(plan);
  if (!parsed.ok) return fail(parsed.issues);
  return succeed(parsed.value.tests.map((test) => runTest(plan, test)));
}

function runTest(plan: PlanDocument, test: PlanTestDocument): PlanTestResult {
  const { given, name } = test;
  const run = runFrom({ ...given, plan, people: given.people ?? peopleOf(given) });
  if (!run.ok) return { name, passed: false, differences: run.issues, findings: [] };
  const differences = [...payDifferences(run.value, test), ...lineDifferences(run.value, test)];
  return { name, passed: differences.length === 0, differences, findings: run.findings };
}

/** Everybody whom the documents of a test name, by their ids. */
function peopleOf({ transactions, quotas, assignments }: PlanTestGiven): PeopleDocument {
  const ids = new Set<string>();
  for (const { owner, splits, credits } of transactions) {
    for (const id of [
      owner,
      ...(splits ?? []).map((each) => each.participant),
      ...(credits ?? []).map((each) => each.participant),
    ]) {
      if (id !== undefined && id !== null && id !== '') ids.add(id);
    }
  }
  for (const { participant } of [...(quotas ?? []), ...(assignments ?? [])])
    if (participant !== undefined) ids.add(participant);
  return { participants: [...ids].map((id): ParticipantDocument => ({ id, name: id })) };
}

function payDifferences(run: EarningsRun, { expect }: PlanTestDocument): Issue[] {
  return Object.entries(expect.pay).flatMap(([participant, components]) => {
    if (!run.input.organization.participants.has(participant)) {
      const path = ['expect', 'pay', participant];
      return [finding('earnings/test-differs', path, 'nobody of this id', 'a participant whom the test names')];
    }
    return Object.entries(components).flatMap(([component, wanted]) => {
      const own = run.lines.filter((line) => line.participant === participant && isOf(line, component));
      const paid = own.reduce((so, line) => add(so, toFraction(line.amount)), zero);
      return difference(['pay', participant, component], paid, wanted);
    });
  });
}

function isOf(line: EarningLine, component: string): boolean {
  return component === 'total' || line.component === component;
}

function lineDifferences(run: EarningsRun, { expect }: PlanTestDocument): Issue[] {
  return Object.entries(expect.lines ?? {}).flatMap(([id, wanted]) => {
    const line = run.lines.find((each) => each.id === id);
    if (line) return difference(['lines', id], toFraction(line.amount), wanted);
    return [finding('earnings/test-differs', ['expect', 'lines', id], 'no such line', 'a line of this id')];
  });
}

function difference(path: readonly string[], paid: Fraction, wanted: string | number): Issue[] {
  const expected = parseDecimal(wanted);
  if (!expected.ok) return [...expected.issues];
  const { numerator, denominator } = expected.value;
  if (numerator === paid.numerator && denominator === paid.denominator) return [];
  return [finding('earnings/test-differs', ['expect', ...path], toExactText(paid), String(wanted))];
}
