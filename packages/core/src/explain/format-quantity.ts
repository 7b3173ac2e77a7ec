import { type Period, type PlainDate, toDayNumber } from '../calendar/index.js';
import type { Quantity } from './quantity.js';

/**
 * A quantity in a reader's locale. Amounts are formatted from their decimal text, so no digit is lost on the way; money
 * keeps the digits of its currency, ratios become percent with at most one digit, and a minus is a true minus sign. `precise` keeps more of them, for
 * sentences whose numbers a reader multiplies again.
 *
 * @example formatQuantity({ unit: 'ratio', value: '1.0725' }, 'en-US'); // '107.3%'
 */
export function formatQuantity(quantity: Quantity, locale: string, precise = false): string {
  if (quantity.unit === 'money') return formatDecimal(quantity.amount, moneyFormat(locale, quantity.currency));
  return formatDecimal(
    quantity.value,
    quantity.unit === 'ratio' ? percentFormat(locale, precise) : countFormat(locale, precise),
  );
}

/** A civil date in a reader's locale: `Mar 11, 2017`. */
export function formatDate(date: PlainDate, locale: string): string {
  return dateFormat(locale).format(toDayNumber(date) * 86_400_000);
}

function formatDecimal(decimal: string, format: Intl.NumberFormat): string {
  // Intl formats a decimal text exactly; TypeScript knows that only for literal types.
  return format.format(decimal as Intl.StringNumericLiteral).replace('-', '\u2212');
}

/**
 * A period in a reader's locale: `April 2017` for a month, else its name as `2017 Q2`, `2017`.
 *
 * @example formatPeriod({ key: '2017-Q2', kind: 'quarter', from: '2017-04-01' }, 'en-US'); // '2017 Q2'
 */
export function formatPeriod(period: Pick<Period, 'key' | 'kind' | 'from'>, locale: string): string {
  if (period.kind !== 'month') return period.key.replace('-', ' ');
  const format = new Intl.DateTimeFormat(locale, { year: 'numeric', month: 'long', timeZone: 'UTC' });
  return format.format(toDayNumber(period.from) * 86_400_000);
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
const percentFormat = (locale: string, precise: boolean) =>
  cached(`${locale}|%${precise}`, () => {
    return new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: precise ? 6 : 1 });
  });
const countFormat = (locale: string, precise: boolean) =>
  cached(`${locale}|#${precise}`, () => new Intl.NumberFormat(locale, { maximumFractionDigits: precise ? 6 : 2 }));

const dateFormat = (locale: string) =>
  new Intl.DateTimeFormat(locale, { year: 'numeric', month: 'short', day: 'numeric', timeZone: 'UTC' });
