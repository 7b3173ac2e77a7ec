import type { CreditBuffer } from './credit-buffer.js';
import { kindCodes } from './credit-kind.js';
import type { Holdings } from './holdings.js';
import { noDay } from './no-day.js';

/**
 * Credits as references, one whole number each: with few numbers to write, a million of them are credited in the time it takes to sort them by
 * participant. Everything else about a credit is read from here when somebody asks.
 *
 * `2 × entry` is the part that an entry of the holdings gives its holder, `2 × entry + 1` the same part rolled up to a manager, and
 * `2 × (entries + i)` the i-th credit that was kept while rows were credited one by one.
 */
export interface CreditSources {
  readonly holdings: Holdings;
  /** By row of the set. */
  readonly days: Int32Array;
  /** The position in the organization of each participant code of the set. */
  readonly positions: Int32Array;
  /** By share code of the set: the code of the share that is rolled up. */
  readonly risen: Int32Array;
  readonly kept: CreditBuffer;
  /** True when the set has its rows in the order of this date. */
  readonly inRowOrder: boolean;
  /** By day: the first row from it on, of those that somebody asked for; only where rows are in the order of days. */
  readonly rowsFrom: Map<number, number>;
}

/** A list of credits, by position. */
export interface SourcedCredits {
  readonly source: Int32Array;
  readonly sources: CreditSources;
}

/** The reference to an entry's own part; one more is that part rolled up. */
export function sourceOfEntry(entry: number): number {
  return 2 * entry;
}

/** The reference to a kept credit. */
export function sourceOfKept({ row }: Holdings, at: number): number {
  return 2 * (row.length + at);
}

/** The row of the transaction that is credited at a position. */
export function rowAt({ source, sources }: SourcedCredits, position: number): number {
  const { holdings, kept } = sources;
  const entry = (source[position] ?? 0) >> 1;
  const own = holdings.row.length;
  return (entry < own ? holdings.row[entry] : kept.transaction[entry - own]) ?? 0;
}

/** The day on which the credit at a position counts, as a number. */
export function dayAt(credits: SourcedCredits, position: number): number {
  return credits.sources.days[rowAt(credits, position)] ?? noDay;
}

/** The code of the share that is credited at a position. */
export function shareCodeAt({ source, sources }: SourcedCredits, position: number): number {
  const { holdings, kept, risen } = sources;
  const code = source[position] ?? 0;
  const entry = code >> 1;
  const own = holdings.row.length;
  if (entry >= own) return kept.share[entry - own] ?? 0;
  const share = holdings.share[entry] ?? 0;
  return (code & 1) === 1 ? (risen[share] ?? 0) : share;
}

/** The code of the kind of the credit at a position. */
export function kindCodeAt({ source, sources }: SourcedCredits, position: number): number {
  const { holdings, kept } = sources;
  const code = source[position] ?? 0;
  const entry = code >> 1;
  const own = holdings.row.length;
  if (entry >= own) return kept.kind[entry - own] ?? 0;
  return (code & 1) === 1 ? kindCodes['roll-up'] : (holdings.kind[entry] ?? 0);
}

/** The position in the organization of whom a roll-up comes from, −1 for other credits. */
export function viaAt({ source, sources }: SourcedCredits, position: number): number {
  const { holdings, kept, positions } = sources;
  const code = source[position] ?? 0;
  const entry = code >> 1;
  const own = holdings.row.length;
  if (entry >= own) return kept.via?.[entry - own] ?? -1;
  return (code & 1) === 1 ? (positions[holdings.participant[entry] ?? -1] ?? -1) : -1;
}

/** Where in `[from, to)`, credits in the order of days, those from a day on begin. */
export function firstOnOrAfter(credits: SourcedCredits, from: number, to: number, day: number): number {
  const { source, sources } = credits;
  const row = sources.inRowOrder ? firstRowFrom(sources, day) : 0;
  const { starts, row: rows } = sources.holdings;
  // In the order of rows a reference says by itself whether it comes before: nothing far away need be read.
  const first = sourceOfEntry(starts === null ? row : (starts[row] ?? 0));
  const kept = sourceOfEntry(rows.length);
  let low = from;
  let high = to;
  while (low < high) {
    const middle = (low + high) >> 1;
    const code = source[middle] ?? 0;
    const own = sources.inRowOrder && code < kept;
    if (own ? code < first : dayAt(credits, middle) < day) low = middle + 1;
    else high = middle;
  }
  return low;
}

function firstRowFrom({ days, rowsFrom }: CreditSources, day: number): number {
  const known = rowsFrom.get(day);
  if (known !== undefined) return known;
  let low = 0;
  let high = days.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((days[middle] ?? noDay) < day) low = middle + 1;
    else high = middle;
  }
  rowsFrom.set(day, low);
  return low;
}
