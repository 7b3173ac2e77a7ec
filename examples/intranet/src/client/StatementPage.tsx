import { EarningsStatement } from '@paceline/react';
import type { ReactNode } from 'react';
import { explainLine } from './explain-line.js';
import type { PageProps } from './Home.js';
import { PageFrame } from './PageFrame.js';
import { useView } from './use-view.js';
import { viewUrl } from './view-url.js';

/** What I earned, line by line, each of which can be asked "Why?". */
export function StatementPage({ profile, period }: PageProps): ReactNode {
  const statement = useView('statement', viewUrl('statement', { period: period.key }));
  return (
    <PageFrame title="My statement" profile={profile} period={period}>
      <EarningsStatement data={statement} explain={explainLine} />
    </PageFrame>
  );
}
