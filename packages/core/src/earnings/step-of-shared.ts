import { rowAt } from '../crediting/index.js';
import { type ComponentOutcome, groupOf } from './component-outcome.js';
import { positionIn } from './credit-list.js';
import { noCarry, pricePeriod } from './price-period.js';
import type { PayStep, PricedPeriod, SharedPay } from './priced-period.js';
import { standingIn } from './standing.js';

/** The owner's step of which a part was shared, priced again, since the owner's own period keeps only what was not shared. */
export function stepOfShared(
  outcome: ComponentOutcome,
  shared: SharedPay,
): { readonly priced: PricedPeriod; readonly step: PayStep } | null {
  const index = outcome.scope.indexOf.get(shared.owner) ?? -1;
  let carry = noCarry;
  for (const [period, at] of outcome.periods.all.entries()) {
    if (!outcome.exact.has(groupOf(outcome, index, period))) continue;
    const standing = standingIn(outcome, shared.owner, at, () => null);
    if (!standing) continue;
    const priced = pricePeriod(outcome, standing, at, carry);
    carry = priced.carry;
    const { credits } = priced.workings;
    const step = priced.steps.find(
      ({ credit }) =>
        credit && credits && rowAt(credits.columns, positionIn(credits, credit.index)) === shared.transaction,
    );
    if (step && at.from <= shared.day && shared.day < at.to) return { priced, step };
  }
  return null;
}
