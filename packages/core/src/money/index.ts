export type { AllocationPart } from './allocate.js';
export { allocate } from './allocate.js';
export type { DecimalInput } from './decimal-text.js';
export { parseDecimal, parseFraction, scaledText, toDecimalText, toExactText } from './decimal-text.js';
export type { Fraction } from './fraction.js';
export {
  add,
  compare,
  divide,
  fraction,
  maximum,
  minimum,
  multiply,
  negate,
  one,
  subtract,
  sum,
  zero,
} from './fraction.js';
export type { Money } from './money.js';
export {
  addMoney,
  digitsOf,
  isCurrency,
  minorUnitsOf,
  moneyOf,
  parseCurrency,
  parseMoney,
  roundToMinorUnits,
  roundToMoney,
  toFraction,
} from './money.js';
export { mostCertified, roundQuotient } from './round-quotient.js';
export type { RoundingMode } from './rounding.js';
export { roundingModes, roundToInteger } from './rounding.js';
