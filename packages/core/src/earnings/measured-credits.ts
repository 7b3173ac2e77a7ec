import { type Effective, fromDayNumber, type PlainDate, toDayNumber } from '../calendar/index.js';
import { type CreditColumns, type CreditKind, columnsOf, creditKinds, decimalAt } from '../crediting/index.js';
import { add, digitsOf, type Fraction, fraction, multiply, one, zero } from '../money/index.js';
import { overlapOf } from './active-spans.js';
import type { UncreditedLine } from './earnings-input.js';
import type { RawCredits } from './raw-credits.js';
import type { RunScope } from './run-scope.js';

/**
 * The credits that count in a component, in columns: by participant (`starts`), within one by day, transaction id, kind and
 * whom a roll-up comes from. `units` are credited amounts in units of `1 / unitsPerOne`, whole and exact, or null when that would not fit:
 * then {@link valueAt} is asked for exact fractions.
 */
export interface MeasuredCredits {
  readonly raw: RawCredits;
  readonly participants: readonly string[];
  readonly starts: Int32Array;
  readonly transaction: Int32Array;
  readonly day: Int32Array;
  readonly share: Int32Array | Uint16Array;
  readonly kind: Uint8Array;
  readonly via: Int32Array | null;
  readonly unitsPerOne: number;
  readonly units: Float64Array | null;
  /** What was credited to somebody and yet does not count: outside the plan, the component or the assignment. */
  readonly offPlan: (component: string) => UncreditedLine[];
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

/** The stretches of days in which a participant's credit counts, in order; null: none of theirs does. */
export type CountingSpans = (participant: string) => readonly Required<Effective>[];

/** Keeps what counts of the credits of a component, and measures it in whole units where they fit. */
export function measureCredits(scope: RunScope, raw: RawCredits, spans: CountingSpans): MeasuredCredits {
  const { credits } = raw;
  const kept = keep(credits, spans);
  const columns = kept === null ? credits : pick(credits, kept);
  return {
    raw,
    participants: credits.participants,
    starts: columns.starts,
    transaction: columns.transaction,
    day: columns.day,
    share: columns.share,
    kind: columns.kind,
    via: columns.via,
    ...wholeUnits(scope, raw, columns),
    offPlan: (component) => (kept === null ? [] : offPlanOf(scope, credits, kept, component)),
  };
}

/** The spans on which somebody's credit counts: times on the plan, inside the plan's and the component's own time. */
export function spansOnPlan(scope: RunScope, effective: Effective | null): CountingSpans {
  const { plan } = scope.input.plan;
  const whole = effective === null ? bounded(plan.effective) : overlapOf(bounded(plan.effective), effective);
  return (participant) =>
    (scope.assignments.get(participant) ?? [])
      .map((assignment) => overlapOf(whole, assignment))
      .filter((span) => span.from < span.to);
}

/** For a team's result the members' own times on the plan do not matter. */
export function spansOfTeam(scope: RunScope, effective: Effective | null): CountingSpans {
  const { plan } = scope.input.plan;
  const whole = effective === null ? bounded(plan.effective) : overlapOf(bounded(plan.effective), effective);
  return () => (whole.from < whole.to ? [whole] : []);
}

const never = '9999-12-31' as PlainDate;

function bounded(span: Effective): Required<Effective> {
  return { from: span.from, to: span.to ?? never };
}

/** 1 for the positions that count, or null when all do: then nothing need be copied. */
function keep(credits: CreditColumns, spans: CountingSpans): Uint8Array | null {
  let mask: Uint8Array | null = null;
  credits.participants.forEach((participant, code) => {
    const from = credits.starts[code] ?? 0;
    const to = credits.starts[code + 1] ?? 0;
    if (from === to) return;
    const days = spans(participant).map((span) => [toDayNumber(span.from), toDayNumber(span.to)] as const);
    const first = credits.day[from] ?? 0;
    const last = credits.day[to - 1] ?? 0;
    if (days.some(([start, end]) => start <= first && last < end)) return;
    mask ??= new Uint8Array(credits.size).fill(1);
    for (let position = from; position < to; position += 1) {
      const day = credits.day[position] ?? 0;
      if (!days.some(([start, end]) => start <= day && day < end)) mask[position] = 0;
    }
  });
  return mask;
}

type Columns = Pick<CreditColumns, 'starts' | 'transaction' | 'day' | 'share' | 'kind' | 'via'>;

function pick(credits: CreditColumns, kept: Uint8Array): Columns {
  const positions: number[] = [];
  const starts = new Int32Array(credits.starts.length);
  for (let code = 0; code + 1 < starts.length; code += 1) {
    starts[code] = positions.length;
    for (let position = credits.starts[code] ?? 0; position < (credits.starts[code + 1] ?? 0); position += 1) {
      if (kept[position] === 1) positions.push(position);
    }
  }
  starts[starts.length - 1] = positions.length;
  const { transaction, day, share, kind, via } = credits;
  return {
    starts,
    transaction: Int32Array.from(positions, (position) => transaction[position] ?? 0),
    day: Int32Array.from(positions, (position) => day[position] ?? 0),
    share: Int32Array.from(positions, (position) => share[position] ?? 0),
    kind: Uint8Array.from(positions, (position) => kind[position] ?? 0),
    via: via && Int32Array.from(positions, (position) => via[position] ?? -1),
  };
}

const largestExact = Number.MAX_SAFE_INTEGER;

/** Credited amounts in whole units fine enough for every share and for the currency's minor unit. */
function wholeUnits(
  { input }: RunScope,
  { measured, credits }: RawCredits,
  columns: Columns,
): Pick<MeasuredCredits, 'unitsPerOne' | 'units'> {
  const { values, shared, perHolder } = measured;
  const none = { unitsPerOne: 1, units: null };
  const parts = commonDenominator(credits.shares);
  const places = Math.max(values.scale, digitsOf(input.plan.plan.currency), 2);
  const unitsPerOne = 10 ** places * parts;
  if (!values.certified || perHolder !== null || parts > 1_000_000 || places > 9) return none;
  const byShare = Float64Array.from(credits.shares, (share) => {
    const counted = shared ? share : one;
    return (10 ** (places - values.scale) * parts * Number(counted.numerator)) / Number(counted.denominator);
  });
  const { transaction, share } = columns;
  const units = new Float64Array(transaction.length);
  let largest = 0;
  for (let position = 0; position < units.length; position += 1) {
    // INVARIANT: both factors are whole, and the product is below 2^53 or refused just below.
    const value = values.units[transaction[position] ?? 0] ?? 0;
    const credited = value * (byShare[share[position] ?? 0] ?? 0);
    units[position] = credited;
    const size = credited < 0 ? -credited : credited;
    if (size > largest) largest = size;
  }
  return largest <= largestExact ? { unitsPerOne, units } : none;
}

function commonDenominator(shares: readonly Fraction[]): number {
  let common = 1;
  for (const { denominator } of shares) {
    let [left, right] = [common, Number(denominator)];
    while (right !== 0) [left, right] = [right, left % right];
    common = (common / left) * Number(denominator);
    if (common > 1_000_000) break;
  }
  return common;
}

/** The exact credited amount at a position. */
export function valueAt(credits: MeasuredCredits, position: number): Fraction {
  const units = credits.units?.[position];
  if (units !== undefined) return fraction(BigInt(units), BigInt(credits.unitsPerOne));
  const { shared, perHolder } = credits.raw.measured;
  const value = dealValueAt(credits, position);
  const credited = shared ? multiply(value, shareAt(credits, position)) : value;
  if (perHolder === null) return credited;
  return add(credited, decimalAt(perHolder, credits.transaction[position] ?? 0) ?? zero);
}

/** What the transaction at a position counts before any share. */
export function dealValueAt({ raw, transaction }: MeasuredCredits, position: number): Fraction {
  return decimalAt(raw.measured.values, transaction[position] ?? 0) ?? zero;
}

/** The share of the transaction that is credited at a position. */
export function shareAt({ raw, share }: MeasuredCredits, position: number): Fraction {
  return raw.credits.shares[share[position] ?? 0] ?? one;
}

/** The credit at a position, read back whole. */
export function measuredCreditAt(credits: MeasuredCredits, code: number, position: number): MeasuredCredit {
  const via = credits.via?.[position] ?? -1;
  return {
    participant: credits.participants[code] ?? '',
    transaction: credits.transaction[position] ?? -1,
    kind: creditKinds[credits.kind[position] ?? 0] ?? 'direct',
    via: credits.participants[via] ?? null,
    share: shareAt(credits, position),
    on: fromDayNumber(credits.day[position] ?? 0),
    value: valueAt(credits, position),
  };
}

function offPlanOf({ input }: RunScope, credits: CreditColumns, kept: Uint8Array, component: string): UncreditedLine[] {
  const { id } = columnsOf(input.transactions);
  const lines: UncreditedLine[] = [];
  credits.participants.forEach((participant, code) => {
    for (let position = credits.starts[code] ?? 0; position < (credits.starts[code + 1] ?? 0); position += 1) {
      if (kept[position] === 1 || creditKinds[credits.kind[position] ?? 0] === 'roll-up') continue;
      const transaction = id[credits.transaction[position] ?? -1] ?? '';
      const on = fromDayNumber(credits.day[position] ?? 0);
      lines.push({ component, transaction, participant, on, reason: 'not-on-plan' });
    }
  });
  return lines;
}
