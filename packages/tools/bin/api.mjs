// npm run api: writes the public API of each published package to packages/<name>/etc/<name>.api.md.
// npm run api -- --check: fails when a committed report differs from the code. --built: skips the build.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { reportApi } from '../src/api-report.mjs';
import { ensureInstalled } from '../src/ensure-installed.mjs';
import { ensureNode } from '../src/ensure-node.mjs';
import { root } from '../src/root.mjs';
import { build } from '../src/steps.mjs';

const check = process.argv.includes('--check');

ensureNode();
await ensureInstalled();
if (!process.argv.includes('--built')) {
  const built = await build('--filter=@paceline/core', '--filter=@paceline/react');
  if (!built.ok) process.exit(1);
}

const published = ['core', 'react'].filter((name) => existsSync(join(root, 'packages', name, 'dist', 'index.d.ts')));
if (published.length === 0) {
  console.error('No package has dist/index.d.ts, so there is no API to report. Run npm run build first.');
  process.exit(1);
}

for (const name of published) {
  const { ok, problems, committed, draft } = await reportApi(name, !check);
  console.log(`  packages/${name}/etc/${name}.api.md ${check ? (ok ? 'is up to date' : 'DIFFERS') : 'is written'}`);
  for (const problem of problems) console.error(`  ${problem}`);
  if (ok) continue;
  process.exitCode = 1;
  if (!check) continue;
  if (existsSync(committed)) {
    spawnSync('git', ['--no-pager', 'diff', '--no-index', '-U0', committed, draft], { stdio: 'inherit' });
  }
  console.error(`The public API of ${name} changed. Run npm run api, read the difference, commit it with the reason.`);
}
