import type { ComponentDocument, TierDocument } from './documents.js';
import {
  add,
  compare,
  divide,
  multiply,
  one,
  type Rational,
  readRational,
  subtract,
  sumOf,
  zero,
} from './rationals.js';

/** A tier with its numbers read. `result` is its rate or its payout. */
interface Tier {
  readonly from: Rational;
  readonly result: Rational;
  readonly ownsEdge: boolean;
}

/** What a component's table is applied to in one measurement period. */
export interface Curve {
  readonly component: ComponentDocument;
  /** Credit of the attainment period before this measurement period. */
  readonly before: Rational;
  /** The quota, or null when it is missing or zero: then there is no attainment. */
  readonly quota: Rational | null;
  /** What a payout of 1 pays. */
  readonly target: Rational;
}

/**
 * Step 4, earnings: C(x), "the exact pay of the measurement period after x has been credited in it". What the attainment
 * period held before only moves the starting point.
 */
export function payAt(curve: Curve, credited: Rational): Rational {
  if (lacksQuota(curve)) return payWithoutQuota(curve, credited);
  const { rates } = curve.component;
  const reached = add(curve.before, credited);
  if (paysPayouts(curve)) return multiply(curve.target, payoutAt(curve, toAxis(curve, reached)));
  // Marginal: every slice at the rate of its tier. Whole: everything of this period at the rate of the tier reached.
  if (rates.mode === 'marginal') return subtract(marginalPay(curve, reached), marginalPay(curve, curve.before));
  return multiply(credited, wholeResult(curve, toAxis(curve, reached)));
}

/** A table of payouts pays a share of a target incentive; a table of rates a share of what was credited. */
export function paysPayouts(curve: Pick<Curve, 'component'>): boolean {
  return curve.component.rates.tiers[0]?.payout !== undefined;
}

/** True when the table stands on attainment and there is none. */
export function lacksQuota(curve: Curve): boolean {
  return curve.component.rates.by === 'attainment' && curve.quota === null;
}

/** Where a credit lies on the table: its attainment, or the credit itself. */
export function toAxis(curve: Curve, credit: Rational): Rational {
  return curve.component.rates.by === 'attainment' && curve.quota ? divide(credit, curve.quota) : credit;
}

/** The position of the tier that contains a point, -1 below the first. An exact edge belongs to the upper tier unless it says `lower`. */
export function tierAt(curve: Pick<Curve, 'component'>, point: Rational): number {
  return tiersOf(curve).findLastIndex((tier) => {
    const side = compare(point, tier.from);
    return side > 0 || (side === 0 && tier.ownsEdge);
  });
}

/**
 * Step 3, attainment: "Without a quota, or with a quota of 0, there is no attainment: the plan says what is paid then
 * (nothing, the base rate, or the rate at target)."
 */
function payWithoutQuota(curve: Curve, credited: Rational): Rational {
  const base = paysPayouts(curve) ? curve.target : credited;
  switch (curve.component.withoutQuota ?? 'nothing') {
    case 'nothing':
      return zero;
    case 'base-rate':
      return multiply(base, tiersOf(curve)[0]?.result ?? zero);
    case 'at-target':
      return multiply(base, paysPayouts(curve) ? payoutAt(curve, one) : resultAt(curve, one));
  }
}

/** What all credit from 0 up to `reached` earns, slice by slice. Below zero the tier that contains zero goes on. */
function marginalPay(curve: Curve, reached: Rational): Rational {
  if (compare(reached, zero) < 0) return multiply(reached, resultAt(curve, zero));
  const scale = (curve.component.rates.by === 'attainment' && curve.quota) || one;
  const tiers = tiersOf(curve);
  const slices = tiers.map(({ from, result }, index) => {
    const next = tiers[index + 1];
    const bottom = multiply(from, scale);
    const top = next ? smallerOf(multiply(next.from, scale), reached) : reached;
    return compare(top, bottom) > 0 ? multiply(subtract(top, bottom), result) : zero;
  });
  return sumOf(slices);
}

function payoutAt(curve: Curve, point: Rational): Rational {
  return curve.component.rates.mode === 'interpolated' ? interpolatedAt(curve, point) : wholeResult(curve, point);
}

/** A whole table gives the result of the tier reached; below zero that of the tier that contains zero. */
function wholeResult(curve: Curve, point: Rational): Rational {
  return resultAt(curve, compare(point, zero) < 0 ? zero : point);
}

/** The straight line between two points of the table: nothing below the first, flat above the last. */
function interpolatedAt(curve: Curve, point: Rational): Rational {
  const tiers = tiersOf(curve);
  const index = tierAt(curve, point);
  const [left, right] = [tiers[index], tiers[index + 1]];
  if (!left || !right) return left?.result ?? zero;
  const way = divide(subtract(point, left.from), subtract(right.from, left.from));
  return add(left.result, multiply(way, subtract(right.result, left.result)));
}

/** Nothing below the first tier. */
function resultAt(curve: Curve, point: Rational): Rational {
  return tiersOf(curve)[tierAt(curve, point)]?.result ?? zero;
}

function tiersOf({ component }: Pick<Curve, 'component'>): Tier[] {
  return component.rates.tiers.map((tier: TierDocument) => ({
    from: readRational(tier.from),
    result: readRational(tier.rate ?? tier.payout ?? '0'),
    ownsEdge: tier.edge !== 'lower',
  }));
}

function smallerOf(a: Rational, b: Rational): Rational {
  return compare(a, b) < 0 ? a : b;
}
