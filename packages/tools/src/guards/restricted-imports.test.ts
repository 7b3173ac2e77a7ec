import { describe } from 'vitest';
import { testGuard } from './planted.js';
import { restrictedImportsGuard } from './restricted-imports.js';

describe('libraries stay in their rooms', () => {
  testGuard(restrictedImportsGuard, 'restricted-imports');
});
