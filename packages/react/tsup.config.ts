import { defineConfig } from 'tsup';

export default defineConfig([
  {
    // One output file per source file: only so does 'use client' stay on the files that need it.
    entry: ['src/**/*.{ts,tsx}', '!src/**/*.{test,test-d,stories}.{ts,tsx}', '!src/**/*.d.ts', '!src/fixtures/**'],
    format: 'esm',
    target: 'es2022',
    platform: 'neutral',
    bundle: false,
    clean: ['!styles.css'],
    sourcemap: true,
    silent: true,
  },
  {
    // The theme: every @import joined into dist/styles.css.
    entry: { styles: 'src/theme/styles.css' },
    clean: false,
    silent: true,
  },
]);
