import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import type { SourceFile } from '../guards/guard.js';
import { allNodes } from '../guards/syntax.js';

/** The names that the door of a room exports. */
export function doorOf(files: readonly SourceFile[], room: string): string[] {
  const door = files.find((file) => file.path === `packages/core/src/${room}/index.ts`);
  return door ? allNodes(door).flatMap((node) => (ts.isExportSpecifier(node) ? [node.name.text] : [])) : [];
}

/** A readme, what it has to name, and where the tests that it cites are. */
export interface Readme {
  readonly text: string;
  readonly names: readonly string[];
  readonly folder: string;
}

/** Exports without a word about them, and proofs that do not exist: the last cell of a row cites a test by its whole title. */
export function readmeProblems({ text, names, folder }: Readme): string[] {
  const code = new Set([...text.matchAll(/`([^`]+)`/g)].flatMap(([, words = '']) => words.match(/\w+/g) ?? []));
  const unnamed = names.filter((name) => !code.has(name)).map((name) => `\`${name}\` is exported and not named`);
  const cited = [...text.matchAll(/\| `([^`|]+\.test(?:-d)?\.ts)` ([^|]+) \|$/gm)];
  return [
    ...unnamed,
    ...cited.flatMap(([, file = '', title = '']) => {
      const path = join(folder, file);
      if (!existsSync(path)) return [`\`${file}\` is not there`];
      return readFileSync(path, 'utf8').includes(`'${title}'`) ? [] : [`\`${file}\` has no test "${title}"`];
    }),
  ];
}
