import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { formatIssue, readDocument } from './index.js';

const schema = z.strictObject({
  id: z.string().min(1).max(5),
  version: z.int().min(1).max(9),
  tiers: z.array(z.string()).min(1).max(2),
  mode: z.enum(['marginal', 'whole']),
});
const right = { id: 'ae', version: 1, tiers: ['a'], mode: 'whole' };
const said = (more: object) => {
  const read = readDocument<object>(schema, { ...right, ...more }, 'room/unreadable');
  return read.ok ? [] : read.issues.map(formatIssue);
};

describe('what does not fit a schema', () => {
  test('is said in the words of the document, all at once', () => {
    expect(said({})).toEqual([]);
    expect(said({ id: '', version: 0, tiers: [], mode: 'whle' })).toEqual([
      'room/unreadable at id: found ``, expected a text of at least 1 character',
      'room/unreadable at version: found `0`, expected a number of at least 1',
      'room/unreadable at tiers: found a list, expected a list of at least 1 entry',
      'room/unreadable at mode: found `whle`, expected one of `marginal`, `whole`',
    ]);
    expect(said({ id: 'too long', version: 10, tiers: ['a', 'b', 'c'] })).toEqual([
      'room/unreadable at id: found `too long`, expected a text of at most 5 characters',
      'room/unreadable at version: found `10`, expected a number of at most 9',
      'room/unreadable at tiers: found a list, expected a list of at most 2 entries',
    ]);
  });

  test('is a kind of value, a key that nobody knows, or a key of the prototype', () => {
    expect(said({ version: '1', teirs: [] })).toEqual([
      'room/unreadable at version: found `1`, expected number',
      'room/unreadable at teirs: found a key that is not known here, expected no such key',
    ]);
    expect(said({ mode: JSON.parse('{"__proto__": 1}') })).toEqual([
      'room/unreadable at mode.__proto__: found a key that is not known here, expected no such key',
    ]);
  });
});
