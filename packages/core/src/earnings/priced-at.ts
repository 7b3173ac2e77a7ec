import { type ComponentOutcome, groupOf, groupStates } from './component-outcome.js';
import { type Place, periodAt } from './open-run.js';
import { noCarry, pricePeriod } from './price-period.js';
import type { PricedPeriod } from './priced-period.js';
import { standingIn } from './standing.js';
import type { Carry } from './workings.js';

/**
 * Everything about a participant's measurement period in exact fractions: as it was priced, or, where it was priced in integers, priced again. Only what
 * an earlier period hands on makes it necessary to price that one too.
 */
export function pricedAt(place: Place): PricedPeriod {
  const { outcome, participant, period } = place;
  const group = groupOf(outcome, participant, period);
  const known = outcome.exact.get(group);
  if (known) return known;
  const last = lastPriced.get(outcome);
  if (last?.group === group) return last.priced;
  const priced = priceAgain(place);
  lastPriced.set(outcome, { group, priced });
  return priced;
}

/** Whoever asks why about one line most often asks about the next one of the same period. */
const lastPriced = new WeakMap<ComponentOutcome, { readonly group: number; readonly priced: PricedPeriod }>();

function priceAgain(place: Place): PricedPeriod {
  const { outcome, participant, period } = place;
  const remembers = outcome.compiled.modifiers.caps.some(({ per }) => per !== 'deal');
  let carry: Carry = noCarry;
  for (let earlier = remembers ? 0 : period; earlier < period; earlier += 1) {
    if (outcome.states[groupOf(outcome, participant, earlier)] !== groupStates.absent) {
      carry = price({ outcome, participant, period: earlier }, carry).carry;
    }
  }
  return price(place, carry);
}

function price(place: Place, carry: Carry): PricedPeriod {
  const { outcome, participant } = place;
  const at = periodAt(place);
  const standing = standingIn(outcome, outcome.participants[participant] ?? '', at, () => null);
  const own = { holder: { participant: outcome.participants[participant] ?? '', team: null }, targetIncentive: null };
  return pricePeriod(outcome, standing ?? own, at, carry);
}
