import {
  digitsOf,
  type Fraction,
  type Money,
  roundToMinorUnits,
  scaledText,
  toDecimalText,
  toExactText,
} from '../money/index.js';
import type { Quantity } from './quantity.js';

const places = 12;

/** An exact ratio as a quantity; cut to 12 places, with the fraction beside it, when it does not end sooner. */
export function ratioQuantity(value: Fraction): Quantity {
  const exact = toExactText(value);
  if (isShort(exact)) return { unit: 'ratio', value: exact };
  return { unit: 'ratio', value: trimZeros(toDecimalText(value, places)), exact };
}

/** An exact count as a quantity. */
export function countQuantity(value: Fraction): Quantity {
  const exact = toExactText(value);
  if (isShort(exact)) return { unit: 'count', value: exact };
  return { unit: 'count', value: trimZeros(toDecimalText(value, places)), exact };
}

/** An exact amount in major units as a quantity in whole minor units; the fraction stands beside it when it is not whole. */
export function moneyQuantity(value: Fraction, currency: string): Quantity {
  const digits = digitsOf(currency);
  const units = roundToMinorUnits(value, digits, 'half-up');
  const amount = scaledText(units, digits);
  const whole = (value.numerator * 10n ** BigInt(digits)) % value.denominator === 0n;
  return whole ? { unit: 'money', amount, currency } : { unit: 'money', amount, currency, exact: toExactText(value) };
}

/** Money that is already rounded, as a quantity. */
export function quantityOfMoney(money: Money): Quantity {
  return { unit: 'money', amount: money.amount, currency: money.currency };
}

function isShort(exact: string): boolean {
  const point = exact.indexOf('.');
  return !exact.includes('/') && (point < 0 || exact.length - point - 1 <= places);
}

function trimZeros(text: string): string {
  return text.includes('.') ? text.replace(/\.?0+$/, '') : text;
}
