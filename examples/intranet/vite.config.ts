import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  root: here('src/client'),
  plugins: [react()],
  logLevel: 'warn',
  build: {
    outDir: here('dist/client'),
    emptyOutDir: true,
    // The content security policy forbids inline code, and data URLs for anything but images.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
});
