import { join } from 'node:path';
import { expect, test } from 'vitest';
import { root } from '../root.mjs';
import { type Guard, type GuardReport, runGuard, type SourceFile, type Violation } from './guard.js';
import { readSourceFiles } from './source-files.js';

const mark = /planted: ([\w-]+\/[\w-]+)/g;

/** The folder of planted violations of one guard: a small repository of its own. */
export const plantedIn = (fixture: string): string => join(root, 'packages', 'tools', 'fixtures', fixture);

/** Claims that a guard finds nothing in the repository and, in its fixture, exactly the lines marked `planted: rule`. */
export function testGuard(guard: Guard, fixture: string): void {
  const report = (folder: string) => async () => runGuard(guard, readSourceFiles(folder));
  testReports(report(root), report(plantedIn(fixture)), fixture);
}

/** The same claim for a guard that reads the folder itself. */
export function testReports(
  real: () => Promise<GuardReport>,
  planted: () => Promise<GuardReport>,
  fixture: string,
): void {
  test('the repository keeps the rule', async () => {
    const { seen, violations } = await real();
    expect(seen, 'files seen').toBeGreaterThan(0);
    expect(violations.map(asText).join('\n')).toBe('');
  });

  test('it bites: each planted violation is found, and nothing else', async () => {
    const { seen, violations } = await planted();
    const expected = readSourceFiles(plantedIn(fixture)).flatMap(plantedLines);
    expect(seen, 'files seen').toBeGreaterThan(0);
    expect(expected.length, 'planted violations').toBeGreaterThan(0);
    expect(violations.map(({ file, line, rule }) => `${file}:${line} ${rule}`).sort()).toEqual(expected.sort());
  });
}

function plantedLines({ path, text }: SourceFile): string[] {
  return text
    .split('\n')
    .flatMap((line, index) => [...line.matchAll(mark)].map(([, rule]) => `${path}:${index + 1} ${rule}`));
}

function asText({ file, line, rule, message }: Violation): string {
  return `${file}:${line} ${rule}\n    ${message}`;
}
