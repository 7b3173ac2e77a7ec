import { PeerProgress } from '@paceline/react';
import { PaceLine } from '@paceline/react/charts';
import type { ReactNode } from 'react';
import type { PageProps } from './Home.js';
import { PageFrame } from './PageFrame.js';
import { useView } from './use-view.js';
import { progressMetric, viewUrl } from './view-url.js';

/** Where I stand against my target and pace, beside the colleagues who share theirs. */
export function ProgressPage({ profile, period }: PageProps): ReactNode {
  const metric = progressMetric(profile);
  const progress = useView('peer-progress', viewUrl('peer-progress', { metric, period: period.key }));
  return (
    <PageFrame title="My progress" profile={profile} period={period}>
      <PeerProgress data={progress} chart={<PaceLine data={progress} />} />
    </PageFrame>
  );
}
