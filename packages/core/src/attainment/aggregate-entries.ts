import { columnsOf, type TransactionSet } from '../crediting/index.js';
import { assertNever, PacelineError } from '../foundation/index.js';
import { add, divide, type Fraction, fraction, maximum, minimum, multiply, one, zero } from '../money/index.js';
import type { Measure } from './measure.js';

/** One credit as a measure sees it: the position of its transaction, its share, and the transaction's value before the share. */
export interface MeasureEntry {
  readonly transaction: number;
  readonly share: Fraction;
  readonly value: Fraction;
}

/**
 * The value of a measure of transactions over some credits. Sums, counts and numbers of different values are 0 without a credit; averages, minima
 * and maxima are null.
 *
 * @throws PacelineError `attainment/measure-of-measures` for a `ratio` or a `weighted` measure: see `combineMeasure`
 * @example
 * const [size] = unwrap(parseMeasures({ size: { average: 'amount' } }));
 * const entries = [900n, 300n].map((value) => ({ transaction: 0, share: one, value: fraction(value) }));
 * aggregateEntries(size, entries, unwrap(transactionSetFromRows(deals))); // fraction(600n)
 */
export function aggregateEntries(
  measure: Measure,
  entries: Iterable<MeasureEntry>,
  set: TransactionSet,
): Fraction | null {
  const { of } = measure;
  switch (of.kind) {
    case 'sum':
      return totalOf(entries, ({ share, value }) => multiply(value, share));
    case 'count':
      return totalOf(entries, ({ share }) => (of.splits === 'each' ? one : share));
    case 'distinct':
      return countDistinct(of.field, entries, set);
    case 'average': {
      const list = [...entries];
      const shares = totalOf(list, ({ share }) => share);
      return shares.numerator === 0n
        ? null
        : divide(
            totalOf(list, ({ share, value }) => multiply(value, share)),
            shares,
          );
    }
    case 'minimum':
      return pick(entries, minimum);
    case 'maximum':
      return pick(entries, maximum);
    case 'ratio':
    case 'weighted':
      throw new PacelineError('attainment/measure-of-measures', `measure \`${measure.id}\` is made of other measures`, {
        help: 'aggregate those it is made of, and put them together with combineMeasure',
      });
    default:
      return assertNever(of);
  }
}

function totalOf(entries: Iterable<MeasureEntry>, part: (entry: MeasureEntry) => Fraction): Fraction {
  let total = zero;
  for (const entry of entries) total = add(total, part(entry));
  return total;
}

function pick(entries: Iterable<MeasureEntry>, better: (a: Fraction, b: Fraction) => Fraction): Fraction | null {
  let best: Fraction | null = null;
  for (const { value } of entries) best = best === null ? value : better(best, value);
  return best;
}

/** Different values of a field; a missing one counts for nothing, and equal texts have equal codes. */
function countDistinct(field: string, entries: Iterable<MeasureEntry>, set: TransactionSet): Fraction {
  const codes = columnsOf(set).fields.get(field)?.codes;
  const seen = new Set<number>();
  for (const { transaction } of entries) seen.add(codes?.[transaction] ?? -1);
  seen.delete(-1);
  return fraction(BigInt(seen.size));
}
