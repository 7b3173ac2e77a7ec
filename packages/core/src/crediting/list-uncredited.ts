import { fromDayNumber, type PlainDate } from '../calendar/index.js';
import { compareText } from '../foundation/index.js';
import type { Emission } from './emission.js';
import { noDay } from './no-day.js';
import { idAt } from './transaction-set.js';
import type { Uncredited } from './uncredited.js';

/** What credited nobody, by transaction id and then by participant; what names no participant comes first. */
export function listUncredited({ set, columns, days, misses }: Emission): Uncredited[] {
  const { rows, participants, reasons } = misses;
  const rankOf = (at: number) => columns.idOrder[rows[at] ?? 0] ?? 0;
  const order = Int32Array.from({ length: rows.length }, (_, at) => at);
  order.sort((a, b) => rankOf(a) - rankOf(b) || compareText(participants[a] ?? '', participants[b] ?? ''));
  const dates = new Map<number, PlainDate>();
  const dateOf = (day: number) => {
    const date = dates.get(day) ?? fromDayNumber(day);
    dates.set(day, date);
    return date;
  };
  return Array.from(order, (at) => {
    const row = rows[at] ?? 0;
    const day = days[row] ?? noDay;
    return {
      transaction: idAt(set, row),
      participant: participants[at] ?? null,
      on: day === noDay ? null : dateOf(day),
      reason: reasons[at] ?? 'no-owner',
    };
  });
}
