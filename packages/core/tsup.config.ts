import { defineConfig } from 'tsup';

// One output file per source file, so that an import of one room never drags decimal.js or zod along.
export default defineConfig({
  entry: ['src/**/*.ts', '!src/**/*.test.ts', '!src/**/*.test-d.ts', '!src/**/*.test-fixture.ts'],
  format: 'esm',
  target: 'es2022',
  platform: 'neutral',
  bundle: false,
  clean: true,
  sourcemap: true,
  silent: true,
});
