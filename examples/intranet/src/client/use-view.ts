import type { ViewKind, ViewKinds } from '@paceline/core/views';
import type { Async } from '@paceline/react';
import { useCallback, useContext, useEffect, useRef, useState } from 'react';
import { fetchView, SignedOut } from './fetch-view.js';
import { SessionContext } from './session.js';

/**
 * A view from the server, in the states that the components of the kit know. A new `url` keeps the old figures in sight
 * until the new ones are there; late answers to older questions are dropped.
 */
export function useView<TKind extends ViewKind>(kind: TKind, url: string): Async<ViewKinds[TKind]> {
  const [answer, setAnswer] = useState<Async<ViewKinds[TKind]>>({ status: 'pending' });
  const asking = useRef<AbortController | null>(null);
  const { ended } = useContext(SessionContext);

  const load = useCallback(() => {
    asking.current?.abort();
    const controller = new AbortController();
    const { signal } = controller;
    asking.current = controller;
    setAnswer((last) => (last.data ? { status: 'refreshing', data: last.data } : { status: 'pending' }));
    fetchView(kind, url, signal).then(
      (data) => {
        if (!signal.aborted) setAnswer({ status: 'ready', data });
      },
      (error: unknown) => {
        if (signal.aborted) return;
        if (error instanceof SignedOut) ended();
        setAnswer((last) => ({ status: 'error', data: last.data, error, retry: load }));
      },
    );
  }, [kind, url, ended]);

  useEffect(() => {
    load();
    return () => asking.current?.abort();
  }, [load]);

  return answer;
}
