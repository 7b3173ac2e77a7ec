/** An exact number: a fraction in lowest terms, its denominator above zero. All arithmetic between input and rounding uses it. */
export interface Rational {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

/** `numerator / denominator`, in lowest terms. */
export function rational(numerator: bigint, denominator = 1n): Rational {
  const sign = denominator < 0n ? -1n : 1n;
  const divisor = commonDivisor(numerator, denominator);
  return { numerator: (sign * numerator) / divisor, denominator: (sign * denominator) / divisor };
}

export const zero = rational(0n);
export const one = rational(1n);

/** Reads `12`, `-0.075` and `1/3`, the ways in which documents write numbers. */
export function readRational(text: string): Rational {
  const [over = '', under] = text.split('/');
  if (under !== undefined) return rational(BigInt(over), BigInt(under));
  const [whole = '', decimals = ''] = over.split('.');
  return rational(BigInt(whole + decimals), 10n ** BigInt(decimals.length));
}

export function add(a: Rational, b: Rational): Rational {
  return rational(a.numerator * b.denominator + b.numerator * a.denominator, a.denominator * b.denominator);
}

export function subtract(a: Rational, b: Rational): Rational {
  return rational(a.numerator * b.denominator - b.numerator * a.denominator, a.denominator * b.denominator);
}

export function multiply(a: Rational, b: Rational): Rational {
  return rational(a.numerator * b.numerator, a.denominator * b.denominator);
}

export function divide(a: Rational, b: Rational): Rational {
  return rational(a.numerator * b.denominator, a.denominator * b.numerator);
}

export function sumOf(list: readonly Rational[]): Rational {
  return list.reduce(add, zero);
}

/** -1 when `a` is below `b`, 0 when they are equal, 1 when it is above. */
export function compare(a: Rational, b: Rational): -1 | 0 | 1 {
  const difference = a.numerator * b.denominator - b.numerator * a.denominator;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

export function isZero(a: Rational): boolean {
  return a.numerator === 0n;
}

export function isWhole(a: Rational): boolean {
  return a.denominator === 1n;
}

/** `3/4`: the form in which two evaluators compare their fractions. */
export function toText(a: Rational): string {
  return `${a.numerator}/${a.denominator}`;
}

/** The whole number at or below. BigInt division cuts towards zero, so a negative fraction goes one further down. */
export function floorOf(a: Rational): bigint {
  const cut = a.numerator / a.denominator;
  return a.numerator < 0n && !isWhole(a) ? cut - 1n : cut;
}

function commonDivisor(a: bigint, b: bigint): bigint {
  if (b === 0n) return a < 0n ? -a : a;
  return commonDivisor(b, a % b);
}
