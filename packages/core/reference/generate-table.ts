import { type Draft, generateAxis, generateEdges } from './generate-axis.js';
import { isPlainNumber } from './generate-measures.js';
import type { Chances } from './mechanisms.js';
import type { AxisDocument, GoalDocument, GridDocument, TableDocument, TierDocument } from './plan-documents.js';

export type Pays = 'rate' | 'payout' | 'amount';

const results: Readonly<Record<Pays | 'factor', readonly string[]>> = {
  rate: ['0', '0.05', '0.06', '0.075', '1/3', '0.12', '1', '0.0333333333'],
  payout: ['0', '0.05', '0.5', '1/3', '1', '1.2', '2'],
  amount: ['0', '100', '250.50', '1000', '33.335'],
  factor: ['0.5', '1', '1.1', '1.25', '4/3', '2', '0'],
};

/** A marginal table over own credit, attainment, the count or its own output. */
export function generateMarginal(chances: Chances, draft: Draft): TableDocument {
  const { pick, uses } = chances;
  const counts = draft.measure === 'wins' && uses('count-axis', 0.5);
  const by: AxisDocument = uses('output-axis', 0.2)
    ? 'output'
    : counts
      ? 'count'
      : draft.hasQuota
        ? pick(['attainment', 'attainment', 'amount'] as const)
        : 'amount';
  const tiers = tiersWith(chances, by, rateOf(chances, draft));
  if (by === 'output') {
    const reachable = tiers.map((tier, index) => ({
      ...tier,
      ...(index === 0 ? { from: '0' } : { from: String(index * 40) }),
      ...(tier.rate === '0' ? { rate: '0.05' } : {}),
      ...(tier.perUnit === '0' ? { perUnit: '20' } : {}),
    }));
    return { by, mode: 'marginal', tiers: reachable };
  }
  const rising = tiers.map((tier, index) =>
    index > 0 && uses('retroactive', 0.45) ? { ...tier, retroactive: true } : tier,
  );
  return { by, mode: 'marginal', ...belowZero(chances, rising) };
}

/** A table of rates for everything, by the own credit or by something else. */
export function generateWholeRates(chances: Chances, draft: Draft, by: AxisDocument): TableDocument {
  const isInterpolated = chances.uses('interpolated-rate', 0.3);
  const tiers = tiersWith(chances, by, rateOf(chances, draft));
  if (isInterpolated) return { by, mode: 'interpolated', tiers, ...outsideOf(chances, tiers) };
  return { by, mode: 'whole', ...belowZero(chances, tiers) };
}

/** A table of payouts or of fixed amounts. */
export function generateResults(chances: Chances, by: AxisDocument, pays: Pays): TableDocument {
  const tiers = tiersWith(chances, by, pays);
  if (chances.chance(0.5)) return { by, mode: 'interpolated', tiers, ...outsideOf(chances, tiers) };
  return { by, mode: 'whole', ...belowZero(chances, tiers) };
}

export function generateGrid(chances: Chances, draft: Draft, pays: Pays): { readonly grid: GridDocument } {
  const { pick, whole, chance } = chances;
  const side = () => {
    const by = generateAxis(chances, draft);
    return { by, from: generateEdges(chances, by, whole(2, 3)) };
  };
  const [rows, columns] = [side(), side()];
  const cells = rows.from.map(() => columns.from.map(() => pick(results[pays])));
  const grid = { rows, columns, [pays]: cells };
  return { grid: chance(0.5) ? { ...grid, between: pick(['cell', 'bilinear', 'bilinear'] as const) } : grid };
}

/** Goals whose weights sum to exactly 1. */
export function generateGoals(chances: Chances, draft: Draft): GoalDocument[] {
  const { pick, chance } = chances;
  const weights = pick([['1'], ['0.5', '0.5'], ['1/3', '2/3'], ['0.2', '0.3', '0.5']]);
  return weights.map((weight, index) => {
    const by = generateAxis(chances, draft);
    const tiers = edgesOf(chances, by).map((edge) => ({ ...edge, payout: pick(results.payout) }));
    const mode = pick(['whole', 'interpolated'] as const);
    const outside = mode === 'interpolated' && chance(0.6) ? outsideOf(chances, tiers) : {};
    return { id: `goal-${index}`, by, weight, mode, tiers, ...outside };
  });
}

/** Tiers of factors for a multiplier of the period. */
export function generateFactors(chances: Chances, by: AxisDocument) {
  const tiers = edgesOf(chances, by).map((edge) => ({ ...edge, factor: chances.pick(results.factor) }));
  const mode = chances.pick(['whole', 'interpolated'] as const);
  return { by, mode, tiers, ...(mode === 'interpolated' ? outsideOf(chances, tiers) : {}) };
}

/** What a tier is paid by: units of a plain number may have a price. */
function rateOf({ uses }: Chances, { measure, measures }: Draft): 'rate' | 'perUnit' {
  return measure !== undefined && isPlainNumber(measures, measure) && uses('per-unit', 0.5) ? 'perUnit' : 'rate';
}

function tiersWith(chances: Chances, by: AxisDocument, pays: Pays | 'perUnit'): TierDocument[] {
  return edgesOf(chances, by).map((edge) => ({
    ...edge,
    [pays]: chances.pick(pays === 'perUnit' ? results.amount : results[pays]),
  }));
}

/** Where tiers begin, and who owns the exact edge. */
function edgesOf(chances: Chances, by: AxisDocument): Pick<TierDocument, 'from' | 'edge'>[] {
  const { whole, chance } = chances;
  return generateEdges(chances, by, whole(1, 4)).map((from, index) =>
    index > 0 && chance(0.3) ? { from, edge: 'lower' } : { from },
  );
}

/** What a table says about credit below zero: nothing, that it pays nothing, or with tiers of its own. */
function belowZero(chances: Chances, tiers: readonly TierDocument[]): Pick<TableDocument, 'tiers' | 'belowZero'> {
  const { uses, pick, chance } = chances;
  const [first] = tiers;
  if (first && uses('tiers-below-zero', 0.12)) {
    const key = first.rate === undefined ? 'perUnit' : 'rate';
    const result = () => (first[key] === undefined ? {} : { [key]: pick(['0', '0.03', '0.5', '1']) });
    const below = pick([['-1'], ['-500'], ['-1000', '-100'], ['-0.5']]).map((from) => ({
      ...first,
      from,
      ...result(),
    }));
    return { tiers: [...below, ...tiers], belowZero: 'tiers' };
  }
  if (uses('stop-at-zero', 0.15)) return { tiers, belowZero: 'stop' };
  return chance(0.1) && uses('stop-at-zero', 1) ? { tiers, belowZero: 'continue' } : { tiers };
}

function outsideOf(
  { uses, pick }: Chances,
  tiers: readonly Pick<TierDocument, 'from'>[],
): Pick<TableDocument, 'outside'> {
  return tiers.length > 1 && uses('extend', 0.3) ? { outside: pick(['extend', 'extend', 'flat'] as const) } : {};
}
