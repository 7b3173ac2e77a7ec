import { type IssueCollector, type IssuePath, issue, quoteFound } from '../foundation/index.js';
import { compare, type Fraction, one, parseFraction, sum, toExactText, zero } from '../money/index.js';
import { checkKeys, isObject } from './read-shape.js';
import type { Split } from './transaction-set.js';

/**
 * Reads who holds a deal. A share of 0 is allowed: somebody is named and counts nothing. Shares finer than a millionth, or
 * than a ten-thousandth where the ratio does not end, are refused, because sums of many of them grow without bound.
 */
export function readSplits(list: unknown, path: IssuePath, collector: IssueCollector): readonly Split[] {
  if (list === undefined || list === null) return [];
  if (!Array.isArray(list)) {
    collector.issues.push(issue('crediting/unreadable-row', path, quoteFound(list), 'a list of shares'));
    return [];
  }
  const before = collector.issues.length;
  const shares = Array.from(list, (each, position) => readShare(each, [...path, position], collector));
  if (list.length === 0 || collector.issues.length > before) return shares;
  if (new Set(shares.map((each) => each.participant)).size !== list.length) {
    collector.issues.push(
      issue('crediting/duplicate-split', path, 'a participant who is named twice', 'one share for each participant'),
    );
  }
  const total = sum(shares.map((each) => each.share));
  if (compare(total, one) !== 0) {
    const found = `shares that sum to ${toExactText(total)}`;
    collector.issues.push(issue('crediting/split-not-whole', path, found, 'shares that sum to exactly 1'));
  }
  return shares;
}

function readShare(input: unknown, path: IssuePath, collector: IssueCollector): Split {
  const nobody: Split = { participant: '', share: zero };
  if (!isObject(input)) {
    collector.issues.push(issue('crediting/unreadable-row', path, quoteFound(input), 'a participant and a share'));
    return nobody;
  }
  checkKeys(input, ['participant', 'share'], path, collector);
  const { participant } = input;
  const share = collector.take(parseFraction(input.share), [...path, 'share']);
  if (typeof participant !== 'string') {
    const expected = 'the id of a participant';
    collector.issues.push(issue('crediting/not-a-text', [...path, 'participant'], quoteFound(participant), expected));
  }
  if (share) checkShare(share, input.share, [...path, 'share'], collector);
  return typeof participant === 'string' && share ? { participant, share } : nobody;
}

function checkShare(share: Fraction, given: unknown, path: IssuePath, collector: IssueCollector): void {
  if (compare(share, zero) < 0 || compare(share, one) > 0) {
    collector.issues.push(issue('crediting/share-out-of-range', path, quoteFound(given), 'a share from 0 to 1'));
  } else if (1_000_000n % share.denominator !== 0n && share.denominator > 10_000n) {
    const expected = 'a decimal of at most 6 places, or a ratio with a denominator of at most 10000';
    collector.issues.push(issue('crediting/share-too-fine', path, quoteFound(given), expected));
  }
}
