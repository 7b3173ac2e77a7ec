import type { Quantity } from './quantity.js';

/**
 * A quantity in a reader's locale. Amounts are formatted from their decimal text, so no digit is lost on the way; money
 * keeps the digits of its currency, ratios become percent with at most one digit.
 *
 * @example formatQuantity({ unit: 'ratio', value: '1.0725' }, 'en-US'); // '107.3%'
 */
export function formatQuantity(quantity: Quantity, locale: string): string {
  if (quantity.unit === 'money') return formatDecimal(quantity.amount, moneyFormat(locale, quantity.currency));
  return formatDecimal(quantity.value, quantity.unit === 'ratio' ? percentFormat(locale) : countFormat(locale));
}

/** A civil date in a reader's locale: `Mar 11, 2017`. */
export function formatDate(date: string, locale: string): string {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  return dateFormat(locale).format(daysSinceEpoch(year, month, day) * 86_400_000);
}

/** Days from 1970-01-01 in the Gregorian calendar; this room may not use Date. Formula: Hinnant, days_from_civil. */
function daysSinceEpoch(year: number, month: number, day: number): number {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  return era * 146_097 + yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear - 719_468;
}

function formatDecimal(decimal: string, format: Intl.NumberFormat): string {
  // Intl formats a decimal text exactly; TypeScript knows that only for literal types.
  return format.format(decimal as Intl.StringNumericLiteral);
}

const formats = new Map<string, Intl.NumberFormat>();

function cached(key: string, make: () => Intl.NumberFormat): Intl.NumberFormat {
  const known = formats.get(key);
  if (known) return known;
  const made = make();
  formats.set(key, made);
  return made;
}

const moneyFormat = (locale: string, currency: string) =>
  cached(`${locale}|${currency}`, () => new Intl.NumberFormat(locale, { style: 'currency', currency }));
const percentFormat = (locale: string) =>
  cached(`${locale}|%`, () => new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1 }));
const countFormat = (locale: string) => cached(`${locale}|#`, () => new Intl.NumberFormat(locale, { maximumFractionDigits: 2 }));

const dateFormat = (locale: string) =>
  new Intl.DateTimeFormat(locale, { year: 'numeric', month: 'short', day: 'numeric', timeZone: 'UTC' });
