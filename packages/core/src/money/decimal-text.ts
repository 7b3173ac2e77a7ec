import { Decimal } from 'decimal.js';
import { fail, issue, quoteFound, type Result, succeed } from '../foundation/index.js';
import { type Fraction, fraction } from './fraction.js';
import { type RoundingMode, roundToInteger } from './rounding.js';

/** A decimal as JSON may carry it: text of any length, or a number of at most 15 significant digits. */
export type DecimalInput = string | number;

const plainDecimal = /^[+-]?(?:\d+\.?\d*|\.\d+)$/;
const ratioOfIntegers = /^([+-]?\d+)\/(\d+)$/;
const mostDigits = 400;

/**
 * Reads a decimal exactly, however long.
 *
 * Exponents, NaN, Infinity, thousands separators and blanks are refused; so are JSON numbers with more than 15
 * significant digits, because they may have been changed before they came here.
 * Issues: `money/not-a-decimal`, `money/imprecise-number`.
 *
 * @example parseDecimal('0.1'); // { ok: true, value: { numerator: 1n, denominator: 10n }, findings: [] }
 */
export function parseDecimal(input: unknown): Result<Fraction> {
  if (typeof input === 'number') return parseJsonNumber(input);
  if (typeof input !== 'string' || !plainDecimal.test(input) || input.length > mostDigits) {
    return fail([issue('money/not-a-decimal', [], quoteFound(input), 'a plain decimal such as `1234.50`')]);
  }
  return succeed(fractionOf(new Decimal(input)));
}

function parseJsonNumber(input: number): Result<Fraction> {
  if (!Number.isFinite(input)) {
    return fail([issue('money/not-a-decimal', [], quoteFound(input), 'a finite decimal such as `1234.50`')]);
  }
  const decimal = new Decimal(input);
  if (decimal.precision() > 15 || Math.abs(input) >= 1e21) {
    return fail([
      issue(
        'money/imprecise-number',
        [],
        quoteFound(input),
        'a text such as "1234.50", or a number of at most 15 digits',
      ),
    ]);
  }
  return succeed(fractionOf(decimal));
}

/**
 * Reads a decimal or a ratio of two integers such as `"1/3"`.
 * Issues: `money/not-a-decimal`, `money/imprecise-number`.
 */
export function parseFraction(input: unknown): Result<Fraction> {
  const match = typeof input === 'string' && input.length <= mostDigits ? ratioOfIntegers.exec(input) : null;
  if (!match) return parseDecimal(input);
  const denominator = BigInt(match[2] ?? '0');
  if (denominator === 0n) {
    return fail([issue('money/not-a-decimal', [], quoteFound(input), 'a ratio with a denominator above 0')]);
  }
  return succeed(fraction(BigInt(match[1] ?? '0'), denominator));
}

function fractionOf(decimal: Decimal): Fraction {
  const places = Math.max(0, decimal.decimalPlaces());
  return fraction(BigInt(decimal.toFixed(places).replace('.', '')), 10n ** BigInt(places));
}

/**
 * A fraction as a decimal text with exactly `places` digits after the point, rounded by `mode`.
 *
 * @example toDecimalText(fraction(2n, 3n), 2, 'half-up'); // '0.67'
 */
export function toDecimalText(value: Fraction, places: number, mode: RoundingMode = 'half-up'): string {
  const scaled = roundToInteger(
    { numerator: value.numerator * 10n ** BigInt(places), denominator: value.denominator },
    mode,
  );
  return scaledText(scaled, places);
}

/** `units / 10^places` as plain text: `scaledText(-5n, 2)` is `-0.05`. Never `-0`. */
export function scaledText(units: bigint, places: number): string {
  const digits = (units < 0n ? -units : units).toString().padStart(places + 1, '0');
  const text = places === 0 ? digits : `${digits.slice(0, -places)}.${digits.slice(-places)}`;
  return units < 0n ? `-${text}` : text;
}

/**
 * A fraction as the shortest exact text: a decimal if it terminates, else `"1/3"`. {@link parseFraction} reads it back.
 *
 * @example toExactText(fraction(1n, 8n)); // '0.125'
 */
export function toExactText(value: Fraction): string {
  let rest = value.denominator;
  let places = 0;
  while (rest % 10n === 0n) [rest, places] = [rest / 10n, places + 1];
  while (rest % 5n === 0n || rest % 2n === 0n) {
    rest = rest % 5n === 0n ? rest / 5n : rest / 2n;
    places += 1;
  }
  if (rest !== 1n) return `${value.numerator}/${value.denominator}`;
  const text = toDecimalText(value, places);
  return places === 0 ? text : text.replace(/\.?0+$/, '');
}
