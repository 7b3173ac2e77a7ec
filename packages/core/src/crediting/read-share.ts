import { type IssueCollector, type IssuePath, issue, quoteFound } from '../foundation/index.js';
import { compare, type Fraction, one, parseFraction, zero } from '../money/index.js';

/**
 * Which shares a place allows. `split`: from 0 to 1; a share of 0 is allowed there, somebody is named and counts nothing.
 * `credit`: above 0.
 */
export type ShareRange = 'split' | 'credit';

/**
 * Reads a share. Shares finer than a millionth, or than a ten-thousandth where the ratio does not end, are refused, because
 * sums of many of them grow without bound. Undefined after an issue.
 */
export function readShare(
  given: unknown,
  range: ShareRange,
  { path, collector }: { readonly path: IssuePath; readonly collector: IssueCollector },
): Fraction | undefined {
  const share = collector.take(parseFraction(given), path);
  if (!share) return undefined;
  const refuse = (code: string, expected: string) => {
    collector.issues.push(issue(code, path, quoteFound(given), expected));
    return undefined;
  };
  if (range === 'credit' && compare(share, zero) <= 0) return refuse('crediting/share-out-of-range', 'a share above 0');
  if (range === 'split' && (compare(share, zero) < 0 || compare(share, one) > 0)) {
    return refuse('crediting/share-out-of-range', 'a share from 0 to 1');
  }
  if (1_000_000n % share.denominator !== 0n && share.denominator > 10_000n) {
    const expected = 'a decimal of at most 6 places, or a ratio with a denominator of at most 10000';
    return refuse('crediting/share-too-fine', expected);
  }
  return share;
}
