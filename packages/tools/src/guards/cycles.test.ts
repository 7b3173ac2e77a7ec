import { describe } from 'vitest';
import { root } from '../root.mjs';
import { findCycles } from './cycles.js';
import { plantedIn, testReports } from './planted.js';

describe('no cycles, types included', () => {
  testReports(
    () => findCycles(root),
    () => findCycles(plantedIn('cycles')),
    'cycles',
  );
});
