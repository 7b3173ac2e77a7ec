import { describe } from 'vitest';
import { defaultExportsGuard } from './default-exports.js';
import { testGuard } from './planted.js';

describe('exports have names', () => {
  testGuard(defaultExportsGuard, 'default-exports');
});
