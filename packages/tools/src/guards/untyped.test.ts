import { describe } from 'vitest';
import { testGuard } from './planted.js';
import { untypedGuard } from './untyped.js';

describe('no any, no compiler switched off', () => {
  testGuard(untypedGuard, 'untyped');
});
