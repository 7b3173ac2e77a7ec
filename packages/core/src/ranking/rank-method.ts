import { assertNever } from '../foundation/index.js';

/**
 * How equal scores share a place. For scores 50, 50, 30:
 * `competition` 1 1 3 · `modified` 2 2 3 · `dense` 1 1 2 · `ordinal` 1 2 3 (needs declared tie-breakers) · `fractional` 1.5 1.5 3.
 */
export const rankMethods = ['competition', 'modified', 'dense', 'ordinal', 'fractional'] as const;

/** One of {@link rankMethods}. */
export type RankMethod = (typeof rankMethods)[number];

/** How many stand above a place, in rows and in groups of equals; how many share it, itself included; and how many of those come first by id. */
export interface Neighbors {
  readonly above: number;
  readonly groups: number;
  readonly equal: number;
  readonly ahead: number;
}

/** The number of a place. Private to this room. */
export function positionOf(method: RankMethod, { above, groups, equal, ahead }: Neighbors): number {
  switch (method) {
    case 'competition':
      return above + 1;
    case 'modified':
      return above + equal;
    case 'dense':
      return groups + 1;
    case 'ordinal':
      return above + ahead + 1;
    case 'fractional':
      return above + (equal + 1) / 2;
    default:
      return assertNever(method);
  }
}
