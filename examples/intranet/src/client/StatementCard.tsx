import { EarningsStatement } from '@paceline/react';
import type { ReactNode } from 'react';
import { explainLine } from './explain-line.js';
import { NothingThere } from './fetch-view.js';
import { useView } from './use-view.js';

/** A statement, or a calm sentence where there is none to see. */
export function StatementCard({ url }: { readonly url: string }): ReactNode {
  const statement = useView('statement', url);
  if (statement.error instanceof NothingThere) {
    return <p className="in-nothing">There is no statement of this quarter for you to see.</p>;
  }
  return <EarningsStatement data={statement} explain={explainLine} />;
}
