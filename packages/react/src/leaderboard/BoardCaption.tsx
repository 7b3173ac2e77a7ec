import type { LeaderboardView } from '@paceline/core/views';
import type { ReactNode } from 'react';
import type { Texts } from '../i18n/index.js';
import { standing } from './standing.js';

interface BoardCaptionProps {
  readonly view: LeaderboardView;
  readonly texts: Texts;
}

/** Nobody to stand among: the notice below says so. */
const isAlone = (view: LeaderboardView) => [...view.ranked, ...view.unranked].every((row) => row.person.you);

/** Metric, period and as-of date as a title, then the finding. Read in one go, it is two sentences. */
export function BoardCaption({ view, texts }: BoardCaptionProps): ReactNode {
  const when = texts.say('view.when', { period: texts.period(view.period), date: texts.date(view.asOf.effectiveOn) });
  return (
    <caption className="pl-caption">
      <span className="pl-title">
        {view.metric.label}
        <span className="pl-said">,</span>
      </span>{' '}
      <span className="pl-when">
        {when}
        <span className="pl-said">.</span>
      </span>{' '}
      {!isAlone(view) && <span className="pl-standing">{standing(view, texts)}</span>}
    </caption>
  );
}
