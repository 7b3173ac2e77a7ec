import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { home } from './home.mjs';

/**
 * Bundles the engine from its sources into one module, so that what is measured is what the sources say, whatever `dist`
 * holds, and every measuring process loads the same.
 *
 * @returns {Promise<string>} the address to import
 */
export async function bundleEngine() {
  const outfile = join(home, 'dist', 'engine.mjs');
  await build({
    entryPoints: [join(home, '..', 'core', 'src', 'index.ts')],
    outfile,
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    conditions: ['paceline-source'],
    logLevel: 'warning',
  });
  return pathToFileURL(outfile).href;
}
