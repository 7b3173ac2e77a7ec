import type { OwnProgress } from '@paceline/core/views';
import type { ReactNode } from 'react';
import type { Texts } from '../i18n/index.js';

interface BulletKeyProps {
  readonly own: OwnProgress;
  readonly texts: Texts;
}

/** The figures of the bar as a list of terms; each carries the mark that stands for it. */
export function BulletKey({ own, texts }: BulletKeyProps): ReactNode {
  const { reached, target, pace } = own;
  return (
    <dl className="pl-facts">
      {reached && (
        <Fact mark="measure" term={texts.say('progress.reached')}>
          {texts.quantity(reached)}
        </Fact>
      )}
      {pace && (
        <Fact mark="pace" term={texts.say('progress.expected')}>
          {texts.quantity(pace.expected)}
        </Fact>
      )}
      {target && (
        <Fact mark="target" term={texts.say('progress.target')}>
          {texts.quantity(target)}
        </Fact>
      )}
    </dl>
  );
}

interface FactProps {
  readonly mark: 'measure' | 'pace' | 'target';
  readonly term: string;
  readonly children: ReactNode;
}

function Fact({ mark, term, children }: FactProps): ReactNode {
  return (
    <div className="pl-fact">
      <dt>
        <svg className="pl-fact-mark" width="12" height="12" data-mark={mark} aria-hidden="true" focusable="false">
          {mark === 'measure' ? <rect y="3" width="12" height="6" rx="3" /> : <line x1="6" x2="6" y1="0" y2="12" />}
        </svg>
        {term}
      </dt>
      <dd>
        <bdi>{children}</bdi>
      </dd>
    </div>
  );
}
