import { compareText } from '../src/foundation/index.js';
import { type Day, isOn } from './dates.js';
import type {
  ComponentDocument,
  Documents,
  MeasureDocument,
  ParticipantDocument,
  PlanAssignmentDocument,
  TransactionDocument,
} from './documents.js';
import { multiply, one, type Rational, readRational } from './rationals.js';

/** What one deal counts for one participant: its value in the measure times their share, exact. */
export interface Credit {
  readonly transaction: string;
  readonly participant: string;
  readonly on: Day;
  readonly share: Rational;
  readonly value: Rational;
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

/**
 * Step 2, credits: "A deal credits its owner in full, or the holders of a split by share. […] A deal that credits nobody […]
 * is listed with its reason. The measure of the component says what a credit counts: an amount, a number, or one."
 *
 * Credits come in the order in which deals are priced: "by date, then by id, whatever their order in the file".
 */
export function creditComponent(
  documents: Documents,
  component: ComponentDocument,
): { readonly credits: readonly Credit[]; readonly uncredited: readonly Uncredited[] } {
  const credits: Credit[] = [];
  const uncredited: Uncredited[] = [];
  const measure = documents.plan.measures[component.measure] ?? {};
  for (const deal of documents.transactions) {
    const on = dayOf(deal, measure);
    if (!isCounted(deal, measure) || !isKnown(deal, on, documents)) continue;
    const miss = (participant: string | null, reason: string) =>
      uncredited.push({ component: component.id, transaction: deal.id, participant, on, reason });
    const holders = holdersOf(deal);
    if (holders.length === 0) miss(null, 'no-owner');
    else if (on === null) miss(null, 'no-date');
    else {
      for (const { participant, share } of holders) {
        const person = documents.people.participants.find((each) => each.id === participant);
        const value = measuredValue(deal, measure);
        if (!person) miss(participant, 'unknown-participant');
        else if (person.employed && !isOn(person.employed, on)) miss(participant, 'not-employed');
        else if (value === null) miss(participant, 'no-value');
        else if (isMoney(measure) && deal.currency !== documents.plan.currency)
          miss(participant, 'currency-not-converted');
        else if (!isOnPlan(documents, component, participant, on)) miss(participant, 'not-on-plan');
        else {
          const team = teamOn(person, on);
          credits.push({ transaction: deal.id, participant, on, share, value: multiply(value, share), team });
        }
      }
    }
  }
  credits.sort((a, b) => compareText(a.on, b.on) || compareText(a.transaction, b.transaction));
  return { credits, uncredited };
}

/** The team to which somebody belongs on a day. The undated field holds always, and only where there is no dated list. */
export function teamOn(person: ParticipantDocument, day: Day): string | null {
  if (!person.assignments) return person.team ?? null;
  return person.assignments.find((each) => isOn(each, day))?.team ?? null;
}

/** Who is on the plan, and when: everybody always, when no document says it. */
export function planAssignments(documents: Documents): readonly PlanAssignmentDocument[] {
  return documents.assignments ?? documents.people.participants.map((each) => ({ participant: each.id }));
}

/** The day on which a deal counts for a measure: `effectiveOn`, or the date that the measure names. */
function dayOf(deal: TransactionDocument, measure: MeasureDocument): Day | null {
  const name = measure.date ?? 'effectiveOn';
  return (name === 'effectiveOn' ? deal.effectiveOn : deal.dates[name]) ?? null;
}

/** True when the deal has, in each field of `where`, one of the values wanted. */
function isCounted(deal: TransactionDocument, measure: MeasureDocument): boolean {
  return Object.entries(measure.where ?? {}).every(([field, wanted]) => {
    const found = deal.fields[field];
    return found !== undefined && (typeof wanted === 'string' ? wanted === found : wanted.includes(found));
  });
}

/** Step 1, transactions: "What is later does not exist yet", by the date that counts, by `effectiveOn` and in record. */
function isKnown(deal: TransactionDocument, on: Day | null, documents: Documents): boolean {
  const isRecorded = documents.recordedSeq === undefined || deal.recordedSeq <= documents.recordedSeq;
  return isRecorded && [on, deal.effectiveOn].every((day) => day === null || day <= documents.asOf);
}

function holdersOf(deal: TransactionDocument): { readonly participant: string; readonly share: Rational }[] {
  if (deal.splits) return deal.splits.map((each) => ({ ...each, share: readRational(each.share) }));
  return deal.owner === null ? [] : [{ participant: deal.owner, share: one }];
}

function measuredValue(deal: TransactionDocument, measure: MeasureDocument): Rational | null {
  if (measure.sum === undefined) return one;
  const text = measure.sum === 'amount' ? deal.amount : deal.numbers[measure.sum];
  return text === null || text === undefined ? null : readRational(text);
}

/** An amount is always money, a count never, another number when the measure says so. Only money has a currency. */
function isMoney(measure: MeasureDocument): boolean {
  return measure.sum === 'amount' || measure.unit === 'money';
}

/**
 * What is dated outside the plan counts for nothing on it; for a participant's own result that includes what is dated
 * outside their assignment to it. A team's credit is that of its members of the day, whatever plan they are on.
 */
function isOnPlan(documents: Documents, component: ComponentDocument, participant: string, on: Day): boolean {
  if (!isOn(documents.plan.effective, on)) return false;
  if (component.of === 'team') return true;
  return planAssignments(documents).some((each) => each.participant === participant && isOn(each, on));
}
