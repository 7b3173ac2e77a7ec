import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { differingPackage } from '../ensure-installed.mjs';
import { root } from '../root.mjs';
import { npm } from '../run-step.mjs';

/** The folder with the lock file of what only this command needs. */
export const deepFolder = join(root, 'packages', 'tools', 'deep');

/** Installs Stryker when it is missing or not the one of the lock file. Ends the process with one sentence on failure. */
export function ensureStryker() {
  const installedLock = join(deepFolder, 'node_modules', '.package-lock.json');
  const wanted = read(join(deepFolder, 'package-lock.json'));
  if (existsSync(installedLock) && differingPackage(wanted, read(installedLock)) === null) return;
  console.log('> Installing Stryker (npm ci in packages/tools/deep; needs the network, once) …');
  const [program = 'npm', ...args] = npm('ci', '--no-audit', '--no-fund', '--ignore-scripts');
  const { status } = spawnSync(program, args, { cwd: deepFolder, stdio: 'inherit' });
  if (status === 0) return;
  console.error('npm ci failed in packages/tools/deep. Check the network, then run the same command again.');
  process.exit(1);
}

/**
 * @param {string} file
 * @returns {import('../ensure-installed.mjs').Lock}
 */
const read = (file) => JSON.parse(readFileSync(file, 'utf8'));
