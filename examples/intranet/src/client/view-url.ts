import type { ProfileView } from '@paceline/core/views';

/** The address of a view on the server. */
export function viewUrl(view: string, query: Readonly<Record<string, string>>): string {
  return `/paceline/${view}?${new URLSearchParams(query)}`;
}

/** The metric by which progress is told: the first that is a ratio of something. */
export function progressMetric({ metrics }: ProfileView): string {
  return (metrics.find((each) => each.unit === 'ratio') ?? metrics[0])?.id ?? 'attainment';
}
