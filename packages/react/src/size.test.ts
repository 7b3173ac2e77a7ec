/// <reference types="node" />
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { describe, expect, test } from 'vitest';

/** A bundle as a host's bundler would make it: minified, React outside. */
async function bundle(entry: string): Promise<string> {
  const result = await build({
    entryPoints: [fileURLToPath(new URL(`./${entry}/index.ts`, import.meta.url))],
    bundle: true,
    minify: true,
    write: false,
    format: 'esm',
    target: 'es2022',
    jsx: 'automatic',
    conditions: ['paceline-source'],
    external: ['react', 'react-dom', 'react/jsx-runtime'],
    define: { 'process.env.NODE_ENV': '"production"' },
    logLevel: 'silent',
  });
  return result.outputFiles[0]?.text ?? '';
}

/** Kilobytes of 1,024 bytes, minified and gzipped. Each limit is what the entry needs, with a little room. */
const limits = [
  { entry: 'leaderboard', limit: 9, reason: 'one table: formatting, words and a window; more would be a grid' },
  { entry: 'peer-progress', limit: 8, reason: 'a figure, a bar and a list; the chart is a slot, so visx stays out' },
  { entry: 'earnings-statement', limit: 10, reason: 'tables and disclosure, plus the sentences of explanations' },
  { entry: 'charts', limit: 30, reason: 'visx shape, scale and group; a chart library would be 100 and more' },
] as const;

describe('the size of an entry', () => {
  for (const { entry, limit, reason } of limits) {
    test(`${entry} is at most ${limit} kB: ${reason}`, async () => {
      const code = await bundle(entry);
      const size = gzipSync(code, { level: 9 }).length / 1024;
      expect(size).toBeGreaterThan(1);
      expect(size, `${size.toFixed(2)} kB`).toBeLessThanOrEqual(limit);
      expect(code, 'zod').not.toMatch(/ZodError|_zod/);
      expect(code, 'decimal.js').not.toMatch(/DecimalError|toSignificantDigits/);
      if (entry !== 'charts') expect(code, 'visx').not.toMatch(/visx-/);
    });
  }
});
