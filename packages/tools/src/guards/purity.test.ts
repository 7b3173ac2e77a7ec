import { describe } from 'vitest';
import { testGuard } from './planted.js';
import { purityGuard } from './purity.js';

describe('core is pure', () => {
  testGuard(purityGuard, 'purity');
});
