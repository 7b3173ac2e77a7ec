import { parsePlainDate } from '../calendar/index.js';
import { type Issue, type IssuePath, issue, quoteFound } from '../foundation/index.js';
import { parseDecimal } from '../money/index.js';
import type { ColumnKind } from './column-kind.js';
import { isObject } from './read-shape.js';

const expectedValues: Readonly<Record<ColumnKind, string>> = {
  text: 'a text, because the column is of texts',
  number: 'a plain decimal such as `1234.50`, because the column is of numbers',
  date: 'a day that exists, as YYYY-MM-DD, because the column is of dates',
};

/** What in the tests of a column does not fit the kind of the column. The tests have the right shape. */
export function testIssues(given: unknown, kind: ColumnKind, path: IssuePath): Issue[] {
  const issues: Issue[] = [];
  const refuse = (at: IssuePath, found: unknown, expected: string) =>
    issues.push(issue('crediting/test-does-not-fit', at, quoteFound(found), expected));
  const check = (value: unknown, at: IssuePath) => {
    if (Array.isArray(value)) for (const [index, each] of value.entries()) check(each, [...at, index]);
    else if (!fits(value, kind)) refuse(at, value, expectedValues[kind]);
  };
  if (!isObject(given)) check(given, path);
  else {
    for (const [test, value] of Object.entries(given)) {
      const at = [...path, test];
      if (value === undefined || test === 'exists') continue;
      if (test !== 'startsWith') check(value, at);
      else if (kind !== 'text') refuse(at, value, 'another test, because `startsWith` is for texts');
    }
  }
  return issues;
}

function fits(value: unknown, kind: ColumnKind): boolean {
  if (kind === 'text') return typeof value === 'string';
  return kind === 'number' ? parseDecimal(value).ok : parsePlainDate(value).ok;
}
