import { describe } from 'vitest';
import { fileSizeGuard } from './file-size.js';
import { testGuard } from './planted.js';

describe('no file over 400 lines', () => {
  testGuard(fileSizeGuard, 'file-size');
});
