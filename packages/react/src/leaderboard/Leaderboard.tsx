'use client';

import type { LeaderboardView } from '@paceline/core/views';
import type { ReactNode } from 'react';
import type { Async } from '../data/async.js';
import { settle } from '../data/settle.js';
import { Frame } from '../primitives/Frame.js';
import { Notice } from '../primitives/Notice.js';
import type { PersonActions } from '../primitives/PersonName.js';
import type { LanguageProps } from '../provider/paceline-context.js';
import { useTexts } from '../provider/use-texts.js';
import { BoardTable } from './BoardTable.js';
import type { BoardWindow } from './board-window.js';

/** Properties of {@link Leaderboard}. */
export interface LeaderboardProps extends PersonActions, LanguageProps {
  /** A leaderboard view, or one that is still on its way. */
  readonly data: LeaderboardView | Async<LeaderboardView>;
  /** Which rows are drawn at first; the best three and two on either side of the reader without it. */
  readonly window?: BoardWindow | undefined;
  readonly className?: string | undefined;
}

const usualWindow: BoardWindow = { top: 3, around: 2 };

/**
 * Who stands where, among the people who share their number with the reader. A real table; the reader's own row stands
 * out, nobody is last, and people who do not share are neither ranked nor counted.
 *
 * @throws PacelineError `react/not-a-view`
 *
 * @example
 * <Leaderboard data={view} onPersonClick={(person) => openProgressOf(person.key)} />
 */
export function Leaderboard(props: LeaderboardProps): ReactNode {
  const { data, window = usualWindow, className, locale, messages, onPersonClick, openable } = props;
  const texts = useTexts({ locale, messages });
  return (
    <Frame
      name="leaderboard"
      className={className}
      settled={settle('leaderboard', data)}
      texts={texts}
      skeletonRows={7}
    >
      {(view) => {
        const rows = [...view.ranked, ...view.unranked];
        if (rows.every((row) => row.person.you)) {
          return (
            <>
              {rows.length > 0 && <BoardTable view={view} window="all" texts={texts} />}
              <Notice kind="empty" title={texts.say('leaderboard.nothingShared')} texts={texts}>
                {texts.say('leaderboard.nothingSharedHelp')}
              </Notice>
            </>
          );
        }
        if (rows.every((row) => row.value.detail === 'missing' && row.value.because === 'no-data')) {
          return (
            <Notice
              kind="empty"
              title={texts.say('leaderboard.empty', { period: texts.period(view.period) })}
              texts={texts}
            >
              {texts.say('leaderboard.emptyHelp')}
            </Notice>
          );
        }
        return (
          <BoardTable view={view} window={window} texts={texts} onPersonClick={onPersonClick} openable={openable} />
        );
      }}
    </Frame>
  );
}
