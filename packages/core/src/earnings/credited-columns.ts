import type { Measure, MeasuredTransactions } from '../attainment/index.js';
import { fromDayNumber, type PlainDate } from '../calendar/index.js';
import {
  type CreditColumns,
  type CreditKind,
  creditKinds,
  dayAt,
  decimalAt,
  kindCodeAt,
  rowAt,
  type SourcedCredits,
  shareCodeAt,
  viaAt,
} from '../crediting/index.js';
import { add, type Fraction, fraction, multiply, one, zero } from '../money/index.js';
import type { CreditScale } from './credit-scale.js';
import type { UncreditedLine } from './earnings-input.js';

/** Who is credited with what by one base measure and one list of rules, before the time on the plan is looked at. */
export interface RawCredits {
  readonly measure: Measure;
  readonly measured: MeasuredTransactions;
  readonly credits: CreditColumns;
  readonly scale: CreditScale;
  /** Credited amounts in the run's scratch, good until the next credits are made. */
  readonly amounts: Float64Array | null;
  /** What satisfies the measure and credits nobody, or has no value or another currency; made when somebody asks. */
  readonly misses: (component: string) => UncreditedLine[];
}

/**
 * The credits that count in a component, in columns: by participant (`starts`), within one by day, transaction id, kind and
 * whom a roll-up comes from. Where `factors` is not null, credited amounts fit whole numbers: {@link unitsAt} gives them in units of
 * `1 / unitsPerOne`. {@link valueAt} gives exact fractions in any case.
 */
export interface MeasuredCredits extends SourcedCredits {
  readonly raw: RawCredits;
  readonly participants: readonly string[];
  readonly starts: Int32Array;
  readonly unitsPerOne: number;
  /** By share: what a unit of the measured column is multiplied by. */
  readonly factors: Float64Array | null;
  /** What was credited to somebody and yet does not count: outside the plan, the component or the assignment. */
  readonly offPlan: (component: string) => UncreditedLine[];
}

/** Credits, and what each of them amounts to in whole units; the amounts lie in the run's scratch and are overwritten by the next component. */
export interface CreditsWithAmounts {
  readonly credits: MeasuredCredits;
  readonly amounts: Float64Array | null;
}

/** One credit, read back. */
export interface MeasuredCredit {
  readonly participant: string;
  readonly transaction: number;
  readonly kind: CreditKind;
  /** Whom a roll-up comes from. */
  readonly via: string | null;
  readonly share: Fraction;
  readonly on: PlainDate;
  readonly value: Fraction;
}

/** The credited amount at a position in whole units; only where there are factors. */
export function unitsAt(credits: MeasuredCredits, position: number): number {
  const { values } = credits.raw.measured;
  const value = values.certified ? (values.units[rowAt(credits, position)] ?? 0) : 0;
  return value * (credits.factors?.[shareCodeAt(credits, position)] ?? 0);
}

/** The exact credited amount at a position. */
export function valueAt(credits: MeasuredCredits, position: number): Fraction {
  if (credits.factors !== null) return fraction(BigInt(unitsAt(credits, position)), BigInt(credits.unitsPerOne));
  const { shared, perHolder } = credits.raw.measured;
  const value = wholeValueAt(credits, position);
  const credited = shared ? multiply(value, shareAt(credits, position)) : value;
  if (perHolder === null) return credited;
  return add(credited, decimalAt(perHolder, rowAt(credits, position)) ?? zero);
}

/** What the transaction at a position counts before any share. */
export function wholeValueAt(credits: MeasuredCredits, position: number): Fraction {
  return decimalAt(credits.raw.measured.values, rowAt(credits, position)) ?? zero;
}

/** The share of the transaction that is credited at a position. */
export function shareAt(credits: MeasuredCredits, position: number): Fraction {
  return credits.raw.credits.shares[shareCodeAt(credits, position)] ?? one;
}

/** The credit at a position, read back whole. */
export function measuredCreditAt(credits: MeasuredCredits, code: number, position: number): MeasuredCredit {
  return {
    participant: credits.participants[code] ?? '',
    transaction: rowAt(credits, position),
    kind: creditKinds[kindCodeAt(credits, position)] ?? 'direct',
    via: credits.participants[viaAt(credits, position)] ?? null,
    share: shareAt(credits, position),
    on: fromDayNumber(dayAt(credits, position)),
    value: valueAt(credits, position),
  };
}
