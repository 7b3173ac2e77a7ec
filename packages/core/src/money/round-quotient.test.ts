import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { fraction } from './fraction.js';
import { mostCertified, roundQuotient } from './round-quotient.js';
import { roundingModes, roundToInteger } from './rounding.js';

test('rounding a quotient of doubles gives what exact rounding gives, in every mode', () => {
  let ties = 0;
  const whole = fc.oneof(
    fc.integer({ min: -50, max: 50 }),
    fc.maxSafeInteger().map((each) => Math.trunc(each / 4)),
    fc.constantFrom(mostCertified, -mostCertified, mostCertified - 1),
  );
  const unit = fc.oneof(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: mostCertified }));
  fc.assert(
    fc.property(whole, unit, fc.constantFrom(...roundingModes), (value, of, mode) => {
      if (Math.abs(value % of) * 2 === of) ties += 1;
      const rounded = roundQuotient(value, of, mode);
      expect(Object.is(rounded, -0)).toBe(false);
      expect(BigInt(rounded)).toBe(roundToInteger(fraction(BigInt(value), BigInt(of)), mode));
    }),
    { seed: 20261123, numRuns: 3000 },
  );
  expect(ties).toBeGreaterThan(50);
});
