import { PacelineError } from '../foundation/index.js';
import { one } from '../money/index.js';
import { creditKinds } from './credit-kind.js';
import { dayAt, kindCodeAt, rowAt, shareCodeAt, viaAt } from './credit-source.js';
import type { CreditColumns, CreditEntry } from './credits-in-columns.js';

/**
 * The credit at a position of the columns.
 *
 * @throws PacelineError `crediting/no-such-credit`
 */
export function creditAt(columns: CreditColumns, position: number): CreditEntry {
  if (!(position >= 0 && position < columns.size)) {
    throw new PacelineError('crediting/no-such-credit', `there are ${columns.size} credits, and none at ${position}`);
  }
  const via = viaAt(columns, position);
  return {
    participant: columns.participants[participantOf(columns.starts, position)] ?? '',
    transaction: rowAt(columns, position),
    day: dayAt(columns, position),
    share: columns.shares[shareCodeAt(columns, position)] ?? one,
    kind: creditKinds[kindCodeAt(columns, position)] ?? 'direct',
    via: via < 0 ? null : (columns.participants[via] ?? null),
  };
}

/** The participant in whose slice a position lies: the last one whose slice starts at or before it. */
function participantOf(starts: Int32Array, position: number): number {
  let low = 0;
  let high = starts.length - 2;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= position) low = middle;
    else high = middle - 1;
  }
  return low;
}
