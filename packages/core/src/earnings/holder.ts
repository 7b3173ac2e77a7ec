import { compareText } from '../foundation/index.js';
import type { ComponentOutcome } from './component-outcome.js';
import { type CreditList, creditsOfParticipant, noCredits } from './credit-list.js';
import type { MeasuredCredits } from './credited-columns.js';
import type { Holder } from './workings.js';

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
