import { type IssueCollector, type IssuePath, issue, quoteFound } from '../foundation/index.js';
import { type DecimalInput, type Fraction, parseFraction, zero } from '../money/index.js';

/** A decimal or a ratio of integers at `path`; 0 after noting the issue, so that the reading goes on and finds the rest. */
export function readNumber(input: DecimalInput | undefined, path: IssuePath, collector: IssueCollector): Fraction {
  return collector.take(parseFraction(input), path) ?? zero;
}

/** A number that is not below zero. Issues: `rates/negative-result` and those of the number. */
export function readResult(input: DecimalInput | undefined, path: IssuePath, collector: IssueCollector): Fraction {
  const value = readNumber(input, path, collector);
  if (value.numerator < 0n) {
    collector.issues.push(issue('rates/negative-result', path, quoteFound(input), '0 or more'));
  }
  return value;
}
