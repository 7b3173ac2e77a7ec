import type { Guard } from './guard.js';

const refused = /(^|\/)(types|utils|helpers|common)\.(test\.)?(ts|tsx|mts|mjs)$/;

/** A file is named after the noun or the verb it holds; a drawer for everything is none. */
export const fileNamesGuard: Guard = {
  covers: () => true,
  check: ({ path }) => {
    const [, , name] = refused.exec(path) ?? [];
    if (name === undefined) return [];
    const message = `no file is called ${name}: put each part beside what it serves, in a file named after the noun or the verb`;
    return [{ line: 1, rule: 'names/forbidden-file', message }];
  },
};
