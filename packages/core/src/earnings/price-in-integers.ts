import { periodContaining } from '../calendar/index.js';
import { type Fraction, fraction, mostCertified, multiply, one } from '../money/index.js';
import { type ComponentOutcome, groupOf, groupStates } from './component-outcome.js';
import { type CreditList, creditsOfParticipant, firstFrom } from './credit-list.js';
import { type IntegerKernel, isCertified, type KernelSpan, priceSlice, wholeUnitsOf } from './integer-kernel.js';
import type { MeasurementPeriod } from './periods-of.js';
import { isAlwaysOn, needsTarget, sayOf, standingIn } from './standing.js';
import { quotaAt } from './workings.js';

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
  const caps = capsOf(outcome, kernel, participant);
  if (scales === null || caps === null) return false;
  const size = boundOf(outcome, kernel, list);
  let checked = Number.NaN;
  for (const scale of scales) {
    if (scale !== checked && !isCertified(kernel, size, scale)) return false;
    checked = scale;
  }
  const always = isAlwaysOn(outcome.scope, participant, first.window.from, last.window.to);
  const quiet = always && (!needsTarget(outcome) || caps.some((cap) => cap !== null));
  const isPaid = (at: MeasurementPeriod, period: number) =>
    quiet
      ? at.period.from <= outcome.scope.today
      : standingIn(outcome, participant, at, sayOf(outcome, participant, period)) !== null;
  priceList(outcome, kernel, { index, list, scales, caps, isPaid });
  return true;
}

/** What is known of a participant before the loop over their periods. `scales` and `caps` by period. */
interface ParticipantSlice {
  readonly index: number;
  readonly list: CreditList;
  readonly scales: readonly number[];
  readonly caps: readonly (number | null)[];
  readonly isPaid: (at: MeasurementPeriod, period: number) => boolean;
}

function priceList(outcome: ComponentOutcome, kernel: IntegerKernel, slice: ParticipantSlice): void {
  const { list, scales, caps } = slice;
  const { day } = list.columns;
  const spans = capSpansOf(outcome);
  const span: KernelSpan = {
    from: list.from,
    to: list.from,
    credit: 0,
    scale: 0,
    capSum: 0,
    cap: Number.POSITIVE_INFINITY,
  };
  let window = '';
  let capSpan = -1;
  outcome.periods.all.forEach((at, period) => {
    if (at.window.key !== window) {
      // The first period may lie inside its window: what was credited before it counts.
      span.from = firstFrom({ ...list, from: span.from }, at.windowFrom);
      window = at.window.key;
      span.credit = 0;
    }
    while (span.from < list.to && (day[span.from] ?? 0) < at.from) {
      span.credit += kernel.units[span.from] ?? 0;
      span.from += 1;
    }
    span.to = firstFrom({ ...list, from: span.from }, at.to);
    if (slice.isPaid(at, period)) {
      if (spans[period] !== capSpan) span.capSum = 0;
      capSpan = spans[period] ?? -1;
      span.scale = scales[period] ?? 1;
      span.cap = caps[period] ?? Number.POSITIVE_INFINITY;
      const group = groupOf(outcome, slice.index, period);
      outcome.totals[group] = priceSlice(kernel, span, outcome.paid);
      outcome.states[group] = groupStates.integers;
      span.from = span.to;
    }
  });
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

/** The cap of each period in units of pay, null for none; null altogether when one is not whole or a target incentive is missing or changes. */
function capsOf(outcome: ComponentOutcome, kernel: IntegerKernel, participant: string): (number | null)[] | null {
  const { compiled, periods, scope } = outcome;
  const [cap] = compiled.modifiers.caps;
  if (!cap) return periods.all.map(() => null);
  const assignments = scope.assignments.get(participant) ?? [];
  const target = assignments[0]?.targetIncentive ?? null;
  if (cap.targetIncentive !== null && (target === null || assignments.length !== 1)) return null;
  const known = new Map<string, number | null>();
  const caps = periods.all.map(({ period }) => {
    const kind = cap.per === 'quarter' || cap.per === 'year' ? cap.per : period.kind;
    if (!known.has(kind)) {
      const share = compiled.targetIncentiveShare ?? one;
      const amount = cap.amount ?? targetCap(cap.targetIncentive ?? one, share, target, kind);
      known.set(kind, wholeUnitsOf(amount, kernel.payUnits));
    }
    return known.get(kind) ?? null;
  });
  return caps.every((each) => each !== null) ? caps : null;
}

const monthsIn = { month: 1n, quarter: 3n, year: 12n } as const;

function targetCap(
  multiple: Fraction,
  share: Fraction,
  target: { readonly amount: Fraction; readonly per: 'month' | 'quarter' | 'year' } | null,
  kind: 'month' | 'quarter' | 'year',
): Fraction {
  const part = fraction(monthsIn[kind], monthsIn[target?.per ?? kind]);
  return multiply(multiply(multiple, share), multiply(target?.amount ?? one, part));
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
