'use client';

import type { ReactNode } from 'react';
import type { Texts } from '../i18n/index.js';
import { Notice } from '../primitives/Notice.js';
import { ExplanationTree } from './ExplanationTree.js';
import type { Explaining } from './use-explaining.js';
import { useExplanation } from './use-explanation.js';

interface ExplanationPanelProps {
  readonly why: string;
  readonly explaining: Explaining;
  readonly texts: Texts;
}

/** What opens under a line: the explanation, or that it is on its way, or a way to ask again. */
export function ExplanationPanel({ why, explaining, texts }: ExplanationPanelProps): ReactNode {
  const { state, retry } = useExplanation(why, explaining.explain, explaining.cache);
  return (
    <div className="pl-explanation" data-state={state.status} aria-busy={state.status === 'pending'}>
      {state.status === 'pending' && <p className="pl-note">{texts.say('statement.explaining')}</p>}
      {state.status === 'error' && (
        <Notice kind="error" retry={retry} texts={texts}>
          {texts.say('statement.explainError')}
        </Notice>
      )}
      {state.status === 'ready' && (
        <ExplanationTree nodes={[state.view.root]} sentences={explaining.sentences} texts={texts} />
      )}
      <p role="status" className="pl-hidden">
        {state.status === 'ready' ? texts.say('statement.explained') : ''}
        {state.status === 'error' ? texts.say('statement.explainError') : ''}
      </p>
    </div>
  );
}
