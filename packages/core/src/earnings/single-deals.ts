import { maskOf, rowAt } from '../crediting/index.js';
import { type Fraction, multiply, negate, sum, zero } from '../money/index.js';
import { joinFactors } from '../rates/index.js';
import type { ComponentOutcome } from './component-outcome.js';
import { positionIn } from './credit-list.js';
import type { RawStep } from './priced-period.js';
import { shareOfStep } from './raw-pay.js';
import type { Workings } from './workings.js';

/** The factors of one deal, joined, and how many multipliers met it. */
export function factorOfSingle(outcome: ComponentOutcome, workings: Workings, step: RawStep): Fraction {
  const met = workings.compiled.modifiers.dealMultipliers.filter(({ where }) => holds(outcome, workings, step, where));
  return joinFactors(met);
}

/** The fixed extras of one deal, by share; a credit below zero takes them back. */
export function kickersOfSingle(outcome: ComponentOutcome, workings: Workings, step: RawStep): Fraction {
  const met = workings.compiled.modifiers.dealKickers.filter(({ where }) => holds(outcome, workings, step, where));
  if (met.length === 0) return zero;
  const extra = multiply(sum(met.map((each) => each.amount)), shareOfStep(workings, step));
  return step.value.numerator < 0n ? negate(extra) : extra;
}

function holds(
  { scope }: ComponentOutcome,
  { credits }: Workings,
  { index }: RawStep,
  where: Parameters<typeof maskOf>[0],
): boolean {
  if (credits === null) return false;
  const transaction = rowAt(credits.columns, positionIn(credits, index));
  return maskOf(where, scope.input.transactions)[transaction] === 1;
}
