import { type Fraction, multiply, one } from '../money/index.js';
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
  readonly set: TransactionSet;
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
  readonly held: RowList<number>;
  /** What can be rolled up for the row at hand, in the order of the rules. */
  readonly sources: RowList<Source>;
}

/** What credited nobody: row, who was meant (null when that is not known) and why. */
export interface Misses {
  readonly rows: number[];
  readonly participants: (string | null)[];
  readonly reasons: UncreditedReason[];
  /** The row at hand, and where its misses begin. */
  row: number;
  first: number;
}

/** A list that is filled anew for each row; to empty it is to set its size, which costs nothing. */
export interface RowList<TItem> {
  size: number;
  readonly list: TItem[];
}

/** A credit, or what a rule that does not count would give, from which managers are credited. */
export interface Source {
  readonly participant: number;
  readonly share: number;
  readonly kind: number;
}

/** A roll-up made ready: `kinds[code]` is 1 for what it rolls up. */
export interface RollUp {
  readonly depth: number;
  readonly kinds: Uint8Array;
  readonly factor: Factor;
}

/** Everything made ready for the first row. */
export function startEmission(set: TransactionSet, { date, rules, organization }: CreditColumnsOptions): Emission {
  const columns = columnsOf(set);
  const index = organizationIndexOf(organization);
  const rollUps = rules.filter((rule) => rule.kind === 'roll-up').map(readyRollUp);
  const depth = rollUps.reduce((most, each) => Math.max(most, each.depth), 0);
  return {
    set,
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
    buffer: creditBuffer(rollUps.length > 0),
    misses: { rows: [], participants: [], reasons: [], row: 0, first: 0 },
    held: { size: 0, list: [] },
    sources: { size: 0, list: [] },
  };
}

function readyRollUp(rule: RollUpRule): RollUp {
  const isRolledUp = (kind: CreditKind) => (rule.of.includes(kind) ? 1 : 0);
  const factor = { share: rule.share, products: [] };
  return { depth: rule.depth, kinds: Uint8Array.from(creditKinds, isRolledUp), factor };
}

/** Adds a credit for a row to the buffer. */
export function pushCredit(buffer: CreditBuffer, row: number, { participant, share, kind, via }: Given): void {
  const at = buffer.size;
  if (at === buffer.participant.length) growBuffer(buffer);
  buffer.participant[at] = participant;
  buffer.transaction[at] = row;
  buffer.share[at] = share;
  buffer.kind[at] = kind;
  if (buffer.via) buffer.via[at] = via;
  buffer.size = at + 1;
}

/** A credit as it is given. `via` is −1 for what is no roll-up. */
export interface Given extends Source {
  readonly via: number;
}

/** Notes why somebody is not credited for the row at hand; only the first reason for each of them. */
export function miss(misses: Misses, participant: string | null, reason: UncreditedReason): void {
  if (misses.participants.indexOf(participant, misses.first) >= 0) return;
  misses.rows.push(misses.row);
  misses.participants.push(participant);
  misses.reasons.push(reason);
}

/** The share of a rule, and the codes of its products with shares that have one. */
export interface Factor {
  readonly share: Fraction;
  readonly products: number[];
}

/** The code of the product of a rule's share and a share that has a code. */
export function productOf({ share: factor, products }: Factor, share: number, shares: ShareDictionary): number {
  const code = products[share];
  if (code !== undefined) return code;
  const product = shareCode(shares, multiply(factor, shares.shares[share] ?? one));
  products[share] = product;
  return product;
}
