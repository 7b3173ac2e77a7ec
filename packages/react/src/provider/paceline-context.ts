'use client';

import { createContext } from 'react';
import type { Messages } from '../i18n/index.js';

/** What a reader's language decides. Every component takes these as properties too; the nearest one wins. */
export interface LanguageProps {
  /** A BCP 47 tag; `en-US` without one. Numbers, dates and plurals follow it. */
  readonly locale?: string | undefined;
  /** The host's own wording, by key; what is left out stays English. */
  readonly messages?: Partial<Messages> | undefined;
}

/** Language for everything below; empty without a provider. */
export const PacelineContext = createContext<LanguageProps>({});
