import type { EarningsRun } from '../earnings/index.js';
import type { TraceStep } from '../explain/index.js';

/**
 * What a step tells beside pay: one `deal`, the `credit` so far, an `attainment` with its quota, or a `reading` of rates and modifiers, which
 * tells the attainment and whatever else they read.
 */
export type Told = 'pay' | 'deal' | 'credit' | 'attainment' | 'reading';

/**
 * The slices of a curve tell the quota by their widths, a payout tells the attainment, and so does everything between the rates and the line as soon as
 * a modifier reads an attainment.
 */
const tells: Readonly<Record<TraceStep, Told>> = {
  line: 'pay',
  'result-line': 'pay',
  'team-line': 'pay',
  'floor-line': 'pay',
  'kicker-line': 'pay',
  'catch-up-line': 'pay',
  'pool-line': 'pay',
  'shared-line': 'pay',
  'curve-after': 'pay',
  'curve-before': 'pay',
  'pay-share': 'pay',
  budget: 'pay',
  rounding: 'pay',
  'rounding-difference': 'pay',
  pipeline: 'pay',
  transaction: 'deal',
  share: 'deal',
  territory: 'deal',
  overlay: 'deal',
  assist: 'deal',
  'roll-up': 'deal',
  credited: 'credit',
  member: 'deal',
  slice: 'reading',
  attainment: 'attainment',
  quota: 'attainment',
  'quota-spread': 'attainment',
  'quota-ramp': 'attainment',
  'quota-relief': 'attainment',
  'quota-to-date': 'attainment',
  team: 'attainment',
  axis: 'reading',
  priced: 'reading',
  payout: 'reading',
  fixed: 'reading',
  goal: 'reading',
  'gate-open': 'reading',
  'gate-closed': 'reading',
  'deal-multiplier': 'reading',
  multiplier: 'reading',
  'added-multiplier': 'reading',
  multiplied: 'reading',
  'deal-cap': 'reading',
  kicker: 'reading',
  'kicker-reached': 'reading',
  cap: 'reading',
  'soft-cap': 'reading',
  'capped-after': 'reading',
  'capped-before': 'reading',
  floor: 'reading',
  'catch-up': 'reading',
  pool: 'reading',
  'pool-part': 'reading',
  'no-quota': 'attainment',
  'no-quota-base-rate': 'attainment',
  'no-quota-at-target': 'attainment',
};

/** What a step tells in a component: the curve beside a line that modifiers have changed gives the modifier away. */
export function toldBy(run: EarningsRun, component: string, step: TraceStep): Told {
  if (step !== 'curve-after' && step !== 'curve-before') return tells[step];
  const found = run.input.plan.plan.components.find((each) => each.id === component);
  return found && found.modifiers.length > 0 ? 'reading' : 'pay';
}

const running: ReadonlySet<TraceStep> = new Set<TraceStep>([
  'credited',
  'attainment',
  'curve-after',
  'curve-before',
  'priced',
  'multiplied',
  'deal-cap',
  'cap',
  'soft-cap',
  'capped-after',
  'capped-before',
  'rounding-difference',
]);

/** True for a step that says, below the line of a deal, how far everything before that deal had come. */
export function isRunning(step: TraceStep): boolean {
  return running.has(step);
}
