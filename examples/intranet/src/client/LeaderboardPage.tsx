import { Leaderboard } from '@paceline/react';
import type { ReactNode } from 'react';
import type { PageProps } from './Home.js';
import { Link } from './Link.js';
import { PageFrame } from './PageFrame.js';
import { type Among, hrefOf } from './place.js';
import { navigate } from './use-address.js';
import { useView } from './use-view.js';
import { progressMetric, viewUrl } from './view-url.js';

const choices: readonly { readonly among: Among; readonly label: string }[] = [
  { among: 'everyone', label: 'Everyone who shares' },
  { among: 'my-team', label: 'My team' },
];

/** Who stands where among the people who share their number with me. */
export function LeaderboardPage({ profile, period, place }: PageProps): ReactNode {
  const { among = 'everyone' } = place;
  const metric = progressMetric(profile);
  const board = useView('leaderboard', viewUrl('leaderboard', { metric, period: period.key, among }));
  const reports = new Set(profile.reports.map((each) => each.key));
  const controls = profile.team !== null && (
    <nav className="in-choices" aria-label="Who is on the board">
      {choices.map((choice) => (
        <Link
          key={choice.among}
          to={hrefOf({ ...place, among: choice.among })}
          current={choice.among === among}
          className="in-choice"
        >
          {choice.label}
        </Link>
      ))}
    </nav>
  );
  return (
    <PageFrame title="Leaderboard" profile={profile} period={period} controls={controls}>
      <Leaderboard
        data={board}
        openable={(person) => reports.has(person.key)}
        onPersonClick={({ key }) => navigate(hrefOf({ page: 'team', person: key, period: place.period }))}
      />
    </PageFrame>
  );
}
