import { parsePlainDate, toDayNumber } from '../calendar/index.js';
import { compareText } from '../foundation/index.js';
import { parseDecimal } from '../money/index.js';
import type { ColumnTest, Condition } from './condition.js';
import type { DecimalColumn } from './decimal-column.js';
import { noDay } from './no-day.js';
import { isObject } from './read-shape.js';
import type { TextColumn } from './transaction-set.js';

type Given = Condition[string];

/** Tests texts: each text of the dictionary once, then its code in every row. */
export function maskTexts({ codes, dictionary }: TextColumn, given: Given): Uint8Array {
  const test = testOf(given);
  const holds = textTest(test);
  // Place 0 is for what is missing.
  const outcomes = new Uint8Array(dictionary.length + 1);
  outcomes[0] = test.exists === false && Object.keys(test).length === 1 ? 1 : 0;
  dictionary.forEach((text, code) => {
    outcomes[code + 1] = holds(text) ? 1 : 0;
  });
  const mask = new Uint8Array(codes.length);
  for (let index = 0; index < codes.length; index += 1) mask[index] = outcomes[(codes[index] ?? -1) + 1] ?? 0;
  return mask;
}

/** Tests decimals, exactly, in whole units of the column. */
export function maskNumbers(column: DecimalColumn, given: Given): Uint8Array {
  const test = testOf(given);
  const mask = new Uint8Array(column.units.length);
  const missing = test.exists === false && Object.keys(test).length === 1 ? 1 : 0;
  const scale = 10n ** BigInt(column.scale);
  const bounds = boundsOf(test, (value) => {
    const decimal = parseDecimal(value);
    if (!decimal.ok) return null;
    const { numerator, denominator } = decimal.value;
    return floorAndCeiling(numerator * scale, denominator);
  });
  if (!column.certified) {
    column.units.forEach((units, index) => {
      mask[index] = units === null ? missing : contains(bounds, units) ? 1 : 0;
    });
    return mask;
  }
  const { low, high, values } = plainBounds(bounds);
  const { units } = column;
  for (let index = 0; index < units.length; index += 1) {
    const value = units[index] ?? Number.NaN;
    if (Number.isNaN(value)) mask[index] = missing;
    else mask[index] = value >= low && value <= high && (values === null || values.has(value)) ? 1 : 0;
  }
  return mask;
}

/** Tests dates as days. */
export function maskDates(days: Int32Array, given: Given): Uint8Array {
  const test = testOf(given);
  const mask = new Uint8Array(days.length);
  const missing = test.exists === false && Object.keys(test).length === 1 ? 1 : 0;
  const bounds = boundsOf(test, (value) => {
    const date = parsePlainDate(value);
    return date.ok ? floorAndCeiling(BigInt(toDayNumber(date.value)), 1n) : null;
  });
  const { low, high, values } = plainBounds(bounds);
  for (let index = 0; index < days.length; index += 1) {
    const day = days[index] ?? noDay;
    if (day === noDay) mask[index] = missing;
    else mask[index] = day >= low && day <= high && (values === null || values.has(day)) ? 1 : 0;
  }
  return mask;
}

/** Every way of writing tests as one object, without what is undefined. */
function testOf(given: Given): ColumnTest {
  if (!isObject(given)) return { in: [given].flat() as readonly string[] };
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
}

function textTest(test: ColumnTest): (text: string) => boolean {
  const { is, above, atLeast, below, atMost, between, startsWith, exists } = test;
  const values = test.in && new Set(test.in.map(String));
  const compares = (text: string, limit: ColumnTest['is'], fits: (order: number) => boolean) =>
    limit === undefined || fits(compareText(text, String(limit)));
  return (text) =>
    exists !== false &&
    (is === undefined || text === String(is)) &&
    (values === undefined || values.has(text)) &&
    (startsWith === undefined || text.startsWith(startsWith)) &&
    compares(text, above, (order) => order > 0) &&
    compares(text, atLeast, (order) => order >= 0) &&
    compares(text, below, (order) => order < 0) &&
    compares(text, atMost, (order) => order <= 0) &&
    compares(text, between?.[0], (order) => order >= 0) &&
    compares(text, between?.[1], (order) => order <= 0);
}

/** A limit between whole units: they differ when it lies between two of them. */
interface Limit {
  readonly floor: bigint;
  readonly ceiling: bigint;
}

/** All tests of a column of whole units as one: `low` and `high` belong to it, and `values`, if any, are the only ones. */
interface Bounds {
  readonly low: bigint | null;
  readonly high: bigint | null;
  readonly values: ReadonlySet<bigint> | null;
}

const nothing: Bounds = { low: 1n, high: 0n, values: null };

/** What a test cannot be compared with fails it, as what is missing does; checked conditions have none of it. */
function boundsOf(test: ColumnTest, limitOf: (value: unknown) => Limit | null): Bounds {
  const { is, above, atLeast, below, atMost, between } = test;
  if (test.exists === false || test.startsWith !== undefined) return nothing;
  const given = [is, above, atLeast, below, atMost, between?.[0], between?.[1]];
  const limits = given.map((value) => (value === undefined ? undefined : limitOf(value)));
  if (limits.includes(null)) return nothing;
  const [same, over, least, under, most, first, last] = limits;
  const lows = [same?.ceiling, over ? over.floor + 1n : undefined, least?.ceiling, first?.ceiling];
  const highs = [same?.floor, under ? under.ceiling - 1n : undefined, most?.floor, last?.floor];
  const values = test.in?.map(limitOf).filter((each) => each !== null && each.floor === each.ceiling);
  return {
    low: furthest(lows, (a, b) => a > b),
    high: furthest(highs, (a, b) => a < b),
    values: values ? new Set(values.map((each) => each?.floor ?? 0n)) : null,
  };
}

function furthest(list: readonly (bigint | undefined)[], isFurther: (a: bigint, b: bigint) => boolean): bigint | null {
  let found: bigint | null = null;
  for (const each of list) {
    if (each !== undefined && (found === null || isFurther(each, found))) found = each;
  }
  return found;
}

function contains({ low, high, values }: Bounds, units: bigint): boolean {
  return (low === null || units >= low) && (high === null || units <= high) && (values?.has(units) ?? true);
}

/**
 * The same bounds for units below 2^53. A bound beyond that is further out than every unit, and stays so when it is rounded
 * to a double; a value beyond it is never met.
 */
function plainBounds({ low, high, values }: Bounds) {
  const met = [...(values ?? [])].map(Number).filter(Number.isSafeInteger);
  return {
    low: low === null ? Number.NEGATIVE_INFINITY : Number(low),
    high: high === null ? Number.POSITIVE_INFINITY : Number(high),
    values: values === null ? null : new Set(met),
  };
}

function floorAndCeiling(numerator: bigint, denominator: bigint): Limit {
  const quotient = numerator / denominator;
  if (quotient * denominator === numerator) return { floor: quotient, ceiling: quotient };
  return numerator < 0n ? { floor: quotient - 1n, ceiling: quotient } : { floor: quotient, ceiling: quotient + 1n };
}
