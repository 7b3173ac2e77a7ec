import { defineConfig } from 'tsup';

export default defineConfig({
  entry: { server: 'src/server/main.ts' },
  format: 'esm',
  platform: 'node',
  target: 'node20',
  // `clean` would also remove the client that vite built beside it.
  clean: false,
  sourcemap: true,
  silent: true,
  noExternal: [/^@paceline\//],
});
