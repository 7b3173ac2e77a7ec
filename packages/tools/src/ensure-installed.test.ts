import { describe, expect, test } from 'vitest';
import { differingPackage } from './ensure-installed.mjs';
import { isNodeRecent } from './ensure-node.mjs';

describe('what the commands need before they start', () => {
  const wanted = {
    packages: {
      '': { version: '0.0.0' },
      'node_modules/zod': { version: '4.6.7' },
      'node_modules/only-on-a-mac': { version: '1.0.0', optional: true },
    },
  };

  test('node_modules with every package of the lock file needs no install', () => {
    expect(differingPackage(wanted, { packages: { 'node_modules/zod': { version: '4.6.7' } } })).toBeNull();
  });

  test('an absent or different package asks for an install and is named', () => {
    expect(differingPackage(wanted, { packages: {} })).toBe('node_modules/zod is absent');
    const older = { packages: { 'node_modules/zod': { version: '4.6.6' } } };
    expect(differingPackage(wanted, older)).toBe('node_modules/zod is 4.6.6, not 4.6.7');
  });

  test('Node 20.19 is the oldest that will do', () => {
    expect(['18.20.4', '20.18.3', '20.19.0', '20.20.2', '22.0.0'].map(isNodeRecent)).toEqual([
      false,
      false,
      true,
      true,
      true,
    ]);
  });
});
