import { type AsOf, fromDayNumber, type PlainDate, toDayNumber } from '../calendar/index.js';
import { compareText } from '../foundation/index.js';
import { type Fraction, one } from '../money/index.js';
import { isEmployedOn, type Organization } from '../people/index.js';
import { type Condition, compileCondition } from './condition.js';
import { columnsOf, noDay, type PackedTransactions, type TransactionSet, textAt } from './transaction-set.js';

/** A participant's share of one transaction. `transaction` is its position in the set. */
export interface Credit {
  readonly kind: 'direct' | 'split';
  readonly transaction: number;
  readonly participant: string;
  readonly share: Fraction;
  readonly on: PlainDate;
}

/** Why nobody, or one of the holders, gets credit for a transaction. */
export type UncreditedReason = 'no-owner' | 'no-date' | 'unknown-participant' | 'not-employed';

/** A transaction that satisfies the condition and yet credits nobody, or not one of its holders. */
export interface Uncredited {
  readonly transaction: string;
  readonly participant: string | null;
  /** The day on which it would have counted; null when it has none. */
  readonly on: PlainDate | null;
  readonly reason: UncreditedReason;
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
    creditOne(index, day, columns, options.organization, credits, uncredited);
  }
  const idOf = (credit: Credit) => columns.id[credit.transaction] ?? '';
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
  index: number,
  day: number,
  columns: PackedTransactions,
  organization: Organization,
  credits: Credit[],
  uncredited: Uncredited[],
): void {
  const transaction = columns.id[index] ?? '';
  const owner = textAt(columns.owner, index);
  const splits = columns.splits.get(index);
  const holders = splits ?? (owner === null ? [] : [{ participant: owner, share: one }]);
  const on = day === noDay ? null : fromDayNumber(day);
  const miss = (participant: string | null, reason: UncreditedReason) =>
    uncredited.push({ transaction, participant, on, reason });
  if (holders.length === 0) miss(null, 'no-owner');
  else if (on === null) miss(null, 'no-date');
  else {
    for (const { participant, share } of holders) {
      if (!organization.participants.has(participant)) miss(participant, 'unknown-participant');
      else if (!isEmployedOn(organization, participant, on)) miss(participant, 'not-employed');
      else credits.push({ kind: splits ? 'split' : 'direct', transaction: index, participant, share, on });
    }
  }
}

/** A date that the set does not have counts as missing on every row; `calculateEarnings` refuses such a plan beforehand. */
function dayColumn(columns: PackedTransactions, name: string): Int32Array {
  const days = name === 'effectiveOn' ? columns.effectiveOn : columns.dates.get(name);
  return days ?? new Int32Array(columns.id.length).fill(noDay);
}
