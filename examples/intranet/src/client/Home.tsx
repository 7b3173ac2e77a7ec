import { formatDate } from '@paceline/core/explain';
import type { ProfileView, ViewPeriod } from '@paceline/core/views';
import { type ReactNode, useEffect } from 'react';
import { company } from './company.js';
import { Header } from './Header.js';
import { LeaderboardPage } from './LeaderboardPage.js';
import { PersonPage } from './PersonPage.js';
import { ProgressPage } from './ProgressPage.js';
import { hrefOf, type Place, parsePlace } from './place.js';
import { quarterOf } from './quarters.js';
import { StatementPage } from './StatementPage.js';
import { TeamPage } from './TeamPage.js';
import { navigate, useAddress } from './use-address.js';
import { useView } from './use-view.js';

/** What every page is given. */
export interface PageProps {
  readonly profile: ProfileView;
  readonly period: ViewPeriod;
  readonly place: Place;
}

/** The pages behind the sign-in, and the header above them. */
export function Home({ onSignOut }: { readonly onSignOut: () => void }): ReactNode {
  const { status, data: profile, retry } = useView('profile', '/paceline/profile');
  const address = useAddress();
  const place = parsePlace(address);
  const isLead = (profile?.reports.length ?? 0) > 0;
  const start = profile && (place === null || (place.page === 'team' && !isLead));

  useEffect(() => {
    if (start) navigate(hrefOf({ page: isLead ? 'team' : 'progress' }), { replace: true });
  }, [start, isLead]);

  if (!profile) return status === 'error' ? <NoAnswer retry={retry} /> : <p className="in-waiting">Loading…</p>;
  const period = quarterOf(profile, place?.period);
  return (
    <>
      <a className="in-skip" href="#main">
        Skip to the content
      </a>
      <Header profile={profile} place={place} period={period} isLead={isLead} onSignOut={onSignOut} />
      <main id="main" className="in-main" tabIndex={-1}>
        {period === null && <p className="in-waiting">There are no figures for you to see yet.</p>}
        {period && place && !start && (
          <Page key={`${place.page}/${place.person ?? ''}`} profile={profile} period={period} place={place} />
        )}
      </main>
      <footer className="in-footer">
        {company} is made up, and so is this intranet: a demonstration of Paceline. Figures as of{' '}
        <time dateTime={profile.asOf.effectiveOn}>{formatDate(profile.asOf.effectiveOn, 'en-US')}</time>.
      </footer>
    </>
  );
}

function Page(props: PageProps): ReactNode {
  const { page, person } = props.place;
  if (page === 'progress') return <ProgressPage {...props} />;
  if (page === 'statement') return <StatementPage {...props} />;
  if (page === 'leaderboard') return <LeaderboardPage {...props} />;
  return person === undefined ? <TeamPage {...props} /> : <PersonPage {...props} person={person} />;
}

function NoAnswer({ retry }: { readonly retry: (() => void) | undefined }): ReactNode {
  return (
    <main className="in-waiting">
      <h1 className="in-title">The intranet does not answer</h1>
      <p>Nothing is lost. Try again in a moment.</p>
      <button type="button" className="in-button" onClick={retry}>
        Try again
      </button>
    </main>
  );
}
