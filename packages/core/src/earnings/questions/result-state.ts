import type { Attainment } from '../../attainment/index.js';
import { idAt, rowAt } from '../../crediting/index.js';
import type { Fraction, Money } from '../../money/index.js';
import { lookupTier } from '../../rates/index.js';
import { positionIn } from '../credit-list.js';
import type { Place } from '../open-run.js';
import { pricedAt } from '../priced-at.js';
import type { PricedPeriod } from '../priced-period.js';
import { resultOf } from '../result-of.js';
import { type TierReading, tierReadings } from './tier-readings.js';

/** How a result stands: credit of its window to date, attainment, and the rounded pay of the measurement period. */
export interface ResultState {
  readonly creditedToDate: Fraction;
  readonly attainment: Attainment;
  readonly pay: Money;
}

/** A result with everything that a search for a target looks at. */
export interface TriedResult {
  readonly state: ResultState;
  readonly priced: PricedPeriod;
  readonly tiers: readonly TierReading[];
}

/** The result at a place; null when there is none. */
export function triedResult(place: Place | null): TriedResult | null {
  const result = place && resultOf(place.outcome, place.participant, place.period);
  if (!place || !result) return null;
  const { creditedToDate, attainment, total } = result;
  return { state: { creditedToDate, attainment, pay: total }, priced: pricedAt(place), tiers: tierReadings(place) };
}

/** Which tiers, gates and factors a result meets, and how the deals `ids` are multiplied: where that is the same, pay only rises with credit. */
export function signatureOf({ priced, tiers }: TriedResult, place: Place, ids: ReadonlySet<string>): string {
  const { readings, steps, workings, pool } = priced;
  const { transactions } = place.outcome.scope.input;
  const { credits } = workings;
  const factors = steps.flatMap(({ credit, factor, kicker }) => {
    const row = credit && credits ? rowAt(credits.columns, positionIn(credits, credit.index)) : -1;
    return ids.has(idAt(transactions, row)) ? [`${factor.numerator}/${factor.denominator} ${kicker.numerator}`] : [];
  });
  return JSON.stringify([
    tiers.map(({ tier }) => tier),
    readings.gates.map(({ open }) => open),
    readings.multipliers.map(({ multiplier, reading }) => lookupTier(multiplier.tiers, reading.at)),
    readings.kickers.map(({ reached }) => reached),
    [...new Set(factors)],
    pool !== null && pool.weight.numerator > 0n,
  ]);
}
