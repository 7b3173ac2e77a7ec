import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { root } from '../root.mjs';

const read = (path: string) => readFileSync(join(root, path), 'utf8');
const pairs = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].map(([, not, but]) => `${not} → ${but}`);

test('the glossary names the synonyms that the guard refuses, and no others', () => {
  const page = read('docs/glossary.md');
  const table = page.slice(page.indexOf('| not | but |'));
  const refused = pairs(read('packages/tools/src/guards/glossary.ts'), /^ {2}(\w+): '(\w+)',$/gm);
  expect(refused.length).toBeGreaterThan(5);
  expect(pairs(table, /^\| (\w+) \| (\w+) \|$/gm).filter((each) => each !== 'not → but')).toEqual(refused);
});
