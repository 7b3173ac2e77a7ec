import { type IssueCollector, type IssuePath, issue } from '../foundation/index.js';

/** What a transaction may have; anything else is refused, because a misspelt name would pay something by default. */
export const transactionKeys: readonly string[] = [
  ...['id', 'owner', 'effectiveOn', 'recordedSeq', 'amount', 'currency'],
  ...['splits', 'credits', 'fields', 'numbers', 'dates'],
];

/** True for an object that is no list. */
export function isObject(input: unknown): input is Readonly<Record<string, unknown>> {
  return typeof input === 'object' && input !== null && !Array.isArray(input);
}

/** Notes every key that is not known. */
export function checkKeys(
  input: Readonly<Record<string, unknown>>,
  known: readonly string[],
  path: IssuePath,
  collector: IssueCollector,
): void {
  for (const key of Object.keys(input)) {
    if (known.includes(key)) continue;
    collector.issues.push(
      issue('crediting/unknown-key', [...path, key], 'a key that is not known here', 'no such key'),
    );
  }
}

/** A host's own columns may have any name but the one that JavaScript gives a meaning of its own. */
export function checkGroup(group: Readonly<Record<string, unknown>>, path: IssuePath, collector: IssueCollector): void {
  if (!Object.hasOwn(group, '__proto__')) return;
  collector.issues.push(
    issue('crediting/unknown-key', [...path, '__proto__'], 'a name that cannot be a column', 'another name'),
  );
}
