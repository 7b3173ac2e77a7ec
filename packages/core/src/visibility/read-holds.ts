import { always, checkSpan, type Effective, parsePlainDate } from '../calendar/index.js';
import type { IssueCollector, IssuePath } from '../foundation/index.js';

/** Reads the days on which a rule, a share or an opt-out holds; `end` is what the document calls the first day after. Private to this room. */
export function readHolds(
  given: { readonly from?: string | undefined; readonly to?: string | undefined },
  {
    path,
    end,
    collector,
  }: { readonly path: IssuePath; readonly end: 'to' | 'until'; readonly collector: IssueCollector },
): Effective {
  const from =
    given.from === undefined ? always : (collector.take(parsePlainDate(given.from), [...path, 'from']) ?? always);
  const to = given.to === undefined ? undefined : collector.take(parsePlainDate(given.to), [...path, end]);
  const holds: Effective = to === undefined ? { from } : { from, to };
  collector.take(checkSpan(holds), path);
  return holds;
}
