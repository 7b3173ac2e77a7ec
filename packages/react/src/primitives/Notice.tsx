import type { ReactNode } from 'react';
import type { Texts } from '../i18n/index.js';

interface NoticeProps {
  readonly kind: 'empty' | 'error' | 'stale';
  readonly title?: string;
  readonly children?: ReactNode;
  readonly retry?: (() => void) | undefined;
  readonly texts: Texts;
}

/** A calm block of words in place of, or above, the figures. */
export function Notice({ kind, title, children, retry, texts }: NoticeProps): ReactNode {
  return (
    <div className="pl-notice" data-kind={kind}>
      {title !== undefined && <p className="pl-notice-title">{title}</p>}
      {children !== undefined && <p className="pl-notice-text">{children}</p>}
      {retry && (
        <button type="button" className="pl-button" onClick={() => retry()}>
          {texts.say('state.retry')}
        </button>
      )}
    </div>
  );
}
