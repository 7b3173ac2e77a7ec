import { expect, test } from 'vitest';
import { deepRoom, deepRoomNames } from './deep-rooms.mjs';
import { readOptions } from './read-options.mjs';
import { seedOf } from './run-differential.mjs';
import { sampleIds } from './sample-ids.mjs';

test('without an option everything runs: the comparison and all mutants of all rooms', () => {
  expect(readOptions([])).toMatchObject({ rooms: deepRoomNames, sample: null, differential: true });
});

test('a room runs alone, sampled when asked, and without the comparison', () => {
  expect(readOptions(['--room', 'money', '--sample', '100', '--seed', '7'])).toMatchObject({
    rooms: ['money'],
    sample: { size: 100, seed: 7 },
    differential: false,
  });
  expect(readOptions(['--differential'])).toMatchObject({ rooms: [], differential: true });
});

test('what cannot be read is refused in a sentence', () => {
  expect(readOptions(['--room', 'kitchen'])).toContain('no room kitchen');
  expect(readOptions(['--sample', 'some'])).toBe('--sample needs a whole number above 0, not some.');
  expect(readOptions(['--rooms', 'money'])).toContain('--rooms');
});

test('a sample is the same for a seed and differs between seeds, whatever the order of the ids', () => {
  const ids = Array.from({ length: 400 }, (_, index) => String(index));
  const drawn = sampleIds(ids, { size: 40, seed: 7 });
  expect(new Set(drawn).size).toBe(40);
  expect(sampleIds([...ids].reverse(), { size: 40, seed: 7 })).toEqual(drawn);
  expect(sampleIds(ids, { size: 40, seed: 8 })).not.toEqual(drawn);
  expect(sampleIds(ids, { size: 1_000, seed: 7 })).toHaveLength(400);
});

test('every id has a fair chance: halves of many samples are near halves of the ids', () => {
  const ids = Array.from({ length: 400 }, (_, index) => String(index));
  const low = Array.from({ length: 50 }, (_, seed) => sampleIds(ids, { size: 40, seed: seed + 1 }))
    .flat()
    .filter((id) => Number(id) < 200).length;
  expect(low).toBeGreaterThan(900);
  expect(low).toBeLessThan(1_100);
});

test('the cases of two days do not overlap', () => {
  const day = (text: string) => Number(seedOf(new Date(text)));
  expect(day('2026-11-24') - day('2026-11-23')).toBe(100_000);
  expect(day('2026-11-23')).toBeGreaterThan(0);
});

test('a room is asked of its own tests and of those that use it, and no test, door or table of data is changed', () => {
  expect(deepRoom('rates')).toEqual({
    name: 'rates',
    mutate: [
      'packages/core/src/rates/**/*.ts',
      '!packages/core/src/rates/**/*.test.ts',
      '!packages/core/src/rates/**/*.test-d.ts',
      '!packages/core/src/rates/**/*.test-fixture.ts',
      '!packages/core/src/rates/**/index.ts',
      '!packages/core/src/rates/**/data/**',
    ],
    tests: [
      'packages/core/src/rates/**/*.test.ts',
      'packages/core/scenarios/*.test.ts',
      'packages/core/reference/*.test.ts',
    ],
    without: ['**/many-deals.test.ts', '**/laws-*.property.test.ts', '**/questions/*.property.test.ts'],
  });
});
