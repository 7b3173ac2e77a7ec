import { PacelineError } from '../foundation/index.js';
import { one } from '../money/index.js';
import { creditKinds } from './credit-kind.js';
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
  const via = columns.via?.[position] ?? -1;
  return {
    participant: columns.participants[participantOf(columns.starts, position)] ?? '',
    transaction: columns.transaction[position] ?? 0,
    day: columns.day[position] ?? 0,
    share: columns.shares[columns.share[position] ?? 0] ?? one,
    kind: creditKinds[columns.kind[position] ?? 0] ?? 'direct',
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
