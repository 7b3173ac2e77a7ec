import {
  collectIssues,
  fail,
  type IssueCollector,
  type IssuePath,
  issue,
  quoteFound,
  type Result,
  succeed,
} from '../foundation/index.js';
import { parseDecimal } from '../money/index.js';
import { builtInKinds } from './column-kind.js';
import type { Condition } from './condition.js';
import { isObject } from './read-shape.js';
import { testIssues } from './test-issues.js';

/** Conditions stand in conditions a few levels deep. */
const deepest = 20;

const testNames: readonly string[] = [
  ...['is', 'in', 'above', 'atLeast', 'below', 'atMost', 'between', 'startsWith', 'exists'],
];

/**
 * Checks what can be checked of a condition without knowing the transactions: its shape, its tests, its decimals.
 *
 * Issues: `crediting/unreadable-condition` (another shape, an unknown test, an empty list, no test, more than 20 levels),
 * `crediting/test-does-not-fit` (on `owner`, `currency`, `id`, `amount` and `effectiveOn`, whose kinds are known),
 * `money/imprecise-number`, `money/not-a-decimal`.
 *
 * @example checkCondition({ or: [] }).ok; // false
 */
export function checkCondition(condition: unknown): Result<Condition> {
  const collector = collectIssues();
  checkAt(condition, [], collector);
  // Everything that a condition may not be has been refused above.
  return collector.issues.length > 0 ? fail(collector.issues) : succeed(condition as Condition);
}

function checkAt(input: unknown, path: IssuePath, collector: IssueCollector): void {
  const refuse = (at: IssuePath, found: string, expected: string) =>
    collector.issues.push(issue('crediting/unreadable-condition', at, found, expected));
  if (!isObject(input)) {
    refuse(path, quoteFound(input), 'columns with their tests');
    return;
  }
  if (path.length > 2 * deepest) {
    refuse(path, 'a condition inside too many others', `at most ${deepest} levels`);
    return;
  }
  for (const name of Object.keys(input)) {
    const given = input[name];
    const at = [...path, name];
    if (name === '__proto__') refuse(at, 'a name that cannot be a column', 'another name');
    else if (name === 'not') checkAt(given, at, collector);
    else if (name === 'and' || name === 'or') {
      if (!Array.isArray(given) || given.length === 0)
        refuse(at, quoteFound(given), 'a list of at least one condition');
      else checkList(given, at, collector);
    } else checkColumnTest(name, given, at, collector);
  }
}

function checkList(given: readonly unknown[], path: IssuePath, collector: IssueCollector): void {
  given.forEach((each, index) => {
    checkAt(each, [...path, index], collector);
  });
}

function checkColumnTest(name: string, given: unknown, path: IssuePath, collector: IssueCollector): void {
  const before = collector.issues.length;
  const refuse = (at: IssuePath, found: unknown, expected: string) =>
    collector.issues.push(issue('crediting/unreadable-condition', at, quoteFound(found), expected));
  if (typeof given === 'string') checkValue(given, path, collector);
  else if (Array.isArray(given)) {
    if (given.length === 0) refuse(path, given, 'a list of at least one value');
    given.forEach((each, index) => {
      if (typeof each !== 'string') refuse([...path, index], each, 'a text');
      else checkValue(each, [...path, index], collector);
    });
  } else if (isObject(given)) {
    const tests = Object.keys(given).filter((test) => given[test] !== undefined);
    if (tests.length === 0) refuse(path, given, `at least one of the tests ${testNames.join(', ')}`);
    for (const test of tests) checkTest(test, given[test], [...path, test], collector);
  } else refuse(path, given, 'a text, a list of texts or tests');
  const kind = builtInKinds.get(name);
  if (!kind || collector.issues.length > before) return;
  for (const each of testIssues(given, kind, path)) collector.issues.push(each);
}

function checkTest(test: string, given: unknown, path: IssuePath, collector: IssueCollector): void {
  const refuse = (found: unknown, expected: string) =>
    collector.issues.push(issue('crediting/unreadable-condition', path, quoteFound(found), expected));
  if (!testNames.includes(test)) refuse('a test that is not known here', `one of ${testNames.join(', ')}`);
  else if (test === 'exists') {
    if (typeof given !== 'boolean') refuse(given, 'true or false');
  } else if (test === 'startsWith') {
    if (typeof given !== 'string' || given === '') refuse(given, 'the text with which it starts');
  } else if (test === 'in' || test === 'between') {
    const fits = Array.isArray(given) && (test === 'in' ? given.length > 0 : given.length === 2);
    if (!fits) refuse(given, test === 'in' ? 'a list of at least one value' : 'the lowest and the highest value');
    else checkValues(given, path, collector);
  } else checkValue(given, path, collector);
}

function checkValues(given: readonly unknown[], path: IssuePath, collector: IssueCollector): void {
  given.forEach((each, index) => {
    checkValue(each, [...path, index], collector);
  });
}

function checkValue(given: unknown, path: IssuePath, collector: IssueCollector): void {
  if (typeof given === 'number') collector.take(parseDecimal(given), path);
  else if (typeof given !== 'string' || given === '') {
    const expected = 'a text, or a decimal such as `1234.50`; what is missing is asked for by `exists`';
    collector.issues.push(issue('crediting/unreadable-condition', path, quoteFound(given), expected));
  }
}
