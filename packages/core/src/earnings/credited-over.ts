import { type Fraction, zero } from '../money/index.js';
import type { ComponentOutcome } from './component-outcome.js';
import { betweenDays, sumOf } from './credit-list.js';
import { creditsOf } from './holder.js';
import { valueOver } from './measure-over.js';
import type { Holder } from './workings.js';

/** What a component's own measure comes to between two days; 0 where it has no value. */
export function creditedOver(outcome: ComponentOutcome, holder: Holder, from: number, to: number): Fraction {
  const { credits, compiled } = outcome;
  if (credits !== null) return sumOf(betweenDays(creditsOf(outcome, credits, holder), from, to));
  if (compiled.measure === null) return zero;
  return valueOver(outcome, compiled.measure, holder, from, to) ?? zero;
}
