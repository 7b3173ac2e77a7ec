import { Leaderboard } from '@paceline/react';
import type { ReactNode } from 'react';
import type { PageProps } from './Home.js';
import { PageFrame } from './PageFrame.js';
import { hrefOf } from './place.js';
import { navigate } from './use-address.js';
import { useView } from './use-view.js';
import { progressMetric, viewUrl } from './view-url.js';

/** The people who report to me; each name opens that person's statement. */
export function TeamPage({ profile, period, place }: PageProps): ReactNode {
  const metric = progressMetric(profile);
  const board = useView('leaderboard', viewUrl('leaderboard', { metric, period: period.key, among: 'my-reports' }));
  return (
    <PageFrame title="My team" profile={profile} period={period}>
      <Leaderboard
        data={board}
        window="all"
        onPersonClick={({ key }) => navigate(hrefOf({ page: 'team', person: key, period: place.period }))}
      />
    </PageFrame>
  );
}
