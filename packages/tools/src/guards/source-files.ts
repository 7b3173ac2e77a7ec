import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import type { SourceFile } from './guard.js';

const skippedFolders = new Set(['node_modules', 'dist', 'storybook-static', 'coverage']);
const sourceName = /\.(ts|tsx|mts|mjs)$/;

/** Reads all code of the repository: `src` of each package, the reference evaluator, the scenarios, the tools, the examples. */
export function readSourceFiles(root: string): SourceFile[] {
  const packages = listFolder(join(root, 'packages')).map((name) => `packages/${name}`);
  const folders = packages.flatMap((folder) =>
    ['src', 'bin', 'reference', 'scenarios'].map((name) => `${folder}/${name}`),
  );
  return [...folders, 'examples'].flatMap((folder) => pathsBelow(root, folder)).map((path) => readSource(root, path));
}

function pathsBelow(root: string, folder: string): string[] {
  return listFolder(join(root, folder), true).flatMap((name) => {
    const path = `${folder}/${name}`;
    if (sourceName.test(name)) return [path];
    return name.includes('.') || skippedFolders.has(name) ? [] : pathsBelow(root, path);
  });
}

function listFolder(folder: string, withFiles = false): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() || (withFiles && entry.isFile()))
    .map((entry) => entry.name)
    .sort();
}

function readSource(root: string, path: string): SourceFile {
  const text = readFileSync(join(root, path), 'utf8');
  return { path, text, tree: ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true) };
}
