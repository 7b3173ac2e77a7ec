import type { ReactNode } from 'react';
import type { Settled } from '../data/settle.js';
import type { Texts } from '../i18n/index.js';
import { classNames } from './class-names.js';
import { Notice } from './Notice.js';
import { Skeleton } from './Skeleton.js';

interface FrameProps<TView> {
  /** Names the component in `data-pl` and in its class, `pl-<name>`. */
  readonly name: string;
  readonly className: string | undefined;
  readonly settled: Settled<TView>;
  readonly texts: Texts;
  readonly skeletonRows: number;
  readonly children: (view: TView) => ReactNode;
}

/** What every component has around its content: loading, error and refreshing, and the one live region that says so. */
export function Frame<TView>({
  name,
  className,
  settled,
  texts,
  skeletonRows,
  children,
}: FrameProps<TView>): ReactNode {
  const waiting = settled.draw === 'skeleton' || (settled.draw === 'view' && settled.refreshing);
  return (
    <div
      data-pl={name}
      className={classNames(`pl-${name}`, className)}
      data-state={stateOf(settled)}
      aria-busy={waiting}
    >
      <p role="status" className="pl-hidden">
        {spoken(settled, texts)}
      </p>
      {settled.draw === 'skeleton' && <Skeleton rows={skeletonRows} />}
      {settled.draw === 'error' && (
        <Notice kind="error" title={texts.say('state.error')} retry={settled.retry} texts={texts}>
          {texts.say('state.errorHelp')}
        </Notice>
      )}
      {settled.draw === 'view' && settled.stale && (
        <Notice kind="stale" retry={settled.retry} texts={texts}>
          {texts.say('state.stale')}
        </Notice>
      )}
      {settled.draw === 'view' && settled.refreshing && (
        <p className="pl-refreshing" aria-hidden="true">
          {texts.say('state.refreshing')}
        </p>
      )}
      {settled.draw === 'view' && children(settled.view)}
    </div>
  );
}

function stateOf(settled: Settled<unknown>): string {
  if (settled.draw !== 'view') return settled.draw === 'skeleton' ? 'loading' : 'error';
  return settled.refreshing ? 'refreshing' : settled.stale ? 'stale' : 'ready';
}

/** The region is there from the first render: a live region that appears together with its text stays silent. */
function spoken(settled: Settled<unknown>, texts: Texts): string {
  const state = stateOf(settled);
  if (state === 'loading') return texts.say('state.loading');
  if (state === 'refreshing') return texts.say('state.refreshing');
  if (state === 'error') return texts.say('state.error');
  return state === 'stale' ? texts.say('state.stale') : '';
}
