import type { ReactNode } from 'react';

const widths = ['58%', '44%', '66%', '50%', '61%', '39%'];

/** Grey rows of the final height, so that nothing moves when the figures arrive. Says nothing: the frame does. */
export function Skeleton({ rows }: { readonly rows: number }): ReactNode {
  return (
    <div className="pl-skeleton" aria-hidden="true">
      <div className="pl-skeleton-head" />
      {Array.from({ length: rows }, (_, row) => (
        <div key={String(row)} className="pl-skeleton-row">
          <svg className="pl-skeleton-ink" width="100%" height="10" focusable="false" aria-hidden="true">
            <rect width={widths[row % widths.length]} height="10" rx="5" />
          </svg>
        </div>
      ))}
    </div>
  );
}
