import type { Period } from '../calendar/index.js';

/** A measurement period of a component, its days as numbers, and the attainment window that it lies in. */
export interface MeasurementPeriod {
  readonly period: Period;
  readonly from: number;
  readonly to: number;
  readonly window: Period;
  readonly windowFrom: number;
  /** Which of the window's measurement periods it is, from 1, and how many there are. */
  readonly ordinal: number;
  readonly ofWindow: number;
}

/**
 * The measurement periods that a component is calculated for; those from `firstPaid` up to `endPaid` are paid, the others only remembered, or asked for
 * by other components.
 */
export interface ComponentPeriods {
  readonly all: readonly MeasurementPeriod[];
  readonly firstPaid: number;
  readonly endPaid: number;
}

/** True for a period that is paid. */
export function isPaidPeriod({ firstPaid, endPaid }: ComponentPeriods, period: number): boolean {
  return period >= firstPaid && period < endPaid;
}
