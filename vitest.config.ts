import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { storybookTest } from '@storybook/addon-vitest/vitest-plugin';
import react from '@vitejs/plugin-react';
import { playwright } from '@vitest/browser-playwright';
import { defaultClientConditions, defaultServerConditions } from 'vite';
import { defineConfig, type TestProjectConfiguration } from 'vitest/config';
import { findBrowser } from './packages/tools/src/find-browser.mjs';

const root = fileURLToPath(new URL('.', import.meta.url));
const silent = './packages/tools/src/console-guard.setup.ts';
const browser = await findBrowser();
/** Laws take seconds, and a busy machine takes longer: a slow test is no broken test. */
const testTimeout = 30_000;

/** Packages are tested from their sources: no build is needed, and none can be stale. */
const fromSource = {
  resolve: { conditions: ['paceline-source', ...defaultClientConditions] },
  ssr: { resolve: { conditions: ['paceline-source', ...defaultServerConditions] } },
};

/** A new object each time: vitest writes into it, so two projects must not share one. */
const chromium = () => ({
  enabled: true,
  headless: true,
  screenshotFailures: false,
  provider: playwright({
    launchOptions: browser ? { executablePath: browser.executablePath, env: browser.env, args: browser.args } : {},
  }),
  instances: [{ browser: 'chromium' as const }],
});

/** Bundled before the first test: when vite meets one of them later it reloads, and a test in flight is lost. */
const prebundled = [
  ...['react', 'react/jsx-runtime', 'react/jsx-dev-runtime', 'react-dom', 'react-dom/client', 'react-dom/server'],
  ...['@visx/group', '@visx/scale', '@visx/shape', 'vitest-browser-react', 'axe-core'],
  ...['date-fns', '@date-fns/utc', 'decimal.js', 'zod', '@noble/hashes/sha2.js', '@noble/hashes/utils.js'],
];

const projects: TestProjectConfiguration[] = [
  {
    ...fromSource,
    test: {
      name: 'unit',
      environment: 'node',
      include: ['packages/*/src/**/*.test.{ts,tsx}', 'packages/core/{reference,scenarios}/**/*.test.ts'],
      exclude: ['packages/tools/**', '**/*.browser.test.*'],
      typecheck: {
        enabled: true,
        include: ['packages/*/src/**/*.test-d.ts'],
        tsconfig: 'packages/tools/tsconfig.type-tests.json',
        ignoreSourceErrors: true,
      },
      setupFiles: [silent],
      testTimeout,
    },
  },
  {
    ...fromSource,
    test: {
      name: 'guards',
      environment: 'node',
      include: ['packages/tools/src/**/*.test.ts'],
      exclude: ['**/*.browser.test.*'],
      setupFiles: [silent],
      isolate: false,
      testTimeout,
    },
  },
  {
    ...fromSource,
    plugins: [react()],
    test: {
      name: 'examples',
      environment: 'node',
      include: ['examples/**/*.test.{ts,tsx}'],
      exclude: ['**/node_modules/**', '**/dist/**'],
      fileParallelism: false,
      testTimeout: 60_000,
      hookTimeout: 60_000,
    },
  },
  {
    ...fromSource,
    plugins: [react()],
    optimizeDeps: { include: prebundled },
    test: {
      name: 'browser',
      include: ['packages/{core,tools}/src/**/*.browser.test.ts', 'packages/react/src/**/*.browser.test.{ts,tsx}'],
      browser: chromium(),
      setupFiles: [silent],
      testTimeout,
    },
  },
];

if (existsSync(`${root}.storybook/main.ts`)) {
  projects.push({
    ...fromSource,
    plugins: [await storybookTest({ configDir: `${root}.storybook` })],
    optimizeDeps: { include: prebundled },
    test: {
      name: 'stories',
      browser: chromium(),
      setupFiles: ['./packages/tools/src/console-guard.stories.setup.ts'],
      testTimeout,
    },
  });
}

export default defineConfig({ test: { projects } });
