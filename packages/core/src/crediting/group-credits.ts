import { fromDayNumber, type PlainDate } from '../calendar/index.js';
import { compareText } from '../foundation/index.js';
import type { CreditColumns } from './credits-in-columns.js';
import type { Emission, Misses } from './emission.js';
import { noDay } from './no-day.js';
import type { Uncredited } from './uncredited.js';

/** Puts credits that come in the order of dates into slices by participant: one stable counting sort. */
export function groupCredits(emission: Emission): CreditColumns {
  const { buffer, index, days, shares } = emission;
  const { size, participant } = buffer;
  const starts = new Int32Array(index.participants.length + 1);
  for (let at = 0; at < size; at += 1) {
    const slot = (participant[at] ?? 0) + 1;
    starts[slot] = (starts[slot] ?? 0) + 1;
  }
  for (let slot = 1; slot < starts.length; slot += 1) starts[slot] = (starts[slot] ?? 0) + (starts[slot - 1] ?? 0);
  const next = starts.slice();
  const transaction = new Int32Array(size);
  const day = new Int32Array(size);
  const share = new Int32Array(size);
  const kind = new Uint8Array(size);
  const via = buffer.via ? new Int32Array(size) : null;
  for (let at = 0; at < size; at += 1) {
    const holder = participant[at] ?? 0;
    const to = next[holder] ?? 0;
    next[holder] = to + 1;
    const row = buffer.transaction[at] ?? 0;
    transaction[to] = row;
    day[to] = days[row] ?? 0;
    share[to] = buffer.share[at] ?? 0;
    kind[to] = buffer.kind[at] ?? 0;
    if (via && buffer.via) via[to] = buffer.via[at] ?? -1;
  }
  const { participants } = index;
  const uncredited = listUncredited(emission);
  return { size, participants, starts, transaction, day, share, shares: shares.shares, kind, via, uncredited };
}

/** By transaction id, then by participant; rows without a participant first. */
function listUncredited({ columns, days, misses }: Emission): Uncredited[] {
  const rank = columns.idOrder;
  const order = Int32Array.from({ length: misses.rows.length }, (_, at) => at);
  order.sort(
    (a, b) => rankAt(rank, misses, a) - rankAt(rank, misses, b) || compareText(nameAt(misses, a), nameAt(misses, b)),
  );
  const dates = new Map<number, PlainDate>();
  const dateOf = (day: number) => {
    const date = dates.get(day) ?? fromDayNumber(day);
    dates.set(day, date);
    return date;
  };
  return Array.from(order, (at) => {
    const row = misses.rows[at] ?? 0;
    const day = days[row] ?? noDay;
    return {
      transaction: columns.id[row] ?? '',
      participant: misses.participants[at] ?? null,
      on: day === noDay ? null : dateOf(day),
      reason: misses.reasons[at] ?? 'no-owner',
    };
  });
}

function rankAt(rank: Int32Array, { rows }: Misses, at: number): number {
  return rank[rows[at] ?? 0] ?? 0;
}

function nameAt({ participants }: Misses, at: number): string {
  return participants[at] ?? '';
}
