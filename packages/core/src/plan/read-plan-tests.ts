import { parseQuotas } from '../attainment/index.js';
import { parsePlainDate, periodContaining } from '../calendar/index.js';
import { type TransactionRow, transactionSetFromRows } from '../crediting/index.js';
import {
  collectIssues,
  compareText,
  fail,
  type IssueCollector,
  type IssuePath,
  issue,
  quoteFound,
  type Result,
  succeed,
} from '../foundation/index.js';
import { parseFraction, toExactText } from '../money/index.js';
import { type PeopleDocument, parsePeople } from '../people/index.js';
import { parsePlanAssignments } from './plan-assignment.js';
import type { PlanDocument } from './plan-document.js';
import type { PlanTestDocument, PlanTestExpectation, PlanTestGiven } from './plan-test-document.js';
import { readEffective } from './read-effective.js';

/**
 * Reads the tests of a plan into normal form: who is there, who is on the plan and what is paid are written out. The paths start at the list.
 *
 * Issues: `plan/duplicate-test`, `plan/unknown-component`, those of the documents that a test is given, and of `money`.
 */
export function readPlanTests(plan: PlanDocument): Result<readonly PlanTestDocument[]> {
  const collector = collectIssues();
  const documents = plan.tests ?? [];
  const tests = documents.flatMap(({ name, given, expect }, index): PlanTestDocument[] => {
    const before = collector.issues.length;
    if (documents.findIndex((each) => each.name === name) < index) {
      collector.issues.push(issue('plan/duplicate-test', [index, 'name'], quoteFound(name), 'a name of its own'));
    }
    checkGiven(given, [index, 'given'], collector);
    const expected = readExpectation(expect, { plan, path: [index, 'expect'] }, collector);
    return collector.issues.length > before ? [] : [{ name, given: writtenOut(given, plan), expect: expected }];
  });
  return collector.issues.length > 0 ? fail(collector.issues) : succeed(tests);
}

/** A test that could never run is an issue of the plan that holds it. */
function checkGiven(given: PlanTestGiven, path: IssuePath, collector: IssueCollector): void {
  if (given.people) collector.take(parsePeople(given.people), [...path, 'people']);
  collector.take(transactionSetFromRows(given.transactions), [...path, 'transactions']);
  if (given.quotas) collector.take(parseQuotas(given.quotas), [...path, 'quotas']);
  if (given.assignments) collector.take(parsePlanAssignments(given.assignments), [...path, 'assignments']);
  collector.take(parsePlainDate(given.asOf), [...path, 'asOf']);
  if (given.range) collector.take(readEffective(given.range), [...path, 'range']);
}

function writtenOut(given: PlanTestGiven, plan: PlanDocument): PlanTestGiven {
  const people = given.people ?? peopleNamedIn(given);
  const asOf = parsePlainDate(given.asOf);
  const year = asOf.ok ? periodContaining(plan.calendar, 'year', asOf.value) : { from: given.asOf, to: given.asOf };
  return {
    people,
    transactions: given.transactions.map(copied),
    quotas: given.quotas ?? [],
    assignments: given.assignments ?? people.participants.map(({ id }) => ({ participant: id })),
    asOf: given.asOf,
    range: given.range ?? { from: year.from, to: year.to },
  };
}

/** A plan is frozen; the rows of its author are not. */
function copied(row: TransactionRow): TransactionRow {
  const { splits, credits, fields, numbers, dates } = row;
  return {
    ...row,
    ...(splits ? { splits: splits.map((each) => ({ ...each })) } : {}),
    ...(credits ? { credits: credits.map((each) => ({ ...each })) } : {}),
    ...(fields ? { fields: { ...fields } } : {}),
    ...(numbers ? { numbers: { ...numbers } } : {}),
    ...(dates ? { dates: { ...dates } } : {}),
  };
}

/** Everybody whom the other documents of a test name, in order of their ids. */
function peopleNamedIn({ transactions, quotas = [], assignments = [] }: PlanTestGiven): PeopleDocument {
  const ids = new Set<string>();
  for (const transaction of transactions) for (const id of holdersOf(transaction)) ids.add(id);
  for (const { participant } of quotas) if (participant !== undefined) ids.add(participant);
  for (const { participant } of assignments) ids.add(participant);
  return { participants: [...ids].sort(compareText).map((id) => ({ id, name: id })) };
}

function holdersOf({ owner, splits = [], credits = [] }: TransactionRow): readonly string[] {
  const named = [...splits, ...credits].map((each) => each.participant);
  return owner === undefined || owner === null ? named : [owner, ...named];
}

function readExpectation(
  { pay, lines }: PlanTestExpectation,
  { plan, path }: { readonly plan: PlanDocument; readonly path: IssuePath },
  collector: IssueCollector,
): PlanTestExpectation {
  const exact = (given: string | number, at: IssuePath) => {
    const read = collector.take(parseFraction(given), at);
    return read ? toExactText(read) : '0';
  };
  const amounts = (given: Readonly<Record<string, string | number>>, at: IssuePath) =>
    Object.fromEntries(Object.entries(given).map(([key, amount]) => [key, exact(amount, [...at, key])]));
  const known = ['total', ...plan.components.map((each) => each.id)];
  for (const [participant, expected] of Object.entries(pay)) {
    for (const key of Object.keys(expected)) {
      if (known.includes(key)) continue;
      const place = [...path, 'pay', participant, key];
      const names = known.map((each) => `\`${each}\``).join(', ');
      collector.issues.push(issue('plan/unknown-component', place, quoteFound(key), `one of ${names}`));
    }
  }
  return {
    pay: Object.fromEntries(Object.entries(pay).map(([id, each]) => [id, amounts(each, [...path, 'pay', id])])),
    ...(lines ? { lines: amounts(lines, [...path, 'lines']) } : {}),
  };
}
