import { always, checkSpan, parsePlainDate } from '../calendar/index.js';
import { type IssueCollector, type IssuePath, issue, quoteFound } from '../foundation/index.js';
import { type DecimalInput, type Fraction, one, parseDecimal, parseFraction, zero } from '../money/index.js';
import type { StatedQuota, StatedRelief } from './quota-book.js';
import type { QuotaRampDocument, QuotaReliefDocument } from './quota-document.js';

/** Where in the document something is read, and who is told what is wrong with it. Private to this room. */
export interface Reading {
  readonly path: IssuePath;
  readonly collector: IssueCollector;
}

/** Reads a ramp. Issues: `attainment/negative-ramp`, `calendar/not-a-date`, and those of decimals. Private to this room. */
export function readRamp(document: QuotaRampDocument, { path, collector }: Reading): StatedQuota['ramp'] {
  const startsOn = collector.take(parsePlainDate(document.startsOn), [...path, 'startsOn']) ?? always;
  const ratios = document.ratios.map((each, index) => {
    const ratio = collector.take(parseFraction(each), [...path, 'ratios', index]) ?? one;
    if (ratio.numerator < 0n) {
      const where = [...path, 'ratios', index];
      collector.issues.push(issue('attainment/negative-ramp', where, quoteFound(each), 'a ratio of 0 or more'));
    }
    return ratio;
  });
  return { startsOn, ratios };
}

/**
 * Reads a relief. Issues: `attainment/relief-needs-ratio-or-amount`, `attainment/relief-out-of-range`, `calendar/not-a-date`,
 * `calendar/ends-before-start`, and those of decimals. Private to this room.
 */
export function readRelief(document: QuotaReliefDocument, { path, collector }: Reading): StatedRelief {
  const { ratio, amount, reason } = document;
  if ((ratio === undefined) === (amount === undefined)) {
    const found = ratio === undefined ? 'neither' : 'both';
    const expected = 'either `ratio` or `amount`';
    collector.issues.push(issue('attainment/relief-needs-ratio-or-amount', path, found, expected));
  }
  const from = collector.take(parsePlainDate(document.from), [...path, 'from']);
  const to = document.to === undefined ? undefined : collector.take(parsePlainDate(document.to), [...path, 'to']);
  const span = { from: from ?? always, ...(to === undefined ? {} : { to }) };
  collector.take(checkSpan(span), path);
  return {
    ratio: ratio === undefined ? null : readWithin('ratio', ratio, { path, collector }),
    amount: amount === undefined ? null : readWithin('amount', amount, { path, collector }),
    reason,
    ...span,
  };
}

/** A relief takes away at most everything, and never adds. */
function readWithin(key: 'ratio' | 'amount', given: DecimalInput, { path, collector }: Reading): Fraction {
  const parsed = key === 'ratio' ? parseFraction(given) : parseDecimal(given);
  const value = collector.take(parsed, [...path, key]) ?? zero;
  if (value.numerator < 0n || (key === 'ratio' && value.numerator > value.denominator)) {
    const expected = key === 'ratio' ? 'a ratio from 0 to 1' : 'an amount of 0 or more';
    collector.issues.push(issue('attainment/relief-out-of-range', [...path, key], quoteFound(given), expected));
  }
  return value;
}
