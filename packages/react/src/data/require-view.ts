import { PacelineError } from '@paceline/core/foundation';
import type { ViewKind } from '@paceline/core/views';

/**
 * Refuses anything but a view of this kind. Components accept views only, because a view holds nothing that its reader may
 * not see; the check is two comparisons, so it runs in production too.
 *
 * @throws PacelineError `react/not-a-view`
 */
export function requireView(kind: ViewKind, value: unknown): void {
  if (isView(kind, value)) return;
  const found = describe(value);
  throw new PacelineError('react/not-a-view', `\`data\` needs a ${kind} view and got ${found}`, {
    help: `views are made by the engine; after fetch, pass the result of parseView('${kind}', json)`,
  });
}

/** True for a view of this kind. */
export function isView(kind: ViewKind, value: unknown): boolean {
  const record = recordOf(value);
  return record?.paceline === 'view' && record.kind === kind;
}

/** Names what was passed without repeating any of its values. */
function describe(value: unknown): string {
  const record = recordOf(value);
  if (record?.paceline === 'view') return `a view of another kind (${String(record.kind)})`;
  if (Array.isArray(value)) return 'a list';
  if (record) return 'an object that is not a view';
  return value === null ? 'null' : typeof value;
}

function recordOf(value: unknown): { readonly paceline?: unknown; readonly kind?: unknown } | null {
  return typeof value === 'object' && value !== null ? value : null;
}
