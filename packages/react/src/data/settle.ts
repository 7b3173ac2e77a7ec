import type { ViewKind, ViewKinds } from '@paceline/core/views';
import type { Async } from './async.js';
import { requireView } from './require-view.js';

/** What a component has to draw: a skeleton, an error, or a view that may be refreshing or stale. */
export type Settled<TView> =
  | { readonly draw: 'skeleton' }
  | { readonly draw: 'error'; readonly retry: (() => void) | undefined }
  | {
      readonly draw: 'view';
      readonly view: TView;
      readonly refreshing: boolean;
      readonly stale: boolean;
      readonly retry: (() => void) | undefined;
    };

/**
 * Reads the `data` property of a component.
 *
 * @throws PacelineError `react/not-a-view`
 */
export function settle<TKind extends ViewKind>(
  kind: TKind,
  data: ViewKinds[TKind] | Async<ViewKinds[TKind]>,
): Settled<ViewKinds[TKind]> {
  if (!isAsync(data)) {
    requireView(kind, data);
    return { draw: 'view', view: data, refreshing: false, stale: false, retry: undefined };
  }
  const { status, data: view, retry } = data;
  if (view === undefined) {
    if (status === 'ready') requireView(kind, view);
    return status === 'error' ? { draw: 'error', retry } : { draw: 'skeleton' };
  }
  requireView(kind, view);
  return { draw: 'view', view, refreshing: status === 'refreshing', stale: status === 'error', retry };
}

const statuses: readonly unknown[] = ['pending', 'ready', 'refreshing', 'error'];

/** A statement view has a `status` of its own, so the brand is looked at first. */
function isAsync<TView>(data: TView | Async<TView>): data is Async<TView> {
  if (typeof data !== 'object' || data === null || 'paceline' in data) return false;
  return 'status' in data && statuses.includes(data.status);
}
