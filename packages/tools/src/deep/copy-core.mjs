import { cpSync, mkdtempSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { root } from '../root.mjs';

const left = new Set(['dist', 'node_modules', '.turbo']);

/**
 * Copies the package core of a repository into a folder of its own, at the same place below it. Mutants are written into
 * the copy: nobody who edits meanwhile meets one, and no edit reaches a run that has begun.
 *
 * @param {string} from the repository, or a fixture that looks like one
 * @returns {string} the folder; whoever asked for it removes it
 */
export function copyCore(from) {
  const folder = mkdtempSync(join(tmpdir(), 'paceline-deep-'));
  cpSync(join(from, 'packages', 'core'), join(folder, 'packages', 'core'), {
    recursive: true,
    filter: (path) => !left.has(basename(path)),
  });
  cpSync(join(root, 'tsconfig.base.json'), join(folder, 'tsconfig.base.json'));
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'), 'junction');
  return folder;
}
