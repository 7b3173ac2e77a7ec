'use client';

import { type ReactNode, useContext, useMemo } from 'react';
import { type LanguageProps, PacelineContext } from './paceline-context.js';

/** Properties of {@link PacelineProvider}. */
export interface PacelineProviderProps extends LanguageProps {
  readonly children?: ReactNode;
}

/**
 * Gives locale and wording to every component below. Optional: components work alone. Providers nest, and the inner one
 * wins key by key.
 *
 * @example
 * <PacelineProvider locale="de-DE" messages={{ 'person.you': 'Sie' }}>
 *   <Leaderboard data={view} />
 * </PacelineProvider>
 */
export function PacelineProvider({ locale, messages, children }: PacelineProviderProps): ReactNode {
  const outer = useContext(PacelineContext);
  const value = useMemo(
    () => ({ locale: locale ?? outer.locale, messages: { ...outer.messages, ...messages } }),
    [locale, messages, outer],
  );
  return <PacelineContext.Provider value={value}>{children}</PacelineContext.Provider>;
}
