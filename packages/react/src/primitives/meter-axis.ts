import type { Quantity } from '@paceline/core/explain';
import type { Shown } from '@paceline/core/views';

/** From zero to the largest number that the reader sees, and no further: an axis must not tell a hidden value. */
export interface MeterAxis {
  readonly max: number;
  /** Where 100 % is, for ratios. */
  readonly target: number | null;
}

/** A stretch of an axis in percent of its length. */
export interface MeterSpan {
  readonly start: number;
  readonly length: number;
}

/** The axis for these values; null when none of them can be drawn. */
export function meterAxis(values: readonly Shown[]): MeterAxis | null {
  const ends = values.flatMap(visibleEnds);
  if (ends.length === 0) return null;
  const ratio = ends.some((each) => each.unit === 'ratio');
  // An open band needs room to be seen; how much says nothing about the value in it.
  const openEnds = values.map((each) =>
    each.detail === 'band' && each.from && !each.to ? sizeOf(each.from) * 1.2 : 0,
  );
  const max = Math.max(...ends.map(sizeOf), ...openEnds, ratio ? 1 : 0);
  return max > 0 ? { max, target: ratio ? percentOf(1, max) : null } : null;
}

/** Where a value lies on an axis: from zero for a number, from edge to edge for a band; null for what is not shown. */
export function meterSpan(shown: Shown, axis: MeterAxis): MeterSpan | null {
  if (shown.detail === 'exact' || shown.detail === 'rounded') {
    return { start: 0, length: percentOf(sizeOf(shown.value), axis.max) };
  }
  if (shown.detail !== 'band' || (!shown.from && !shown.to)) return null;
  const start = shown.from ? percentOf(sizeOf(shown.from), axis.max) : 0;
  const end = shown.to ? percentOf(sizeOf(shown.to), axis.max) : 100;
  return { start, length: Math.max(0, end - start) };
}

/** A size for drawing only; figures that are read are formatted from their decimal text. */
export function sizeOf(quantity: Quantity): number {
  return Number(quantity.unit === 'money' ? quantity.amount : quantity.value);
}

/** `part` of `whole` in percent, within 0 and 100, to a tenth. */
export function percentOf(part: number, whole: number): number {
  return Math.round(Math.min(100, Math.max(0, (part / whole) * 100)) * 10) / 10;
}

function visibleEnds(shown: Shown): readonly Quantity[] {
  if (shown.detail === 'exact' || shown.detail === 'rounded') return [shown.value];
  if (shown.detail !== 'band') return [];
  return [shown.from, shown.to].filter((each) => each !== undefined);
}
