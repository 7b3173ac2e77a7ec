import { decimalAt, positionOf, type TransactionRow, transactionSetFromRows } from '../crediting/index.js';
import { formatIssue, unwrap } from '../foundation/index.js';
import { toExactText } from '../money/index.js';
import { type Measure, type MeasureDocument, measureTransactions, parseMeasures } from './index.js';

export const documents = {
  bookings: { sum: 'amount', where: { stage: 'won' } },
  profit: { sum: 'margin', unit: 'money' },
  units: { sum: 'units' },
  deals: { count: true },
  holders: { count: true, splits: 'each' },
  customers: { distinct: 'customer' },
  size: { average: 'amount' },
  smallest: { minimum: 'units' },
  largest: { maximum: 'amount' },
  margin: { ratio: ['profit', 'bookings'] },
  points: {
    weighted: [
      { measure: 'bookings', weight: '0.50' },
      { measure: 'units', weight: 100 },
    ],
  },
  money: {
    weighted: [
      { measure: 'bookings', weight: '1' },
      { measure: 'profit', weight: '-0.25' },
    ],
  },
} satisfies Record<string, MeasureDocument>;
export const parsed = unwrap(parseMeasures(documents));
export const measures = new Map(parsed.map((each) => [each.id, each]));
export const named = (id: keyof typeof documents | (string & {})) => measures.get(id) as Measure;
export const said = (given: Record<string, MeasureDocument>) => {
  const result = parseMeasures(given);
  return result.ok ? [] : result.issues.map(formatIssue);
};
export const codes = (given: Record<string, MeasureDocument>) => {
  const result = parseMeasures(given);
  return result.ok ? [] : result.issues.map((each) => `${each.code} ${each.path.join('.')}`);
};

export const deal = (id: string, more: Partial<TransactionRow>): TransactionRow => ({
  id,
  owner: 'ana',
  effectiveOn: '2026-02-03',
  ...more,
});
export const rows = [
  deal('a', {
    amount: '100.50',
    currency: 'USD',
    fields: { stage: 'won', customer: 'acme' },
    numbers: { units: '3', margin: '20' },
  }),
  deal('b', { amount: '40', currency: 'EUR', fields: { stage: 'won', customer: 'bolt' }, numbers: { units: '1.5' } }),
  deal('c', { amount: '70', currency: 'USD', fields: { stage: 'lost', customer: 'acme' } }),
  deal('d', { fields: { stage: 'won' }, numbers: { margin: '5' } }),
];
export const set = unwrap(transactionSetFromRows(rows));
export const ids = rows.map((row) => row.id);
export const at = (id: string) => positionOf(set, id) ?? -1;
export const measured = (measure: Measure, all: ReadonlyMap<string, Measure> = measures) =>
  measureTransactions(measure, { measures: all, set, currency: 'USD' });
export const shown = (measure: Measure, all?: ReadonlyMap<string, Measure>) => {
  const { counts, values } = measured(measure, all);
  return ids.map((id) => {
    const value = counts[at(id)] === 1 ? decimalAt(values, at(id)) : null;
    return value === null ? counts[at(id)] : toExactText(value);
  });
};
