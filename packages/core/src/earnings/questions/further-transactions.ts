import { baseMeasuresOf, isMoney, type Measure } from '../../attainment/index.js';
import type { PlainDate } from '../../calendar/index.js';
import { positionOf, type TransactionRow } from '../../crediting/index.js';
import { digitsOf, scaledText } from '../../money/index.js';
import type { CompiledComponent } from '../../plan/index.js';
import type { EarningsInput } from '../earnings-input.js';
import { creditedAs } from './credited-as.js';
import { exampleRow, withFacts } from './example-row.js';

/** Makes further deals of somebody that together are worth a number of whole units. */
export interface FurtherTransactions {
  /** The rows worth `units`: one row, or for a count that many rows. None for 0. */
  readonly rowsOf: (units: bigint) => readonly TransactionRow[];
  /** Decimal places of a unit: 2 where the measure is dollars. */
  readonly places: number;
  /** True for a count, where every unit is a deal of its own. */
  readonly counts: boolean;
}

/** Whose deal, in which component, on which day, and what more is known of it. */
export interface FurtherQuestion {
  readonly compiled: CompiledComponent;
  readonly participant: string;
  readonly on: PlainDate;
  readonly like?: Partial<TransactionRow> | undefined;
  /** Decimal places of a unit where the measure is a plain number; money has those of its currency. */
  readonly places?: number | undefined;
}

/** Further deals that the component's own measure counts; or why there can be none. */
export function furtherTransactions(
  input: EarningsInput,
  question: FurtherQuestion,
): FurtherTransactions | 'not-a-sum' | 'not-credited' {
  const { compiled, participant, on, like } = question;
  const { measure } = compiled;
  if (!measure?.additive) return 'not-a-sum';
  const bases = baseMeasuresOf(measure, input.plan.measures);
  const base = bases.find(({ of }) => of.kind === 'sum') ?? bases[0];
  const named = creditedAs(compiled.crediting, input.organization, { participant, on });
  if (!base || named === null) return named === null ? 'not-credited' : 'not-a-sum';
  const { currency, measures } = input.plan.plan;
  const facts = exampleRow(base.where, input.transactions, on);
  const dates = Object.fromEntries(measures.filter(({ date }) => date !== 'effectiveOn').map(({ date }) => [date, on]));
  const plain: Partial<TransactionRow> = { currency, effectiveOn: on, ...named };
  const row = withFacts(facts, {
    ...plain,
    ...like,
    fields: { ...named.fields, ...like?.fields },
    dates: { ...dates, ...like?.dates },
  });
  return dealsOf(input, base, { row, places: question.places ?? 0 });
}

function dealsOf(
  input: EarningsInput,
  { of, ...base }: Measure,
  { row, places: plain }: { readonly row: Partial<TransactionRow>; readonly places: number },
): FurtherTransactions {
  const nameOf = (index: number) => freeId(input, index);
  if (of.kind !== 'sum') {
    const rowsOf = (units: bigint) =>
      Array.from({ length: Number(units) }, (_, index) => ({ ...row, id: nameOf(index) }));
    return { rowsOf, places: 0, counts: true };
  }
  const places = isMoney({ of, ...base }) ? digitsOf(input.plan.plan.currency) : plain;
  const rowsOf = (units: bigint): TransactionRow[] => {
    if (units === 0n) return [];
    const value = scaledText(units, places);
    const numbers = of.number === 'amount' ? row.numbers : { ...row.numbers, [of.number]: value };
    return [{ ...row, ...(of.number === 'amount' ? { amount: value } : {}), numbers, id: nameOf(0) }];
  };
  return { rowsOf, places, counts: false };
}

/** An id that no transaction has. */
function freeId({ transactions }: EarningsInput, index: number): string {
  const id = `further-${index + 1}`;
  return positionOf(transactions, id) === undefined ? id : `${id}-${transactions.size}`;
}
