/**
 * How equal scores share a place. For scores 50, 50, 30:
 * `competition` 1 1 3 · `dense` 1 1 2 · `ordinal` 1 2 3 (needs declared tie-breakers).
 */
export const rankMethods = ['competition', 'dense', 'ordinal'] as const;

/** One of {@link rankMethods}. */
export type RankMethod = (typeof rankMethods)[number];
