import type { TransactionRow } from '../../crediting/index.js';
import {
  compare,
  divide,
  type Fraction,
  fraction,
  multiply,
  roundToInteger,
  subtract,
  toFraction,
  zero,
} from '../../money/index.js';
import { type Place, periodAt, placeOf } from '../open-run.js';
import { edgeCredits, edgedAxes } from './edge-credits.js';
import { leastUnits, type Probe } from './least-units.js';
import { type ResultState, signatureOf, type TriedResult, triedResult } from './result-state.js';
import { type SolveReason, whyNoPay, whyNoTier } from './solve-reason.js';
import type { Trial } from './trial.js';

/** A target, read: the next tier, or a number that attainment or pay has to come to. */
export type Target = { readonly kind: 'tier' } | { readonly kind: 'attainment' | 'pay'; readonly value: Fraction };

function isReached(target: Target, base: TriedResult, { state, tiers }: TriedResult): boolean {
  switch (target.kind) {
    case 'tier':
      return tiers.some((each, index) => each.tier > (base.tiers[index]?.tier ?? each.tier));
    case 'attainment':
      return state.attainment.value !== null && compare(state.attainment.value, target.value) >= 0;
    default:
      return compare(toFraction(state.pay), target.value) >= 0;
  }
}

/** What a search found: the deals and how the result stands with them, or why there are none. */
export type Found = { readonly deals: readonly TransactionRow[]; readonly after: ResultState } | SolveReason;

/** The result at a place as it stands without a further deal, and the search for the least deals that reach a target; null without a result. */
export function searchTarget(
  { deals, runWith }: Trial,
  { outcome, ...place }: Place,
  target: Target,
): { readonly base: TriedResult; readonly solve: () => Found } | null {
  const asked = {
    participant: outcome.participants[place.participant] ?? '',
    component: outcome.compiled.component.id,
    period: periodAt({ outcome, ...place }).period.key,
  };
  const placeWith = (units: bigint) => placeOf(runWith(deals.rowsOf(units)), asked);
  const base = triedResult(placeWith(0n));
  if (base === null) return null;
  const probe = (units: bigint): Probe => {
    const where = placeWith(units);
    const tried = triedResult(where);
    if (!where || !tried) return { reached: false, signature: '' };
    const ids = new Set(deals.rowsOf(units).map((each) => each.id));
    return { reached: isReached(target, base, tried), signature: signatureOf(tried, where, ids) };
  };
  const solve = (): Found => {
    if (isReached(target, base, base)) return { deals: [], after: base.state };
    if (target.kind === 'tier' && !base.tiers.some((each) => each.tier + 1 < each.tiers.length))
      return whyNoTier(base.tiers);
    const most = deals.counts ? mostDeals : mostUnits;
    const far = triedResult(placeWith(most));
    const gain = perUnit(base, far, most) ?? perUnit(base, triedResult(placeWith(1n)), 1n);
    if (gain === null) return 'not-credited';
    if (target.kind === 'attainment' && base.state.attainment.value === null) return 'no-quota';
    const points = pointsOf(base, target, gain);
    const bound = deals.counts ? most : [most, ...points.map((each) => each * 10n)].reduce((a, b) => (a > b ? a : b));
    const units = leastUnits(probe, points, bound);
    const after = units === null ? null : triedResult(placeWith(units));
    if (units !== null && after) return { deals: deals.rowsOf(units), after: after.state };
    return whyNot(target, base, far ?? base);
  };
  return { base, solve };
}

/** Further than this nobody sells: a trillion in a currency with cents; a count is tried deal by deal. */
const mostUnits = 10n ** 14n;
const mostDeals = 300n;

/** What one unit credits; null when nothing is credited. */
function perUnit(base: TriedResult, tried: TriedResult | null, units: bigint): Fraction | null {
  const gain = tried ? subtract(tried.state.creditedToDate, base.state.creditedToDate) : zero;
  return gain.numerator > 0n ? divide(gain, fraction(units)) : null;
}

/** Numbers of units at which something may jump: on both sides of every edge; and some between them where pay bends. */
function pointsOf({ priced, state }: TriedResult, target: Target, gain: Fraction): bigint[] {
  const { workings } = priced;
  const credits = edgeCredits(workings);
  if (target.kind === 'attainment' && state.attainment.value !== null) {
    credits.push(subtract(multiply(target.value, state.attainment.quota), workings.creditedToDate));
  }
  const edges = credits.map((credit) => roundToInteger(divide(credit, gain), 'ceiling')).filter((each) => each > 0n);
  const points = edges.flatMap((each) => [each - 1n, each, each + 1n]);
  if (!edgedAxes(workings.compiled).some((axis) => axis.bends)) return points;
  const sorted = [0n, ...edges.sort((a, b) => (a < b ? -1 : 1))];
  const between = sorted.flatMap((low, index) => {
    const high = sorted[index + 1] ?? low;
    return Array.from({ length: 7 }, (_, part) => low + ((high - low) * BigInt(part + 1)) / 8n);
  });
  return [...points, ...between];
}

function whyNot(target: Target, base: TriedResult, far: TriedResult): SolveReason {
  if (target.kind === 'tier') return whyNoTier(base.tiers);
  return target.kind === 'attainment' ? 'too-far' : whyNoPay(far.priced);
}
