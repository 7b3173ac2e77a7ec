import { type Issue, type IssuePath, issue, quoteFound } from '../foundation/index.js';

/**
 * A check of one JSON value: notes what is wrong with it and nothing else. Views are checked with these few lines instead
 * of a schema library, because they run in the reader's browser.
 */
export type Shape = (value: unknown, path: IssuePath, issues: Issue[]) => void;

/** A text that `pattern` (if given) matches. */
export function text(pattern?: RegExp, expected = 'a text'): Shape {
  return (value, path, issues) => {
    if (typeof value !== 'string' || (pattern && !pattern.test(value))) wrong(value, path, issues, expected);
  };
}

/** One of a few known values. */
export function oneOf(allowed: readonly (string | number | boolean)[]): Shape {
  return (value, path, issues) => {
    if (!allowed.some((each) => each === value)) {
      wrong(value, path, issues, `one of ${allowed.map((each) => `\`${each}\``).join(', ')}`);
    }
  };
}

/** A whole number from 0. */
export const wholeNumber: Shape = (value, path, issues) => {
  if (!Number.isSafeInteger(value) || (value as number) < 0) wrong(value, path, issues, 'a whole number from 0');
};

/** True or false. */
export const flag: Shape = (value, path, issues) => {
  if (typeof value !== 'boolean') wrong(value, path, issues, 'true or false');
};

/** What `shape` accepts, or null. */
export function orNull(shape: Shape): Shape {
  return (value, path, issues) => {
    if (value !== null) shape(value, path, issues);
  };
}

/** A list of what `shape` accepts. */
export function listOf(shape: Shape): Shape {
  return (value, path, issues) => {
    if (!Array.isArray(value)) wrong(value, path, issues, 'a list');
    else for (const [index, each] of value.entries()) shape(each, [...path, index], issues);
  };
}

/** A record with any keys whose values `shape` accepts. */
export function mapOf(shape: Shape): Shape {
  return (value, path, issues) => {
    if (!isRecord(value)) wrong(value, path, issues, 'an object');
    else for (const [key, each] of Object.entries(value)) shape(each, [...path, key], issues);
  };
}

/** An object with exactly these keys; those in `optional` may be absent. An unknown key is an issue: it may be a leak. */
export function objectOf(required: Record<string, Shape>, optional: Record<string, Shape> = {}): Shape {
  return (value, path, issues) => {
    if (!isRecord(value)) {
      wrong(value, path, issues, 'an object');
      return;
    }
    for (const [key, shape] of Object.entries(required)) shape(value[key], [...path, key], issues);
    for (const [key, each] of Object.entries(value)) {
      if (Object.hasOwn(required, key)) continue;
      const shape = Object.hasOwn(optional, key) ? optional[key] : undefined;
      if (!shape)
        issues.push(issue('views/unknown-key', [...path, key], 'a key that this view does not have', 'no such key'));
      else if (each !== undefined) shape(each, [...path, key], issues);
    }
  };
}

/** An object whose `tag` decides which shape it has. */
export function taggedBy(tag: string, shapes: ReadonlyMap<string | boolean, Shape>): Shape {
  return (value, path, issues) => {
    const found = isRecord(value) ? value[tag] : undefined;
    const shape = typeof found === 'string' || typeof found === 'boolean' ? shapes.get(found) : undefined;
    if (shape) shape(value, path, issues);
    else wrong(found, [...path, tag], issues, `one of ${[...shapes.keys()].map((each) => `\`${each}\``).join(', ')}`);
  };
}

/** True for an object that is not a list. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function wrong(value: unknown, path: IssuePath, issues: Issue[], expected: string): void {
  issues.push(issue('views/wrong-shape', path, quoteFound(value), expected));
}
