import { always, type Effective, type PlainDate, parsePlainDate } from '../calendar/index.js';
import type { IssueCollector, IssuePath } from '../foundation/index.js';

/** Reads a span; without `from` it holds always, without `to` until further notice. Private to this room. */
export function readSpan(
  span: { readonly from?: string | undefined; readonly to?: string | undefined },
  path: IssuePath,
  collector: IssueCollector,
): Effective {
  const given = span.from === undefined ? always : collector.take(parsePlainDate(span.from), [...path, 'from']);
  const from: PlainDate = given ?? always;
  if (span.to === undefined) return { from };
  const to = collector.take(parsePlainDate(span.to), [...path, 'to']);
  return to === undefined ? { from } : { from, to };
}
