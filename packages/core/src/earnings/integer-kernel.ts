import { digitsOf, type Fraction, mostCertified, type RoundingMode, roundQuotient } from '../money/index.js';
import { type IntegerCurve, integerCurve } from '../rates/index.js';
import type { ComponentOutcome } from './component-outcome.js';
import { ownAxis } from './raw-pay.js';

/** How a component is priced in whole numbers. */
export interface IntegerKernel {
  readonly curve: IntegerCurve;
  /** `curve`: G(after) − G(before) · `level`: rate reached × credit of the period · `event`: G of each deal alone. */
  readonly form: 'curve' | 'level' | 'event';
  readonly units: Float64Array;
  /** Credit in units of `1 / creditUnits`; pay in units of `1 / payUnits`; a minor unit of the currency is `minor` units of pay. */
  readonly creditUnits: number;
  readonly payUnits: number;
  readonly minor: number;
  readonly mode: RoundingMode;
  readonly byLine: boolean;
  readonly byQuota: boolean;
}

/**
 * The kernel of a component, or null when it needs exact fractions: a table that does not stand on its own credit, modifiers other than
 * one hard cap on a span, shares or amounts too fine.
 */
export function integerKernel(
  { compiled, credits, scope }: ComponentOutcome,
  amounts: Float64Array | null,
): IntegerKernel | null {
  const { pricing, component, modifiers } = compiled;
  if (!credits || amounts === null || pricing.kind !== 'table' || !compiled.paysByDeal) return null;
  if (compiled.budget !== null || component.splits === 'pay' || !isPlain(modifiers)) return null;
  const { table } = pricing;
  if (!ownAxis(table) || table.jump !== null) return null;
  const event = component.attainmentOver === 'event';
  const whole = table.mode === 'whole';
  if (table.mode === 'interpolated' || (whole && (component.read === 'at-deal' || table.belowZero === 'stop')))
    return null;
  if (event && whole) return null;
  const curve = integerCurve(whole ? { ...table, reach: 'window' } : table);
  if (curve === null) return null;
  const { currency, rounding } = scope.input.plan.plan;
  const creditUnits = credits.unitsPerOne * curve.creditUnits;
  const payUnits = creditUnits * curve.payUnits;
  if (payUnits > mostCertified) return null;
  return {
    curve,
    form: event ? 'event' : whole && table.reach === 'period' ? 'level' : 'curve',
    units: amounts,
    creditUnits,
    payUnits,
    // INVARIANT: credits have at least as many places as the currency, so a minor unit is a whole number of units of pay.
    minor: payUnits / 10 ** digitsOf(currency),
    mode: rounding.mode,
    byLine: rounding.at === 'line',
    byQuota: table.by.kind === 'attainment',
  };
}

function isPlain(modifiers: ComponentOutcome['compiled']['modifiers']): boolean {
  const { gates, dealMultipliers, periodMultipliers, caps, dealKickers, periodKickers, floor } = modifiers;
  const none = [gates, dealMultipliers, periodMultipliers, dealKickers, periodKickers].every(
    (list) => list.length === 0,
  );
  const cap = caps[0];
  const plainCap = cap === undefined || (caps.length === 1 && cap.per !== 'deal' && cap.beyond.numerator === 0n);
  return none && floor === null && plainCap;
}

/** A fraction as a whole number of units, or null when it is none or too large. */
export function wholeUnitsOf(value: Fraction, unitsPerOne: number): number | null {
  const units = Number(value.numerator) * unitsPerOne;
  const parts = Number(value.denominator);
  // Most quotas are no larger than this, and doubles divide them exactly.
  if (Number.isSafeInteger(units) && Number.isSafeInteger(parts))
    return units % parts === 0 && Math.abs(units / parts) <= mostCertified ? units / parts : null;
  const scaled = value.numerator * BigInt(unitsPerOne);
  if (scaled % value.denominator !== 0n) return null;
  const whole = scaled / value.denominator;
  return whole <= BigInt(mostCertified) && whole >= -BigInt(mostCertified) ? Number(whole) : null;
}

/**
 * The bound certificate: true when nothing that the kernel computes for credits of `credit` units in all, on a curve scaled by `scale`, leaves the
 * whole numbers that doubles hold exactly.
 */
export function isCertified({ curve }: IntegerKernel, credit: number, scale: number): boolean {
  const most = credit * curve.creditUnits;
  if (most > mostCertified) return false;
  for (let piece = 0; piece < curve.from.length; piece += 1) {
    const at = Math.abs(curve.at[piece] ?? 0) * scale;
    const edge = Number.isFinite(curve.from[piece] ?? 0) ? Math.abs(curve.from[piece] ?? 0) * scale : 0;
    const pay = Math.abs(curve.base[piece] ?? 0) * scale + Math.abs(curve.slope[piece] ?? 0) * (most + at);
    const origin = Math.abs(curve.base[piece] ?? 0) * scale + Math.abs(curve.slope[piece] ?? 0) * at;
    if (at > mostCertified || edge > mostCertified || pay > mostCertified || origin > mostCertified) return false;
  }
  return true;
}

/** One participant's slice of credits, and what the kernel keeps between its measurement periods. */
export interface KernelSpan {
  /** Credits in `[from, to)` are priced. */
  from: number;
  to: number;
  /** Credit of the window before them. */
  credit: number;
  /** The quota (or 1) in units of credit before the curve's own units, and the edges for it: set by {@link scaleSpan}. */
  scale: number;
  readonly edges: Float64Array;
  /** Pay of the cap's span before them, and the cap; Infinity for none. */
  capSum: number;
  cap: number;
  /** Whether a line of the slice at hand does not fit 32 bits. */
  long: boolean;
}

/**
 * Prices a slice: writes each credit's line in minor units to `paid` and returns their sum. Leaves in `span` the credit and the running sum of the cap
 * as they are afterwards.
 */
export function priceSlice(kernel: IntegerKernel, span: KernelSpan, paid: Int32Array | Float64Array): number {
  const { curve, units, minor, mode, byLine, form } = kernel;
  const { scale, cap } = span;
  const { edges } = span;
  const finer = curve.creditUnits;
  const halfUp = mode === 'half-up';
  const level = form === 'level';
  const event = form === 'event';
  const capped = cap !== Number.POSITIVE_INFINITY;
  let credit = span.credit * finer;
  const start = credit;
  let piece = pieceOf(edges, credit);
  let rate = curve.slope[piece] ?? 0;
  // On a piece the curve pays `origin + rate × credit`.
  let origin = originOf(curve, piece, scale);
  let least = edges[piece] ?? Number.NEGATIVE_INFINITY;
  let most = edges[piece + 1] ?? Number.POSITIVE_INFINITY;
  let before = level || event ? 0 : origin + rate * credit;
  let sum = span.capSum;
  let left = 0;
  let roundedLeft = 0;
  let total = 0;
  let long = false;
  for (let position = span.from; position < span.to; position += 1) {
    const added = (units[position] ?? 0) * finer;
    credit = event ? added : credit + added;
    if (credit >= most || credit < least) {
      piece = pieceOf(edges, credit);
      rate = curve.slope[piece] ?? 0;
      origin = originOf(curve, piece, scale);
      least = edges[piece] ?? Number.NEGATIVE_INFINITY;
      most = edges[piece + 1] ?? Number.POSITIVE_INFINITY;
    }
    const pay = level ? rate * (credit - start) : origin + rate * credit;
    let step = event ? pay : pay - before;
    before = pay;
    if (capped) {
      const next = sum + step;
      if (next > cap) step = sum > cap ? 0 : cap - sum;
      else if (sum > cap) step = next - cap;
      sum = next;
    }
    left += step;
    const exact = byLine ? step : left;
    const rounded =
      halfUp && exact >= 0 ? Math.floor((2 * exact + minor) / (2 * minor)) : roundQuotient(exact, minor, mode);
    const line = byLine ? rounded : rounded - roundedLeft;
    roundedLeft = rounded;
    paid[position] = line;
    if (line !== (line | 0)) long = true;
    total += line;
  }
  span.credit = credit / finer;
  span.capSum = sum;
  span.long = long;
  return total;
}

/** Sets by what the curve is scaled, and with it where each piece begins. Credit is whole, so an edge that belongs to the piece below is left one unit later. */
export function scaleSpan({ curve }: IntegerKernel, span: KernelSpan, scale: number): void {
  if (span.scale === scale) return;
  span.scale = scale;
  for (let piece = 0; piece < span.edges.length; piece += 1) {
    span.edges[piece] = (curve.from[piece] ?? 0) * scale + (curve.lower[piece] ?? 0);
  }
}

/** The last piece that begins at or below a credit; the first one begins below everything. */
function pieceOf(edges: Float64Array, credit: number): number {
  let piece = 0;
  while (piece + 1 < edges.length && credit >= (edges[piece + 1] ?? 0)) piece += 1;
  return piece;
}

function originOf(curve: IntegerCurve, piece: number, scale: number): number {
  return (curve.base[piece] ?? 0) * scale - (curve.slope[piece] ?? 0) * (curve.at[piece] ?? 0) * scale;
}
