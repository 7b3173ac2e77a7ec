import type { Issue, IssuePath } from '@paceline/core/foundation';
import type { Entry } from './read-people.js';

/** Where issues go that core has found: to the row they come from, or to the mapping when it wrote the document itself. */
export interface IssueSink {
  readonly section: unknown;
  readonly problems: Issue[];
}

/** Gives an issue of core about an entry its file, line and column, and marks the row. */
export function placeIssue(each: Issue, entry: Entry<unknown> | undefined, rest: IssuePath, sink: IssueSink): void {
  const row = entry?.row;
  if (!row) {
    sink.problems.push({ ...each, path: [...(entry?.at ?? []), ...rest] });
    return;
  }
  const { file, line } = row;
  const column = columnAt(sink.section, rest);
  const place = { file, line, ...(column === undefined ? {} : { column }) };
  row.issues.push({ ...each, path: [file, line, ...rest], place });
}

/** The column behind a path of the document, as far as the section of the mapping has the same keys. */
function columnAt(section: unknown, path: IssuePath): string | undefined {
  const keys = path.filter((step) => typeof step === 'string' && step !== 'assignments' && step !== 'targetIncentive');
  let at: unknown = section;
  for (const key of path.includes('targetIncentive') ? ['targetIncentive'] : keys) {
    if (typeof at !== 'object' || at === null || !Object.hasOwn(at, key)) break;
    at = (at as Record<string, unknown>)[key];
  }
  return typeof at === 'object' && at !== null && 'column' in at && typeof at.column === 'string'
    ? at.column
    : undefined;
}
