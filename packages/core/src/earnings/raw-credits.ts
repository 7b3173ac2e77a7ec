import { isMoney, type Measure, type MeasuredTransactions, measureTransactions } from '../attainment/index.js';
import { fromDayNumber } from '../calendar/index.js';
import {
  type CreditColumns,
  type CreditRule,
  columnsOf,
  creditAt,
  creditColumns,
  type PackedTransactions,
} from '../crediting/index.js';
import type { UncreditedLine } from './earnings-input.js';
import type { RunScope } from './run-scope.js';

/** Who is credited with what by one base measure and one list of rules, before the time on the plan is looked at. */
export interface RawCredits {
  readonly measure: Measure;
  readonly measured: MeasuredTransactions;
  readonly credits: CreditColumns;
  /** What satisfies the measure and credits nobody, or has no value or another currency; made when somebody asks. */
  readonly misses: (component: string) => UncreditedLine[];
}

/** How a component credits. */
export interface Crediting {
  readonly rules: readonly CreditRule[];
  readonly splits: 'credit' | 'pay';
}

/** The credits of a base measure by a component's rules; kept, because several components and modifiers ask for the same. */
export function rawCreditsOf(scope: RunScope, measure: Measure, crediting: Crediting): RawCredits {
  const key = keyOf(measure, crediting);
  const known = scope.rawCredits.get(key) ?? credit(scope, measure, crediting);
  scope.rawCredits.set(key, known);
  return known;
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
  const select = (code: number) => {
    const counts = new Uint8Array(known.length);
    for (let index = 0; index < counts.length; index += 1) {
      if (known[index] === 1 && measured.counts[index] === code) counts[index] = 1;
    }
    return creditColumns(transactions, { counts, date: measure.date, rules, splits, organization });
  };
  const credits = select(1);
  const misses = (component: string) => [
    ...credits.uncredited.map((each) => ({ component, ...each })),
    ...missed(scope, component, select(2), 'no-value'),
    ...(isMoney(measure) || !measure.additive ? missed(scope, component, select(3), 'currency-not-converted') : []),
  ];
  return { measure, measured, credits, misses };
}

/** The holders of transactions that have no value here, or one in another currency. */
function missed(
  { input }: RunScope,
  component: string,
  columns: CreditColumns,
  reason: UncreditedLine['reason'],
): UncreditedLine[] {
  const { id } = columnsOf(input.transactions);
  const lines: UncreditedLine[] = columns.uncredited.map((each) => ({ component, ...each }));
  for (let position = 0; position < columns.size; position += 1) {
    const { transaction, participant, day, kind } = creditAt(columns, position);
    if (kind === 'roll-up') continue;
    lines.push({ component, transaction: id[transaction] ?? '', participant, on: fromDayNumber(day), reason });
  }
  return lines;
}

/** 1 for what exists as of the run: by the date that counts, by `effectiveOn`, and in record. */
function knownRows({ input, todayNumber }: RunScope, measure: Measure): Uint8Array {
  const columns: PackedTransactions = columnsOf(input.transactions);
  const lastSeq = input.asOf.recordedSeq ?? Number.POSITIVE_INFINITY;
  const { effectiveOn, recordedSeq } = columns;
  const days = measure.date === 'effectiveOn' ? effectiveOn : columns.dates.get(measure.date);
  const known = new Uint8Array(effectiveOn.length);
  for (let index = 0; index < known.length; index += 1) {
    const day = days?.[index] ?? 0;
    if (day > todayNumber || (effectiveOn[index] ?? 0) > todayNumber || (recordedSeq[index] ?? 0) > lastSeq) continue;
    known[index] = 1;
  }
  return known;
}
