/**
 * How equal scores share a place. For scores 50, 50, 30:
 * `competition` 1 1 3 · `modified` 2 2 3 · `dense` 1 1 2 · `ordinal` 1 2 3 (needs declared tie-breakers) · `fractional` 1.5 1.5 3.
 */
export const rankMethods = ['competition', 'modified', 'dense', 'ordinal', 'fractional'] as const;

/** One of {@link rankMethods}. */
export type RankMethod = (typeof rankMethods)[number];
