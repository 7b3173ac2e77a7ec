'use client';

import type { SentenceCatalogue } from '@paceline/core/explain';
import type { StatementView } from '@paceline/core/views';
import { useCallback, useMemo, useState } from 'react';
import type { ExplainLine } from './explain-line.js';
import type { ExplanationCache } from './use-explanation.js';

/** Which lines are open, how to open one, and what has been explained already. */
export interface Explaining {
  readonly open: ReadonlySet<string>;
  readonly toggle: (key: string) => void;
  readonly explain: ExplainLine;
  readonly cache: ExplanationCache;
  readonly sentences: SentenceCatalogue | undefined;
}

/** Lines stay open while the statement refreshes; their explanations are asked for anew, since the figures may differ. */
export function useExplaining(
  view: StatementView,
  explain: ExplainLine | undefined,
  sentences: SentenceCatalogue | undefined,
): Explaining | null {
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set());
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new view is a new cache
  const cache = useMemo<ExplanationCache>(() => new Map(), [view]);
  const toggle = useCallback((key: string) => {
    setOpen((before) => {
      const after = new Set(before);
      if (!after.delete(key)) after.add(key);
      return after;
    });
  }, []);
  return useMemo(
    () => (explain ? { open, toggle, explain, cache, sentences } : null),
    [open, toggle, explain, cache, sentences],
  );
}
