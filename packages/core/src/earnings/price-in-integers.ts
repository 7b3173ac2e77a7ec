import { periodContaining } from '../calendar/index.js';
import { mostCertified, multiply, one } from '../money/index.js';
import { type ComponentOutcome, groupOf, groupStates } from './component-outcome.js';
import { type CreditList, creditsOfParticipant, firstBetween, firstFrom } from './credit-list.js';
import { quotaAt, targetOf } from './gather-workings.js';
import {
  type IntegerKernel,
  isCertified,
  type KernelSpan,
  priceSlice,
  scaleSpan,
  wholeUnitsOf,
} from './integer-kernel.js';
import type { MeasurementPeriod } from './measurement-period.js';
import { isAlwaysOn, needsTarget, sayOf, standingIn } from './standing.js';

/** What one component's pricing in whole numbers keeps from one participant to the next. */
interface Pricing {
  readonly outcome: ComponentOutcome;
  readonly kernel: IntegerKernel;
  readonly span: KernelSpan;
  /** By period: by what the curve is scaled. */
  readonly scales: Float64Array;
  /** By period: which span of the cap it lies in, as a number. */
  readonly capSpans: Int32Array;
}

/** What is known of a participant before the loop over their periods. `quiet`: in every period up to today, and nothing to be said. */
interface ParticipantSlice {
  readonly index: number;
  readonly participant: string;
  readonly list: CreditList;
  readonly cap: number;
  readonly quiet: boolean;
}

/**
 * Prices all measurement periods of a participant, named by position, in whole numbers. False when they would not fit, or a quota is missing: then
 * nothing has been written and nothing said, and fractions are used instead, for the same cents.
 */
export function integerPricer(outcome: ComponentOutcome, kernel: IntegerKernel): (index: number) => boolean {
  const pricing: Pricing = {
    outcome,
    kernel,
    span: startSpan(kernel),
    scales: new Float64Array(outcome.periods.all.length).fill(outcome.credits?.unitsPerOne ?? 1),
    capSpans: capSpansOf(outcome),
  };
  return (index) => {
    const slice = sliceOf(pricing, index);
    if (slice === null) return false;
    priceList(pricing, slice);
    return true;
  };
}

function sliceOf(pricing: Pricing, index: number): ParticipantSlice | null {
  const { outcome, kernel } = pricing;
  const { credits, periods, codes } = outcome;
  const participant = outcome.participants[index] ?? '';
  const first = periods.all[0];
  const last = periods.all.at(-1);
  if (credits === null || !first || !last) return null;
  const all = creditsOfParticipant(credits, codes[index] ?? -1);
  const list = { ...all, from: firstFrom(all, first.windowFrom), to: firstFrom(all, last.to) };
  const cap = capOf(outcome, kernel, participant);
  if (cap === null || !readScales(pricing, participant) || !fits(pricing, list)) return null;
  const always = isAlwaysOn(outcome.scope, participant, first.window.from, last.window.to);
  const quiet = always && (!needsTarget(outcome) || cap !== Number.POSITIVE_INFINITY);
  return { index, participant, list, cap, quiet };
}

function priceList(pricing: Pricing, slice: ParticipantSlice): void {
  const { outcome, kernel, span, scales, capSpans } = pricing;
  const { list } = slice;
  const { all } = outcome.periods;
  span.from = list.from;
  span.cap = slice.cap;
  let window = '';
  let reached = Number.NaN;
  let capSpan = -1;
  for (let period = 0; period < all.length; period += 1) {
    const at = all[period];
    if (!at) continue;
    if (at.window.key !== window) {
      // The first period may lie inside its window: what was credited before it counts.
      span.from = firstBetween(list, span.from, list.to, at.windowFrom);
      window = at.window.key;
      span.credit = 0;
    }
    const start = at.from === reached ? span.from : firstBetween(list, span.from, list.to, at.from);
    for (; span.from < start; span.from += 1) span.credit += kernel.units[span.from] ?? 0;
    if (!isInPeriod(outcome, slice, at, period)) continue;
    span.to = firstBetween(list, span.from, list.to, at.to);
    reached = at.to;
    if (capSpans[period] !== capSpan) span.capSum = 0;
    capSpan = capSpans[period] ?? -1;
    scaleSpan(kernel, span, scales[period] ?? 1);
    const group = groupOf(outcome, slice.index, period);
    outcome.totals[group] = priceSpan(outcome, kernel, span);
    outcome.states[group] = groupStates.integers;
    span.from = span.to;
  }
}

/** Lines are kept in 32 bits until one needs more; then all are kept in 64, and the span at hand is priced again. */
function priceSpan(outcome: ComponentOutcome, kernel: IntegerKernel, span: KernelSpan): number {
  const { credit, capSum } = span;
  const total = priceSlice(kernel, span, outcome.paid);
  if (!span.long || outcome.paid instanceof Float64Array) return total;
  outcome.paid = Float64Array.from(outcome.paid);
  span.credit = credit;
  span.capSum = capSum;
  return priceSlice(kernel, span, outcome.paid);
}

function startSpan({ curve }: IntegerKernel): KernelSpan {
  const edges = new Float64Array(curve.from.length);
  return { from: 0, to: 0, credit: 0, scale: Number.NaN, edges, capSum: 0, cap: 0, long: false };
}

function isInPeriod(
  outcome: ComponentOutcome,
  slice: ParticipantSlice,
  at: MeasurementPeriod,
  period: number,
): boolean {
  if (slice.quiet) return at.period.from <= outcome.scope.today;
  return standingIn(outcome, slice.participant, at, sayOf(outcome, slice.participant, period)) !== null;
}

/** True when a participant's credits have the bound certificate under every quota of theirs. */
function fits({ outcome, kernel, scales }: Pricing, list: CreditList): boolean {
  const size = boundOf(outcome, kernel, list);
  let checked = Number.NaN;
  for (let period = 0; period < scales.length; period += 1) {
    const scale = scales[period] ?? 1;
    if (scale !== checked && !isCertified(kernel, size, scale)) return false;
    checked = scale;
  }
  return true;
}

/** No running sum can be larger than this: so many credits of the largest size there is, or where that says too little the sum of their sizes. */
function boundOf({ credits }: ComponentOutcome, { units, curve }: IntegerKernel, { from, to }: CreditList): number {
  const coarse = (to - from) * (credits?.raw.scale.largest ?? Number.POSITIVE_INFINITY);
  if (coarse * curve.creditUnits * curve.payUnits * 4 < mostCertified) return coarse;
  let size = 0;
  for (let position = from; position < to; position += 1) size += Math.abs(units[position] ?? 0);
  return size;
}

/** Reads by what the curve is scaled in each period: the quota in units of credit. False when one is missing, or zero, or no whole number of them. */
function readScales({ outcome, kernel, scales }: Pricing, participant: string): boolean {
  if (!kernel.byQuota) return true;
  const holder = { participant, team: null };
  const { all } = outcome.periods;
  const isFull = outcome.compiled.component.quotaBasis === 'full';
  for (let period = 0; period < all.length; period += 1) {
    const at = all[period];
    if (!at) continue;
    if (isFull && period > 0 && all[period - 1]?.window.key === at.window.key) {
      scales[period] = scales[period - 1] ?? 1;
      continue;
    }
    const quota = quotaAt(outcome, holder, at);
    if (quota === null || quota.numerator === 0n) return false;
    const scale = wholeUnitsOf(quota, outcome.credits?.unitsPerOne ?? 1);
    if (scale === null) return false;
    scales[period] = scale;
  }
  return true;
}

/** The cap in units of pay, Infinity for none; null when it is not whole or a target incentive is missing or changes. */
function capOf(outcome: ComponentOutcome, kernel: IntegerKernel, participant: string): number | null {
  const { compiled, scope } = outcome;
  const cap = compiled.modifiers.caps[0];
  if (!cap) return Number.POSITIVE_INFINITY;
  if (cap.amount !== null) return wholeUnitsOf(cap.amount, kernel.payUnits);
  const assignments = scope.assignments.get(participant) ?? [];
  const target = assignments[0]?.targetIncentive ?? null;
  if (target === null || assignments.length !== 1) return null;
  const kind = cap.per === 'quarter' || cap.per === 'year' ? cap.per : compiled.component.measurement;
  return wholeUnitsOf(multiply(cap.targetIncentive ?? one, targetOf(compiled, target, kind)), kernel.payUnits);
}

/** Which span of the cap each period lies in, as a number. */
function capSpansOf({ compiled, periods, scope }: ComponentOutcome): Int32Array {
  const per = compiled.modifiers.caps[0]?.per;
  const keys: string[] = [];
  return Int32Array.from(periods.all, ({ period }) => {
    const long = per === 'quarter' || per === 'year';
    const key = long ? periodContaining(scope.input.plan.plan.calendar, per, period.from).key : period.key;
    if (keys.at(-1) !== key) keys.push(key); // periods come in order
    return keys.length - 1;
  });
}
