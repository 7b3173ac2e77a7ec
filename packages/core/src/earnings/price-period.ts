import {
  add,
  compare,
  digitsOf,
  type Fraction,
  multiply,
  one,
  roundToMinorUnits,
  subtract,
  sum,
  zero,
} from '../money/index.js';
import { capsAtStart, passCaps, passSingleCaps } from './cap-chain.js';
import type { ComponentOutcome } from './component-outcome.js';
import { gatherWorkings } from './gather-workings.js';
import type { MeasurementPeriod } from './measurement-period.js';
import type { PayCause, PayStep, PricedPeriod, RawStep } from './priced-period.js';
import { payOf, rawSlices, rawSteps } from './raw-pay.js';
import { readModifiers, readTables } from './read-modifiers.js';
import { factorOfSingle, kickersOfSingle } from './single-deals.js';
import type { CapState, Carry, Readings, Standing, Workings } from './workings.js';

/** The start of a participant's time in a component. */
export const noCarry: Carry = { window: '', output: zero, denied: zero, caps: [] };

/**
 * Prices one measurement period: gate → rate → multipliers → deal cap → kickers → cap → floor → rounding. `carried` is what the period
 * before it handed on.
 */
export function pricePeriod(
  outcome: ComponentOutcome,
  standing: Standing,
  at: MeasurementPeriod,
  carried: Carry,
): PricedPeriod {
  const since = carried.window === at.window.key ? carried : { ...noCarry, caps: carried.caps };
  let output = since.output;
  const workings = gatherWorkings(outcome, standing, at, () => output);
  const table = readTables(outcome, workings);
  const raw = rawPays(outcome, workings, table);
  output = add(output, sum(raw.map((each) => each.raw)));
  const readings = readModifiers(outcome, workings, table);
  const open = raw.map((each) => modified(outcome, workings, readings, each));
  const extras = periodKickers(readings);
  const uncapped = readings.open ? [...open, ...catchUp(since), ...extras] : open.map(shut);
  const capsBefore = capsAtStart(outcome, workings, since.caps);
  const priced = capAndRound(outcome, workings, readings, { uncapped, capsBefore });
  const withheld = sum([...open, ...extras].map((each) => each.uncapped));
  const catchesUp = readings.gates.some(({ gate }) => gate.catchUp);
  const denied = readings.open || !catchesUp ? zero : add(since.denied, withheld);
  const carry = { window: at.window.key, output, denied, caps: priced.caps };
  return {
    workings,
    readings,
    capsBefore,
    steps: priced.steps,
    allSteps: priced.steps,
    total: priced.total,
    carry,
    pool: null,
    shared: [],
  };
}

/** A step before caps and rounding. */
type Uncapped = Omit<PayStep, 'before' | 'after' | 'units' | 'beforeBudget'>;

function rawPays(
  outcome: ComponentOutcome,
  workings: Workings,
  table: Parameters<typeof rawSteps>[2],
): { readonly cause: PayCause; readonly credit: RawStep | null; readonly raw: Fraction }[] {
  const { compiled, within } = workings;
  if (compiled.paysByDeal) {
    return rawSteps(outcome, workings, table).map((credit) => ({ cause: 'credit', credit, raw: credit.pay }));
  }
  if (compiled.pricing.kind === 'goal') return [];
  return [{ cause: 'result', credit: null, raw: payOf(rawSlices(workings, table, within)) }];
}

function modified(
  outcome: ComponentOutcome,
  workings: Workings,
  readings: Readings,
  step: ReturnType<typeof rawPays>[number],
): Uncapped {
  const { credit, raw } = step;
  if (credit === null) {
    return { ...step, factor: readings.factor, kicker: zero, uncapped: multiply(raw, readings.factor) };
  }
  const factor = multiply(factorOfSingle(outcome, workings, credit), readings.factor);
  const kicker = kickersOfSingle(outcome, workings, credit);
  return { ...step, factor, kicker, uncapped: add(passSingleCaps(workings, multiply(raw, factor)), kicker) };
}

function shut(step: Uncapped): Uncapped {
  return { ...step, factor: zero, kicker: zero, uncapped: zero };
}

function extra(cause: PayCause, amount: Fraction): Uncapped {
  return { cause, credit: null, raw: amount, factor: one, kicker: zero, uncapped: amount };
}

function catchUp({ denied }: Carry): Uncapped[] {
  return denied.numerator === 0n ? [] : [extra('catch-up', denied)];
}

/** All that were reached make one step, so that they have one line. */
function periodKickers({ kickers }: Readings): Uncapped[] {
  const reached = kickers.filter((each) => each.reached);
  return reached.length === 0 ? [] : [extra('kicker', sum(reached.map(({ kicker }) => kicker.amount)))];
}

function capAndRound(
  outcome: ComponentOutcome,
  { compiled }: Workings,
  readings: Readings,
  { uncapped, capsBefore }: { readonly uncapped: readonly Uncapped[]; readonly capsBefore: readonly CapState[] },
): { readonly steps: PayStep[]; readonly total: bigint; readonly caps: readonly CapState[] } {
  const { currency, rounding } = outcome.scope.input.plan.plan;
  const digits = digitsOf(currency);
  const round = (exact: Fraction) => roundToMinorUnits(exact, digits, rounding.mode);
  let caps = capsBefore;
  let total = zero;
  let units = 0n;
  const steps: PayStep[] = [];
  const push = (step: Uncapped, left: Fraction) => {
    const after = add(total, left);
    const line = rounding.at === 'line' ? round(left) : round(after) - round(total);
    steps.push({ ...step, before: total, after, units: line, beforeBudget: null });
    total = after;
    units += line;
  };
  for (const step of uncapped) {
    const passed = passCaps(caps, step.uncapped);
    caps = passed.states;
    push(step, passed.left);
  }
  const { floor } = compiled.modifiers;
  const stands = readings.open || !readings.gates.some(({ gate, open }) => gate.closesFloor && !open);
  if (floor !== null && stands && compare(total, floor) < 0) {
    const missing = subtract(floor, total);
    push(extra('floor', missing), missing);
  }
  return { steps, total: units, caps };
}
