import { type Measure, measureTransactions } from '../attainment/index.js';
import { fromDayNumber } from '../calendar/index.js';
import {
  type CountedHoldings,
  type CreditColumns,
  type CreditRule,
  columnsOf,
  countedHoldings,
  creditAt,
  creditColumns,
  idAt,
} from '../crediting/index.js';
import type { RunScope } from './component-outcome.js';
import { noScale, scalingOf } from './credit-scale.js';
import type { RawCredits } from './credited-columns.js';
import type { UncreditedLine } from './earnings-input.js';

/** How a component credits. */
export interface Crediting {
  readonly rules: readonly CreditRule[];
  readonly splits: 'credit' | 'pay';
}

/** The credits of a base measure by a component's rules; kept, because several components and modifiers ask for the same. */
export function rawCreditsOf(scope: RunScope, measure: Measure, crediting: Crediting): RawCredits {
  const key = keyOf(measure, crediting);
  const known = scope.rawCredits.get(key);
  if (known) return known;
  const made = credit(scope, measure, crediting);
  // The scratch belongs to whoever asked first; for later ones the amounts are read from the columns again.
  scope.rawCredits.set(key, { ...made, amounts: null });
  return made;
}

function keyOf(measure: Measure, { rules, splits }: Crediting): string {
  return JSON.stringify([measure.id, splits, rules], (_, value) =>
    typeof value === 'bigint' ? `${value}` : value === Number.POSITIVE_INFINITY ? 'all' : value,
  );
}

function credit(scope: RunScope, measure: Measure, { rules, splits }: Crediting): RawCredits {
  const { transactions, organization, plan } = scope.input;
  const context = { measures: scope.measures, set: transactions, currency: plan.plan.currency };
  const measured = measureTransactions(measure, context);
  const known = knownRows(scope, measure);
  const rest = { date: measure.date, rules, splits, organization };
  const select = (code: number) =>
    creditColumns(transactions, { ...rest, counts: selected(measured.counts, known, code) });
  const scaling = scalingOf(measured, plan.plan.currency, (size) => scratchOf(scope, size));
  const counts = selected(measured.counts, known, 1);
  const credits = creditColumns(transactions, {
    ...rest,
    counts,
    counted: countedOf(scope, measure, { counts, splits }),
    ...(scaling ? { amounts: scaling.amounts } : {}),
  });
  const misses = (component: string) => [
    ...credits.uncredited.map((each) => ({ component, ...each })),
    ...missed(scope, component, select(2), 'no-value'),
    ...missed(scope, component, select(3), 'currency-not-converted'),
  ];
  const scale = scaling?.scale() ?? noScale;
  return { measure, measured, credits, scale, amounts: scale.factors === null ? null : credits.amounts, misses };
}

/** What a measure counts and who holds it; several lists of rules credit the same. */
function countedOf(
  scope: RunScope,
  { id, date }: Measure,
  { counts, splits }: { readonly counts: Uint8Array; readonly splits: 'credit' | 'pay' },
): CountedHoldings {
  const { input, countedHoldings: known } = scope;
  const key = `${splits} ${id}`;
  const hold = (size: number) => (known.size === 0 ? roomFor(scope, size) : new Int32Array(size));
  const counted = known.get(key) ?? countedHoldings(input.transactions, { counts, date, splits, hold });
  known.set(key, counted);
  return counted;
}

/** The run's room for the entries of its first measure; others make their own. */
function roomFor({ scratch }: RunScope, size: number): Int32Array {
  if (scratch.entries.length < size) scratch.entries = new Int32Array(size);
  return scratch.entries;
}

/** The run's place for credited amounts; components take turns. */
export function scratchOf({ scratch }: RunScope, size: number): Float64Array {
  if (scratch.amounts.length < size) scratch.amounts = new Float64Array(size);
  return scratch.amounts;
}

/** 1 for the rows that are known and counted under a code. Where all are known the counts themselves say it. */
function selected(counts: Uint8Array, known: Uint8Array | null, code: number): Uint8Array {
  if (known === null && code === 1) return counts;
  const mask = new Uint8Array(counts.length);
  for (let index = 0; index < mask.length; index += 1) {
    if (counts[index] === code && (known === null || known[index] === 1)) mask[index] = 1;
  }
  return mask;
}

/** The holders of transactions that have no value here, or one in another currency. */
function missed(
  { input }: RunScope,
  component: string,
  columns: CreditColumns,
  reason: UncreditedLine['reason'],
): UncreditedLine[] {
  const set = input.transactions;
  const lines: UncreditedLine[] = columns.uncredited.map((each) => ({ component, ...each }));
  for (let position = 0; position < columns.size; position += 1) {
    const { transaction, participant, day, kind } = creditAt(columns, position);
    if (kind === 'roll-up') continue;
    lines.push({ component, transaction: idAt(set, transaction), participant, on: fromDayNumber(day), reason });
  }
  return lines;
}

/** 1 for what exists as of the run: by the date that counts, by `effectiveOn`, and in record. Null when everything does. */
function knownRows({ input, todayNumber }: RunScope, measure: Measure): Uint8Array | null {
  const { effectiveOn, recordedSeq, dates } = columnsOf(input.transactions);
  const lastSeq = input.asOf.recordedSeq ?? Number.POSITIVE_INFINITY;
  const days = measure.date === 'effectiveOn' ? effectiveOn : dates.get(measure.date);
  const all = largestOf(effectiveOn) <= todayNumber && (!days || largestOf(days) <= todayNumber);
  if (all && largestOf(recordedSeq) <= lastSeq) return null;
  const known = new Uint8Array(effectiveOn.length);
  for (let index = 0; index < known.length; index += 1) {
    const day = days?.[index] ?? 0;
    if (day > todayNumber || (effectiveOn[index] ?? 0) > todayNumber || (recordedSeq[index] ?? 0) > lastSeq) continue;
    known[index] = 1;
  }
  return known;
}

const largest = new WeakMap<Int32Array | Float64Array, number>();

/** The largest entry of a column of a set; looked for once. */
function largestOf(column: Int32Array | Float64Array): number {
  let found = largest.get(column);
  if (found === undefined) {
    found = Number.NEGATIVE_INFINITY;
    for (let index = 0; index < column.length; index += 1) found = Math.max(found, column[index] ?? 0);
    largest.set(column, found);
  }
  return found;
}
