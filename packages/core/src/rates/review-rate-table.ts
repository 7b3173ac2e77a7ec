import { finding, type Issue } from '../foundation/index.js';
import {
  add,
  compare,
  divide,
  type Fraction,
  fraction,
  multiply,
  one,
  subtract,
  toExactText,
  zero,
} from '../money/index.js';
import { creditCurve, curveAt } from './credit-curve.js';
import type { RateTable, Tier } from './rate-table.js';
import { type ResultMeaning, sayPlace, sayResult } from './say-result.js';

/**
 * What deserves a look in a table that can be read, in words and numbers of the document; the paths start at the table. Nothing is wrong by
 * itself: a plan may mean every one of them.
 *
 * Findings: `rates/gap-at-zero` (the first tier starts above 0, and below it nothing is paid), `rates/cliff` (one more cent of credit changes the pay of
 * everything), `rates/pays-less-for-more` (more is worth less), `rates/unreachable-tier` (a tier over output after a rate of 0),
 * `rates/looks-like-percent` (a rate above 1, an attainment or a payout of ten times the target: 6 where 0.06 was meant).
 *
 * @example
 * const table = unwrap(parseRateTable({ by: 'attainment', mode: 'whole', tiers: [{ from: '0.8', payout: '1' }] }));
 * reviewRateTable(table).map((each) => each.code); // ['rates/gap-at-zero', 'rates/cliff']
 */
export function reviewRateTable(table: RateTable): readonly Issue[] {
  const jumps = { marginal: marginalJumps, whole: wholeJumps, interpolated: lines }[table.mode](table);
  return [...looksLikePercent(table), ...gapAtZero(table), ...jumps, ...unreachable(table)];
}

const ten = fraction(10n);

/** Shares are written as decimals; whoever writes percent pays a hundred times as much, and it is the commonest slip. */
function looksLikePercent(table: RateTable): Issue[] {
  const { by, pays, tiers, perUnit } = table;
  const isRate = pays === 'rate' && !perUnit;
  const most = isRate ? one : pays === 'payout' ? ten : null;
  const result = isRate ? 'rate' : 'payout';
  const slip = (path: (string | number)[], found: string) =>
    finding(
      'rates/looks-like-percent',
      path,
      found,
      'a share as a decimal, such as 0.06 for 6 %, unless that is meant',
    );
  return tiers.flatMap((tier, index) => [
    ...(by.kind === 'attainment' && compare(tier.from, ten) >= 0
      ? [slip(['tiers', index, 'from'], `a tier from ${sayPlace(by, tier.from)}`)]
      : []),
    ...(most !== null && (isRate ? compare(tier.result, most) > 0 : compare(tier.result, most) >= 0)
      ? [slip(['tiers', index, result], sayResult(result, tier.result))]
      : []),
  ]);
}

/** The pay on both sides of an edge, or at both ends of a line, and how to say them. */
interface Change {
  readonly before: Fraction;
  readonly after: Fraction;
  readonly words: string;
}

function gapAtZero({ by, mode, outside, tiers }: RateTable): Issue[] {
  const first = tiers[0];
  if (!first || first.from.numerator <= 0n || (mode === 'interpolated' && outside === 'extend')) return [];
  const found = `nothing is paid below ${sayPlace(by, first.from)}`;
  return [finding('rates/gap-at-zero', ['tiers', 0, 'from'], found, 'a tier from 0, unless that is meant')];
}

function changeAt(index: number, { before, after, words }: Change): Issue[] {
  const order = compare(before, after);
  const path = ['tiers', index];
  if (order === 0) return [];
  if (order > 0)
    return [finding('rates/pays-less-for-more', path, words, 'pay that does not fall, unless that is meant')];
  return [finding('rates/cliff', path, words, 'slices or straight lines, unless the jump is meant')];
}

/** Retroactive edges: the pay of what lies below, for a quota or a unit of credit of 1. */
function marginalJumps(table: RateTable): Issue[] {
  if (!table.tiers.some((tier) => tier.retroactive)) return [];
  const curve = creditCurve(table, null);
  return table.tiers.flatMap((tier, index) => {
    const piece = curve.findIndex((each) => each.from !== null && compare(each.from, tier.from) === 0);
    if (!tier.retroactive || piece < 1) return [];
    const before = curveAt(curve.slice(0, piece), tier.from);
    const after = curveAt(
      curve.slice(0, piece + 1).map((each) => ({ ...each, edge: 'upper' as const })),
      tier.from,
    );
    const of = table.by.kind === 'attainment' ? ' of the quota' : '';
    const words = `at ${sayPlace(table.by, tier.from)} the pay ${verb(before, after)} from ${toExactText(before)}${of} to ${toExactText(after)}${of}`;
    return changeAt(index, { before, after, words });
  });
}

/** Everything is priced at the tier reached: every edge is a jump, but where there is no credit to price. */
function wholeJumps(table: RateTable): Issue[] {
  return table.tiers.flatMap((tier, index) => {
    const below = table.tiers[index - 1]?.result ?? zero;
    // Below zero the tier at zero goes on, so nothing changes where the first tier begins.
    if (index === 0 && tier.from.numerator <= 0n && table.belowZero !== 'tiers') return [];
    const before = payOf(table, below, tier.from);
    const after = payOf(table, tier.result, tier.from);
    return changeAt(index, { before, after, words: sayJump(table, tier.from, [below, tier.result]) });
  });
}

/** Lines between points may fall; the first point is a jump from nothing. */
function lines(table: RateTable): Issue[] {
  const { tiers, outside } = table;
  return tiers.flatMap((tier, index) => {
    const before = tiers[index - 1];
    if (!before) {
      if (outside === 'extend') return [];
      const words = sayJump(table, tier.from, [zero, tier.result]);
      return changeAt(index, { before: zero, after: payOf(table, tier.result, tier.from), words });
    }
    if (!fallsBetween(table, before, tier)) return [];
    const [low, high] = [sayPlace(table.by, before.from), sayPlace(table.by, tier.from)];
    const [from, to] = [before.result, tier.result].map((each) => sayResult(meaningOf(table), each));
    const words = `between ${low} and ${high} more is worth less: from ${from} to ${to}`;
    return [
      finding('rates/pays-less-for-more', ['tiers', index], words, 'pay that does not fall, unless that is meant'),
    ];
  });
}

/** A rate of the own credit may fall while the pay still rises; its slope is smallest at one of the two ends. */
function fallsBetween(table: RateTable, a: Tier, b: Tier): boolean {
  const slope = divide(subtract(b.result, a.result), subtract(b.from, a.from));
  if (!isOwnRate(table)) return slope.numerator < 0n;
  return [a, b].some((end) => add(end.result, multiply(end.from, slope)).numerator < 0n);
}

function unreachable({ by, tiers }: RateTable): Issue[] {
  if (by.kind !== 'output') return [];
  const stop = tiers.findIndex((tier) => tier.result.numerator === 0n);
  return tiers.flatMap((tier, index) => {
    if (stop < 0 || index <= stop) return [];
    const found = `the rate 0 before it never pays up to ${toExactText(tier.from)}`;
    return [
      finding('rates/unreachable-tier', ['tiers', index, 'from'], found, 'a rate above 0 in the tiers before it'),
    ];
  });
}

function isOwnRate({ by, pays }: RateTable): boolean {
  return pays === 'rate' && (by.kind === 'amount' || by.kind === 'attainment');
}

/** The pay of everything at a point, for a quota or a unit of credit of 1 where the axis is the own credit. */
function payOf(table: RateTable, result: Fraction, at: Fraction): Fraction {
  return isOwnRate(table) ? multiply(result, at) : result;
}

function sayJump(table: RateTable, at: Fraction, [before, after]: readonly [Fraction, Fraction]): string {
  const meaning = meaningOf(table);
  const from = sayResult(meaning, before);
  const to = sayResult(meaning, after);
  return `at ${sayPlace(table.by, at)} the pay ${verb(payOf(table, before, at), payOf(table, after, at))} from ${from} to ${to}`;
}

function meaningOf({ pays, perUnit }: RateTable): ResultMeaning {
  return perUnit ? 'perUnit' : pays;
}

function verb(before: Fraction, after: Fraction): string {
  return compare(before, after) > 0 ? 'falls' : 'jumps';
}
