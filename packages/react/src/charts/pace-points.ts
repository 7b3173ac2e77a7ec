import { businessDaysBetween, shiftDays, toDayNumber } from '@paceline/core/calendar';
import type { Quantity } from '@paceline/core/explain';
import type { PeerProgressView } from '@paceline/core/views';
import { sizeOf } from '../primitives/meter-axis.js';

/** One point of a line: days since the start of the period, and an amount for drawing. */
export interface PacePoint {
  readonly day: number;
  readonly amount: number;
}

/** What the chart draws, in days and amounts. */
export interface PaceLines {
  readonly days: number;
  readonly own: readonly PacePoint[];
  /** Where an even pace would be, day by day; empty without a target. */
  readonly pace: readonly PacePoint[];
  readonly target: number | null;
  readonly lowest: number;
  readonly highest: number;
}

/** The own line, the pace line and the target of a view. */
export function paceLines({ own, period, asOf }: PeerProgressView): PaceLines {
  const start = toDayNumber(period.from);
  const days = toDayNumber(period.to) - start;
  const today = Math.min(days, Math.max(0, toDayNumber(asOf.effectiveOn) - start + 1));
  const target = own.target && sizeOf(own.target) > 0 ? sizeOf(own.target) : null;
  const reached = own.series.map((point) => ({ day: toDayNumber(point.on) - start, amount: sizeOf(point.reached) }));
  const last = reached.at(-1);
  const ownLine = last
    ? [{ day: 0, amount: 0 }, ...reached, { day: Math.max(last.day, today), amount: last.amount }]
    : [];
  const total = businessDaysBetween(period.from, period.to);
  const pace =
    target === null || own.pace === null || total === 0
      ? []
      : Array.from({ length: days + 1 }, (_, day) => {
          const elapsed = businessDaysBetween(period.from, shiftDays(period.from, day));
          return { day, amount: (target * elapsed) / total };
        });
  const amounts = [...ownLine.map((point) => point.amount), target ?? 0, 0];
  return { days, own: ownLine, pace, target, lowest: Math.min(...amounts), highest: Math.max(...amounts) };
}

/** A rounded amount for an axis, in the unit of `like`: `$50K`. */
export function axisText(amount: number, like: Quantity, locale: string): string {
  const short = { notation: 'compact', maximumFractionDigits: 1 } as const;
  if (like.unit === 'ratio') return new Intl.NumberFormat(locale, { style: 'percent' }).format(amount);
  if (like.unit === 'count') return new Intl.NumberFormat(locale, short).format(amount);
  return new Intl.NumberFormat(locale, { ...short, style: 'currency', currency: like.currency }).format(amount);
}
