import { issue, isWellFormed, quoteFound } from '../foundation/index.js';
import type { List, Reading } from './reading.js';
import { sortIds } from './sort-ids.js';

/** The ids of transactions as they were given, and their positions in the order of the ids by code point. */
export interface Ids {
  readonly ids: readonly string[];
  readonly byId: Int32Array;
}

/** Reads ids: each is a text of its own. */
export function readIds(reading: Reading, list: List): Ids {
  const { collector, pathOf } = reading;
  const before = collector.issues.length;
  const ids = new Array<string>(list.length);
  for (let index = 0; index < list.length; index += 1) {
    const id = list[index];
    ids[index] = typeof id === 'string' ? id : '';
    if (typeof id === 'string' && isPlain(id)) continue;
    const refuse = (code: string, expected: string) =>
      collector.issues.push(issue(code, pathOf(['id'], index), quoteFound(id), expected));
    if (typeof id !== 'string' || id.trim() === '')
      refuse('crediting/missing-id', 'a text that names this transaction');
    else if (!isWellFormed(id)) refuse('crediting/malformed-id', 'well-formed Unicode text');
  }
  const byId = sortIds(ids);
  if (collector.issues.length > before || hasDuplicates(ids, byId)) refuseDuplicates(reading, list);
  return { ids, byId };
}

/** True for printable ASCII that starts with something else than a blank. */
function isPlain(id: string): boolean {
  if (id.length === 0 || id.charCodeAt(0) <= 32) return false;
  for (let at = 0; at < id.length; at += 1) if (id.charCodeAt(at) > 126) return false;
  return true;
}

function hasDuplicates(ids: readonly string[], byId: Int32Array): boolean {
  for (let rank = 1; rank < byId.length; rank += 1) {
    if (ids[byId[rank] ?? 0] === ids[byId[rank - 1] ?? 0]) return true;
  }
  return false;
}

function refuseDuplicates({ collector, pathOf }: Reading, list: List): void {
  const seen = new Set<unknown>();
  list.forEach((id, index) => {
    if (typeof id !== 'string' || id.trim() === '') return;
    if (seen.has(id)) {
      const expected = 'an id that no earlier transaction has';
      collector.issues.push(issue('crediting/duplicate-id', pathOf(['id'], index), quoteFound(id), expected));
    }
    seen.add(id);
  });
}
