import type { DecimalColumn } from '../crediting/index.js';
import { PacelineError, unwrap } from '../foundation/index.js';
import { add, type Fraction, multiply, one, parseDecimal, toExactText, zero } from '../money/index.js';
import { partsFirst } from './base-measures-of.js';
import type { Measure } from './measure.js';
import { type MeasuredTransactions, type MeasuringContext, measureColumn } from './measure-column.js';

/** A measure of transactions with its whole weight, a decimal text, in the measure that is made of it. */
interface WeighedPart {
  readonly weight: string;
  readonly measured: MeasuredTransactions;
}

/**
 * What each transaction counts in an additive `weighted` measure: Σ weight × value over the parts that want it. Private to this room.
 *
 * @throws PacelineError `attainment/measure-of-measures`
 */
export function weighTransactions(measure: Measure, context: MeasuringContext): MeasuredTransactions {
  if (!measure.additive) {
    throw new PacelineError('attainment/measure-of-measures', `measure \`${measure.id}\` is made of other measures`, {
      help: 'measure those it is made of, and put them together with combineMeasure',
    });
  }
  const parts = [...weightsOf(measure, context.measures)].map(([part, weight]) => ({
    weight: toExactText(weight),
    measured: measureColumn(part, context),
  }));
  const { counts, missed } = countParts(parts, context.set.size);
  const byShare = parts.filter((part) => part.measured.shared);
  const perHolder = parts.filter((part) => !part.measured.shared);
  const mixed = byShare.length > 0 && perHolder.length > 0;
  return {
    counts,
    values: weigh(byShare.length > 0 ? byShare : perHolder, counts),
    shared: byShare.length > 0,
    perHolder: mixed ? weigh(perHolder, counts) : null,
    missed,
  };
}

/** The weights of the measures of transactions in a weighted one: along each way down they multiply, and over all ways they add up. */
function weightsOf(measure: Measure, measures: ReadonlyMap<string, Measure>): Map<Measure, Fraction> {
  const reached = partsFirst(measure, measures);
  const weights = new Map<Measure, Fraction>([[measure, one]]);
  for (const whole of [...reached].reverse()) {
    if (whole.of.kind !== 'weighted') continue;
    const outer = weights.get(whole) ?? zero;
    for (const { measure: id, weight } of whole.of.parts) {
      const part = measures.get(id);
      if (!part) continue;
      weights.set(part, add(weights.get(part) ?? zero, multiply(outer, unwrap(parseDecimal(weight)))));
    }
  }
  return new Map(reached.flatMap((each) => (each.of.kind === 'weighted' ? [] : [[each, weights.get(each) ?? zero]])));
}

/** A transaction counts when any part counts it; else, and in `missed`, the first part that cannot have it says why. */
function countParts(parts: readonly WeighedPart[], size: number): Pick<MeasuredTransactions, 'counts' | 'missed'> {
  const counts = new Uint8Array(size);
  const reasons = new Uint8Array(size);
  for (const { measured } of parts) {
    for (let index = 0; index < size; index += 1) {
      const code = measured.counts[index] ?? 0;
      if (code === 1) counts[index] = 1;
      else if (code > 1 && reasons[index] === 0) reasons[index] = code;
    }
  }
  let missed = false;
  for (let index = 0; index < size; index += 1) {
    if (reasons[index] === 0) continue;
    if (counts[index] === 1) missed = true;
    else {
      counts[index] = reasons[index] ?? 0;
      reasons[index] = 0;
    }
  }
  return { counts, missed: missed ? reasons : null };
}

/** One column of Σ weight × value, in units of a scale that all parts share; doubles when no sum on the way can leave 2^53. */
function weigh(parts: readonly WeighedPart[], counts: Uint8Array): DecimalColumn {
  const places = (part: WeighedPart) => part.weight.split('.')[1]?.length ?? 0;
  const scale = parts.reduce((most, part) => Math.max(most, part.measured.values.scale + places(part)), 0);
  const terms = parts.map((part) => {
    const lifted = 10n ** BigInt(scale - part.measured.values.scale - places(part));
    return { measured: part.measured, factor: BigInt(part.weight.replace('.', '')) * lifted };
  });
  // A factor counts also where all values are 0: beyond what doubles hold it would make no number of them.
  const bound = terms.reduce(
    (total, { measured, factor }) => total + (largestUnits(measured) || 1n) * magnitude(factor),
    0n,
  );
  if (bound <= BigInt(Number.MAX_SAFE_INTEGER)) return { scale, certified: true, units: addUp(terms, counts) };
  const exact = addUpExactly(terms, counts);
  const fits = exact.every((each) => each === null || magnitude(each) <= BigInt(Number.MAX_SAFE_INTEGER));
  if (!fits) return { scale, certified: false, units: exact };
  return {
    scale,
    certified: true,
    units: Float64Array.from(exact, (each) => (each === null ? Number.NaN : Number(each))),
  };
}

interface Term {
  readonly measured: MeasuredTransactions;
  readonly factor: bigint;
}

// INVARIANT: every factor, product and partial sum is a whole number below 2^53, because their largest magnitudes together are.
function addUp(terms: readonly Term[], counts: Uint8Array): Float64Array {
  const units = new Float64Array(counts.length);
  for (let index = 0; index < counts.length; index += 1) if (counts[index] !== 1) units[index] = Number.NaN;
  for (const { measured, factor } of terms) {
    const times = Number(factor);
    const given = measured.values.units;
    for (let index = 0; index < counts.length; index += 1) {
      if (measured.counts[index] === 1) units[index] = (units[index] ?? 0) + times * Number(given[index] ?? 0);
    }
  }
  return units;
}

function addUpExactly(terms: readonly Term[], counts: Uint8Array): (bigint | null)[] {
  return Array.from(counts, (counted, index) => {
    if (counted !== 1) return null;
    return terms.reduce((total, { measured, factor }) => {
      return measured.counts[index] === 1 ? total + factor * BigInt(measured.values.units[index] ?? 0) : total;
    }, 0n);
  });
}

function largestUnits({ values, counts }: MeasuredTransactions): bigint {
  let largest = 0;
  let exact = 0n;
  for (let index = 0; index < counts.length; index += 1) {
    if (counts[index] !== 1) continue;
    const units = values.units[index] ?? 0;
    if (typeof units === 'bigint') exact = magnitude(units) > exact ? magnitude(units) : exact;
    else largest = Math.max(largest, Math.abs(units));
  }
  return exact > 0n ? exact : BigInt(largest);
}

function magnitude(value: bigint): bigint {
  return value < 0n ? -value : value;
}
