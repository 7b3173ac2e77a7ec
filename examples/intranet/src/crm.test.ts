import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { findBrowser, howToGetABrowser } from '@paceline/tools/find-browser';
import type { Browser } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createIntranet } from './server/create-intranet.js';
import { loadOrganization } from './server/load-organization.js';
import { type OpenIntranet, openIntranet } from './server/open-intranet.js';
import { type Built, buildFromSource } from './testing/build-from-source.js';
import { launchBrowser } from './testing/launch-browser.js';
import { openPage, settled, signInAs, visit } from './testing/visit.js';

const folder = fileURLToPath(new URL('../../../../shared/data/crm-sales-opportunities', import.meta.url));
const mapping = fileURLToPath(new URL('../imports/crm-sales-opportunities/mapping.json', import.meta.url));

/** The data are not ours to ship, so these tests run only where they are. */
describe.skipIf(!existsSync(folder))('the intranet over shared/data/crm-sales-opportunities', () => {
  let built: Built;
  let browser: Browser;
  let intranet: OpenIntranet;

  beforeAll(async () => {
    built = await buildFromSource();
    browser = await launchBrowser(await findBrowser(), howToGetABrowser);
    const loaded = loadOrganization({ data: { folder, mapping, skipBadRows: false }, policy: null, port: 0 }, folder);
    if (!loaded.ok) throw new Error(loaded.problems.join('\n'));
    expect(loaded.said.join('\n')).toContain('sales_pipeline.csv: 8800 rows, 8800 imported');
    expect(loaded.said.join('\n')).toContain('`GTXPro` read as `GTX Pro`');
    const complain = (line: string) => expect.fail(line);
    intranet = await openIntranet(createIntranet({ ...loaded, clientFolder: built.clientFolder, complain }), 0);
  });

  afterAll(async () => {
    await intranet?.close();
    await browser?.close();
    built?.remove();
  });

  test('pays the leading account executive what a pocket calculator says', async () => {
    // Own: 357,666 on a quota of 85,000: 85,000 × 4.5 % + 42,500 × 6.75 % + 230,166 × 8.25 % = 25,682.445 → 25,682.45
    // Office: 987,782 of 1,000,000 pays 0.5 + 0.137782 ÷ 0.15 × 0.5 of 20 % of 9,000 = 1,726.692 → 1,726.69
    const { page, problems, close } = await visit(browser, intranet.address);
    await signInAs(page, 'Darcel Schlecht');
    await openPage(page, 'My statement');
    const text = await page.locator('main').innerText();
    for (const amount of ['$27,409.14', '$25,682.45', '$1,726.69', '$357,666.00']) expect(text).toContain(amount);
    expect(problems).toEqual([]);
    await close();
  });

  test('shows a manager everybody in the team, ranked where there is something to rank', async () => {
    const { page, problems, close } = await visit(browser, intranet.address);
    await signInAs(page, 'Melvin Marxen');
    const rows = await page.locator('.pl-leaderboard-row .pl-name').allInnerTexts();
    expect(rows[0]).toBe('Darcel Schlecht');
    expect(rows).toHaveLength(6);
    const idle = page.getByRole('row').filter({ hasText: 'Mei-Mei Johns' });
    expect((await idle.innerText()).trim().split(/\s*\n\s*|\t/)).toEqual(['Mei-Mei Johns', 'No deals yet']);
    await page.getByRole('button', { name: 'Mei-Mei Johns' }).click();
    await page.getByRole('heading', { level: 1, name: 'Mei-Mei Johns' }).waitFor();
    await settled(page);
    expect(problems).toEqual([]);
    await close();
  });
});
