import { compareText } from '../src/foundation/index.js';
import { inOrder } from './credit.js';
import type { DraftLine } from './line.js';
import type { ComponentDocument } from './plan-documents.js';
import { readRational } from './rationals.js';
import { roundToCents } from './rounding.js';

/**
 * Section 5.5: "first come first served in the order date, transaction id, participant, by rounded lines of deals, as a cap on
 * prefixes of their running sum: a line is `min(B, sum after) − min(B, sum before)`, so a return first eats what was cut off."
 */
export function withinBudget({ budget }: ComponentDocument, drafts: readonly DraftLine[]): readonly DraftLine[] {
  if (budget === undefined) return drafts;
  const most = roundToCents(readRational(budget), 'down');
  const inTurn = drafts.filter((each) => each.credit !== null).sort(firstCome);
  const sumOfFirst = (count: number) => inTurn.slice(0, count).reduce((sum, each) => sum + each.cents, 0n);
  const paidOfFirst = (count: number) => (sumOfFirst(count) < most ? sumOfFirst(count) : most);
  return drafts.map((each) => {
    const turn = inTurn.indexOf(each);
    return turn < 0 ? each : { ...each, cents: paidOfFirst(turn + 1) - paidOfFirst(turn) };
  });
}

function firstCome(a: DraftLine, b: DraftLine): number {
  if (!a.credit || !b.credit) return 0;
  return (
    compareText(a.credit.on, b.credit.on) ||
    compareText(a.credit.deal.id, b.credit.deal.id) ||
    compareText(a.participant, b.participant) ||
    inOrder(a.credit, b.credit)
  );
}
