import { holdsFor } from './conditions.js';
import type { Day } from './dates.js';
import type { TransactionDocument } from './documents.js';
import type { MeasureDocument, PlanDocument } from './plan-documents.js';
import { add, multiply, one, type Rational, readRational, zero } from './rationals.js';

type Measures = PlanDocument['measures'];

/** Section 3: "Additive are `sum` and `count`, and `weighted` of additive ones that all have the same `date`." */
export function isAdditive(measures: Measures, id: string): boolean {
  const measure = measures[id] ?? {};
  if (!measure.weighted) return measure.sum !== undefined || measure.count === true;
  const dates = new Set(leavesOf(measures, id).map((leaf) => measures[leaf]?.date ?? 'effectiveOn'));
  return dates.size === 1 && measure.weighted.every((part) => isAdditive(measures, part.measure));
}

/** The measures of deals of which a measure is made; itself, when it is one. */
export function leavesOf(measures: Measures, id: string): string[] {
  const measure = measures[id] ?? {};
  const parts = measure.ratio ?? measure.weighted?.map((each) => each.measure);
  return parts ? parts.flatMap((part) => leavesOf(measures, part)) : [id];
}

/** True when the measure is an amount of money: an amount, a column that says so, or made of such ones alone. */
export function isMoney(measures: Measures, id: string): boolean {
  const measure = measures[id] ?? {};
  if (measure.weighted) return measure.weighted.every((part) => isMoney(measures, part.measure));
  return columnOf(measure) === 'amount' || (columnOf(measure) !== undefined && measure.unit === 'money');
}

/** The day on which a deal counts: `effectiveOn`, or the date that the measure names. */
export function dateOf(measures: Measures, id: string, deal: TransactionDocument): Day | null {
  const name = measures[leavesOf(measures, id)[0] ?? id]?.date ?? 'effectiveOn';
  return (name === 'effectiveOn' ? deal.effectiveOn : deal.dates[name]) ?? null;
}

/** True when the deal satisfies the condition of the measure, or of one of its parts. */
export function isSelected(measures: Measures, id: string, deal: TransactionDocument): boolean {
  return leavesOf(measures, id).some((leaf) => holdsFor(measures[leaf]?.where ?? {}, deal));
}

/**
 * What a selected deal counts in a measure for somebody with this share of it, or why it counts nothing. Of a weighted sum the
 * parts that count are weighed; it counts nothing when none of them does.
 */
export function countedIn(
  plan: PlanDocument,
  id: string,
  deal: TransactionDocument,
  share: Rational,
): { readonly value: Rational | null } | { readonly reason: string } {
  const measure = plan.measures[id] ?? {};
  if (measure.weighted) {
    const parts = measure.weighted
      .filter((part) => isSelected(plan.measures, part.measure, deal))
      .map((part) => ({ weight: part.weight, counted: countedIn(plan, part.measure, deal, share) }));
    const counting = parts.flatMap(({ weight, counted }) =>
      'reason' in counted ? [] : [multiply(readRational(weight), counted.value ?? zero)],
    );
    const first = parts[0]?.counted;
    return counting.length === 0 && first ? first : { value: counting.reduce(add, zero) };
  }
  if (measure.count) return { value: measure.splits === 'each' ? one : share };
  const column = columnOf(measure);
  if (column === undefined) return { value: null };
  const value = numberOf(deal, column);
  if (value === null) return { reason: 'no-value' };
  if (isMoney(plan.measures, id) && deal.currency !== plan.currency) return { reason: 'currency-not-converted' };
  return { value: measure.sum === undefined ? null : multiply(value, share) };
}

/** A number of a deal by the name of its column, or null when it has none. */
export function numberOf(deal: TransactionDocument, column: string): Rational | null {
  const text = column === 'amount' ? deal.amount : deal.numbers[column];
  return text === null || text === undefined ? null : readRational(text);
}

/** The column of numbers that a measure reads, if it reads one. */
export function columnOf(measure: MeasureDocument): string | undefined {
  return measure.sum ?? measure.average ?? measure.minimum ?? measure.maximum;
}
