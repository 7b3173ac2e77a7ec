// npm run screenshots (after npm run build): pictures of the running example, into docs/images.
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { findBrowser, howToGetABrowser } from '@paceline/tools/find-browser';
import { chromium } from 'playwright';

const here = (/** @type {string} */ path) => fileURLToPath(new URL(path, import.meta.url));

const crm = here('../../../../shared/data/crm-sales-opportunities');
const mapping = here('../imports/crm-sales-opportunities/mapping.json');
const hasCrm = existsSync(crm) && existsSync(mapping);
const data = hasCrm ? ['--data', crm, '--mapping', mapping] : [];
const person = hasCrm ? 'Gladys Colclough' : 'Ana Ruiz-Calderón';
const manager = hasCrm ? 'Melvin Marxen' : 'Henrike Sandvoss';

const images = here('../../../docs/images/');
const mostBytes = 200_000;

/**
 * Starts the built server and hands over its address; stops it afterwards.
 *
 * @param {string[]} given
 * @param {(address: string) => Promise<void>} use
 */
async function withServer(given, use) {
  const server = spawn(process.execPath, [here('../dist/server.js'), ...given], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, PORT: '' },
  });
  try {
    const address = await new Promise((resolve, reject) => {
      server.on('exit', () => reject(new Error('the server did not start')));
      server.stdout.on('data', (chunk) => {
        const [found] = /http:\/\/localhost:\d+/.exec(String(chunk)) ?? [];
        if (found) resolve(found);
      });
    });
    await use(address);
  } finally {
    server.kill('SIGTERM');
  }
}

const found = await findBrowser();
if (!found) {
  console.error(howToGetABrowser);
  process.exit(1);
}
mkdirSync(images, { recursive: true });
const browser = await chromium.launch({ executablePath: found.executablePath, env: found.env, args: found.args });

/**
 * @param {string} address
 * @param {string} name
 */
async function signIn(address, name) {
  const page = await browser.newPage({
    viewport: { width: 1280, height: 800 },
    deviceScaleFactor: 1,
    colorScheme: 'light',
  });
  await page.goto(address);
  await page.getByRole('button', { name }).first().click();
  await page.getByRole('button', { name: 'Sign out' }).waitFor();
  return page;
}

/**
 * @param {import('playwright').Page} page
 * @param {string} name
 */
async function take(page, name) {
  await page.locator('[data-pl][data-state="ready"]').first().waitFor();
  await page.evaluate(() => document.fonts.ready);
  const path = `${images}intranet-${name}.png`;
  await page.screenshot({ path });
  const { size } = statSync(path);
  if (size > mostBytes) throw new Error(`${path} has ${size} bytes, and the most is ${mostBytes}`);
  console.log(`docs/images/intranet-${name}.png  ${Math.round(size / 1000)} kB`);
}

await withServer(data, async (address) => {
  const page = await signIn(address, person);
  await take(page, 'progress');
  await page.getByRole('link', { name: 'My statement' }).click();
  await page.getByRole('button', { name: /^Why/ }).nth(1).click();
  await page.locator('.pl-explanation[data-state="ready"]').waitFor();
  await page.mouse.move(0, 0);
  await take(page, 'statement');
  const lead = await signIn(address, manager);
  await take(lead, 'team');
});

// The picture of a full board needs the policy under which a team has one.
await withServer([...data, '--policy', 'open-team'], async (address) => {
  const page = await signIn(address, person);
  await page.getByRole('link', { name: 'Leaderboard' }).click();
  await page.getByRole('table').waitFor();
  await take(page, 'leaderboard');
});

await browser.close();
