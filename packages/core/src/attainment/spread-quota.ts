import { type IssuePath, issue, quoteFound } from '../foundation/index.js';
import {
  allocate,
  divide,
  type Fraction,
  fraction,
  multiply,
  one,
  parseDecimal,
  parseFraction,
  sum,
} from '../money/index.js';
import type { QuotaDetail } from './quota-book.js';
import type { QuotaSpreadDocument } from './quota-document.js';
import type { Reading } from './read-quota-changes.js';

/** The part of a quota that falls to one shorter period. */
export interface SpreadPart {
  readonly period: string;
  readonly spread: NonNullable<QuotaDetail['spread']>;
}

const defaultUnit = fraction(1n, 100n);

/**
 * Divides a quota into the shorter periods inside its own: whole units by largest remainder, ties to the earlier, so that the parts sum to the whole.
 * Keys of periods carry their ordinal inside the fiscal year, so the parts are known without a calendar. Private to this room.
 *
 * Issues: `attainment/spread-not-shorter`, `attainment/spread-weights` (not one for each part, below 0, all 0), `attainment/spread-unit` (not above 0, or the
 * amount is not whole units of it), `money/not-a-decimal`, `money/imprecise-number`.
 */
export function spreadQuota(
  quota: { readonly period: string; readonly amount: Fraction },
  spread: QuotaSpreadDocument,
  { path, collector }: Reading,
): readonly SpreadPart[] {
  const keys = partKeys(quota.period, spread.over);
  if (keys.length === 0) {
    const expected = spread.over === 'month' ? 'the quota of a year or a quarter' : 'the quota of a year';
    collector.issues.push(
      issue('attainment/spread-not-shorter', [...path, 'over'], quoteFound(quota.period), expected),
    );
    return [];
  }
  const weights = readWeights(spread.weights, keys.length, { path, collector });
  const unit = readUnit(quota.amount, spread.unit, { path: [...path, 'unit'], collector });
  if (!weights || !unit) return [];
  const parts = keys.map((period, index) => ({ id: period, weight: weights[index] ?? one }));
  const units = allocate(divide(quota.amount, unit).numerator, parts);
  const total = sum(weights);
  return parts.map(({ id, weight }, index) => {
    const part = multiply(fraction(units[index] ?? 0n), unit);
    return { period: id, spread: { weight, weights: total, part } };
  });
}

function readUnit(amount: Fraction, given: QuotaSpreadDocument['unit'], reading: Reading): Fraction | undefined {
  const { path, collector } = reading;
  const unit = given === undefined ? defaultUnit : collector.take(parseDecimal(given), path);
  if (!unit || (unit.numerator > 0n && divide(amount, unit).denominator === 1n)) return unit;
  const expected = 'a unit above 0 of which the quota is a whole number';
  collector.issues.push(issue('attainment/spread-unit', path, quoteFound(given ?? '0.01'), expected));
  return undefined;
}

function readWeights(
  given: QuotaSpreadDocument['weights'],
  length: number,
  { path, collector }: Reading,
): readonly Fraction[] | undefined {
  if (given === undefined) return Array.from({ length }, () => one);
  const refuse = (where: IssuePath, found: string, expected: string) =>
    collector.issues.push(issue('attainment/spread-weights', [...path, 'weights', ...where], found, expected));
  const before = collector.issues.length;
  const weights = given.map((each, index) => {
    const weight = collector.take(parseFraction(each), [...path, 'weights', index]);
    if (weight && weight.numerator < 0n) refuse([index], quoteFound(each), '0 or more');
    return weight ?? one;
  });
  if (given.length !== length) refuse([], `${given.length} weights`, `one for each of the ${length} parts`);
  if (weights.every((weight) => weight.numerator === 0n)) refuse([], 'weights that are all 0', 'at least one above 0');
  return collector.issues.length === before ? weights : undefined;
}

const yearForm = /^\d{4}$/;
const quarterForm = /^(\d{4})-Q([1-4])$/;

/** Keys of the shorter periods inside the one named, in order; none when there are no such periods. */
function partKeys(period: string, over: 'month' | 'quarter'): string[] {
  const monthKey = (year: string, month: number) => `${year}-M${String(month).padStart(2, '0')}`;
  if (yearForm.test(period)) {
    const count = over === 'month' ? 12 : 4;
    return Array.from({ length: count }, (_, index) =>
      over === 'month' ? monthKey(period, index + 1) : `${period}-Q${index + 1}`,
    );
  }
  const quarter = quarterForm.exec(period);
  if (!quarter || over === 'quarter') return [];
  const first = (Number(quarter[2]) - 1) * 3 + 1;
  return [0, 1, 2].map((more) => monthKey(quarter[1] ?? '', first + more));
}
