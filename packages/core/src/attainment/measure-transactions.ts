import type { Measure } from './measure.js';
import { type MeasuredTransactions, type MeasuringContext, measureColumn } from './measure-column.js';
import { weighTransactions } from './weigh-transactions.js';

/**
 * What each transaction counts in a measure before it is credited to anybody. For a measure that is not additive (`average`, `minimum`, `maximum`,
 * `distinct`) these are the values that `aggregateEntries` needs. The column of a `sum` is the set's own, not a copy.
 *
 * @throws PacelineError `attainment/measure-of-measures` for a `ratio`, or a `weighted` measure that is not additive: measure the parts
 * @example
 * const [bookings] = unwrap(parseMeasures({ bookings: { sum: 'amount' } }));
 * const set = unwrap(transactionSetFromRows(deals));
 * measureTransactions(bookings, { measures: new Map([['bookings', bookings]]), set, currency: 'USD' }).counts[0]; // 1
 */
export function measureTransactions(measure: Measure, context: MeasuringContext): MeasuredTransactions {
  const ofMeasures = measure.of.kind === 'ratio' || measure.of.kind === 'weighted';
  return ofMeasures ? weighTransactions(measure, context) : measureColumn(measure, context);
}
