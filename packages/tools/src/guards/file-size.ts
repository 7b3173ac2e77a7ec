import type { Guard } from './guard.js';

const mostLines = 400;

/** A file fits in one head. Tables of data are spared: they live in a folder called `data`. */
export const fileSizeGuard: Guard = {
  covers: (path) => !path.includes('/data/'),
  check: ({ text }) => {
    const lines = text.replace(/\n$/, '').split('\n').length;
    if (lines <= mostLines) return [];
    const message = `${lines} lines, and the most is ${mostLines}: split the file by noun or verb (a test by behaviour)`;
    return [{ line: 1, rule: 'size/too-long', message }];
  },
};
