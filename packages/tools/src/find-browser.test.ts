import { chromium } from 'playwright';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { findBrowser } from './find-browser.mjs';

afterEach(() => void vi.unstubAllEnvs());

describe('finding a browser', () => {
  test('CHROME_PATH comes first', async () => {
    vi.stubEnv('CHROME_PATH', process.execPath);
    expect(await findBrowser()).toMatchObject({ executablePath: process.execPath, how: 'CHROME_PATH' });
  });

  test('a CHROME_PATH that names no file is said, not passed over', async () => {
    vi.stubEnv('CHROME_PATH', '/no/such/chrome');
    await expect(findBrowser()).rejects.toThrow('CHROME_PATH names /no/such/chrome');
  });

  test('what it finds starts, draws a page and takes a picture of it', async ({ skip }) => {
    const found = await findBrowser();
    if (!found) return skip('no browser on this machine; npm test fails without one');
    const { executablePath, env, args } = found;
    const browser = await chromium.launch({ executablePath, env, args });
    const page = await browser.newPage();
    await page.setContent('<h1>Paceline</h1>');
    const picture = await page.screenshot();
    expect(await page.locator('h1').ariaSnapshot()).toContain('Paceline');
    expect(picture.length).toBeGreaterThan(1000);
    await browser.close();
  });
});
