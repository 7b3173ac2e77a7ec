/// <reference types="node" />
import { readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { fileURLToPath } from 'node:url';
import { createContext, runInContext } from 'node:vm';
import { gzipSync } from 'node:zlib';
import { type BuildOptions, build, type Metafile } from 'esbuild';
import { describe, expect, test } from 'vitest';

/** A bundle as a host's bundler would make it for browsers: minified, nothing left outside. */
async function bundle(
  of: Pick<BuildOptions, 'entryPoints' | 'stdin' | 'format'>,
): Promise<{ code: string; metafile: Metafile }> {
  const { outputFiles, metafile } = await build({
    format: 'esm',
    ...of,
    bundle: true,
    minify: true,
    write: false,
    metafile: true,
    ...(of.format === 'iife' ? { globalName: 'paceline' } : {}),
    target: 'es2022',
    platform: 'browser',
    conditions: ['paceline-source'],
    logLevel: 'silent',
  });
  return { code: outputFiles[0]?.text ?? '', metafile };
}

const entry = (name: string) => ({ entryPoints: [fileURLToPath(new URL(`./${name}.ts`, import.meta.url))] });

const zod = 'zod is 28 of it, since documents are read';
const decimals = 'decimal.js is 13 of it';

/** Kilobytes of 1,024 bytes, minified and gzipped: what was measured, and about 5 % of room. A limit moves with its reason. */
const limits = [
  { name: 'index', limit: 142, reason: `everything: pay, views and who may see them; ${zod}, ${decimals}` },
  {
    name: 'earnings/index',
    limit: 121.5,
    reason: `reads a plan, pays it, explains it, answers questions; ${zod}, ${decimals}`,
  },
  { name: 'rates/index', limit: 22, reason: `tables and curves alone, without documents of a plan; ${decimals}` },
  { name: 'money/index', limit: 17.5, reason: `exact fractions and rounding; ${decimals}` },
  { name: 'calendar/index', limit: 4.2, reason: 'periods and days; of date-fns only what is called' },
  {
    name: 'ranking/index',
    limit: 2.95,
    reason:
      'a leaderboard of finished numbers needs no engine; a sort by digits, and parts of standings without sorting again',
  },
] as const;

describe('the size of an entry', () => {
  for (const { name, limit, reason } of limits) {
    test(`${name} is at most ${limit} kB: ${reason}`, async () => {
      const { code, metafile } = await bundle(entry(name));
      const size = gzipSync(code, { level: 9 }).length / 1024;
      expect(size, `${size.toFixed(2)} kB`).toBeLessThanOrEqual(limit);
      expect(size, 'far below: lower the limit').toBeGreaterThan(limit * 0.85);
      if (!reason.includes('zod')) expect(packagesIn(metafile)).not.toContain('zod');
      if (!reason.includes('decimal')) expect(packagesIn(metafile)).not.toContain('decimal.js');
    });
  }
});

describe('a bundle for browsers', () => {
  test('has no module of Node in it and asks for none', async () => {
    const { metafile } = await bundle(entry('index'));
    const inputs = Object.keys(metafile.inputs);
    expect(inputs.filter((path) => path.startsWith('node:') || builtinModules.includes(path))).toEqual([]);
    expect(Object.values(metafile.outputs).flatMap((each) => each.imports)).toEqual([]);
    expect(packagesIn(metafile)).toEqual(['@date-fns/utc', '@noble/hashes', 'date-fns', 'decimal.js', 'zod']);
    expect(inputs.length).toBeGreaterThan(200);
  });

  test('runs where there is nothing but the language: the example of the earnings has the same cents', async () => {
    const example = readExample('./earnings/README.md');
    const stdin = {
      contents: example.code,
      resolveDir: fileURLToPath(new URL('.', import.meta.url)),
      loader: 'ts' as const,
    };
    const { code } = await bundle({ stdin, format: 'iife' });
    // No `process`, no `Buffer`, no `require`, no clock of a page: only what the language itself defines.
    const found: unknown = runInContext(`${code};JSON.stringify(paceline.told)`, createContext({}));
    expect(JSON.parse(String(found))).toEqual(example.expected);
    expect(example.expected).toContain('{"amount":"24.00","currency":"USD"}');
  });
});

/** The first example of a page, changed to gather what it says instead of only saying it. */
function readExample(path: string): { readonly code: string; readonly expected: readonly string[] } {
  const page = readFileSync(new URL(path, import.meta.url), 'utf8');
  const [, example = ''] = /```ts\n([\s\S]*?)```/.exec(page) ?? [];
  const expected: string[] = [];
  const lines = example.split('\n').map((line) => {
    const [, expression, said] = /^(.*); \/\/ → (.*)$/.exec(line) ?? [];
    if (expression === undefined || said === undefined) return line;
    expected.push(said);
    return `say(${expression});`;
  });
  const say =
    "export const told: string[] = []; const say = (x: unknown) => told.push(typeof x === 'string' ? x : JSON.stringify(x));";
  return { code: [say, ...lines].join('\n'), expected };
}

/** The packages of others whose code is in a bundle. */
function packagesIn({ outputs }: Metafile): string[] {
  const used = Object.values(outputs).flatMap(({ inputs }) => Object.entries(inputs));
  const names = used.flatMap(([path, { bytesInOutput }]) => {
    const [, name] = /node_modules\/((?:@[^/]+\/)?[^/]+)\/(?!.*node_modules\/)/.exec(path) ?? [];
    return name === undefined || bytesInOutput === 0 ? [] : [name];
  });
  return [...new Set(names)].sort();
}
