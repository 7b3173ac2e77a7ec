import {
  add,
  compare,
  divide,
  type Fraction,
  maximum,
  minimum,
  multiply,
  negate,
  one,
  subtract,
  zero,
} from '../money/index.js';
import { lookupTier } from './lookup-tier.js';
import type { RateTable, Tier } from './rate-table.js';

/** A part of the credit that one tier prices: `width × rate = pay`. For a payout, `rate` is the payout and `width` the target. */
export interface Slice {
  readonly width: Fraction;
  readonly rate: Fraction;
  readonly pay: Fraction;
}

/**
 * A stretch of a curve over credit, from `from` (null: from below everything) to the next piece, which pays
 * `base + slope × (credit − at)`. All in major units.
 */
export interface CurvePiece {
  readonly from: Fraction | null;
  readonly edge: 'upper' | 'lower';
  readonly at: Fraction;
  readonly base: Fraction;
  readonly slope: Fraction;
}

/**
 * The curve G of a table that pays on credit accumulated over the attainment window: pieces of straight lines, with jumps where an
 * edge is retroactive. A measurement period pays `G(credit at its end) − G(credit at its start)`.
 */
export type CreditCurve = readonly CurvePiece[];

/** A band of credit above or below zero, before retroactive edges are looked at; `tier` is −1 where no tier applies. */
interface Band {
  readonly from: Fraction;
  readonly to: Fraction | null;
  readonly tier: number;
  readonly rate: Fraction;
}

/** True for the tables that have a {@link CreditCurve}: marginal ones, and whole ones that reach back over the window. */
export function hasCreditCurve(table: RateTable): boolean {
  return table.pays === 'rate' && (table.mode === 'marginal' || (table.mode === 'whole' && table.reach === 'window'));
}

/** The curve of a table; `quota` turns edges by attainment into credit (null: they are read as credit). */
export function creditCurve(table: RateTable, quota: Fraction | null): CreditCurve {
  const scale = table.by.kind === 'attainment' && quota ? quota : one;
  const tiers = table.by.kind === 'output' ? fromOutput(table.tiers) : scaled(table.tiers, scale);
  if (table.mode === 'whole') return wholeCurve(table, tiers);
  return [...below(table, tiers), ...above(tiers)];
}

/** G at an amount of credit. */
export function curveAt(curve: CreditCurve, credit: Fraction): Fraction {
  const piece = pieceAt(curve, credit);
  return add(piece.base, multiply(piece.slope, subtract(credit, piece.at)));
}

function pieceAt(curve: CreditCurve, credit: Fraction): CurvePiece {
  let found = curve[0];
  for (const piece of curve) {
    const order = piece.from === null ? 1 : compare(credit, piece.from);
    if (order < 0 || (order === 0 && piece.edge === 'lower')) break;
    found = piece;
  }
  return found ?? { from: null, edge: 'upper', at: zero, base: zero, slope: zero };
}

/** The slices whose pay sums to `G(to) − G(from)`; where edges are retroactive, what the earlier slices had paid is taken back. */
export function curveSlices(table: RateTable, quota: Fraction | null, from: Fraction, to: Fraction): Slice[] {
  const scale = table.by.kind === 'attainment' && quota ? quota : one;
  const tiers = table.by.kind === 'output' ? fromOutput(table.tiers) : scaled(table.tiers, scale);
  if (table.mode === 'whole') {
    const curve = wholeCurve(table, tiers);
    return [wholeSlice(curve, to), negated(wholeSlice(curve, from))].filter((each) => each.width.numerator !== 0n);
  }
  if (tiers.some((tier) => tier.retroactive)) {
    return [...slicesUpTo(table, tiers, to), ...slicesUpTo(table, tiers, from).map(negated)];
  }
  const low = minimum(from, to);
  const high = maximum(from, to);
  const between = bandsOf(table, tiers).flatMap((band) => cut(band, low, high));
  return compare(from, to) <= 0 ? between : between.map(negated);
}

function wholeSlice(curve: CreditCurve, credit: Fraction): Slice {
  return slice(credit, pieceAt(curve, credit).slope);
}

/** The slices of G(credit): from zero up, or, below zero, from the credit up to zero and taken away. */
function slicesUpTo(table: RateTable, tiers: readonly Tier[], credit: Fraction): Slice[] {
  const bands = bandsOf(table, tiers);
  if (compare(credit, zero) < 0) return bands.flatMap((band) => cut(band, credit, zero)).map(negated);
  const reached = lookupTier(tiers, credit);
  // The highest retroactive edge that was reached prices everything below it.
  const last = tiers.findLastIndex((tier, index) => index <= reached && tier.retroactive);
  const rateOf = (band: Band) => (band.tier < last ? (tiers[last]?.result ?? zero) : band.rate);
  return bands.flatMap((band) => cut({ ...band, rate: rateOf(band) }, zero, credit));
}

function cut(band: Band, low: Fraction, high: Fraction): Slice[] {
  const start = maximum(band.from, low);
  const end = band.to === null ? high : minimum(band.to, high);
  const width = subtract(end, start);
  return width.numerator > 0n ? [slice(width, band.rate)] : [];
}

function slice(width: Fraction, rate: Fraction): Slice {
  return { width, rate, pay: multiply(width, rate) };
}

function negated({ width, rate, pay }: Slice): Slice {
  return { width: negate(width), rate, pay: negate(pay) };
}

function scaled(tiers: readonly Tier[], scale: Fraction): readonly Tier[] {
  return tiers.map((tier) => ({ ...tier, from: multiply(tier.from, scale) }));
}

/** Edges over what the curve has paid, as credit: a tier begins where the ones below have paid its `from`. */
function fromOutput(tiers: readonly Tier[]): readonly Tier[] {
  const out: Tier[] = [];
  for (const tier of tiers) {
    const last = out.at(-1);
    const before = tiers[out.length - 1];
    if (!last || !before) out.push(tier);
    else if (last.result.numerator <= 0n) break;
    else out.push({ ...tier, from: add(last.from, divide(subtract(tier.from, before.from), last.result)) });
  }
  return out;
}

/** The bands of credit that a marginal table prices, from the lowest up; below zero as the table says. */
function bandsOf(table: RateTable, tiers: readonly Tier[]): Band[] {
  const up = bandsAbove(tiers);
  const first = up[0];
  if (!first || table.belowZero === 'stop') return up;
  if (table.belowZero === 'continue') return [{ ...first, from: farBelow }, ...up.slice(1)];
  return [...bandsBelow(tiers), ...up];
}

/** Far below every credit that a document can state (texts of at most 400 digits): stands for "from below everything". */
const farBelow: Fraction = { numerator: -(10n ** 1_000n), denominator: 1n };

function bandsAbove(tiers: readonly Tier[]): Band[] {
  const start = lookupTier(tiers, zero);
  const bands: Band[] = [];
  let from = zero;
  for (let tier = start; tier < tiers.length; tier += 1) {
    const to = tiers[tier + 1]?.from ?? null;
    bands.push({ from, to, tier, rate: tiers[tier]?.result ?? zero });
    if (to !== null) from = to;
  }
  return bands;
}

function bandsBelow(tiers: readonly Tier[]): Band[] {
  return tiers.flatMap((each, tier): Band[] => {
    if (each.from.numerator >= 0n) return [];
    const next = tiers[tier + 1]?.from ?? zero;
    return [{ from: each.from, to: minimum(next, zero), tier, rate: each.result }];
  });
}

/** What the bands below a tier pay is summed up as they pass; a retroactive edge begins the sum anew at its own rate. */
function above(tiers: readonly Tier[]): CurvePiece[] {
  const bands = bandsAbove(tiers);
  let base = zero;
  return bands.slice(1).map(({ from, tier, rate }, index): CurvePiece => {
    const below = bands[index];
    const own = tiers[tier];
    if (own?.retroactive) base = multiply(from, rate);
    else if (below) base = add(base, multiply(subtract(from, below.from), below.rate));
    return { from, edge: own?.edge ?? 'upper', at: from, base, slope: rate };
  });
}

/** The pieces up to the first edge above zero. */
function below(table: RateTable, tiers: readonly Tier[]): CurvePiece[] {
  const rate = tiers[lookupTier(tiers, zero)]?.result ?? zero;
  const up = { edge: 'upper', at: zero, base: zero } as const;
  if (table.belowZero === 'continue') return [{ ...up, from: null, slope: rate }];
  if (table.belowZero === 'stop')
    return [
      { ...up, from: null, slope: zero },
      { ...up, from: zero, slope: rate },
    ];
  const pieces: CurvePiece[] = [];
  let base = zero;
  for (const band of bandsBelow(tiers).toReversed()) {
    const at = band.to ?? zero;
    pieces.unshift({ from: band.from, edge: tiers[band.tier]?.edge ?? 'upper', at, base, slope: band.rate });
    base = subtract(base, multiply(subtract(at, band.from), band.rate));
  }
  const lowest: CurvePiece = { from: null, edge: 'upper', at: zero, base, slope: zero };
  return [lowest, ...pieces, { ...up, from: zero, slope: rate }];
}

function wholeCurve(table: RateTable, tiers: readonly Tier[]): CreditCurve {
  const origin = { at: zero, base: zero } as const;
  const zeroTier = lookupTier(tiers, zero);
  const rate = tiers[zeroTier]?.result ?? zero;
  const up = tiers
    .slice(zeroTier + 1)
    .map((tier): CurvePiece => ({ ...origin, from: tier.from, edge: tier.edge, slope: tier.result }));
  if (table.belowZero === 'continue') return [{ ...origin, from: null, edge: 'upper', slope: rate }, ...up];
  const atZero: CurvePiece = { ...origin, from: zero, edge: 'upper', slope: rate };
  if (table.belowZero === 'stop') return [{ ...origin, from: null, edge: 'upper', slope: zero }, atZero, ...up];
  const all = tiers.map((tier): CurvePiece => ({ ...origin, from: tier.from, edge: tier.edge, slope: tier.result }));
  return [{ ...origin, from: null, edge: 'upper', slope: zero }, ...all];
}
