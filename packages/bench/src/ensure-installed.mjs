import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { home } from './home.mjs';

/**
 * Installs what is missing: the peers, which are no workspace, so that nobody installs them who does not measure; and the
 * libraries of the engine in a clone in which nothing was installed yet.
 */
export function ensureInstalled() {
  const root = join(home, '..', '..');
  if (!existsSync(join(root, 'node_modules', '.package-lock.json'))) install(root, 'the packages of the repository');
  const stampFile = join(home, 'node_modules', '.paceline-install');
  const stamp = createHash('sha256')
    .update(readFileSync(join(home, 'package-lock.json')))
    .digest('hex');
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp) return;
  install(home, 'the peers');
  writeFileSync(stampFile, stamp);
}

/**
 * @param {string} folder
 * @param {string} what
 */
function install(folder, what) {
  console.log(`> Installing ${what} (npm ci; needs the network) …`);
  const script = process.env.npm_execpath;
  const [program, ...before] = script?.endsWith('.js') ? [process.execPath, script] : ['npm'];
  const { status } = spawnSync(program ?? 'npm', [...before, 'ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: folder,
    stdio: ['ignore', 'inherit', 'inherit'],
    // npm hands its own settings down to its children; the folder of the root is not that of the peers.
    env: { ...process.env, npm_config_local_prefix: folder },
  });
  if (status !== 0) throw new Error(`npm ci failed in ${folder}: its message stands above`);
}
