import type { Attainment } from '../../attainment/index.js';
import type { Period } from '../../calendar/index.js';
import { compare, type Fraction, type Money, minorUnitsOf, moneyOf } from '../../money/index.js';
import type { ComponentResult, EarningsRun } from '../earnings-run.js';
import { placeOf, resultsFor } from '../open-run.js';
import { type CrossedEdge, crossedEdges } from './crossed-edges.js';
import { tierReadings } from './tier-readings.js';

/** What becomes of one participant's result: pay, credit of the window to date, attainment, and the edges that are crossed. */
export interface PayChange {
  readonly participant: string;
  readonly component: string;
  readonly period: Period;
  readonly before: Money;
  readonly after: Money;
  readonly difference: Money;
  readonly creditedBefore: Fraction;
  readonly creditedAfter: Fraction;
  readonly attainmentBefore: Attainment;
  readonly attainmentAfter: Attainment;
  readonly crossed: readonly CrossedEdge[];
}

/** The results of a participant that differ between two runs in pay, credit, attainment or tier. */
export function payChanges(before: EarningsRun, after: EarningsRun, participant: string): PayChange[] {
  const known = new Map(resultsFor(before, participant).map((each) => [keyOf(each), each]));
  return resultsFor(after, participant).flatMap((is): PayChange[] => {
    const was = known.get(keyOf(is));
    if (!was) return [];
    const crossed = edgesBetween(before, after, is);
    if (crossed.length === 0 && isSame(was, is)) return [];
    const { component, period } = is;
    const units = minorUnitsOf(is.total) - minorUnitsOf(was.total);
    return [
      {
        participant,
        component,
        period,
        before: was.total,
        after: is.total,
        difference: moneyOf(units, is.total.currency),
        creditedBefore: was.creditedToDate,
        creditedAfter: is.creditedToDate,
        attainmentBefore: was.attainment,
        attainmentAfter: is.attainment,
        crossed,
      },
    ];
  });
}

function keyOf({ component, period }: ComponentResult): string {
  return JSON.stringify([component, period.key]);
}

function isSame(was: ComponentResult, is: ComponentResult): boolean {
  return was.total.amount === is.total.amount && compare(was.creditedToDate, is.creditedToDate) === 0;
}

function edgesBetween(before: EarningsRun, after: EarningsRun, result: ComponentResult): CrossedEdge[] {
  const asked = { ...result, period: result.period.key };
  const [was, is] = [placeOf(before, asked), placeOf(after, asked)];
  return was && is ? crossedEdges(tierReadings(was), tierReadings(is)) : [];
}
