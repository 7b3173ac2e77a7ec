/** Where in the input a problem is: keys and indexes from the root of the document, outermost first. */
export type IssuePath = readonly (string | number)[];

/** A place in a file that a person can open: line and column count from 1. */
export interface SourcePlace {
  readonly file: string;
  readonly line: number;
  readonly column?: string;
}

/**
 * Something about the host's data that a person can fix.
 *
 * Issues are values, collected all at once and never thrown. `code` is stable for ever (`room/kebab-problem`); `found` and
 * `expected` are short texts without a final period. An issue never carries another participant's number.
 *
 * `severity`: `error` means that no result was produced; `finding` means that a result exists and deserves attention.
 *
 * @example
 * ({ code: 'calendar/not-a-date', path: ['deals', 3, 'closedOn'], found: '`2026-02-30`',
 *    expected: 'a day that exists, as YYYY-MM-DD', severity: 'error' })
 */
export interface Issue {
  readonly code: string;
  readonly path: IssuePath;
  readonly found: string;
  readonly expected: string;
  readonly severity: 'error' | 'finding';
  readonly place?: SourcePlace;
}

/** Makes an issue of severity `error`. */
export function issue(code: string, path: IssuePath, found: string, expected: string): Issue {
  return { code, path, found, expected, severity: 'error' };
}

/** Makes an issue of severity `finding`: the result exists, somebody should look. */
export function finding(code: string, path: IssuePath, found: string, expected: string): Issue {
  return { code, path, found, expected, severity: 'finding' };
}

/** The same issues, seen from further out: `prefix` is put in front of every path. */
export function withPathPrefix(prefix: IssuePath, issues: readonly Issue[]): Issue[] {
  return issues.map((each) => ({ ...each, path: [...prefix, ...each.path] }));
}

/** A value as it may stand in `found`: in backticks, cut to 60 characters, with its type when it is not text. */
export function quoteFound(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (value === null) return 'null';
  if (typeof value === 'string') return `\`${shorten(value)}\``;
  if (typeof value === 'number' || typeof value === 'boolean' || typeof value === 'bigint') return `\`${value}\``;
  return Array.isArray(value) ? 'a list' : `a value of type ${typeof value}`;
}

function shorten(text: string): string {
  const clean = text.replace(/\p{Cc}/gu, ' ');
  return clean.length <= 60 ? clean : `${clean.slice(0, 57)}…`;
}

/**
 * One line of English for a log or a terminal.
 *
 * @example
 * formatIssue(issue('calendar/not-a-date', ['deals', 3, 'closedOn'], '`2026-02-30`', 'a day that exists'));
 * // 'calendar/not-a-date at deals[3].closedOn: found `2026-02-30`, expected a day that exists'
 */
export function formatIssue(each: Issue): string {
  const place = each.place;
  const where = place
    ? `${place.file}:${place.line}${place.column === undefined ? '' : ` (${place.column})`}`
    : formatPath(each.path);
  return `${each.code}${where === '' ? '' : ` at ${where}`}: found ${each.found}, expected ${each.expected}`;
}

function formatPath(path: IssuePath): string {
  return path.reduce<string>((text, step) => {
    if (typeof step === 'number') return `${text}[${step}]`;
    return text === '' ? step : `${text}.${step}`;
  }, '');
}
