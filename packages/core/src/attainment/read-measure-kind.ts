import { type IssueCollector, issue } from '../foundation/index.js';
import { parseDecimal, toExactText } from '../money/index.js';
import type { MeasureKind } from './measure.js';
import type { MeasureDocument } from './measure-document.js';

const ways = ['sum', 'count', 'distinct', 'average', 'minimum', 'maximum', 'ratio', 'weighted'] as const;

/**
 * The one way in which a measure is made, or undefined after noting why there is none. Private to this room.
 * Issues, under the id: `plan/measure-needs-sum-or-count`, `money/not-a-decimal`, `money/imprecise-number`.
 */
export function readMeasureKind(
  id: string,
  document: MeasureDocument,
  collector: IssueCollector,
): MeasureKind | undefined {
  const given = ways.filter((way) => document[way] !== undefined);
  if (given.length === 1) return kindOf(id, document, collector);
  const found = given.length === 0 ? 'none of them' : given.map((way) => `\`${way}\``).join(' and ');
  const expected = `exactly one of ${ways.map((way) => `\`${way}\``).join(', ')}`;
  collector.issues.push(issue('plan/measure-needs-sum-or-count', [id], found, expected));
  return undefined;
}

function kindOf(id: string, document: MeasureDocument, collector: IssueCollector): MeasureKind | undefined {
  const { sum, distinct, ratio, weighted } = document;
  if (sum !== undefined) return { kind: 'sum', number: sum };
  if (distinct !== undefined) return { kind: 'distinct', field: distinct };
  if (ratio !== undefined) return { kind: 'ratio', of: [ratio[0], ratio[1]] };
  for (const kind of ['average', 'minimum', 'maximum'] as const) {
    const number = document[kind];
    if (number !== undefined) return { kind, number };
  }
  if (weighted === undefined) return { kind: 'count', splits: document.splits ?? 'share' };
  // Only decimals: a column keeps whole units of a power of ten, in which a third has no place.
  const parts = weighted.map(({ measure, weight }, index) => {
    const exact = collector.take(parseDecimal(weight), [id, 'weighted', index, 'weight']);
    return { measure, weight: exact ? toExactText(exact) : '0' };
  });
  return { kind: 'weighted', parts };
}
