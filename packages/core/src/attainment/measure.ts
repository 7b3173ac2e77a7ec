import type { Condition } from '../crediting/index.js';

/**
 * How a measure is made: of columns of transactions, or of other measures, which it names by id.
 *
 * `number` is `amount` or one of the transactions' `numbers`, `field` one of their `fields`. A `weight` is a decimal in its shortest exact form
 * (`"0.25"`), so that a plan in normal form stays plain JSON.
 */
export type MeasureKind =
  | { readonly kind: 'sum' | 'average' | 'minimum' | 'maximum'; readonly number: string }
  | { readonly kind: 'count'; readonly splits: 'share' | 'each' }
  | { readonly kind: 'distinct'; readonly field: string }
  | { readonly kind: 'ratio'; readonly of: readonly [string, string] }
  | { readonly kind: 'weighted'; readonly parts: readonly MeasurePart[] };

/** One part of a `weighted` measure: the id of the measure, and a decimal by which its value is multiplied. */
export interface MeasurePart {
  readonly measure: string;
  readonly weight: string;
}

/**
 * What is counted, in normal form.
 *
 * - `unit`: money in the currency of its transactions, or a plain number that has none.
 * - `date` names the date by which transactions count, `where` which ones do. A measure of measures has no condition of its own, and the date of
 *   its parts when they all have the same.
 * - `additive`: the measure of all credits is the sum of what each of them counts, so that deals can have lines of their own.
 */
export interface Measure {
  readonly id: string;
  readonly of: MeasureKind;
  readonly unit: 'money' | 'number';
  readonly date: string;
  readonly where: Condition;
  readonly additive: boolean;
}

/** True when the measure is an amount of money, so that its currency matters. */
export function isMoney(measure: Measure): boolean {
  return measure.unit === 'money';
}

/** The ids of the measures that a measure of measures names, in order; none for a measure of transactions. */
export function partIdsOf(of: MeasureKind): readonly string[] {
  if (of.kind === 'ratio') return of.of;
  return of.kind === 'weighted' ? of.parts.map((part) => part.measure) : [];
}
