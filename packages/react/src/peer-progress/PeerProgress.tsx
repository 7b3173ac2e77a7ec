'use client';

import type { PeerProgressView } from '@paceline/core/views';
import type { ReactNode } from 'react';
import type { Async } from '../data/async.js';
import { settle } from '../data/settle.js';
import { Frame } from '../primitives/Frame.js';
import { Heading, type HeadingLevel } from '../primitives/Heading.js';
import type { PersonActions } from '../primitives/PersonName.js';
import type { LanguageProps } from '../provider/paceline-context.js';
import { useTexts } from '../provider/use-texts.js';
import { Bullet } from './Bullet.js';
import { BulletKey } from './BulletKey.js';
import { OwnFigure } from './OwnFigure.js';
import { PeersTable } from './PeersTable.js';

/** Properties of {@link PeerProgress}. */
export interface PeerProgressProps extends PersonActions, LanguageProps {
  /** A peer-progress view, or one that is still on its way. */
  readonly data: PeerProgressView | Async<PeerProgressView>;
  /** A chart between the own figure and the peers, such as `<PaceLine data={view} />` of the charts entry. */
  readonly chart?: ReactNode;
  /** The level of the title on the host's page; 2 without it. */
  readonly headingLevel?: HeadingLevel | undefined;
  readonly className?: string | undefined;
}

/**
 * The reader's own progress and pace first, then the colleagues who share theirs, by name. Nobody is ranked.
 *
 * @throws PacelineError `react/not-a-view`
 *
 * @example
 * <PeerProgress data={view} chart={<PaceLine data={view} />} />
 */
export function PeerProgress(props: PeerProgressProps): ReactNode {
  const { data, chart, headingLevel = 2, className, locale, messages, onPersonClick, openable } = props;
  const texts = useTexts({ locale, messages });
  return (
    <Frame
      name="peer-progress"
      className={className}
      settled={settle('peer-progress', data)}
      texts={texts}
      skeletonRows={6}
    >
      {(view) => (
        <>
          <div className="pl-header">
            <Heading level={headingLevel} className="pl-title">
              {titleOf(view, texts.say)}
            </Heading>
            <p className="pl-when">
              {texts.say('view.when', { period: texts.period(view.period), date: texts.date(view.asOf.effectiveOn) })}
            </p>
          </div>
          <OwnFigure own={view.own} texts={texts} />
          <Bullet own={view.own} />
          <BulletKey own={view.own} texts={texts} />
          {chart}
          <PeersTable view={view} texts={texts} onPersonClick={onPersonClick} openable={openable} />
        </>
      )}
    </Frame>
  );
}

function titleOf({ own, metric }: PeerProgressView, say: ReturnType<typeof useTexts>['say']): string {
  if (own.person.you) return metric.label;
  return say('progress.ofOther', { metric: metric.label, name: own.person.name });
}
