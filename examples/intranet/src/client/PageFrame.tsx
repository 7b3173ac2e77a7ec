import { shiftDays } from '@paceline/core/calendar';
import { formatDate } from '@paceline/core/explain';
import type { ProfileView, ViewPeriod } from '@paceline/core/views';
import { type ReactNode, useEffect, useRef } from 'react';
import { company } from './company.js';
import { hasMoved } from './use-address.js';
import { WhoSees } from './WhoSees.js';

interface PageFrameProps {
  readonly title: string;
  readonly profile: ProfileView;
  readonly period: ViewPeriod;
  /** Above the title: where one came from. */
  readonly back?: ReactNode;
  /** Beside the title: what of the page to show. */
  readonly controls?: ReactNode;
  readonly children: ReactNode;
}

/** What every page has: its name in the tab and as a heading that takes the focus, its period, and who sees these figures. */
export function PageFrame({ title, profile, period, back, controls, children }: PageFrameProps): ReactNode {
  const heading = useRef<HTMLHeadingElement>(null);

  useEffect(() => {
    document.title = `${title} · ${company}`;
  }, [title]);

  useEffect(() => {
    if (hasMoved()) heading.current?.focus({ preventScroll: true });
  }, []);

  return (
    <>
      <div className="in-page-head">
        <div>
          {back}
          <h1 ref={heading} tabIndex={-1} className="in-title">
            {title}
          </h1>
          <p className="in-subtitle">{rangeOf(period)}</p>
        </div>
        {controls}
      </div>
      <div className="in-columns">
        <div className="in-content">{children}</div>
        <WhoSees profile={profile} />
      </div>
    </>
  );
}

/** First and last day; the end of a period is the day after it. */
function rangeOf({ from, to }: ViewPeriod): string {
  return `${formatDate(from, 'en-US')} – ${formatDate(shiftDays(to, -1), 'en-US')}`;
}
