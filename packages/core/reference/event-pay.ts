import type { Credit } from './credit.js';
import { marginalPay } from './marginal.js';
import { countedIn, isSelected } from './measured.js';
import type { TableDocument } from './plan-documents.js';
import { divide, isZero, multiply, one, type Rational, readRational, zero } from './rationals.js';
import { changeOf, resultOfTable } from './table-result.js';
import { tiersOf } from './tiers.js';
import type { World } from './world.js';

/** "Every deal stands alone: curve and axis start at 0 for each credit." */
export function eventPay(world: World, table: TableDocument, credit: Credit): Rational {
  const value = credit.value ?? zero;
  if (table.mode === 'marginal') return marginalPay(tiersOf(table.tiers), value, table.belowZero);
  const point = typeof table.by === 'object' && 'measure' in table.by ? dealNumber(world, table.by, credit) : value;
  return multiply(resultOfTable(table, point), changeOf(table, zero, value));
}

/** The deal's own number in a sum, or in a ratio of two sums, before shares; what it does not have counts 0. */
function dealNumber(
  { documents }: World,
  by: { readonly measure: string; readonly target?: string },
  { deal }: Credit,
): Rational {
  const { plan } = documents;
  const numberIn = (id: string): Rational => {
    const parts = plan.measures[id]?.ratio;
    if (parts) {
      const [first, second] = [numberIn(parts[0]), numberIn(parts[1])];
      return isZero(second) ? zero : divide(first, second);
    }
    const counted = isSelected(plan.measures, id, deal) ? countedIn(plan, id, deal, one) : { value: zero };
    return 'reason' in counted ? zero : (counted.value ?? zero);
  };
  const value = numberIn(by.measure);
  return by.target === undefined ? value : divide(value, readRational(by.target));
}
