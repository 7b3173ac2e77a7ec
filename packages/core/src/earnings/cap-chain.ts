import { periodContaining } from '../calendar/index.js';
import { add, type Fraction, multiply, subtract, zero } from '../money/index.js';
import { type Cap, capSingle, capSum } from '../rates/index.js';
import type { ComponentOutcome } from './component-outcome.js';
import type { CapState, Workings } from './workings.js';

/** The caps of spans at the start of a measurement period: a span that goes on remembers what has passed, a new one begins at 0. */
export function capsAtStart(
  outcome: ComponentOutcome,
  workings: Workings,
  carried: readonly CapState[],
): readonly CapState[] {
  const { calendar } = outcome.scope.input.plan.plan;
  const { period } = workings.at;
  return workings.compiled.modifiers.caps
    .filter(({ per }) => per !== 'deal')
    .map((cap, index): CapState => {
      const kind = cap.per === 'quarter' || cap.per === 'year' ? cap.per : period.kind;
      const span = cap.per === 'period' ? period.key : periodContaining(calendar, kind, period.from).key;
      const before = carried[index];
      const amount = amountOf(cap, workings, kind);
      return { cap, amount, span, sum: before?.span === span ? before.sum : zero };
    });
}

function amountOf(cap: Cap, workings: Workings, kind: 'month' | 'quarter' | 'year'): Fraction {
  if (cap.amount !== null) return cap.amount;
  return multiply(cap.targetIncentive ?? zero, workings.targetFor(kind));
}

/** Lets one amount pass through all caps, shortest span first: what is left of it, and what each cap remembers afterwards. */
export function passCaps(
  states: readonly CapState[],
  pay: Fraction,
): { readonly left: Fraction; readonly states: readonly CapState[] } {
  let left = pay;
  const after = states.map((state): CapState => {
    const { amount, cap, sum } = state;
    const next = add(sum, left);
    left = subtract(capSum(next, amount, cap.beyond), capSum(sum, amount, cap.beyond));
    return { ...state, sum: next };
  });
  return { left, states: after };
}

/** One deal's pay after the caps on single deals. */
export function passSingleCaps(workings: Workings, pay: Fraction): Fraction {
  return workings.compiled.modifiers.caps
    .filter(({ per }) => per === 'deal')
    .reduce((so, cap) => capSingle(so, amountOf(cap, workings, workings.at.period.kind), cap.beyond), pay);
}
