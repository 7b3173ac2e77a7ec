import { type AsOf, fromDayNumber, type PlainDate, toDayNumber } from '../calendar/index.js';
import { compareText } from '../foundation/index.js';
import { type Fraction, one } from '../money/index.js';
import { isEmployedOn, type Organization } from '../people/index.js';
import { compileCondition } from './compile-condition.js';
import type { Condition } from './condition.js';
import { noDay } from './no-day.js';
import { columnsOf, idAt, type PackedTransactions, splitsAt, type TransactionSet, textAt } from './transaction-set.js';
import type { Uncredited, UncreditedReason } from './uncredited.js';

/** A participant's share of one transaction. `transaction` is its position in the set. */
export interface Credit {
  readonly kind: 'direct' | 'split';
  readonly transaction: number;
  readonly participant: string;
  readonly share: Fraction;
  readonly on: PlainDate;
}

/** What {@link creditTransactions} needs to know. `date` names the date that counts: `effectiveOn` or one of the set's dates. */
export interface CreditingOptions {
  readonly where: Condition;
  readonly date: string;
  readonly organization: Organization;
  readonly asOf: AsOf;
}

/**
 * Credits transactions: a split deal to its holders by share, any other to its owner in full.
 * What is later than `asOf`, by the date that counts, by `effectiveOn` or in record, does not exist yet. The credits come in the order in which deals are
 * priced: by participant, date, transaction id; the order of the input never matters.
 */
export function creditTransactions(
  set: TransactionSet,
  options: CreditingOptions,
): { readonly credits: readonly Credit[]; readonly uncredited: readonly Uncredited[] } {
  const columns = columnsOf(set);
  const days = dayColumn(columns, options.date);
  const counts = compileCondition(options.where, set);
  const lastDay = toDayNumber(options.asOf.effectiveOn);
  const lastSeq = options.asOf.recordedSeq ?? Number.POSITIVE_INFINITY;
  const credits: Credit[] = [];
  const uncredited: Uncredited[] = [];
  for (let index = 0; index < set.size; index += 1) {
    const day = days[index] ?? noDay;
    if (
      day > lastDay ||
      (columns.effectiveOn[index] ?? noDay) > lastDay ||
      (columns.recordedSeq[index] ?? 0) > lastSeq ||
      !counts(index)
    )
      continue;
    creditOne(set, index, day, options.organization, credits, uncredited);
  }
  const idOf = (credit: Credit) => idAt(set, credit.transaction);
  credits.sort(
    (a, b) =>
      compareText(a.participant, b.participant) ||
      (a.on < b.on ? -1 : a.on > b.on ? 1 : 0) ||
      compareText(idOf(a), idOf(b)),
  );
  uncredited.sort(
    (a, b) => compareText(a.transaction, b.transaction) || compareText(a.participant ?? '', b.participant ?? ''),
  );
  return { credits, uncredited };
}

function creditOne(
  set: TransactionSet,
  index: number,
  day: number,
  organization: Organization,
  credits: Credit[],
  uncredited: Uncredited[],
): void {
  const columns = columnsOf(set);
  const transaction = idAt(set, index);
  const owner = textAt(columns.owner, index);
  const splits = splitsAt(set, index);
  const holders = splits.length > 0 ? splits : owner === null ? [] : [{ participant: owner, share: one }];
  const on = day === noDay ? null : fromDayNumber(day);
  const miss = (participant: string | null, reason: UncreditedReason) =>
    uncredited.push({ transaction, participant, on, reason });
  if (holders.length === 0) miss(null, 'no-owner');
  else if (on === null) miss(null, 'no-date');
  else {
    for (const { participant, share } of holders) {
      if (!organization.participants.has(participant)) miss(participant, 'unknown-participant');
      else if (!isEmployedOn(organization, participant, on)) miss(participant, 'not-employed');
      else credits.push({ kind: splits.length > 0 ? 'split' : 'direct', transaction: index, participant, share, on });
    }
  }
}

/** A date that the set does not have counts as missing on every row; `calculateEarnings` refuses such a plan beforehand. */
function dayColumn(columns: PackedTransactions, name: string): Int32Array {
  const days = name === 'effectiveOn' ? columns.effectiveOn : columns.dates.get(name);
  return days ?? new Int32Array(columns.effectiveOn.length).fill(noDay);
}
