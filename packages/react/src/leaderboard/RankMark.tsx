import type { VisibleRank } from '@paceline/core/views';
import type { ReactNode } from 'react';
import type { Texts } from '../i18n/index.js';

interface RankMarkProps {
  readonly rank: VisibleRank;
  readonly texts: Texts;
}

/** A place: a ring around the first three, a plain number after that. A tie shows `2 =` and is read "tied second". */
export function RankMark({ rank, texts }: RankMarkProps): ReactNode {
  const number = new Intl.NumberFormat(texts.locale).format(rank.position);
  const mark = <span className="pl-rank-number">{number}</span>;
  const medal = rank.position <= 3 ? rank.position : undefined;
  if (!rank.tied) {
    return (
      <span className="pl-rank" data-medal={medal}>
        {mark}
      </span>
    );
  }
  return (
    <>
      <span className="pl-rank" data-medal={medal} data-tie="true" aria-hidden="true">
        {mark} <span className="pl-rank-tie">=</span>
      </span>
      <span className="pl-hidden">{texts.say('leaderboard.tied', { ordinal: texts.ordinalWord(rank.position) })}</span>
    </>
  );
}
