import { compareText } from '../src/foundation/index.js';
import { type Day, isOn, overlapOf } from './dates.js';
import type { Documents, TransactionDocument } from './documents.js';
import { type Holding, holdingsOf } from './holdings.js';
import { countedIn, dateOf, isSelected } from './measured.js';
import { personOf, planAssignments, teamOn } from './people.js';
import type { ComponentDocument, CreditKind } from './plan-documents.js';
import type { Rational } from './rationals.js';

/** What one deal counts for one participant in a measure, exact. */
export interface Credit extends Holding {
  readonly deal: TransactionDocument;
  readonly on: Day;
  /** What it counts in an additive measure: its value times the share. Null in measures that do not add up. */
  readonly value: Rational | null;
  /** The team of the participant on the day of the deal. */
  readonly team: string | null;
}

/** A deal that a component counts for nobody, or not for one of its holders. `on` is null when the deal has no date. */
export interface Uncredited {
  readonly component: string;
  readonly transaction: string;
  readonly participant: string | null;
  readonly on: Day | null;
  readonly reason: string;
}

export interface Credited {
  readonly credits: readonly Credit[];
  readonly uncredited: readonly Uncredited[];
}

/**
 * Which deals count for whom, by the crediting rules of a component, in one measure: any but a ratio, or one that weighs what
 * does not add up, which are made of others. "Order of credits everywhere: date, transaction id, then kind, then `via`."
 */
export function creditComponent(documents: Documents, component: ComponentDocument, measure: string): Credited {
  const { measures } = documents.plan;
  const credits: Credit[] = [];
  const uncredited: Uncredited[] = [];
  for (const deal of documents.transactions) {
    const on = dateOf(measures, measure, deal);
    if (!isSelected(measures, measure, deal) || !isKnown(deal, on, documents)) continue;
    const missed = new Set<string | null>();
    const miss = (participant: string | null, reason: string) => {
      // Only the first reason of each holder.
      if (missed.has(participant)) return;
      missed.add(participant);
      uncredited.push({ component: component.id, transaction: deal.id, participant, on, reason });
    };
    const { holdings, misses } = holdingsOf(documents, component, deal, on);
    for (const { participant, reason } of misses) miss(participant, reason);
    if (on === null) continue;
    for (const holding of holdings) {
      const counted = countedIn(documents.plan, measure, deal, holding.share);
      const person = personOf(documents.people, holding.participant);
      // "A manager not employed or not on the plan on the day gets no roll-up (silent)", nor one who would get nothing of it.
      const missHolder = (reason: string) => (holding.kind === 'roll-up' ? null : miss(holding.participant, reason));
      if ('reason' in counted) missHolder(counted.reason);
      else if (!isOnPlan(documents, component, holding.participant, on)) missHolder('not-on-plan');
      else credits.push({ ...holding, deal, on, value: counted.value, team: person ? teamOn(person, on) : null });
    }
  }
  return { credits: credits.sort(inOrder), uncredited };
}

const kindOrder: readonly CreditKind[] = ['direct', 'split', 'territory', 'overlay', 'assist', 'roll-up'];

/** The order in which deals are priced. */
export function inOrder(a: Credit, b: Credit): number {
  return (
    compareText(a.on, b.on) ||
    compareText(a.deal.id, b.deal.id) ||
    kindOrder.indexOf(a.kind) - kindOrder.indexOf(b.kind) ||
    compareText(a.via ?? '', b.via ?? '')
  );
}

/** The days on which a component holds: its own within the plan's. */
export function daysOf({ plan }: Documents, component: ComponentDocument) {
  return overlapOf(plan.effective, component.effective ?? {});
}

/**
 * What is dated outside the plan, or outside the component, counts for nothing on it; for a participant's own result that
 * includes what is dated outside their assignment to it. A team's credit is that of its members of the day, whatever plan they
 * are on.
 */
export function isOnPlan(documents: Documents, component: ComponentDocument, participant: string, on: Day): boolean {
  const days = daysOf(documents, component);
  if (!days || !isOn(days, on)) return false;
  if (component.of === 'team') return true;
  return planAssignments(documents).some((each) => each.participant === participant && isOn(each, on));
}

/** Step 1, transactions: "What is later does not exist yet", by the date that counts, by `effectiveOn` and in record. */
function isKnown(deal: TransactionDocument, on: Day | null, documents: Documents): boolean {
  const isRecorded = documents.recordedSeq === undefined || deal.recordedSeq <= documents.recordedSeq;
  return isRecorded && [on, deal.effectiveOn].every((day) => day === null || day <= documents.asOf);
}
