import { describe } from 'vitest';
import { commentsGuard } from './comments.js';
import { testGuard } from './planted.js';

describe('no unfinished work in comments', () => {
  testGuard(commentsGuard, 'comments');
});
