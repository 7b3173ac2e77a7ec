import { describe } from 'vitest';
import { fileNamesGuard } from './file-names.js';
import { testGuard } from './planted.js';

describe('no drawer files', () => {
  testGuard(fileNamesGuard, 'file-names');
});
