import { describe, expect, test } from 'vitest';
import { root } from '../root.mjs';
import { packagesGuard, readPublicEntries } from './packages.js';
import { testGuard } from './planted.js';

describe('direction of packages', () => {
  testGuard(packagesGuard(readPublicEntries(root)), 'packages');

  test('the public entries were read', () => {
    expect([...readPublicEntries(root)]).toEqual(
      expect.arrayContaining(['@paceline/core', '@paceline/core/schema', '@paceline/react']),
    );
  });
});
