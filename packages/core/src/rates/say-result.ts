import { type Fraction, fraction, multiply, toExactText } from '../money/index.js';
import type { Axis } from './axis.js';

/** What a result means: rates are of the credit, payouts of the target incentive, the others money. */
export type ResultMeaning = 'rate' | 'perUnit' | 'payout' | 'amount' | 'factor';

/** A place on an axis in words: a share such as attainment in percent, everything else as it stands in the document. */
export function sayPlace(by: Axis, at: Fraction): string {
  return by.kind === 'attainment' || by.kind === 'attainment-of' ? percent(at) : toExactText(at);
}

/** A result in words; 0 is "nothing". */
export function sayResult(meaning: ResultMeaning, result: Fraction): string {
  if (result.numerator === 0n) return 'nothing';
  switch (meaning) {
    case 'rate':
      return `${percent(result)} of the credit`;
    case 'payout':
      return `${percent(result)} of the target incentive`;
    case 'perUnit':
      return `${toExactText(result)} a unit`;
    case 'factor':
      return `${toExactText(result)} times`;
    default:
      return toExactText(result);
  }
}

function percent(value: Fraction): string {
  const text = toExactText(multiply(value, fraction(100n)));
  return text.includes('/') ? toExactText(value) : `${text} %`;
}
