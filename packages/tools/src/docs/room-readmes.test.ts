import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { mayImport } from '../guards/rooms.js';
import { readSourceFiles } from '../guards/source-files.js';
import { root } from '../root.mjs';
import { doorOf, readmeProblems } from './room-readmes.js';

const home = join(root, 'packages/core/src');
const rooms = readdirSync(home, { withFileTypes: true }).flatMap((each) => (each.isDirectory() ? [each.name] : []));
const files = readSourceFiles(root);

describe('the readme of a room', () => {
  test.each(rooms)('%s names its exports, its proofs and the rooms it may import', (room) => {
    const path = join(home, room, 'README.md');
    expect(existsSync(path), 'a readme').toBe(true);
    const names = doorOf(files, room);
    expect(names.length).toBeGreaterThan(3);
    expect(readmeProblems({ text: readFileSync(path, 'utf8'), names, folder: join(home, room) })).toEqual([]);
    expect(readFileSync(path, 'utf8')).toContain(`May import: ${mayImport[room]?.join(', ') || 'nothing'}.`);
  });

  test('bites: a name that is missing, a proof that is gone, a file that never was', () => {
    const text = '`add` is there.\n\n| claim | `money.test.ts` never was |\n| claim | `lost.test.ts` is gone |';
    expect(readmeProblems({ text, names: ['add', 'sum'], folder: join(home, 'money') })).toEqual([
      '`sum` is exported and not named',
      '`money.test.ts` has no test "never was"',
      '`lost.test.ts` is not there',
    ]);
  });
});
