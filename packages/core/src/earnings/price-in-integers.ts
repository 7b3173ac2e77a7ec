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

/**
 * Prices all measurement periods of a participant in whole numbers. False when they would not fit, or a quota is missing: then nothing has been
 * written and nothing said, and fractions are used instead, for the same cents.
 */
export function priceInIntegers(outcome: ComponentOutcome, kernel: IntegerKernel, index: number): boolean {
  const { credits, periods, codes } = outcome;
  const participant = outcome.participants[index] ?? '';
  const first = periods.all[0];
  const last = periods.all.at(-1);
  if (credits === null || !first || !last) return false;
  const all = creditsOfParticipant(credits, codes[index] ?? -1);
  const list = { ...all, from: firstFrom(all, first.windowFrom), to: firstFrom(all, last.to) };
  const scales = scalesOf(outcome, kernel, participant);
  const cap = capOf(outcome, kernel, participant);
  if (scales === null || cap === null) return false;
  const size = boundOf(outcome, kernel, list);
  let checked = Number.NaN;
  for (const scale of scales) {
    if (scale !== checked && !isCertified(kernel, size, scale)) return false;
    checked = scale;
  }
  const always = isAlwaysOn(outcome.scope, participant, first.window.from, last.window.to);
  const quiet = always && (!needsTarget(outcome) || cap !== Number.POSITIVE_INFINITY);
  priceList(outcome, kernel, { index, participant, list, scales, cap, quiet });
  return true;
}

/** What is known of a participant before the loop over their periods. `scales` by period; `quiet`: in every period up to today, and nothing to be said. */
interface ParticipantSlice {
  readonly index: number;
  readonly participant: string;
  readonly list: CreditList;
  readonly scales: readonly number[];
  readonly cap: number;
  readonly quiet: boolean;
}

function priceList(outcome: ComponentOutcome, kernel: IntegerKernel, slice: ParticipantSlice): void {
  const { list, scales } = slice;
  const { all } = outcome.periods;
  const capSpans = capSpansOf(outcome);
  const span = startSpan(kernel, list.from, slice.cap);
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
    outcome.totals[group] = priceSlice(kernel, span, outcome.paid);
    outcome.states[group] = groupStates.integers;
    span.from = span.to;
  }
}

function startSpan({ curve }: IntegerKernel, from: number, cap: number): KernelSpan {
  return { from, to: from, credit: 0, scale: Number.NaN, edges: new Float64Array(curve.from.length), capSum: 0, cap };
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

/** No running sum can be larger than this: so many credits of the largest size there is, or where that says too little the sum of their sizes. */
function boundOf({ credits }: ComponentOutcome, { units, curve }: IntegerKernel, { from, to }: CreditList): number {
  const coarse = (to - from) * (credits?.raw.scale.largest ?? Number.POSITIVE_INFINITY);
  if (coarse * curve.creditUnits * curve.payUnits * 4 < mostCertified) return coarse;
  let size = 0;
  for (let position = from; position < to; position += 1) size += Math.abs(units[position] ?? 0);
  return size;
}

/** By what the curve is scaled in each period: the quota in units of credit, or one unit of the measure. Null: not in whole numbers. */
function scalesOf(outcome: ComponentOutcome, kernel: IntegerKernel, participant: string): number[] | null {
  const unitsPerOne = outcome.credits?.unitsPerOne ?? 1;
  const { all } = outcome.periods;
  if (!kernel.byQuota) return all.map(() => unitsPerOne);
  const scales: number[] = [];
  let known: { readonly window: string; readonly scale: number } | null = null;
  for (const at of all) {
    const basis = outcome.compiled.component.quotaBasis === 'full';
    if (!basis || known?.window !== at.window.key) {
      const quota = quotaAt(outcome, { participant, team: null }, at);
      const scale = quota === null || quota.numerator === 0n ? null : wholeUnitsOf(quota, unitsPerOne);
      if (scale === null) return null;
      known = { window: at.window.key, scale };
    }
    scales.push(known.scale);
  }
  return scales;
}

/** The cap in units of pay, Infinity for none; null when it is not whole or a target incentive is missing or changes. */
function capOf(outcome: ComponentOutcome, kernel: IntegerKernel, participant: string): number | null {
  const { compiled, scope } = outcome;
  const [cap] = compiled.modifiers.caps;
  if (!cap) return Number.POSITIVE_INFINITY;
  if (cap.amount !== null) return wholeUnitsOf(cap.amount, kernel.payUnits);
  const assignments = scope.assignments.get(participant) ?? [];
  const target = assignments[0]?.targetIncentive ?? null;
  if (target === null || assignments.length !== 1) return null;
  const kind = cap.per === 'quarter' || cap.per === 'year' ? cap.per : compiled.component.measurement;
  return wholeUnitsOf(multiply(cap.targetIncentive ?? one, targetOf(compiled, target, kind)), kernel.payUnits);
}

/** Which span of the cap each period lies in, as a number. */
function capSpansOf({ compiled, periods, scope, shared }: ComponentOutcome): Int32Array {
  const known = shared.get('cap-spans') as Int32Array | undefined;
  if (known) return known;
  const per = compiled.modifiers.caps[0]?.per;
  const keys: string[] = [];
  const spans = Int32Array.from(periods.all, ({ period }) => {
    const long = per === 'quarter' || per === 'year';
    const key = long ? periodContaining(scope.input.plan.plan.calendar, per, period.from).key : period.key;
    if (!keys.includes(key)) keys.push(key);
    return keys.indexOf(key);
  });
  shared.set('cap-spans', spans);
  return spans;
}
