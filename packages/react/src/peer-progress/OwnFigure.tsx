import type { OwnProgress } from '@paceline/core/views';
import type { ReactNode } from 'react';
import { paceStanding, paceText, type Texts } from '../i18n/index.js';

interface OwnFigureProps {
  readonly own: OwnProgress;
  readonly texts: Texts;
}

/** The reader's own number, large, and where it stands in words. Without a number, the reason in its place. */
export function OwnFigure({ own, texts }: OwnFigureProps): ReactNode {
  const { value, pace } = own;
  if (!value) {
    return <p className="pl-key-figure pl-key-missing">{texts.say(`value.${own.because ?? 'no-data'}`)}</p>;
  }
  return (
    <div className="pl-key">
      <p className="pl-key-figure">
        <bdi>{texts.quantity(value)}</bdi>
      </p>
      {pace && (
        <div className="pl-key-words">
          <p className="pl-pace" data-pace={paceStanding(pace)}>
            <PaceMark standing={paceStanding(pace)} />
            {paceText(pace, texts)}
          </p>
          <p className="pl-note">
            {texts.say('progress.elapsed', { elapsed: pace.elapsedDays, total: pace.totalDays })}
          </p>
        </div>
      )}
    </div>
  );
}

const marks = { ahead: 'M1 9 6 2l5 7z', behind: 'M1 3l5 7 5-7z', 'on-pace': 'M1 5h10v2H1z' } as const;

/** A shape beside the words, so that colour is never alone. */
function PaceMark({ standing }: { readonly standing: keyof typeof marks }): ReactNode {
  return (
    <svg className="pl-pace-mark" width="12" height="12" viewBox="0 0 12 12" aria-hidden="true" focusable="false">
      <path d={marks[standing]} />
    </svg>
  );
}
