/** The pages of the intranet, by the first part of their address. */
export const pageIds = ['progress', 'statement', 'leaderboard', 'team'] as const;

/** One of {@link pageIds}. */
export type PageId = (typeof pageIds)[number];

/** Who stands on the leaderboard page. */
export type Among = 'everyone' | 'my-team';

/** What an address says: a page, on the team page perhaps a person of the team, and what of it to show. */
export interface Place {
  readonly page: PageId;
  /** The key of a person, as the viewer knows it. */
  readonly person?: string | undefined;
  /** The key of a period, `2026-Q1`; the current one without it. */
  readonly period?: string | undefined;
  readonly among?: Among | undefined;
}

/** Reads an address; null when it names no page. */
export function parsePlace(address: string): Place | null {
  const { pathname, searchParams } = new URL(address, 'http://intranet');
  const [first, person, ...rest] = pathname.split('/').filter(Boolean);
  const page = pageIds.find((each) => each === first);
  if (page === undefined || rest.length > 0 || (person !== undefined && page !== 'team')) return null;
  return {
    page,
    person,
    period: searchParams.get('period') ?? undefined,
    among: searchParams.get('among') === 'my-team' ? 'my-team' : undefined,
  };
}

/** The address of a place. */
export function hrefOf({ page, person, period, among }: Place): string {
  const query = new URLSearchParams();
  if (period !== undefined) query.set('period', period);
  if (among === 'my-team') query.set('among', among);
  const path = person === undefined ? `/${page}` : `/${page}/${encodeURIComponent(person)}`;
  return query.size > 0 ? `${path}?${query}` : path;
}
