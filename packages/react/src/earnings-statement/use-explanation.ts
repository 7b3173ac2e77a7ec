'use client';

import type { ExplanationView } from '@paceline/core/views';
import { useCallback, useEffect, useState } from 'react';
import { isView } from '../data/require-view.js';
import type { ExplainLine } from './explain-line.js';

/** Explanations that have arrived for one statement view. */
export type ExplanationCache = Map<string, ExplanationView>;

/** An explanation on its way. */
export type ExplanationState =
  | { readonly status: 'pending' }
  | { readonly status: 'ready'; readonly view: ExplanationView }
  | { readonly status: 'error' };

interface Answer {
  readonly why: string;
  readonly cache: ExplanationCache;
  readonly failed: boolean;
}

/**
 * Loads the explanation of a line while a panel is open. An answer counts only for the request it belongs to: closing the
 * panel, another line or another statement aborts the request, and an answer that comes all the same is dropped.
 */
export function useExplanation(
  why: string,
  explain: ExplainLine,
  cache: ExplanationCache,
): { readonly state: ExplanationState; readonly retry: () => void } {
  const [answer, setAnswer] = useState<Answer | null>(null);
  const [attempt, setAttempt] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `attempt` asks again, a new `explain` function must not
  useEffect(() => {
    if (cache.has(why)) return;
    const request = new AbortController();
    load(why, explain, request.signal).then((view) => {
      if (request.signal.aborted) return;
      if (view) cache.set(why, view);
      setAnswer({ why, cache, failed: view === null });
    });
    return () => request.abort();
  }, [why, cache, attempt]);

  const retry = useCallback(() => {
    setAnswer(null);
    setAttempt((count) => count + 1);
  }, []);
  const view = cache.get(why);
  if (view) return { state: { status: 'ready', view }, retry };
  const failed = answer?.failed === true && answer.why === why && answer.cache === cache;
  return { state: { status: failed ? 'error' : 'pending' }, retry };
}

/** The explanation, or null when it failed or is none: what went wrong is not for the reader's eyes. */
async function load(why: string, explain: ExplainLine, signal: AbortSignal): Promise<ExplanationView | null> {
  try {
    const view = await explain(why, { signal });
    return isView('explanation', view) ? view : null;
  } catch {
    return null;
  }
}
