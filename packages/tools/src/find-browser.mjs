import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, join } from 'node:path';
import { unpackBrowser } from './unpack-browser.mjs';

/** @typedef {import('./find-browser.d.mts').Browser} Browser */

/** Keeps Chromium quiet on a closed network; harmless elsewhere. */
const args = [
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** What to tell a person when there is no browser at all. */
export const howToGetABrowser =
  'No Chrome or Chromium was found, and the tests of the components need one. Install one of these, then run again:\n' +
  '  Debian:            sudo apt-get install -y chromium\n' +
  '  Ubuntu, macOS, …:  npx playwright install --with-deps chromium\n' +
  '  anywhere:          install Google Chrome, or set CHROME_PATH to the browser you have';

/**
 * Finds a Chromium: `CHROME_PATH`, then PATH, Playwright's cache, the usual places, and last the npm package that
 * carries one for Linux x64. Pass the result to `chromium.launch`.
 *
 * @returns {Promise<Browser | null>}
 */
export async function findBrowser() {
  const named = process.env.CHROME_PATH;
  if (named) {
    if (!existsSync(named))
      throw new Error(`CHROME_PATH names ${named}, and there is no such file. Correct or unset it.`);
    return browser(named, 'CHROME_PATH');
  }
  const installed = findOnPath() ?? findInPlaywrightCache() ?? findInUsualPlaces();
  if (installed) return installed;
  const unpacked = await unpackBrowser();
  return unpacked && browser(unpacked.executablePath, 'the npm package @sparticuz/chromium', unpacked.env);
}

/**
 * @param {string} executablePath
 * @param {string} how
 * @param {Record<string, string>} [env]
 * @returns {Browser}
 */
function browser(executablePath, how, env = {}) {
  const inherited = Object.entries(process.env).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, value]],
  );
  return { executablePath, how, args, env: { ...Object.fromEntries(inherited), ...env } };
}

function findOnPath() {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  for (const name of ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']) {
    const file = folders.map((folder) => join(folder, name)).find((path) => existsSync(path));
    if (file) return browser(file, 'PATH');
  }
  return null;
}

function findInPlaywrightCache() {
  try {
    const file = createRequire(import.meta.url)('playwright').chromium.executablePath();
    return existsSync(file) ? browser(file, "Playwright's cache") : null;
  } catch {
    return null;
  }
}

function findInUsualPlaces() {
  const programs = [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA];
  const places = {
    darwin: ['Google Chrome', 'Chromium'].map((name) => `/Applications/${name}.app/Contents/MacOS/${name}`),
    win32: programs.flatMap((folder) =>
      folder ? [join(folder, 'Google', 'Chrome', 'Application', 'chrome.exe')] : [],
    ),
    linux: ['/opt/google/chrome/chrome'],
  };
  const here = places[/** @type {keyof typeof places} */ (process.platform)] ?? [];
  const file = here.find((path) => existsSync(path));
  return file ? browser(file, 'its usual place') : null;
}
