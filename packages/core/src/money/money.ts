import { fail, issue, PacelineError, quoteFound, type Result, succeed } from '../foundation/index.js';
import { minorUnitDigits } from './data/minor-units.js';
import { parseDecimal, scaledText } from './decimal-text.js';
import { type Fraction, fraction } from './fraction.js';
import { type RoundingMode, roundToInteger } from './rounding.js';

/**
 * An amount as it leaves the engine: whole minor units of one currency, as decimal text.
 * The currency is part of the type, so adding dollars to euros does not compile; where it is only known at run time,
 * mixing throws.
 *
 * @example ({ amount: '1234.50', currency: 'USD' })
 */
export interface Money<TCurrency extends string = string> {
  readonly amount: string;
  readonly currency: TCurrency;
}

/** True for a current ISO 4217 code that has a minor unit. */
export function isCurrency(code: string): boolean {
  return minorUnitDigits.has(code);
}

/**
 * Digits after the point of a currency's minor unit: 2 for USD, 0 for JPY, 3 for KWD.
 *
 * @throws PacelineError `money/unknown-currency`
 */
export function digitsOf(currency: string): number {
  const digits = minorUnitDigits.get(currency);
  if (digits === undefined) {
    throw new PacelineError('money/unknown-currency', `${quoteFound(currency)} is not a current ISO 4217 currency`);
  }
  return digits;
}

/**
 * Checks a currency code. Issues: `money/unknown-currency`.
 */
export function parseCurrency(input: unknown): Result<string> {
  if (typeof input === 'string' && isCurrency(input)) return succeed(input);
  return fail([issue('money/unknown-currency', [], quoteFound(input), 'a current ISO 4217 code such as `USD`')]);
}

/**
 * Reads money. Issues: `money/unknown-currency`, `money/not-a-decimal`, `money/not-whole-minor-units` (USD 1.005).
 */
export function parseMoney(input: unknown): Result<Money> {
  const record = typeof input === 'object' && input !== null ? (input as { amount?: unknown; currency?: unknown }) : {};
  const currency = parseCurrency(record.currency);
  const amount = parseDecimal(record.amount);
  if (!currency.ok) return currency;
  if (!amount.ok) return amount;
  const digits = digitsOf(currency.value);
  const units = fraction(amount.value.numerator * 10n ** BigInt(digits), amount.value.denominator);
  if (units.denominator !== 1n) {
    return fail([
      issue(
        'money/not-whole-minor-units',
        ['amount'],
        quoteFound(record.amount),
        `at most ${digits} digits after the point`,
      ),
    ]);
  }
  return succeed(moneyOf(units.numerator, currency.value));
}

/** Money of `units` whole minor units: `moneyOf(-5n, 'USD')` is USD −0.05. */
export function moneyOf<TCurrency extends string>(units: bigint, currency: TCurrency): Money<TCurrency> {
  return { amount: scaledText(units, digitsOf(currency)), currency };
}

/** The whole minor units of an amount: 123450n for USD 1234.50. */
export function minorUnitsOf(money: Money): bigint {
  return BigInt(money.amount.replace('.', ''));
}

/** An exact amount in major units, rounded once to whole minor units. */
export function roundToMoney<TCurrency extends string>(
  exact: Fraction,
  currency: TCurrency,
  mode: RoundingMode = 'half-up',
): Money<TCurrency> {
  return moneyOf(roundToMinorUnits(exact, digitsOf(currency), mode), currency);
}

/** An exact amount in major units as whole minor units with `digits` after the point. */
export function roundToMinorUnits(exact: Fraction, digits: number, mode: RoundingMode): bigint {
  return roundToInteger({ numerator: exact.numerator * 10n ** BigInt(digits), denominator: exact.denominator }, mode);
}

/** The exact amount in major units. */
export function toFraction(money: Money): Fraction {
  return fraction(minorUnitsOf(money), 10n ** BigInt(digitsOf(money.currency)));
}

/**
 * a + b in one currency.
 *
 * @throws PacelineError `money/currency-mismatch`
 */
export function addMoney<TCurrency extends string>(
  a: Money<TCurrency>,
  b: Money<NoInfer<TCurrency>>,
): Money<TCurrency> {
  if (a.currency !== b.currency) {
    throw new PacelineError('money/currency-mismatch', `${a.currency} and ${b.currency} do not add`, {
      help: 'convert one of them first, by the exchange-rate policy of the plan',
    });
  }
  return moneyOf(minorUnitsOf(a) + minorUnitsOf(b), a.currency);
}
