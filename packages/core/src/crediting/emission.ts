import { multiply, one } from '../money/index.js';
import { type CreditBuffer, creditBuffer, growBuffer } from './credit-buffer.js';
import { type CreditKind, creditKinds } from './credit-kind.js';
import type { RollUpRule } from './credit-rule.js';
import type { CreditColumnsOptions } from './credits-in-columns.js';
import { noDay } from './no-day.js';
import { type OrganizationIndex, organizationIndexOf } from './organization-index.js';
import { type ReportingLines, reportingLines } from './reporting-lines.js';
import { type ShareDictionary, shareCode, shareDictionary } from './share-dictionary.js';
import { columnsOf, type PackedTransactions, type TransactionSet } from './transaction-set.js';
import type { UncreditedReason } from './uncredited.js';

/** A position that no participant has: nobody of this id is known, or the id is a house account. */
export const unknownPosition = -1;
export const housePosition = -2;

/** What crediting the rows of a set one by one needs, and what it leaves behind. */
export interface Emission {
  readonly columns: PackedTransactions;
  readonly index: OrganizationIndex;
  readonly days: Int32Array;
  /** The position in the organization of each participant code of the set. */
  readonly positions: Int32Array;
  readonly shares: ShareDictionary;
  readonly rollUps: readonly RollUp[];
  readonly lines: ReportingLines;
  readonly buffer: CreditBuffer;
  readonly misses: Misses;
  /** Who has been credited for the row at hand. */
  readonly held: number[];
  /** What can be rolled up for the row at hand, in the order of the rules. */
  readonly sources: Source[];
}

/** What credited nobody: row, who was meant (null when that is not known) and why. */
export interface Misses {
  readonly rows: number[];
  readonly participants: (string | null)[];
  readonly reasons: UncreditedReason[];
  /** Where the misses of the row at hand begin. */
  first: number;
}

/** A credit, or what a rule that does not count would give, from which managers are credited. */
export interface Source {
  readonly participant: number;
  readonly share: number;
  readonly kind: number;
}

/** A roll-up made ready: `kinds[code]` is 1 for what it rolls up, `products` its share times each share. */
export interface RollUp {
  readonly rule: RollUpRule;
  readonly kinds: Uint8Array;
  readonly products: number[];
}

/** Everything made ready for the first row. */
export function startEmission(
  set: TransactionSet,
  { counts, date, rules, organization }: CreditColumnsOptions,
): Emission {
  const columns = columnsOf(set);
  const index = organizationIndexOf(organization);
  const rollUps = rules.filter((rule) => rule.kind === 'roll-up').map(readyRollUp);
  const depth = rollUps.reduce((most, { rule }) => Math.max(most, rule.depth), 0);
  const counted = counts.reduce((sum, each) => sum + each, 0);
  const entries = (columns.splits?.participant.length ?? 0) + (columns.credits?.participant.length ?? 0);
  return {
    columns,
    index,
    days:
      (date === 'effectiveOn' ? columns.effectiveOn : columns.dates.get(date)) ?? new Int32Array(set.size).fill(noDay),
    positions: Int32Array.from(columns.participants, (id) =>
      organization.houseAccounts.has(id) ? housePosition : (index.positions.get(id) ?? unknownPosition),
    ),
    shares: shareDictionary(columns.shares),
    rollUps,
    lines: reportingLines(index, depth),
    buffer: creditBuffer((counted + entries) * (rollUps.length > 0 ? 2 : 1), rollUps.length > 0),
    misses: { rows: [], participants: [], reasons: [], first: 0 },
    held: [],
    sources: [],
  };
}

function readyRollUp(rule: RollUpRule): RollUp {
  const isRolledUp = (kind: CreditKind) => (rule.of.includes(kind) ? 1 : 0);
  return { rule, kinds: Uint8Array.from(creditKinds, isRolledUp), products: [] };
}

/** Adds a credit to the buffer. `via` is −1 for what is no roll-up. */
export function pushCredit(buffer: CreditBuffer, row: number, credit: Source, via: number): void {
  if (buffer.size === buffer.participant.length) growBuffer(buffer);
  const at = buffer.size;
  buffer.participant[at] = credit.participant;
  buffer.transaction[at] = row;
  buffer.share[at] = credit.share;
  buffer.kind[at] = credit.kind;
  if (buffer.via) buffer.via[at] = via;
  buffer.size = at + 1;
}

/** Notes why somebody is not credited for the row at hand; only the first reason for each of them. */
export function miss(misses: Misses, row: number, participant: string | null, reason: UncreditedReason): void {
  if (misses.participants.indexOf(participant, misses.first) >= 0) return;
  misses.rows.push(row);
  misses.participants.push(participant);
  misses.reasons.push(reason);
}

/** The code of the product of a rule's share and a share that has a code. `known` keeps the products of one rule. */
export function productOf(
  share: number,
  factor: RollUpRule['share'],
  known: number[],
  shares: ShareDictionary,
): number {
  const code = known[share];
  if (code !== undefined) return code;
  const product = shareCode(shares, multiply(factor, shares.shares[share] ?? one));
  known[share] = product;
  return product;
}
