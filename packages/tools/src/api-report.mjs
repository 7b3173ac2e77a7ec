import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './root.mjs';

/** Silent, and what is worth knowing stands in the report itself, where a reviewer reads it. */
const messages = /** @type {import('@microsoft/api-extractor').IConfigFile['messages']} */ ({
  compilerMessageReporting: { default: { logLevel: 'error' } },
  extractorMessageReporting: {
    default: { logLevel: 'warning', addToApiReportFile: true },
    'ae-missing-release-tag': { logLevel: 'none' },
    'ae-undocumented': { logLevel: 'none' },
    'ae-unresolved-link': { logLevel: 'none' },
  },
  tsdocMessageReporting: { default: { logLevel: 'none' } },
});

const compilerOptions = {
  target: 'ES2022',
  lib: ['ES2023', 'DOM'],
  module: 'NodeNext',
  moduleResolution: 'NodeNext',
  jsx: 'react-jsx',
  types: [],
  strict: true,
  skipLibCheck: true,
};

/** Where the report of the last comparison stands. */
const drafts = join(root, 'node_modules', '.cache', 'api-extractor');

/**
 * Reads the built declarations of a package and compares them with its committed report, or writes the report anew.
 *
 * @param {string} name folder below `packages`
 * @param {boolean} write
 * @returns {Promise<{ ok: boolean, problems: string[], committed: string, draft: string }>}
 */
export async function reportApi(name, write) {
  const { Extractor, ExtractorConfig } = await import('@microsoft/api-extractor');
  const projectFolder = join(root, 'packages', name);
  const reportFileName = `${name}.api.md`;
  const committed = join(projectFolder, 'etc', reportFileName);
  mkdirSync(join(projectFolder, 'etc'), { recursive: true });
  mkdirSync(drafts, { recursive: true });
  const config = ExtractorConfig.prepare({
    configObjectFullPath: undefined,
    packageJsonFullPath: join(projectFolder, 'package.json'),
    configObject: {
      projectFolder,
      mainEntryPointFilePath: '<projectFolder>/dist/index.d.ts',
      apiReport: { enabled: true, reportFileName, reportFolder: '<projectFolder>/etc', reportTempFolder: drafts },
      docModel: { enabled: false },
      dtsRollup: { enabled: false },
      tsdocMetadata: { enabled: false },
      newlineKind: 'lf',
      compiler: { overrideTsconfig: { compilerOptions, include: ['dist/**/*.d.ts'] } },
      messages,
    },
  });
  /** @type {string[]} */
  const problems = [];
  const { succeeded, apiReportChanged } = Extractor.invoke(config, {
    localBuild: write,
    messageCallback: (message) => {
      if (message.logLevel === 'error') problems.push(message.text);
      message.handled = true;
    },
  });
  const ok = write ? succeeded : succeeded && !apiReportChanged && existsSync(committed);
  return { ok, problems, committed, draft: join(drafts, reportFileName) };
}
