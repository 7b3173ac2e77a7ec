import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './root.mjs';
import { npm, runStep } from './run-step.mjs';

/**
 * @typedef {{ version?: string, link?: boolean, optional?: boolean, peer?: boolean }} LockEntry
 * @typedef {{ packages?: Record<string, LockEntry> }} Lock
 */

const lockFile = join(root, 'package-lock.json');
const installedLockFile = join(root, 'node_modules', '.package-lock.json');
const stampFile = join(root, 'node_modules', '.paceline-install');

/** Installs the packages of the lock file when they are missing or belong to another lock file. */
export async function ensureInstalled() {
  const stamp = createHash('sha256').update(readFileSync(lockFile)).digest('hex');
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8').trim() === stamp) return;
  const missing = whatIsMissing();
  if (missing !== null) {
    console.log(`  ${missing}`);
    const { ok } = await runStep(
      'Installing packages (npm ci; needs the network, about a minute)',
      npm('ci', '--no-audit', '--no-fund', '--include=dev'),
    );
    if (!ok) {
      console.error('npm ci failed: its message stands above. Check the network, then run the same command again.');
      process.exit(1);
    }
  }
  writeFileSync(stampFile, `${stamp}\n`);
}

/** Why an install is needed, or null when a person's own `npm install` already brought what the lock file names. */
function whatIsMissing() {
  if (!existsSync(installedLockFile)) return 'node_modules is missing.';
  const different = differingPackage(readLock(lockFile), readLock(installedLockFile));
  return different && `node_modules does not match package-lock.json (${different}).`;
}

/**
 * The first package that the lock file names and node_modules lacks or has in another version. Optional packages may
 * lack: most of them are made for other machines.
 *
 * @param {Lock} wanted
 * @param {Lock} installed
 * @returns {string | null}
 */
export function differingPackage(wanted, installed) {
  for (const [path, entry] of Object.entries(wanted.packages ?? {})) {
    if (path === '') continue;
    const found = installed.packages?.[path];
    if (!found && entry.optional) continue;
    if (!found) return `${path} is absent`;
    if (found.version !== entry.version) return `${path} is ${found.version}, not ${entry.version}`;
  }
  return null;
}

/**
 * @param {string} file
 * @returns {Lock}
 */
function readLock(file) {
  return JSON.parse(readFileSync(file, 'utf8'));
}
