import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readSourceFiles } from '../guards/source-files.js';
import { root } from '../root.mjs';
import { codesIn, differencesOf, rowsOf } from './error-codes.js';

const fixture = join(root, 'packages/tools/fixtures/error-codes');
const read = (path: string) => readFileSync(path, 'utf8');

describe('the page of errors', () => {
  const uses = codesIn(readSourceFiles(root));

  test('lists every code of the sources as it appears there, and no other', () => {
    expect(uses.length).toBeGreaterThan(100);
    expect(differencesOf(uses, rowsOf(read(join(root, 'docs/errors.md'))))).toEqual([]);
  });

  test('knows the codes that templates put together', () => {
    const codes = uses.map((each) => each.code);
    for (const code of ['visibility/pay-to-peers', 'visibility/not-yours-to-share', 'earnings/quota-zero']) {
      expect(codes).toContain(code);
    }
    expect(codes.filter((code) => code.includes('$'))).toEqual([]);
  });
});

test('it bites: a code without a row, a row without a code, and a code that appears otherwise', () => {
  const planted = differencesOf(codesIn(readSourceFiles(fixture)), rowsOf(read(join(fixture, 'errors.md'))));
  expect(planted).toEqual([
    'money/gone: in the page only',
    'money/lost (issue): in packages/core/src/money/codes.ts and not in the page',
    'money/thrown: thrown in the sources, issue in the page',
    'money/told-elsewhere (finding): in packages/core/src/money/codes.ts and not in the page',
    'money/unsaid (issue): in packages/core/src/money/codes.ts and not in the page',
  ]);
});
