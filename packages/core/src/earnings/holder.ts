import { compareText } from '../foundation/index.js';
import { type Fraction, zero } from '../money/index.js';
import type { ComponentOutcome } from './component-outcome.js';
import { betweenDays, type CreditList, creditsOfParticipant, noCredits, sumOf } from './credit-list.js';
import { valueOver } from './measure-over.js';
import type { MeasuredCredits } from './measured-credits.js';

/** Whose credit a component counts: a participant's own, or that of a team. */
export interface Holder {
  readonly participant: string;
  readonly team: string | null;
}

/** All credits of a holder in a component, in order. */
export function creditsOf(outcome: ComponentOutcome, credits: MeasuredCredits, holder: Holder): CreditList {
  if (holder.team === null) return creditsOfParticipant(credits, codeOf(credits, holder.participant));
  const order = outcome.teams.get(holder.team);
  return order ? { columns: credits, order, from: 0, to: order.length } : noCredits(credits);
}

/** The position of a participant among those of the columns; beyond the end for somebody unknown, who has no credits. */
export function codeOf({ participants }: MeasuredCredits, participant: string): number {
  let low = 0;
  let high = participants.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (compareText(participants[middle] ?? '', participant) < 0) low = middle + 1;
    else high = middle;
  }
  return participants[low] === participant ? low : participants.length;
}

/** What a component's own measure comes to between two days; 0 where it has no value. */
export function creditedOver(outcome: ComponentOutcome, holder: Holder, from: number, to: number): Fraction {
  const { credits, compiled } = outcome;
  if (credits !== null) return sumOf(betweenDays(creditsOf(outcome, credits, holder), from, to));
  if (compiled.measure === null) return zero;
  return valueOver(outcome, compiled.measure, holder, from, to) ?? zero;
}
