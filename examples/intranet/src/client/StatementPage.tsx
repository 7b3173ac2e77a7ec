import type { ReactNode } from 'react';
import type { PageProps } from './Home.js';
import { PageFrame } from './PageFrame.js';
import { StatementCard } from './StatementCard.js';
import { viewUrl } from './view-url.js';

/** What I earned, line by line, each of which can be asked "Why?". */
export function StatementPage({ profile, period }: PageProps): ReactNode {
  const url = viewUrl('statement', { period: period.key });
  return (
    <PageFrame title="My statement" profile={profile} period={period}>
      <StatementCard url={url} />
    </PageFrame>
  );
}
