/**
 * A view that may still be on its way. The fields are those of the usual data libraries, so an adapter is a few lines:
 * `{ status, data, error, retry: refetch }`.
 *
 * `pending` nothing yet · `ready` · `refreshing` the old view stays while a new one loads · `error` with the last view, if
 * there was one. `error` is never shown to the reader, because its text may come from anywhere.
 *
 * @example
 * <Leaderboard data={{ status: 'error', error: problem, retry: () => reload() }} />
 */
export interface Async<TView> {
  readonly status: 'pending' | 'ready' | 'refreshing' | 'error';
  readonly data?: TView | undefined;
  readonly error?: unknown;
  readonly retry?: (() => void) | undefined;
}
