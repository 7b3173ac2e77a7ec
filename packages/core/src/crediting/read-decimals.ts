import { type IssuePath, issue, quoteFound } from '../foundation/index.js';
import { type Fraction, parseDecimal } from '../money/index.js';
import type { DecimalColumn } from './decimal-column.js';
import type { List, Reading } from './reading.js';
import type { DecimalUnits } from './transaction.js';

/** Values on their way into a column: whole units of `10^-places` each, or the exact value where those leave 2^53. */
interface Unpacked {
  readonly units: Float64Array;
  readonly places: Uint16Array;
  readonly long: Map<number, Fraction>;
}

/** Powers of ten that doubles hold exactly. */
const powers = Array.from({ length: 23 }, (_, places) => 10 ** places);
const mostPlain = 999_999_999_999_999;
const largestExact = Number.MAX_SAFE_INTEGER;

/** Reads a column of decimals, exactly, however long they are. */
export function readDecimals(reading: Reading, path: IssuePath, list: List | undefined): DecimalColumn {
  const { size, collector, pathOf } = reading;
  const values = unpacked(size);
  for (let index = 0; index < (list ? size : 0); index += 1) {
    const value = list?.[index];
    if (value === undefined || value === null) continue;
    if (typeof value === 'string' && readPlainText(value, index, values)) continue;
    if (typeof value === 'number' && readPlainNumber(value, index, values)) continue;
    const exact = collector.take(parseDecimal(value), pathOf(path, index));
    if (exact) keepExact(exact, index, values);
  }
  return packDecimals(values);
}

/** Checks a column of whole units. NaN stands for none. */
export function checkUnits(reading: Reading, path: IssuePath, { units, scale }: DecimalUnits): DecimalColumn {
  const values = unpacked(reading.size);
  for (let index = 0; index < reading.size; index += 1) {
    const value = units[index] ?? Number.NaN;
    if (Number.isNaN(value)) continue;
    if (Number.isSafeInteger(value)) keepUnits(value, scale, index, values);
    else {
      const at = reading.pathOf([...path, 'units'], index);
      const expected = 'a whole number of units below 2^53, or NaN for none';
      reading.collector.issues.push(issue('crediting/not-whole-units', at, quoteFound(value), expected));
    }
  }
  return packDecimals(values);
}

function unpacked(size: number): Unpacked {
  return { units: new Float64Array(size).fill(Number.NaN), places: new Uint16Array(size), long: new Map() };
}

/**
 * Reads ASCII digits with at most 15 of them significant, which doubles hold exactly; false for everything else. Zeros at
 * the end of the places wait until a digit follows, so that `1200.00` has none.
 */
function readPlainText(text: string, index: number, values: Unpacked): boolean {
  const length = text.length;
  if (length > 17) return false;
  const first = text.charCodeAt(0);
  let at = first === 45 || first === 43 ? 1 : 0;
  let whole = 0;
  let places = 0;
  let waiting = 0;
  let digits = 0;
  let point = false;
  for (; at < length; at += 1) {
    const digit = text.charCodeAt(at) - 48;
    if (digit === -2 && !point) {
      point = true;
      continue;
    }
    if (digit < 0 || digit > 9) return false;
    digits += 1;
    if (!point) whole = whole * 10 + digit;
    else if (digit === 0) waiting += 1;
    else {
      whole = whole * (powers[waiting + 1] ?? 1) + digit;
      places += waiting + 1;
      waiting = 0;
    }
  }
  // Beyond 2^53 the sum may have been rounded, but never down to 15 digits.
  if (digits === 0 || whole > mostPlain) return false;
  values.units[index] = first === 45 && whole !== 0 ? -whole : whole;
  values.places[index] = places;
  return true;
}

/**
 * Reads a JSON number of at most 15 digits with at most 2 places; false for everything else. Division is rounded correctly,
 * and so is the reading of a decimal: when `cents / 100` is the number again, it is the decimal that was written.
 */
function readPlainNumber(value: number, index: number, values: Unpacked): boolean {
  const cents = Math.round(value * 100);
  if (cents / 100 !== value || cents > mostPlain || cents < -mostPlain) return false;
  keepUnits(cents, 2, index, values);
  return true;
}

function keepUnits(units: number, scale: number, index: number, values: Unpacked): void {
  let places = units === 0 ? 0 : scale;
  let least = units;
  while (places > 0 && least % 10 === 0) {
    least /= 10;
    places -= 1;
  }
  values.units[index] = least === 0 ? 0 : least;
  values.places[index] = places;
}

/** Keeps an exact decimal, whose denominator is a product of twos and fives. */
function keepExact(value: Fraction, index: number, values: Unpacked): void {
  let places = 0;
  let whole = 1n;
  while (whole % value.denominator !== 0n) {
    whole *= 10n;
    places += 1;
  }
  const units = (value.numerator * whole) / value.denominator;
  if (units <= largestExact && units >= -largestExact) values.units[index] = Number(units);
  else values.long.set(index, value);
  values.places[index] = places;
}

function packDecimals(values: Unpacked): DecimalColumn {
  const { units, places, long } = values;
  const scale = places.reduce((most, each) => Math.max(most, each), 0);
  if (long.size > 0) return packLong(values, scale);
  const packed = new Float64Array(units.length);
  for (let index = 0; index < units.length; index += 1) {
    const value = units[index] ?? Number.NaN;
    const shift = scale - (places[index] ?? 0);
    const scaled = shift === 0 || value === 0 ? value : value * (powers[shift] ?? Number.POSITIVE_INFINITY);
    if (scaled > largestExact || scaled < -largestExact) return packLong(values, scale);
    packed[index] = scaled;
  }
  return { scale, certified: true, units: packed };
}

function packLong({ units, places, long }: Unpacked, scale: number): DecimalColumn {
  const whole = 10n ** BigInt(scale);
  const packed = Array.from(units, (value, index) => {
    const exact = long.get(index);
    if (exact) return (exact.numerator * whole) / exact.denominator;
    return Number.isNaN(value) ? null : BigInt(value) * 10n ** BigInt(scale - (places[index] ?? 0));
  });
  return { scale, certified: false, units: packed };
}
