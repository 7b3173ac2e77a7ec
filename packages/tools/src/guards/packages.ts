import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Finding, type Guard, isTest } from './guard.js';
import { listImports, relativeTarget } from './syntax.js';

/** Which of our packages each may import; tests, stories and the scripts of examples may import a little more. */
const mayImport: Readonly<Record<string, { always: readonly string[]; inTests: readonly string[] }>> = {
  core: { always: [], inTests: [] },
  react: { always: ['core'], inTests: ['testing'] },
  server: { always: ['core'], inTests: ['testing'] },
  testing: { always: ['core'], inTests: [] },
  tools: { always: [], inTests: [] },
  examples: { always: ['core', 'react', 'server', 'testing'], inTests: ['tools'] },
};

/** The specifiers that each package's package.json offers, such as `@paceline/core/rates`. */
export function readPublicEntries(root: string): ReadonlySet<string> {
  const manifests = readdirSync(join(root, 'packages')).map((name) => join(root, 'packages', name, 'package.json'));
  const entries = manifests.filter(existsSync).flatMap((file) => {
    const { name, exports = {} } = JSON.parse(readFileSync(file, 'utf8')) as { name: string; exports?: object };
    return Object.keys(exports).map((entry) => name + entry.slice(1));
  });
  return new Set(entries);
}

/** Packages import only downwards and only by public entries; nothing imports an example. */
export function packagesGuard(publicEntries: ReadonlySet<string>): Guard {
  return {
    covers: () => true,
    check: (file) =>
      listImports(file).flatMap(({ specifier, line }): Finding[] => {
        const target = relativeTarget(file, specifier);
        const found =
          target === null ? checkPackage(file.path, specifier, publicEntries) : checkRelative(file.path, target);
        return found ? [{ line, ...found }] : [];
      }),
  };
}

type Problem = Omit<Finding, 'line'>;

function checkPackage(path: string, specifier: string, publicEntries: ReadonlySet<string>): Problem | null {
  if (/^example-/.test(specifier))
    return direction(`nothing imports an example; copy what you need from \`${specifier}\``);
  const [, to] = /^@paceline\/([^/]+)/.exec(specifier) ?? [];
  if (to === undefined) return null;
  const from = path.split('/')[path.startsWith('examples/') ? 0 : 1] ?? '';
  const rule = mayImport[from];
  if (!rule)
    return direction(
      `\`${from}\` is not in the table of packages: add what it may import to packages/tools/src/guards/packages.ts`,
    );
  const aside = isTest(path) || path.endsWith('.stories.tsx') || /^examples\/[^/]+\/scripts\//.test(path);
  const allowed = aside ? [...rule.always, ...rule.inTests] : rule.always;
  if (!allowed.includes(to)) {
    return direction(
      `\`${from}\` may not import \`${specifier}\` here. It may import: ${allowed.join(', ') || 'none of our packages'}`,
    );
  }
  if (publicEntries.has(specifier)) return null;
  return {
    rule: 'packages/entry',
    message: `\`${specifier}\` is not a public entry of @paceline/${to}; use one that its package.json exports`,
  };
}

function checkRelative(path: string, target: string): Problem | null {
  const home = path.split('/').slice(0, 2).join('/');
  // The tools look after the files at the root, which belong to no package.
  const isRootFile = home === 'packages/tools' && !/^(packages|examples)\//.test(target);
  if (target.startsWith(`${home}/`) || isRootFile) return null;
  return {
    rule: 'packages/relative',
    message: `a relative import must stay inside ${home}; import another package by its name`,
  };
}

const direction = (message: string): Problem => ({ rule: 'packages/direction', message });
