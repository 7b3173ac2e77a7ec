import { spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import {
  createReadStream,
  createWriteStream,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { brotliDecompressSync, createBrotliDecompress } from 'node:zlib';
import { root } from './root.mjs';

const source = join(root, 'node_modules', '@sparticuz', 'chromium');
const cache = join(root, 'node_modules', '.cache', 'paceline-browser');

/**
 * Unpacks the Chromium that an npm package carries, once per version, and says which environment it needs here.
 *
 * @returns {Promise<{ executablePath: string, env: Record<string, string> } | null>}
 */
export async function unpackBrowser() {
  if (process.platform !== 'linux' || process.arch !== 'x64' || !existsSync(source)) return null;
  const { version } = JSON.parse(readFileSync(join(source, 'package.json'), 'utf8'));
  const folder = join(cache, version);
  if (!existsSync(folder)) await unpackInto(folder);
  const executablePath = join(folder, 'chromium');
  return { executablePath, env: { ...libraryFolder(folder, executablePath), ...fontFolder(folder) } };
}

/**
 * Two runs may unpack at the same time: each fills a folder of its own, and the first to finish gives it its name.
 *
 * @param {string} folder
 */
async function unpackInto(folder) {
  const draft = `${folder}-${randomUUID()}`;
  mkdirSync(join(draft, 'fonts'), { recursive: true });
  await pipeline(
    createReadStream(join(source, 'bin', 'chromium.br')),
    createBrotliDecompress({ chunkSize: 2 ** 21 }),
    createWriteStream(join(draft, 'chromium'), { mode: 0o755 }),
  );
  untar('al2023.tar.br', draft);
  untar('swiftshader.tar.br', draft);
  untar('fonts.tar.br', join(draft, 'fonts'));
  writeFileSync(join(draft, 'fonts', 'fonts.conf'), fontConfiguration(folder));
  try {
    renameSync(draft, folder);
  } catch (error) {
    rmSync(draft, { recursive: true, force: true });
    if (!existsSync(folder)) throw error;
  }
}

/**
 * @param {string} name
 * @param {string} folder
 */
function untar(name, folder) {
  const input = brotliDecompressSync(readFileSync(join(source, 'bin', name)));
  const { status, stderr, error } = spawnSync('tar', ['-x', '-o', '-f', '-', '-C', folder], { input });
  if (status !== 0) throw new Error(`Could not unpack ${name} with tar: ${error?.message ?? stderr}`);
}

/**
 * A bare machine has no NSS or expat: the package carries them.
 *
 * @param {string} folder
 * @param {string} executablePath
 * @returns {Record<string, string>}
 */
function libraryFolder(folder, executablePath) {
  const { status, stdout } = spawnSync('ldd', [executablePath], { encoding: 'utf8' });
  if (status === 0 && !stdout.includes('not found')) return {};
  const inherited = process.env.LD_LIBRARY_PATH;
  return { LD_LIBRARY_PATH: inherited ? `${join(folder, 'lib')}:${inherited}` : join(folder, 'lib') };
}

/**
 * Without any font a page is empty boxes: the package carries Open Sans.
 *
 * @param {string} folder
 * @returns {Record<string, string>}
 */
function fontFolder(folder) {
  const places = ['/usr/share/fonts', '/usr/local/share/fonts', join(process.env.HOME ?? '/root', '.fonts')];
  return places.some(hasFont) ? {} : { FONTCONFIG_PATH: join(folder, 'fonts') };
}

/** @param {string} place */
function hasFont(place) {
  const files = existsSync(place) ? readdirSync(place, { recursive: true, encoding: 'utf8' }) : [];
  return files.some((file) => /\.(ttf|otf|ttc|pfb)$/i.test(file));
}

/** @param {string} folder */
function fontConfiguration(folder) {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${join(folder, 'fonts', 'fonts')}</dir>
  <cachedir>${join(folder, 'fonts', 'cache')}</cachedir>
</fontconfig>
`;
}
