import { compareText } from '../src/foundation/index.js';
import { allot } from './allot.js';
import { isOnPlan, type Uncredited } from './credit.js';
import type { DraftLine } from './line.js';
import { whyNobody } from './people.js';
import { readRational } from './rationals.js';
import type { World } from './world.js';

/**
 * Section 4, `splits: 'pay'`: "the owner's rounded line is allotted to the holders of `splits` by largest remainder, ties to the
 * smaller participant id. A holder who is unknown, not employed or not on the plan that day gets nothing and is listed; their
 * part stays with nobody."
 */
export function splitPay(
  world: World,
  drafts: readonly DraftLine[],
): { readonly drafts: readonly DraftLine[]; readonly uncredited: readonly Uncredited[] } {
  const uncredited: Uncredited[] = [];
  const split = drafts.flatMap((draft) => {
    const { credit } = draft;
    const { component } = draft.priced.workings;
    if (component.splits !== 'pay' || !credit?.deal.splits) return [draft];
    const holders = [...credit.deal.splits].sort((a, b) => compareText(a.participant, b.participant));
    const parts = allot(
      draft.cents,
      holders.map((each) => readRational(each.share)),
    );
    return holders.flatMap(({ participant }, index) => {
      const reason =
        whyNobody(world.documents.people, participant, credit.on) ??
        (isOnPlan(world.documents, component, participant, credit.on) ? null : 'not-on-plan');
      if (reason === null) return [{ ...draft, participant, cents: parts[index] ?? 0n }];
      uncredited.push({ component: component.id, transaction: credit.deal.id, participant, on: credit.on, reason });
      return [];
    });
  });
  return { drafts: split, uncredited };
}
