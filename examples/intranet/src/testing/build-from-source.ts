import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build as buildServer } from 'tsup';
import { build as buildClient, defaultClientConditions } from 'vite';

/** The example, built into a folder of its own. */
export interface Built {
  readonly clientFolder: string;
  readonly serverFile: string;
  readonly remove: () => void;
}

const home = fileURLToPath(new URL('../../', import.meta.url));

/** Builds pages and server from the sources of every package, so that a test never sees an older build. */
export async function buildFromSource(): Promise<Built> {
  mkdirSync(join(home, '.paceline'), { recursive: true });
  const folder = mkdtempSync(join(home, '.paceline/built-'));
  const clientFolder = join(folder, 'client');
  await buildClient({
    configFile: join(home, 'vite.config.ts'),
    // Under test React is the one that warns, and so it is larger than the one that is served.
    logLevel: 'error',
    resolve: { conditions: ['paceline-source', ...defaultClientConditions] },
    build: { outDir: clientFolder },
  });
  await buildServer({
    config: false,
    entry: { server: join(home, 'src/server/main.ts') },
    outDir: folder,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    silent: true,
    noExternal: [/^@paceline\//],
    esbuildOptions: (options) => {
      options.conditions = ['paceline-source'];
    },
  });
  return {
    clientFolder,
    serverFile: join(folder, 'server.js'),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
