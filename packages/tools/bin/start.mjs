// npm start: installs what is missing, builds what changed, starts the intranet example. Ctrl-C stops it.
// npm start -- --data FOLDER --mapping FILE: everything after -- goes to the example.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { ensureInstalled } from '../src/ensure-installed.mjs';
import { ensureNode } from '../src/ensure-node.mjs';
import { root } from '../src/root.mjs';
import { build } from '../src/steps.mjs';

const secondsToStop = 5;

ensureNode();
await ensureInstalled();
const built = await build('--filter=./examples/intranet...');
if (!built.ok) process.exit(1);

console.log('> Starting the intranet example (Ctrl-C stops it) …');
const server = spawn(process.execPath, [join(root, 'examples/intranet/dist/server.js'), ...process.argv.slice(2)], {
  cwd: root,
  stdio: 'inherit',
  // In a group of its own the server gets Ctrl-C once, from us, however often the terminal and npm repeat it.
  detached: process.platform !== 'win32',
});

let stopping = false;
const stop = (/** @type {NodeJS.Signals} */ signal) => {
  if (stopping) return;
  stopping = true;
  server.kill(signal);
  setTimeout(() => server.kill('SIGKILL'), secondsToStop * 1000).unref();
};
process.on('SIGINT', stop).on('SIGTERM', stop).on('SIGHUP', stop);

// Whoever ends npm alone ends only a shell between npm and us: no signal arrives, but our parent is gone.
const parent = process.ppid;
const watch = () => process.ppid !== parent && stop('SIGTERM');
if (process.env.npm_lifecycle_event) setInterval(watch, 500).unref();

process.on('exit', () => server.kill('SIGKILL'));

server.on('error', (error) => {
  console.error(`The example did not start: ${error.message}`);
  process.exit(1);
});
server.on('close', (code) => process.exit(code ?? (stopping ? 0 : 1)));
