import type { Guard } from './guard.js';
import { listComments } from './syntax.js';

const refused = /\b(TODO|FIXME|HACK|XXX)\b/;

/** Unfinished work is an issue that somebody owns, not a remark in the code. */
export const commentsGuard: Guard = {
  covers: () => true,
  check: (file) =>
    listComments(file).flatMap(({ text, line }) => {
      const [word] = refused.exec(text) ?? [];
      if (word === undefined) return [];
      const above = text.slice(0, text.indexOf(word)).split('\n').length - 1;
      const message = `finish it now, or open an issue and remove the ${word}`;
      return [{ line: line + above, rule: 'comments/unfinished', message }];
    }),
};
