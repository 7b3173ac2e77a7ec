import { collectIssues, fail, type IssueCollector, issue, quoteFound, type Result } from '../foundation/index.js';
import { packTransactions } from './pack-transactions.js';
import { checkGroup, checkKeys, isObject, transactionKeys } from './read-shape.js';
import type { TransactionColumns } from './transaction.js';
import type { TransactionSet } from './transaction-set.js';

/**
 * A set from columns: the same checks and the same set as from rows, without an object for each row.
 * Issues: as `transactionSetFromRows`, with `crediting/unreadable-columns` for `crediting/unreadable-row`, and
 * `crediting/uneven-columns`, `crediting/unknown-code`, `crediting/not-whole-units`.
 *
 * @example
 * const deals = transactionSetFromColumns({
 *   id: ['d1', 'd2'],
 *   owner: { codes: Int32Array.of(0, 0), dictionary: ['ana'] },
 *   effectiveOn: ['2026-02-03', '2026-02-04'],
 *   amount: { units: Float64Array.of(120000, 95000), scale: 2 },
 *   currency: 'USD',
 * });
 */
export function transactionSetFromColumns(columns: TransactionColumns): Result<TransactionSet> {
  const collector = collectIssues();
  checkColumns(columns, collector);
  if (collector.issues.length > 0) return fail(collector.issues);
  const { fields, numbers, dates, ...others } = columns;
  return packTransactions(
    {
      ...others,
      fields: new Map(Object.entries(fields ?? {})),
      numbers: new Map(Object.entries(numbers ?? {})),
      dates: new Map(Object.entries(dates ?? {})),
    },
    (column, index) => [...column, index],
  );
}

/** In which form other than a list a column may be given. */
type ColumnForm = 'texts' | 'days' | 'units' | 'numbers' | 'list';

const forms: Readonly<Record<string, ColumnForm>> = {
  ...{ owner: 'texts', currency: 'texts', effectiveOn: 'days', amount: 'units', recordedSeq: 'numbers' },
  ...{ splits: 'list', credits: 'list' },
};
const groupForms = { fields: 'texts', numbers: 'units', dates: 'days' } as const;

function checkColumns(columns: unknown, collector: IssueCollector): void {
  if (!isObject(columns)) {
    collector.issues.push(issue('crediting/unreadable-columns', [], quoteFound(columns), 'columns by name'));
    return;
  }
  checkKeys(columns, transactionKeys, [], collector);
  const { id } = columns;
  if (!Array.isArray(id)) {
    collector.issues.push(issue('crediting/unreadable-columns', ['id'], quoteFound(id), 'a list'));
    return;
  }
  const checking = { size: id.length, collector };
  for (const name of Object.keys(columns)) {
    const form = Object.hasOwn(forms, name) ? forms[name] : undefined;
    const given = columns[name];
    if (form && !(name === 'currency' && typeof given === 'string')) checkColumn([name], given, { form, ...checking });
  }
  for (const [part, form] of Object.entries(groupForms)) {
    const group = columns[part];
    if (group === undefined) continue;
    if (!isObject(group)) {
      collector.issues.push(issue('crediting/unreadable-columns', [part], quoteFound(group), 'columns by name'));
      continue;
    }
    checkGroup(group, [part], collector);
    for (const [name, given] of Object.entries(group)) {
      if (given === undefined)
        collector.issues.push(issue('crediting/unreadable-columns', [part, name], 'nothing', 'a list'));
      else checkColumn([part, name], given, { form, ...checking });
    }
  }
}

interface Checking {
  readonly form: ColumnForm;
  readonly size: number;
  readonly collector: IssueCollector;
}

function checkColumn(path: readonly string[], given: unknown, { form, size, collector }: Checking): void {
  if (given === undefined) return;
  const values = Array.isArray(given) ? given : valuesOf(given, form);
  if (values === null) {
    collector.issues.push(issue('crediting/unreadable-columns', path, quoteFound(given), expectedForm[form]));
  } else if (values.length !== size) {
    const expected = `${size}, as many as ids`;
    collector.issues.push(issue('crediting/uneven-columns', [path.join('.')], `${values.length} entries`, expected));
  }
}

const expectedForm: Readonly<Record<ColumnForm, string>> = {
  texts: 'a list, or codes (Int32Array) with their dictionary',
  days: 'a list, or days (Int32Array)',
  units: 'a list, or units (Float64Array or Int32Array) with a scale from 0 to 22',
  numbers: 'a list, or a Float64Array or Int32Array',
  list: 'a list',
};

/** The numbers of a column that is given as such, or null when it has another shape. */
function valuesOf(given: unknown, form: ColumnForm): { readonly length: number } | null {
  if (form === 'numbers') return given instanceof Float64Array || given instanceof Int32Array ? given : null;
  if (!isObject(given)) return null;
  const { codes, dictionary, days, units, scale } = given;
  if (form === 'texts') return codes instanceof Int32Array && Array.isArray(dictionary) ? codes : null;
  if (form === 'days') return days instanceof Int32Array ? days : null;
  if (form !== 'units' || !Number.isInteger(scale) || Number(scale) < 0 || Number(scale) > 22) return null;
  return units instanceof Float64Array || units instanceof Int32Array ? units : null;
}
