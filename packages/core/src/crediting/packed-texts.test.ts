import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { packTexts, textIn, unpackTexts } from './packed-texts.js';

test('packed texts are read back one by one and all at once, whatever they hold', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'grapheme' })), (texts) => {
      const packed = packTexts(texts);
      expect(unpackTexts(packed)).toEqual(texts);
      expect(texts.map((_, index) => textIn(packed, index))).toEqual(texts);
      expect(textIn(packed, texts.length)).toBeUndefined();
      expect(textIn(packed, -1)).toBeUndefined();
    }),
    { seed: 20261123 },
  );
});

test('a chunk ends where the next begins', () => {
  const texts = Array.from({ length: 70_000 }, (_, index) => `d${index}`);
  const packed = packTexts(texts);
  expect(packed.chunks).toHaveLength(2);
  expect([65_535, 65_536, 69_999].map((index) => textIn(packed, index))).toEqual(['d65535', 'd65536', 'd69999']);
});
