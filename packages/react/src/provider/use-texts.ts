'use client';

import { useContext, useMemo } from 'react';
import { createTexts, type Texts } from '../i18n/index.js';
import { type LanguageProps, PacelineContext } from './paceline-context.js';

/** The texts for one component: its own properties, then the provider's, then English. */
export function useTexts({ locale, messages }: LanguageProps): Texts {
  const outer = useContext(PacelineContext);
  return useMemo(
    () => createTexts(locale ?? outer.locale ?? 'en-US', { ...outer.messages, ...messages }),
    [locale, messages, outer],
  );
}
