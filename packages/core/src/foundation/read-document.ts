import type * as z from 'zod';
import { type Issue, type IssuePath, issue, quoteFound } from './issue.js';
import { fail, type Result, succeed } from './result.js';

/**
 * Reads a JSON document with a schema and reports everything that does not fit, as issues of one `code`. It never throws.
 * Only the type of the schema library is used here: whoever has no schema does not load it.
 */
export function readDocument<TDocument>(schema: z.ZodType<TDocument>, input: unknown, code: string): Result<TDocument> {
  const hidden = prototypeKeys(input);
  if (hidden.length > 0) {
    return fail(hidden.map((path) => issue(code, path, 'a key that is not known here', 'no such key')));
  }
  const result = parseWith(schema, input);
  if (result === null)
    return fail([issue(code, [], 'more problems than can be listed', 'a document of another shape')]);
  if (result.success) return succeed(result.data);
  return fail(result.error.issues.flatMap((each) => issuesOf(each, input, code)));
}

/** Null when there are so many problems that the schema library cannot hold them (it spreads them into one call). */
function parseWith<TDocument>(schema: z.ZodType<TDocument>, input: unknown): z.ZodSafeParseResult<TDocument> | null {
  try {
    return schema.safeParse(input);
  } catch (problem) {
    if (problem instanceof RangeError) return null;
    throw problem;
  }
}

/** Documents are a few levels deep; an object that contains itself is not followed for ever. */
const deepest = 20;

/** Where a document has a key `__proto__`: the schema library would pass over it without a word. */
function prototypeKeys(input: unknown, path: IssuePath = []): IssuePath[] {
  if (typeof input !== 'object' || input === null || path.length > deepest) return [];
  const found: IssuePath[] = Object.hasOwn(input, '__proto__') ? [[...path, '__proto__']] : [];
  for (const [key, child] of Object.entries(input)) {
    if (typeof child !== 'object' || child === null || key === '__proto__') continue;
    const step = Array.isArray(input) ? Number(key) : key;
    for (const each of prototypeKeys(child, [...path, step])) found.push(each);
  }
  return found;
}

function issuesOf(each: z.core.$ZodIssue, input: unknown, code: string): Issue[] {
  const path = each.path.map((step) => (typeof step === 'number' ? step : String(step)));
  if (each.code === 'unrecognized_keys') {
    return each.keys.map((key) => issue(code, [...path, key], 'a key that is not known here', 'no such key'));
  }
  return [issue(code, path, quoteFound(valueAt(input, path)), expectedOf(each))];
}

function expectedOf(each: z.core.$ZodIssue): string {
  if (each.code === 'invalid_type') return each.expected;
  if (each.code === 'invalid_value') return `one of ${each.values.map((value) => `\`${String(value)}\``).join(', ')}`;
  if (each.code === 'too_small') return sizeOf(each.origin, 'at least', each.minimum);
  if (each.code === 'too_big') return sizeOf(each.origin, 'at most', each.maximum);
  return each.message.charAt(0).toLowerCase() + each.message.slice(1);
}

function sizeOf(origin: string, bound: string, size: number | bigint): string {
  const one = Number(size) === 1;
  if (origin === 'string') return `a text of ${bound} ${size} ${one ? 'character' : 'characters'}`;
  return origin === 'array'
    ? `a list of ${bound} ${size} ${one ? 'entry' : 'entries'}`
    : `a number of ${bound} ${size}`;
}

function valueAt(input: unknown, path: IssuePath): unknown {
  return path.reduce<unknown>((value, step) => {
    if (typeof value !== 'object' || value === null) return undefined;
    return (value as Record<string | number, unknown>)[step];
  }, input);
}
