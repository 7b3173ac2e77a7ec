// npm run bench -- pay: installs what is missing, bundles the engine, measures it beside its peers. See README.md.
import { writeFileSync } from 'node:fs';
import { availableParallelism, loadavg } from 'node:os';
import { ensureInstalled } from '../src/ensure-installed.mjs';
import { readArguments } from '../src/read-arguments.mjs';
import { boundsReport, checkBounds } from '../src/report/bounds.mjs';
import { payReport } from '../src/report/pay-report.mjs';

try {
  const { json, check, isUsual, ...options } = readArguments(
    process.argv.slice(2),
    process.env.INIT_CWD ?? process.cwd(),
  );
  ensureInstalled();
  // Only now: these modules import what may just have been installed.
  const { bundleEngine } = await import('../src/bundle-engine.mjs');
  const { measurePay } = await import('../src/pay/measure-pay.mjs');
  const load = loadavg()[0] ?? 0;
  console.log(`> Node ${process.versions.node}, ${availableParallelism()} cores, load ${load.toFixed(1)}`);
  const engine = await bundleEngine();
  const { main, entries } = await measurePay({ ...options, engine, say: (text) => console.log(`  ${text}`) });
  console.log(`\n${payReport(main, entries)}\n`);
  if (json) writeFileSync(json, `${JSON.stringify(entries, null, 2)}\n`);
  if (isUsual) {
    const bounds = checkBounds(entries);
    console.log(boundsReport(bounds));
    if (check && bounds.some(({ holds }) => !holds)) process.exitCode = 1;
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
