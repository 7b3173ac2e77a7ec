import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './root.mjs';
import { nodeTool, npm, runStep } from './run-step.mjs';

/** Format and lint of every file. */
export const checkStyle = () => runStep('Format and lint (biome)', nodeTool('@biomejs/biome/bin/biome', 'check'));

/**
 * Builds what changed since the last build. Turbo remembers on this machine only.
 *
 * @param {string[]} filter which workspaces; all of them without one
 */
export const build = (...filter) =>
  runStep(
    'Build what changed (turbo)',
    nodeTool('turbo/bin/turbo', 'run', 'build', '--cache=local:rw', '--output-logs=errors-only', ...filter),
  );

/** The public API as committed text: packages/<name>/etc/<name>.api.md. */
export const checkApi = () =>
  runStep('API reports (api-extractor)', [
    process.execPath,
    join(root, 'packages/tools/bin/api.mjs'),
    '--check',
    '--built',
  ]);

/** The static Storybook, or null while there is none. */
export const buildStorybook = () =>
  existsSync(join(root, '.storybook', 'main.ts'))
    ? runStep('Storybook as static pages', npm('run', '--silent', 'storybook:build'), { quiet: true })
    : null;

/** One type check per workspace, two at a time. */
export async function checkTypes() {
  const waiting = workspacesWith('tsconfig.json');
  /** @type {import('./run-step.mjs').StepResult[]} */
  const results = [];
  const work = async () => {
    for (let folder = waiting.shift(); folder; folder = waiting.shift()) {
      const command = nodeTool(
        'typescript/bin/tsc',
        '--noEmit',
        '--pretty',
        'false',
        '-p',
        join(folder, 'tsconfig.json'),
      );
      results.push(await runStep(`Types of ${folder}`, command, { quiet: true }));
    }
  };
  await Promise.all([work(), work()]);
  return results;
}

/**
 * Folders of workspaces that hold a file of this name.
 *
 * @param {string} file
 */
export function workspacesWith(file) {
  return ['packages', 'examples']
    .flatMap((group) => readdirSync(join(root, group)).map((name) => `${group}/${name}`))
    .filter((folder) => existsSync(join(root, folder, file)));
}
