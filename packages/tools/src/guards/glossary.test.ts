import { describe, expect, test } from 'vitest';
import { glossaryGuard, wordsOf } from './glossary.js';
import { testGuard } from './planted.js';

describe('one word a thing in exported names', () => {
  testGuard(glossaryGuard, 'glossary');

  test('a name is compared by whole words, in the singular', () => {
    expect(wordsOf('rankReps')).toEqual(['rank', 'rep']);
    expect(wordsOf('MAX_REPS')).toEqual(['max', 'rep']);
    expect(wordsOf('parseCRMUserId')).toEqual(['parse', 'crm', 'user', 'id']);
    expect(wordsOf('reportRepresentation')).toEqual(['report', 'representation']);
  });
});
