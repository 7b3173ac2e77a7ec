import type { ProfileView, ViewPeriod } from '@paceline/core/views';
import type { ReactNode } from 'react';
import { Brand } from './Brand.js';
import { Link } from './Link.js';
import { PeriodSwitcher } from './PeriodSwitcher.js';
import { hrefOf, type PageId, type Place } from './place.js';
import { spelled } from './spelled.js';

interface HeaderProps {
  readonly profile: ProfileView;
  readonly place: Place | null;
  readonly period: ViewPeriod | null;
  readonly isLead: boolean;
  readonly onSignOut: () => void;
}

const names: Readonly<Record<PageId, string>> = {
  progress: 'My progress',
  statement: 'My statement',
  leaderboard: 'Leaderboard',
  team: 'My team',
};

/** Company, pages, period, and who is signed in. */
export function Header({ profile, place, period, isLead, onSignOut }: HeaderProps): ReactNode {
  const pages: readonly PageId[] = isLead
    ? ['team', 'leaderboard', 'progress', 'statement']
    : ['progress', 'statement', 'leaderboard'];
  return (
    <header className="in-header">
      <div className="in-bar">
        <Brand />
        <div className="in-account">
          <p className="in-who">
            <span className="in-who-name">{profile.you.name}</span>
            <span className="in-who-team">
              {[profile.team ?? spelled(profile.role ?? ''), 'demo sign-in'].filter(Boolean).join(' · ')}
            </span>
          </p>
          <button type="button" className="in-button" onClick={onSignOut}>
            Sign out
          </button>
        </div>
      </div>
      <div className="in-bar in-bar-pages">
        <nav className="in-nav" aria-label="Pages">
          {pages.map((page) => (
            <Link
              key={page}
              to={hrefOf({ page, period: place?.period })}
              current={place?.page === page}
              className="in-nav-link"
            >
              {names[page]}
            </Link>
          ))}
        </nav>
        {period && place && <PeriodSwitcher profile={profile} period={period} place={place} />}
      </div>
    </header>
  );
}
