import type { ReactNode } from 'react';
import type { PageProps } from './Home.js';
import { Link } from './Link.js';
import { PageFrame } from './PageFrame.js';
import { hrefOf } from './place.js';
import { StatementCard } from './StatementCard.js';
import { viewUrl } from './view-url.js';

/** The statement of somebody in my team, as far as I may see it. */
export function PersonPage({ profile, period, place, person }: PageProps & { readonly person: string }): ReactNode {
  const url = viewUrl('statement', { period: period.key, subject: person });
  const name = profile.reports.find((each) => each.key === person)?.name ?? 'Statement';
  const back = (
    <Link to={hrefOf({ page: 'team', period: place.period })} className="in-back">
      <span aria-hidden="true">←</span> My team
    </Link>
  );
  return (
    <PageFrame title={name} profile={profile} period={period} back={back}>
      <StatementCard url={url} />
    </PageFrame>
  );
}
