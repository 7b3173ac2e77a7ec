import type * as z from 'zod';
import { type Issue, type IssuePath, issue, quoteFound } from './issue.js';
import { fail, type Result, succeed } from './result.js';

/**
 * Reads a JSON document with a schema and reports everything that does not fit, as issues of one `code`.
 * Only the type of the schema library is used here: whoever has no schema does not load it.
 */
export function readDocument<TDocument>(schema: z.ZodType<TDocument>, input: unknown, code: string): Result<TDocument> {
  const result = schema.safeParse(input);
  if (result.success) return succeed(result.data);
  return fail(result.error.issues.flatMap((each) => issuesOf(each, input, code)));
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
  return each.message.charAt(0).toLowerCase() + each.message.slice(1);
}

function valueAt(input: unknown, path: IssuePath): unknown {
  return path.reduce<unknown>((value, step) => {
    if (typeof value !== 'object' || value === null) return undefined;
    return (value as Record<string | number, unknown>)[step];
  }, input);
}
