import type { GoalDocument, TableDocument } from './plan-documents.js';
import { compare, type Rational, subtract, zero } from './rationals.js';
import { interpolatedAt, resultAt, tiersOf } from './tiers.js';

/**
 * r(x): the result of a whole or an interpolated table. A whole table goes on below zero with the tier that contains zero,
 * unless its tiers reach there; a line is drawn below zero too. With `stop`, "x below 0 counts as 0".
 */
export function resultOfTable(table: TableDocument, point: Rational): Rational {
  if (table.mode === 'interpolated') return payoutAt(table, table.belowZero === 'stop' ? atLeastZero(point) : point);
  return resultAt(tiersOf(table.tiers), table.belowZero === 'tiers' ? point : atLeastZero(point));
}

/** The result of a table of payouts whose line or bands say nothing about what is below zero. */
export function payoutAt(
  table: Pick<GoalDocument, 'mode' | 'tiers' | 'outside'> | TableDocument,
  point: Rational,
): Rational {
  const tiers = tiersOf(table.tiers);
  if (table.mode === 'interpolated')
    return interpolatedAt(tiers, point, { mode: table.outside ?? 'flat', below: zero });
  return resultAt(tiers, atLeastZero(point));
}

/** Credit from one point to another; with `stop`, "credit below zero pays nothing". */
export function changeOf({ belowZero }: TableDocument, from: Rational, to: Rational): Rational {
  return belowZero === 'stop' ? subtract(atLeastZero(to), atLeastZero(from)) : subtract(to, from);
}

function atLeastZero(point: Rational): Rational {
  return compare(point, zero) < 0 ? zero : point;
}
