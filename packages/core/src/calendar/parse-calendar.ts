import { fail, type Issue, issue, quoteFound, type Result, succeed } from '../foundation/index.js';
import type { Calendar } from './period.js';

const monthForm = /^(0[1-9]|1[0-2])$/;

/**
 * Reads a calendar document. Issues: `calendar/unreadable` (shape, unknown keys, a month that does not exist).
 *
 * @example parseCalendar({ kind: 'gregorian', yearStarts: '13' }).ok; // false
 */
export function parseCalendar(input: unknown): Result<Calendar> {
  if (typeof input !== 'object' || input === null || Array.isArray(input)) {
    const expected = 'a calendar such as { "kind": "gregorian", "yearStarts": "01" }';
    return fail([issue('calendar/unreadable', [], quoteFound(input), expected)]);
  }
  const { kind, yearStarts, ...more } = input as Record<string, unknown>;
  const issues: Issue[] = Object.keys(more).map((key) =>
    issue('calendar/unreadable', [key], 'a key that is not known here', 'no such key'),
  );
  if (kind !== 'gregorian') issues.push(issue('calendar/unreadable', ['kind'], quoteFound(kind), '`gregorian`'));
  if (typeof yearStarts !== 'string' || !monthForm.test(yearStarts)) {
    issues.push(issue('calendar/unreadable', ['yearStarts'], quoteFound(yearStarts), 'a month from `01` to `12`'));
  }
  if (issues.length > 0 || typeof yearStarts !== 'string') return fail(issues);
  return succeed({ kind: 'gregorian', yearStarts });
}
