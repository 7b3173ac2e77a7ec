import { compareText } from '../src/foundation/index.js';
import { allot } from './allot.js';
import { isOn } from './dates.js';
import type { DraftLine } from './line.js';
import { axisAtEnd } from './period-axis.js';
import type { PoolDocument } from './plan-documents.js';
import { type PricedPeriod, pricePeriod } from './price-period.js';
import { compare, isZero, one, type Rational, readRational, sumOf, zero } from './rationals.js';
import { isOf, ownCredit, targetOf, type Workings } from './workings.js';
import type { World } from './world.js';

/** What a team's pool paid in one measurement period. Without anybody who qualifies it stays unallocated. */
export interface PricedPool {
  readonly priced: PricedPeriod;
  readonly members: readonly Workings[];
  readonly cents: bigint;
  readonly drafts: readonly DraftLine[];
}

/**
 * Section 5.5: "the team's result is priced once, rounded, and allotted by largest remainder among the members on the reference
 * day who are on the plan and qualify". `members` are the workings of one team's members in one period.
 */
export function payPool(
  world: World,
  pool: PoolDocument,
  members: readonly Workings[],
  earlier: readonly PricedPeriod[],
): PricedPool | null {
  const sorted = [...members].sort((a, b) => compareText(a.participant.id, b.participant.id));
  const [any] = sorted;
  if (!any) return null;
  const priced = pricePeriod(world, any, earlier);
  const cents = priced.lines.reduce((total, line) => total + line.cents, 0n);
  const qualified = sorted.filter((each) => qualifies(world, pool, each));
  const weights = weightsOf(world, pool, qualified);
  // Weights that are all zero give nobody a part, as if nobody qualified.
  const paid = isZero(sumOf(weights)) ? [] : qualified;
  const parts = paid.length > 0 ? allot(cents, weights) : [];
  const drafts = paid.map((each, index): DraftLine => {
    const line = { cause: 'team', credit: null, cents: parts[index] ?? 0n } as const;
    return { ...line, participant: each.participant.id, priced: { ...priced, workings: each } };
  });
  return { priced, members: sorted, cents, drafts };
}

/** "`qualify.by` is of the member", not of the team. */
function qualifies(world: World, { qualify }: PoolDocument, workings: Workings): boolean {
  if (!qualify) return true;
  const isOwn = isOf({ participant: workings.participant.id });
  const { window, period } = workings;
  const creditedToDate = ownCredit(
    world,
    workings.component,
    (each) => isOwn(each) && isOn({ from: window.from, to: period.to }, each.on),
  );
  const own = { ...workings, team: null, credits: [], creditedToDate };
  return compare(axisAtEnd(world, own, qualify.by), readRational(qualify.atLeast)) >= 0;
}

/** "`credit`: by their own credit in the measurement period (negative counts 0), nobody with credit: equal." */
function weightsOf(world: World, pool: PoolDocument, members: readonly Workings[]): Rational[] {
  const weights = members.map((each) => weightOf(world, pool, each));
  return pool.share === 'credit' && isZero(sumOf(weights)) ? members.map(() => one) : weights;
}

function weightOf(world: World, pool: PoolDocument, workings: Workings): Rational {
  const { component, participant, period } = workings;
  switch (pool.share) {
    case 'equal':
      return one;
    case 'weights':
      return readRational(pool.weights?.[participant.id] ?? '0');
    case 'target-incentive':
      return targetOf(workings, period.kind);
    case 'credit': {
      const isOwn = isOf({ participant: participant.id });
      const credit = ownCredit(world, component, (each) => isOwn(each) && isOn(period, each.on));
      return compare(credit, zero) < 0 ? zero : credit;
    }
  }
}
