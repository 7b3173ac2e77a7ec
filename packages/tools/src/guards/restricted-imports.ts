import { builtinModules } from 'node:module';
import { type Guard, isTest } from './guard.js';
import { listImports } from './syntax.js';

interface Restriction {
  readonly rule: string;
  readonly packages: RegExp;
  /** Where the rule holds. */
  readonly refusedIn: (path: string) => boolean;
  readonly message: string;
}

const core = 'packages/core/src/';
const react = 'packages/react/src/';

const restrictions: readonly Restriction[] = [
  {
    rule: 'libraries/date-fns',
    packages: /^(date-fns|@date-fns\/utc)(\/|$)/,
    refusedIn: (path) => !path.startsWith(`${core}calendar/`),
    message: 'date-fns stays inside the calendar room; ask calendar for what you need',
  },
  {
    rule: 'libraries/decimal',
    packages: /^decimal\.js(\/|$)/,
    refusedIn: (path) => !path.startsWith(`${core}money/`),
    message: 'decimal.js stays inside the money room; ask money for what you need',
  },
  {
    rule: 'libraries/visx',
    packages: /^@visx\//,
    refusedIn: (path) => !path.startsWith(`${react}charts/`),
    message: 'visx stays behind packages/react/src/charts, so that a leaderboard does not carry it',
  },
  {
    rule: 'libraries/node',
    packages: new RegExp(`^(node:.*|${builtinModules.join('|')})$`),
    refusedIn: (path) => (path.startsWith(core) || path.startsWith(react)) && !isTest(path),
    message: 'core and react run in browsers: take the data as an argument',
  },
];

/** Libraries stay in the one place that owns them, and zod is imported so that it can be shaken. */
export const restrictedImportsGuard: Guard = {
  covers: () => true,
  check: (file) =>
    listImports(file).flatMap(({ specifier, line, isNamespace }) => {
      const found = restrictions.filter(({ packages, refusedIn }) => packages.test(specifier) && refusedIn(file.path));
      const findings = found.map(({ rule, message }) => ({ line, rule, message: `\`${specifier}\`: ${message}` }));
      if (!/^zod(\/|$)/.test(specifier) || isNamespace) return findings;
      return [
        ...findings,
        { line, rule: 'libraries/zod', message: "write `import * as z from 'zod'`: other forms cannot be shaken" },
      ];
    }),
};
